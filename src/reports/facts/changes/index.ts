import { type Kind, kinds } from '../../../generated/kinds.ts';
import { changeWords } from '../../../generated/words/reports.ts';
import { compareModels, withoutFollowing } from '../../../model/compare.ts';
import type { Entity, Model } from '../../../model/model.ts';
import { kindsLabel } from '../../../wording/labels.ts';
import { nameOf, scenarioName } from '../../../wording/names.ts';
import { sentence } from '../../../wording/speech.ts';
import type { ViewContext } from '../../../wording/view-context.ts';
import type { BulletsData } from '../../charts/bullets.ts';
import type { WholeFacts } from '../fact.ts';
import { changedFigures, changeRows, nameFor } from './rows.ts';

export const whole: WholeFacts = { changes, figureChanges };

/** The kinds of which a board cares by name for what comes and goes. */
const boardKinds: readonly Kind[] = [
  'segment',
  'service',
  'channel',
  'charter',
  'team',
  'provider',
  'system',
  'location',
];

/** The kinds in the order in which a report speaks of them. */
const inOrder: readonly Kind[] = [
  ...(['segment', 'service', 'contactReason', 'charter', 'standard', 'channel', 'cell', 'journey'] as const),
  ...(['process', 'area', 'team', 'role', 'raci', 'location', 'calendar', 'need', 'agreement', 'signing'] as const),
  ...(['provider', 'globalAgreement', 'decision', 'system', 'kpi', 'governanceBody', 'managementModel'] as const),
];
const order: readonly Kind[] = [...new Set([...inOrder, ...(Object.keys(kinds) as Kind[])])];

/** The first scenario, where it is not the one that is shown. */
function formerOf({ model, models }: ViewContext): Model | null {
  const [first] = models.values();
  return first && first.scenario !== model.scenario ? first : null;
}

/** The figures that change from the first scenario to this one, for the figure `bullets`; null where there are fewer than two. */
function figureChanges(view: ViewContext): BulletsData | null {
  const before = formerOf(view);
  const rows = before ? compareModels(before, view.model).changed.flatMap((one) => changedFigures(one, view)) : [];
  return rows.length < 2 ? null : { rows };
}

/** Compares the first scenario with the one that is shown; null where they are one. */
function changes(view: ViewContext) {
  const { model: after } = view;
  const before = formerOf(view);
  if (!before) return null;
  const { added, retired, changed } = compareModels(before, after);
  const [coming, going] = [withoutFollowing(added, after), withoutFollowing(retired, before)];
  const former: ViewContext = { ...view, model: before };
  const names = (some: readonly Entity[], of: ViewContext) =>
    some.filter(({ kind }) => boardKinds.includes(kind)).map((entity) => nameOf(entity, of));
  const byKind = order.map((kind) => ({
    title: titleOf(kind, view),
    coming: coming.filter((entity) => entity.kind === kind),
    going: going.filter((entity) => entity.kind === kind),
    changed: changed.filter((one) => one.after.kind === kind),
  }));
  return {
    from: scenarioName(before.scenario, view),
    to: scenarioName(after.scenario, view),
    any: added.length + retired.length + changed.length > 0,
    added: coming.length,
    retired: going.length,
    changed: changed.length,
    coming: names(coming, view),
    going: names(going, former),
    // Cells and rows of responsibilities that come and go with what they name; they are not counted above.
    following: added.length + retired.length - coming.length - going.length,
    kinds: byKind
      .filter((own) => own.coming.length + own.going.length + own.changed.length > 0)
      .map((own) => ({
        kind: own.title,
        new: own.coming.map((entity) => nameFor(entity, view)),
        gone: own.going.map((entity) => nameFor(entity, former)),
        changed: own.changed.length || null,
      })),
    groups: byKind
      .map((own) => ({ title: own.title, rows: own.changed.flatMap((change) => changeRows(change, former, view)) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** What entities of a kind are called together; cells make up a map. */
function titleOf(kind: Kind, view: ViewContext): string {
  return kind === 'cell' ? view.say(changeWords.map) : sentence(kindsLabel(kind, view));
}
