import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionsTold,
  busiestSlot,
  knownStaffing,
  maxOccupancyOf,
  percentTold,
  seatsPlace,
  slotTold,
  teamsTold,
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
      ...slotTold(slot, staffing.zone),
      cap: percentTold(cap),
      comfortable: slot.comfortable ?? 0,
      count,
    };
    yield finding(declaration, 'busy', {
      values: { ...values, ...teamsTold(staffing) },
      place: seatsPlace(staffing, slot),
      subject: staffing.teams[0]?.ref ?? '',
      proof: [
        { message: 'reckoned', values },
        ...assumptionsTold(
          slot.streams.map(({ flow }) => flow),
          week.assumed,
        ),
        lookedAt(horizonOf(model)),
      ],
      hint: 'add',
    });
  }
}
