import { type Kind, kinds } from '../../generated/kinds.ts';
import { changeWords } from '../../generated/words/wording.ts';
import { compareModels, type EntityChange, withoutFollowing } from '../../model/compare.ts';
import { amountOf, isFigure, moreThan } from '../../model/measures.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { View } from '../../wording/view.ts';
import type { BulletRow } from '../charts/bullets.ts';
import type { WholeFacts } from './fact.ts';
import { inOrder } from './order.ts';

export const whole: WholeFacts = {
  /** The figures that change from the first scenario to this one, for the figure `bullets`; null where there are fewer than two. */
  figureChanges(view): BulletRow[] | null {
    const before = formerOf(view);
    const rows = before ? compareModels(before, view.model).changed.flatMap((one) => changedFigures(one, view)) : [];
    return rows.length < 2 ? null : rows;
  },
  changes,
};

/** The kinds of which a board cares by name for what comes and goes. */
const boardKinds = ['segment', 'service', 'channel', 'charter', 'team', 'provider', 'system', 'location'];

/** The kinds in the order in which a report speaks of them. */
const order = inOrder(Object.keys(kinds) as Kind[], String, [
  ...['segment', 'service', 'contactReason', 'charter', 'standard', 'channel', 'cell', 'journey'],
  ...['process', 'area', 'team', 'role', 'raci', 'location', 'calendar', 'need', 'agreement', 'signing'],
  ...['provider', 'globalAgreement', 'decision', 'system', 'kpi', 'governanceBody', 'managementModel'],
]);

/** The first scenario, where it is not the one that is shown. */
function formerOf({ model, models }: View): Model | null {
  const [first] = models.values();
  return first && first.scenario !== model.scenario ? first : null;
}

/** Compares the first scenario with the one that is shown; null where they are one. */
function changes(view: View) {
  const { model: after } = view;
  const before = formerOf(view);
  if (!before) return null;
  const { added, retired, changed } = compareModels(before, after);
  const [coming, going] = [withoutFollowing(added, after), withoutFollowing(retired, before)];
  const former: View = { ...view, model: before };
  const names = (some: readonly Entity[], of: View) =>
    some.filter(({ kind }) => boardKinds.includes(kind)).map((entity) => of.nameOf(entity));
  const byKind = order.map((kind) => ({
    // Cells make up a map.
    kind: kind === 'cell' ? view.say(changeWords.map) : view.sentence(view.kindsLabel(kind)),
    new: coming.filter((one) => one.kind === kind).map((entity) => view.nameFor(entity)),
    gone: going.filter((one) => one.kind === kind).map((entity) => former.nameFor(entity)),
    changed: changed.filter((one) => one.after.kind === kind),
  }));
  return {
    from: view.scenarioName(before.scenario),
    to: view.scenarioName(after.scenario),
    any: added.length + retired.length + changed.length > 0,
    added: coming.length,
    retired: going.length,
    changed: changed.length,
    coming: names(coming, view),
    going: names(going, former),
    // Cells and rows of responsibilities that come and go with what they name; they are not counted above.
    following: added.length + retired.length - coming.length - going.length,
    kinds: byKind
      .filter((own) => own.new.length + own.gone.length + own.changed.length > 0)
      .map((own) => ({ ...own, changed: own.changed.length || null })),
    groups: byKind
      .map((own) => ({ title: own.kind, rows: own.changed.flatMap((change) => view.changeRows(change, former)) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** The figures that change, each on its way from what it was to what it will be. */
function changedFigures(change: EntityChange, view: View): BulletRow[] {
  const element = view.plainWords(view.nameFor(change.after));
  return change.fields.flatMap((field) => {
    const { before, after } = field;
    if (!isFigure(before) || !isFigure(after) || !moreThan(after, before)) return [];
    const marks = [
      { as: 'before', value: amountOf(before), words: view.show(before) },
      { as: 'after', value: amountOf(after), words: view.show(after) },
    ] as const;
    return [{ name: `${element}: ${view.labelOf(change, field)}`, marks, downwards: false }];
  });
}
