import type { CheckResult } from '../../diagnostics/diagnostic.ts';
import { lineStarts, toRange } from '../../diagnostics/range.ts';
import { kinds } from '../../generated/kinds.ts';
import { showWords as words } from '../../generated/words/cli.ts';
import { severityWords } from '../../generated/words/diagnostics.ts';
import type { Source } from '../../language/document.ts';
import { valueAt } from '../../language/shape/decoded.ts';
import { everyEntity } from '../../model/fields.ts';
import { type Entity, placeOf, type Reference } from '../../model/model.ts';
import type { EntityLink } from '../../wording/content.ts';
import { findLabel } from '../../wording/fields.ts';
import { kindLabel } from '../../wording/labels.ts';
import { isLink, link, linkTo } from '../../wording/links.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { fieldLines, partLines } from './fields.ts';
import { indented, section } from './lines.ts';

/** What is shown: an entity, a part of it, or an entry of tom.yaml that other fields name. */
export interface Subject {
  /** `channel:phone`, `charter:homes#answer`, `goal:loyal`. */
  ref: string;
  name: string;
  /** The entity, or that which the part is of. */
  entity: Entity;
  part?: Pick<Entity['parts'][number], 'id' | 'path'>;
}

/** What it is called and where it stands: `channel:phone — Telephone`, `Channel · model/channels.yaml:12`. */
export function headLines(
  { ref, name, entity, part }: Subject,
  sources: readonly Source[],
  view: ViewContext,
): string[] {
  const { file, line } = whereIs({ entity, part }, sources);
  return [`${ref} — ${name}`, `${sentence(kindLabel(entity.kind, view))} · ${file}:${line}`];
}

/** Where something stands in the files. */
export function whereIs(
  { entity, part }: Pick<Subject, 'entity' | 'part'>,
  sources: readonly Source[],
): { file: string; line: number } {
  const { file, path = [] } = placeOf(entity, part?.path ?? [], 'key');
  const text = sources.find((source) => source.file === file)?.text ?? '';
  return { file, line: toRange(lineStarts(text), entity.written.document.locate(path, 'key')).start.line };
}

/** What is known of it: its fields in words, what it refers to, and what refers to it. */
export function entityLines(subject: Subject, view: ViewContext): string[] {
  const { entity, part } = subject;
  const fields = part
    ? partLines(entity.kind, part.path, valueAt(entity.value, part.path), view)
    : fieldLines(entity.kind, entity.value, view);
  const within = (path: Reference['path']): boolean => part?.path.every((step, index) => path[index] === step) ?? true;
  const outgoing = view.model
    .outgoing(entity)
    .filter(({ path, ref, to }) => within(path) && to !== entity && Object.hasOwn(kinds, ref.kind));
  const lineOf = (reference: Reference, named: ReturnType<typeof link>): string[] =>
    isLink(named) ? [`${titleOf(named, view)} · ${fieldOf(reference, view)}`] : [];
  const to = outgoing.flatMap((reference) => lineOf(reference, link(reference.ref, view)));
  const from = referencesTo(subject, view).flatMap((reference) => lineOf(reference, linkTo(reference.from, view)));
  return [...indented(fields), ...section(view.say(words.refersTo), to), ...section(view.say(words.referredBy), from)];
}

/** What refers to it. The words of tom.yaml are named by themselves, not as parts of the engagement. */
function referencesTo({ ref: subject, entity, part }: Subject, { model }: ViewContext): readonly Reference[] {
  if (!subject.startsWith(entity.ref)) {
    return everyEntity(model)
      .flatMap((one) => model.outgoing(one))
      .filter(({ ref }) => `${ref.kind}:${ref.id}` === subject);
  }
  return model.incoming(entity).filter(({ from, ref }) => (part ? ref.part === part.id : from !== entity));
}

/** `channel:phone — Telephone`; what does not exist is told so. */
function titleOf({ id, name, broken }: EntityLink, { say }: ViewContext): string {
  return broken ? `${id} (${say(words.missing)})` : `${id} — ${name}`;
}

/** What a field is called: `hours`; the key of a cell has no name of its own. */
function fieldOf({ from, field }: Reference, view: ViewContext): string {
  const label = findLabel({ kind: from.kind, field }, view);
  return label ?? (field === '' ? view.say(words.key) : field);
}

/** The open findings about some subjects, and what could not be checked about them. */
export function findingLines(result: CheckResult, subjects: readonly string[], view: ViewContext): string[] {
  const about = ({ subject }: { subject: string }): boolean =>
    subjects.some((ref) => subject === ref || subject.startsWith(`${ref}#`));
  const found = result.diagnostics
    .filter((diagnostic) => !diagnostic.suppressed && about(diagnostic))
    .map(({ code, severity, file, range, message }) => {
      const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
      return `${code} ${view.say(severityWords[severity])} · ${place} · ${message.split('\n')[0]}`;
    });
  const missed = result.notAssessed.filter(about).map(({ code, missing }) => `${code} · ${missing}`);
  return [
    ...section(view.say(words.findings), found.length > 0 ? found : [view.say(words.noFindings)]),
    ...section(view.say(words.notAssessed), missed),
  ];
}
