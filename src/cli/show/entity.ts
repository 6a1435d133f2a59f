import type { CheckResult } from '../../diagnostics/diagnostic.ts';
import type { Path } from '../../diagnostics/finding.ts';
import { sayIn } from '../../diagnostics/messages.ts';
import { lineStarts, toRange } from '../../diagnostics/range.ts';
import { kinds } from '../../generated/kinds.ts';
import { labels } from '../../generated/labels.ts';
import { showWords } from '../../generated/words/cli.ts';
import { severityWords } from '../../generated/words/diagnostics.ts';
import type { Source } from '../../language/document.ts';
import { valueAt } from '../../language/shape/decoded.ts';
import { everyEntity } from '../../model/fields.ts';
import type { Entity, Reference } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import { kindLabel } from '../../reports/wording/labels.ts';
import { findPart, nameOf, pseudoName } from '../../reports/wording/names.ts';
import { sentence } from '../../reports/wording/speech.ts';
import type { ViewContext } from '../../reports/wording/view-context.ts';
import { fieldLines, partLines } from './fields.ts';
import { section } from './lines.ts';

/** What is known of an entity: its fields in words, what it refers to, and what refers to it. With a part, only of that part. */
export function entityLines(entity: Entity, part: string | undefined, view: ViewContext): string[] {
  const found = entity.parts.find(({ id }) => id === part);
  const value = entity.value as unknown as Readonly<Record<string, unknown>>;
  const fields = found
    ? partLines(entity.kind, found.map, valueAt(value, found.path), view)
    : fieldLines(entity.kind, value, view);
  const say = sayIn(showWords, view.spoken);
  const within = (path: Reference['path']): boolean => found?.path.every((step, index) => path[index] === step) ?? true;
  const outgoing = view.model
    .outgoing(entity)
    .filter(({ path, ref, to }) => within(path) && to !== entity && Object.hasOwn(kinds, ref.kind));
  const incoming = view.model
    .incoming(entity)
    .filter(({ from, ref }) => (part === undefined ? from !== entity : ref.part === part));
  return [
    ...fields.map((line) => `  ${line}`),
    ...section(
      say('refersTo'),
      outgoing.map((reference) => outgoingLine(reference, view)),
    ),
    ...section(
      say('referredBy'),
      incoming.map((reference) => `${titleOf(reference.from, undefined, view)} · ${fieldOf(reference, view)}`),
    ),
  ];
}

/** An entry of tom.yaml: what it says, and what refers to it. */
export function declaredLines(
  { kind, id, map }: { kind: string; id: string; map: string },
  sources: readonly Source[],
  view: ViewContext,
): string[] {
  const { model, spoken } = view;
  const { engagement } = model;
  const name = pseudoName({ type: 'ref', written: id, kind, id }, view) ?? id;
  const value = valueAt(engagement.value, [map, id]);
  const incoming = everyEntity(model)
    .flatMap((entity) => model.outgoing(entity))
    .filter(({ ref }) => ref.kind === kind && ref.id === id);
  return [
    `${kind}:${id} — ${name}`,
    placeLine(engagement, [map, id], sources, view),
    '',
    ...partLines('engagement', map, value, view).map((line) => `  ${line}`),
    ...section(
      sayIn(showWords, spoken)('referredBy'),
      incoming.map((reference) => `${titleOf(reference.from, undefined, view)} · ${fieldOf(reference, view)}`),
    ),
  ];
}

/** `channel:phone — Telephone` */
export function titleOf(entity: Entity, part: string | undefined, view: ViewContext): string {
  const ref = part === undefined ? entity.ref : `${entity.ref}#${part}`;
  const name = part === undefined ? undefined : findPart(entity, part, view);
  return `${ref} — ${name ?? nameOf(entity, view)}`;
}

/** `Channel · model/channels.yaml:12` */
export function whereLine(
  entity: Entity,
  part: string | undefined,
  sources: readonly Source[],
  view: ViewContext,
): string {
  return placeLine(entity, entity.parts.find(({ id }) => id === part)?.path ?? [], sources, view);
}

function placeLine(entity: Entity, path: Path, sources: readonly Source[], view: ViewContext): string {
  const place = placeOf(entity, path, 'key');
  const { document } = entity.written;
  const text = sources.find(({ file }) => file === place.file)?.text ?? '';
  const span = document.locate(place.path ?? [], 'key');
  const { line } = toRange(lineStarts(text), span).start;
  return `${sentence(kindLabel(entity.kind, view))} · ${place.file}:${line}`;
}

/** The open findings about some subjects, and what could not be checked about them. */
export function findingLines(result: CheckResult, subjects: readonly string[], view: ViewContext): string[] {
  const say = sayIn(showWords, view.spoken);
  const about = ({ subject }: { subject: string }): boolean =>
    subjects.some((ref) => subject === ref || subject.startsWith(`${ref}#`));
  const found = result.diagnostics
    .filter((diagnostic) => !diagnostic.suppressed && about(diagnostic))
    .map(({ code, severity, file, range, message }) => {
      const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
      return `${code} ${severityWords[severity][view.spoken]} · ${place} · ${message.split('\n')[0]}`;
    });
  const missed = result.notAssessed.filter(about).map(({ code, missing }) => `${code} · ${missing}`);
  return [
    ...section(say('findings'), found.length > 0 ? found : [say('noFindings')]),
    ...section(say('notAssessed'), missed),
  ];
}

function outgoingLine(reference: Reference, view: ViewContext): string {
  const { to, ref } = reference;
  const part = ref.part === undefined ? '' : `#${ref.part}`;
  const named = to
    ? titleOf(to, ref.part, view)
    : `${ref.kind}:${ref.id}${part} (${sayIn(showWords, view.spoken)('missing')})`;
  return `${named} · ${fieldOf(reference, view)}`;
}

/** What a field is called: `hours`; the key of a cell has no name of its own. */
function fieldOf({ from, field }: Reference, view: ViewContext): string {
  const known = labels[from.kind]?.fields ?? {};
  const label = known[field] ?? known[field.replace(/(?:\[\]|\.\*)+$/, '')];
  return label?.[view.spoken] ?? (field === '' ? sayIn(showWords, view.spoken)('key') : field);
}
