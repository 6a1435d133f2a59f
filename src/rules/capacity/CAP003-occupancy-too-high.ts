import { horizonOf, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionLines,
  busiestSlot,
  flowsIn,
  knownStaffing,
  maxOccupancyOf,
  roundedPercent,
  seatsPlace,
  slotValues,
  teamsValues,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAP003'> {
  const cap = maxOccupancyOf(model);
  for (const lack of unknownStaffing(model, ({ live }) => live)) yield { missing: 'missing', ...lack };
  for (const staffing of knownStaffing(model)) {
    const busiest = busiestSlot(staffing, cap);
    if (!busiest) continue;
    const { slot, week, count } = busiest;
    const values = {
      ...slotValues(slot, staffing.zone),
      cap: roundedPercent(cap),
      comfortable: slot.comfortable ?? 0,
      count,
    };
    yield {
      says: 'busy',
      about: staffing.teams[0],
      values: { ...values, ...teamsValues(staffing) },
      place: seatsPlace(staffing, slot),
      proof: [
        { message: 'reckoned', values },
        ...assumptionLines(flowsIn(slot), week.assumed),
        lookedAt(horizonOf(model)),
      ],
    };
  }
}
