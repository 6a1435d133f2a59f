import { horizonOf, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionLines,
  deferredShortage,
  flowsIn,
  knownStaffing,
  namesOf,
  queueShortages,
  relatedTo,
  seatsPlace,
  shortageView,
  teamsValues,
  topicsAlone,
  unknownStaffing,
  weighed,
} from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAP010'> {
  for (const lack of unknownStaffing(model, ({ several }) => several)) yield { missing: 'missing', ...lack };
  const looked = lookedAt(horizonOf(model));
  for (const staffing of knownStaffing(model)) {
    for (const shortage of queueShortages(staffing).filter(({ kind }) => kind === 'double')) {
      const { worst, week } = shortage;
      const alone = topicsAlone(worst);
      const view = shortageView(shortage);
      yield {
        says: 'double',
        ...view,
        values: { ...view.values, topics: alone.flatMap(({ topic }) => topic) },
        proof: [
          ...alone.map((values) => ({ message: 'alone', values })),
          { message: 'together', values: view.values },
          ...assumptionLines(flowsIn(worst), week.assumed),
          { message: 'erlang', values: {} },
          looked,
        ],
        do: 'share',
      };
    }
    const overdue = deferredShortage(staffing);
    if (!overdue?.isDouble) continue;
    const { deferred, week } = overdue;
    const flows = deferred.flows.map(({ flow }) => flow);
    const { work, capacity } = deferred.shared;
    yield {
      says: 'deferred',
      about: staffing.teams[0],
      values: { ...teamsValues(staffing), topics: namesOf(flows.map(({ channel }) => channel)), work, capacity },
      place: seatsPlace(staffing),
      facts: ['deferred'],
      related: relatedTo(flows.map(({ demand }) => demand)),
      proof: [...assumptionLines(flows, week.assumed), looked],
      do: 'time',
      ...weighed(week),
    };
  }
}
