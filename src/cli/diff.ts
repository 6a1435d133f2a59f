import { baselineOf, compareWith } from '../check/baseline.ts';
import type { Checked } from '../check.ts';
import type { Language } from '../diagnostics/language.ts';
import { byCodeUnits } from '../diagnostics/lists.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { type Weaker, weakerPromises } from '../feasibility/chain/index.ts';
import { callWords, diffWords } from '../generated/words/cli.ts';
import { weakerWords } from '../generated/words/feasibility.ts';
import { compareModels, type EntityChange } from '../model/compare.ts';
import { everyEntity } from '../model/fields.ts';
import type { Entity, Model } from '../model/model.ts';
import { changeRows } from '../reports/facts/changes/rows.ts';
import { kindLabel } from '../reports/wording/labels.ts';
import { nameOf } from '../reports/wording/names.ts';
import { plainWords } from '../reports/wording/plain.ts';
import { type ViewContext, viewOf } from '../reports/wording/view-context.ts';
import { CallError, chosen } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { type ChangedEntity, type Diff, diffJson, diffMarkdown, diffText, type Named } from './diff/formats.ts';
import { ask, checkedOf, type OpenFlags } from './open.ts';
import { askedAt, wholly } from './revisions.ts';

interface Flags extends OpenFlags {
  workspace: string;
  format: string;
  breaking?: boolean;
}

/** A diff in each of its forms. */
const formats = { text: diffText, json: diffJson, markdown: diffMarkdown };

/** `tom diff A..B`: what changed between two commits, or since one, in the terms of the model. */
export async function diff(range: string | undefined, flags: Flags, { terminal, exit }: CommandContext): Promise<void> {
  const format = chosen('--format', flags.format, Object.keys(formats) as (keyof typeof formats)[]);
  const present = ask([flags.workspace], flags, terminal);
  const { from, to } = readRange(range);
  const later = to === undefined ? undefined : askedAt(present, to, flags.lang, terminal);
  // Both are told in the language of the later one.
  const asked = later?.asked ?? present;
  const { language } = asked;
  const before = await askedAt(asked, from, flags.lang, terminal).check(asked);
  const here = formatMessage(diffWords.here[language], {}, language);
  const after = later ? await later.check(asked) : wholly((await checkedOf(asked)).checked, here, asked);
  const told = compare(before, after, { from, to: to ?? here, language });
  terminal.stdout.write(formats[format](told, language, flags.breaking === true));
  exit(flags.breaking && told.promises.length > 0 ? 1 : 0);
}

/** `A..B`, `A..` or `A` up to the files as they are, nothing for what is not committed yet. */
function readRange(range = 'HEAD'): { from: string; to: string | undefined } {
  if (range.includes('...')) throw new CallError(callWords.badRange, { value: range });
  const at = range.indexOf('..');
  if (at < 0) return { from: range, to: undefined };
  return { from: range.slice(0, at) || 'HEAD', to: range.slice(at + 2) || undefined };
}

function compare(
  before: Checked,
  after: Checked,
  { from, to, language }: { from: string; to: string; language: Language },
): Diff {
  const pairs = after.judged.flatMap((model) => {
    const former = before.workspace?.models.get(model.scenario);
    return former ? [{ former, model }] : [];
  });
  const weaker = pairs.flatMap(({ former, model }) => weakerPromises(former, model).map((one) => ({ one, former })));
  const told = (isUnclear: boolean) =>
    weaker.flatMap(({ one, former }) =>
      one.message.startsWith('unclear') === isUnclear ? [promiseOf(one, former, language)] : [],
    );
  const then = new Map(before.result.coverage.map((matrix) => [matrix.id, matrix]));
  return {
    from,
    to,
    scenarios: pairs.map(({ former, model }) => inScenario(former, model, language)),
    promises: told(false),
    unclear: told(true),
    findings: {
      fresh: [...compareWith(after.result, baselineOf(before.result)).fresh],
      gone: [...compareWith(before.result, baselineOf(after.result)).fresh],
    },
    coverage: after.result.coverage.flatMap(({ id, name, percent }) => {
      const former = then.get(id)?.percent ?? null;
      return former === percent ? [] : [{ id, name, before: former, after: percent }];
    }),
  };
}

function promiseOf({ holder, subject, label, message, values }: Weaker, former: Model, language: Language) {
  const view = viewOf(former, language);
  return {
    ...named(holder, view),
    subject,
    label: view.show(label),
    how: formatMessage(weakerWords[message][language], values, language),
    scenario: former.scenario,
  };
}

function inScenario(former: Model, model: Model, language: Language): Diff['scenarios'][number] {
  const { added, retired, changed } = compareModels(former, model);
  const [was, is] = [viewOf(former, language), viewOf(model, language)];
  const byRef = (a: Named, b: Named): number => byCodeUnits(a.ref, b.ref);
  return {
    scenario: model.scenario,
    kept: everyEntity(model).length - 1 - added.length - changed.length,
    changed: changed.map((one) => changeOf(one, was, is)).sort(byRef),
    added: added.map((one) => named(one, is)).sort(byRef),
    retired: retired.map((one) => named(one, was)).sort(byRef),
  };
}

function changeOf(change: EntityChange, was: ViewContext, is: ViewContext): ChangedEntity {
  const { before, after, fields } = change;
  const rows = fields.length === 0 ? [] : changeRows(change, was, is);
  const referring = is.model.incoming(after).flatMap(({ from }) => (from === after ? [] : from));
  return {
    ...named(after, is),
    ...(before.ref !== after.ref && { was: before.ref }),
    fields: rows.map((row) => ({
      what: plainWords(row.what, is),
      before: plainWords(row.before, was),
      after: plainWords(row.after, is),
    })),
    referredBy: [...new Set(referring)].map((one) => named(one, is)),
  };
}

function named(entity: Entity, view: ViewContext): Named {
  return { ref: entity.ref, name: nameOf(entity, view), kind: kindLabel(entity.kind, view) };
}
