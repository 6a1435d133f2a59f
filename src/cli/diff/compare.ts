import { baselineOf, compareWith, whyUnjudged } from '../../check/baseline.ts';
import type { Checked } from '../../check.ts';
import { buildCoverage } from '../../coverage/index.ts';
import type { Language } from '../../diagnostics/language.ts';
import { byCodeUnits } from '../../diagnostics/lists.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import { weakerPromises } from '../../feasibility/chain/index.ts';
import { diffWords } from '../../generated/words/cli.ts';
import { weakerWords } from '../../generated/words/feasibility.ts';
import { compareModels, type EntityChange } from '../../model/compare.ts';
import { everyEntity } from '../../model/fields.ts';
import type { Entity, Model } from '../../model/model.ts';
import { changeRows } from '../../wording/changes.ts';
import { kindLabel } from '../../wording/labels.ts';
import { nameOf } from '../../wording/names.ts';
import { plainWords } from '../../wording/plain.ts';
import { type View, viewOf } from '../../wording/view.ts';
import { asCalledNow } from '../revisions.ts';
import type { ChangedEntity, Diff, Named } from './formats.ts';
import { movedCoverage, movedStaffing, movedStarts } from './moved.ts';

/** A scenario as it was and as it is. */
interface Pair {
  scenario: string;
  was: View;
  is: View;
}

/** What separates two states of an engagement. */
export function compare(
  before: Checked,
  after: Checked,
  { from, to, language }: { from: string; to: string; language: Language },
): Diff {
  const pairs = pairsOf(before, after, language);
  const each = <One extends object>(ask: (pair: Pair) => readonly One[]): (One & { scenario: string })[] =>
    pairs.flatMap((pair) => ask(pair).map((one) => ({ ...one, scenario: pair.scenario })));
  const weaker = pairs.map(({ was, is }) => weakerPromises(was.model, is.model));
  const promises = (isUnclear: boolean) =>
    pairs.flatMap(({ scenario, was }, at) =>
      (weaker[at] ?? [])
        .filter(({ message }) => message.startsWith('unclear') === isUnclear)
        .map(({ holder, subject, label, message, values }) => {
          const how = formatMessage(weakerWords[message][language], values, language);
          return { ...named(holder, was), subject, label: was.show(label), how, scenario };
        }),
    );
  return {
    from,
    to,
    scenarios: pairs.map(entitiesOf),
    promises: promises(false),
    unclear: promises(true),
    findings: findingsMoved(before, after, language),
    coverage: each(({ was, is }) =>
      movedCoverage(coverageIn(was, before, language), coverageIn(is, after, language), language),
    ),
    worstStarts: each(({ was, is }) =>
      movedStarts(was, is).map(({ entity, ...moved }) => ({ ...named(entity, is), ...moved })),
    ),
    staffing: each(({ was, is }) =>
      movedStaffing(was, is).map(({ entity, together, fields }) => ({
        ...named(entity, is),
        together: together.map((team) => named(team, is)),
        fields,
      })),
    ),
  };
}

/** The scenarios that are judged and that both have; where none is, the one that was judged first, with the one that is. */
function pairsOf(before: Checked, after: Checked, language: Language): Pair[] {
  const pair = (former: Model, model: Model): Pair => ({
    scenario: former.scenario === model.scenario ? model.scenario : `${former.scenario} → ${model.scenario}`,
    was: viewOf(former, language),
    is: viewOf(model, language),
  });
  const pairs = after.judged.flatMap((model) => {
    const former = before.workspace?.models.get(model.scenario);
    return former ? [pair(former, model)] : [];
  });
  const [was, is] = [before.judged[0], after.judged[0]];
  return pairs.length === 0 && was && is ? [pair(was, is)] : pairs;
}

function coverageIn({ model }: View, { result, workspace }: Checked, language: Language) {
  return buildCoverage(model, language, { phases: result.made.phases, today: workspace?.today });
}

function findingsMoved(before: Checked, after: Checked, language: Language): Diff['findings'] {
  const former = asCalledNow(before.result, after);
  const still = new Set(after.result.diagnostics.map(({ fingerprint }) => fingerprint));
  const lost = compareWith(former, baselineOf(after.result)).fresh;
  const silent = lost.filter((one) => !still.has(one.fingerprint));
  const judged = silent.map((one) => ({ one, why: whyUnjudged(one, after.result) }));
  return {
    fresh: [...compareWith(after.result, baselineOf(former)).fresh],
    gone: judged.flatMap(({ one, why }) => (why === undefined ? [one] : [])),
    accepted: lost.filter((one) => still.has(one.fingerprint)),
    unassessed: judged.flatMap(({ one, why }) => {
      if (why === undefined) return [];
      const [words, what] = why === 'notRun' ? [diffWords.notRun, ''] : [diffWords.missing, why.join('; ')];
      return [{ ...one, why: formatMessage(words[language], { what }, language) }];
    }),
  };
}

function entitiesOf({ scenario, was, is }: Pair): Diff['scenarios'][number] {
  const { added, retired, changed } = compareModels(was.model, is.model);
  const byRef = (a: Named, b: Named): number => byCodeUnits(a.ref, b.ref);
  return {
    scenario,
    kept: everyEntity(is.model).length - 1 - added.length - changed.length,
    changed: changed.map((one) => changeOf(one, was, is)).sort(byRef),
    added: added.map((one) => named(one, is)).sort(byRef),
    retired: retired.map((one) => named(one, was)).sort(byRef),
  };
}

function changeOf(change: EntityChange, was: View, is: View): ChangedEntity {
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

function named(entity: Entity, view: View): Named {
  return { ref: entity.ref, name: nameOf(entity, view), kind: kindLabel(entity.kind, view) };
}
