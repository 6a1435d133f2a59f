import { horizonOf, localTime, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionLines,
  filledSeats,
  flowsIn,
  knownStaffing,
  relatedTo,
  roundedPercent,
  seatsPlace,
  surplusOf,
  teamsValues,
} from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAP009'> {
  for (const staffing of knownStaffing(model)) {
    const surplus = surplusOf(model, staffing);
    if (!surplus) continue;
    const { fullest, share, hours, neededHours } = surplus;
    const { slot, week, seats, needed } = fullest;
    const flows = flowsIn(slot);
    const when = localTime(fullest.from, staffing.zone);
    yield {
      says: 'many',
      about: staffing.teams[0],
      values: { ...teamsValues(staffing), when, seats: filledSeats(seats), needed, share: roundedPercent(share) },
      place: seatsPlace(staffing, fullest),
      related: relatedTo(new Set(flows.map(({ demand }) => demand)), slot.target),
      proof: [
        { message: 'reckoned', values: { hours, neededHours } },
        ...assumptionLines(flows, week.assumed),
        lookedAt(horizonOf(model)),
      ],
    };
  }
}
