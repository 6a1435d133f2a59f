import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionsTold,
  deferredTrouble,
  knownStaffing,
  namesTold,
  queueTroubles,
  relatedOf,
  seatsPlace,
  slotTold,
  standsAlone,
  teamsTold,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import { sharedTeamDoubleCount as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const lack of unknownStaffing(model, ({ several }) => several)) yield notAssessed(declaration, 'missing', lack);
  for (const staffing of knownStaffing(model)) {
    const subject = staffing.teams[0]?.ref ?? '';
    for (const trouble of queueTroubles(staffing)) {
      if (trouble.kind !== 'double') continue;
      const { worst, week, part } = trouble;
      const alone = standsAlone(worst);
      const values = { ...slotTold(worst, staffing.zone), ...teamsTold(staffing) };
      yield finding(declaration, 'double', {
        values: { ...values, stands: alone.map(({ stand }) => stand) },
        place: seatsPlace(staffing, worst),
        subject,
        facts: staffing.parts.length > 1 ? [...(part.needed ?? [])] : [],
        related: relatedOf(trouble),
        proof: [
          ...alone.map((one) => ({ message: 'alone', values: { ...one } })),
          { message: 'together', values },
          ...assumptionsTold(
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
    const late = deferredTrouble(staffing);
    if (!late?.isDouble) continue;
    const { deferred, week } = late;
    const flows = deferred.flows.map(({ flow }) => flow);
    const { work, capacity } = deferred.shared;
    yield finding(declaration, 'deferred', {
      values: { ...teamsTold(staffing), stands: namesTold(flows.map(({ channel }) => channel)), work, capacity },
      place: seatsPlace(staffing),
      subject,
      facts: ['deferred'],
      related: flows.map(({ demand }) => ({ place: placeOf(demand, [], 'key'), message: 'demandHere' })),
      proof: [...assumptionsTold(flows, week.assumed), lookedAt(horizonOf(model))],
      hint: 'time',
      ...(week.counted !== undefined && { severity: 'warning' }),
    });
  }
}
