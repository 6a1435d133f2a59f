import { finding, notAssessed } from '../../diagnostics/declaration.ts';
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
import { occupancyTooHigh as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const cap = maxOccupancyOf(model);
  for (const lack of unknownStaffing(model, ({ live }) => live)) yield notAssessed(declaration, 'missing', lack);
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
    yield finding(declaration, 'busy', {
      values: { ...values, ...teamsValues(staffing) },
      place: seatsPlace(staffing, slot),
      subject: staffing.teams[0].ref,
      proof: [
        { message: 'reckoned', values },
        ...assumptionLines(flowsIn(slot), week.assumed),
        lookedAt(horizonOf(model)),
      ],
      hint: 'add',
    });
  }
}
