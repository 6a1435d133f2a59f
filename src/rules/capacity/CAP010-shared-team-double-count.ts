import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionLines,
  deferredShortage,
  knownStaffing,
  namesOf,
  queueShortages,
  seatsPlace,
  shortageView,
  teamsValues,
  topicsAlone,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import { sharedTeamDoubleCount as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const lack of unknownStaffing(model, ({ several }) => several)) yield notAssessed(declaration, 'missing', lack);
  for (const staffing of knownStaffing(model)) {
    for (const shortage of queueShortages(staffing)) {
      if (shortage.kind !== 'double') continue;
      const { worst, week } = shortage;
      const alone = topicsAlone(worst);
      const view = shortageView(shortage);
      yield finding(declaration, 'double', {
        ...view,
        values: { ...view.values, topics: alone.map(({ topic }) => topic) },
        proof: [
          ...alone.map((one) => ({ message: 'alone', values: { ...one } })),
          { message: 'together', values: view.values },
          ...assumptionLines(
            worst.streams.map(({ flow }) => flow),
            week.assumed,
          ),
          { message: 'erlang', values: {} },
          lookedAt(horizonOf(model)),
        ],
        hint: 'share',
        ...(week.counted !== undefined && { severity: 'warning' }),
      });
    }
    const overdue = deferredShortage(staffing);
    if (!overdue?.isDouble) continue;
    const { deferred, week } = overdue;
    const flows = deferred.flows.map(({ flow }) => flow);
    const { work, capacity } = deferred.shared;
    yield finding(declaration, 'deferred', {
      values: { ...teamsValues(staffing), topics: namesOf(flows.map(({ channel }) => channel)), work, capacity },
      place: seatsPlace(staffing),
      subject: staffing.teams[0].ref,
      facts: ['deferred'],
      related: flows.map(({ demand }) => ({ place: placeOf(demand), message: 'demandHere' })),
      proof: [...assumptionLines(flows, week.assumed), lookedAt(horizonOf(model))],
      hint: 'time',
      ...(week.counted !== undefined && { severity: 'warning' }),
    });
  }
}
