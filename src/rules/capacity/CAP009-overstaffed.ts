import { finding } from '../../diagnostics/declaration.ts';
import { horizonOf, localTime, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionLines,
  flowsIn,
  knownStaffing,
  relatedTo,
  roundedPercent,
  seatsPlace,
  surplusOf,
  teamsValues,
} from '../../feasibility/staffing/index.ts';
import { overstaffed as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const staffing of knownStaffing(model)) {
    const surplus = surplusOf(model, staffing);
    if (!surplus) continue;
    const { fullest, share, hours, neededHours } = surplus;
    const { slot, week, seats, needed } = fullest;
    const flows = flowsIn(slot);
    const when = localTime(slot.window.from, staffing.zone);
    yield finding(declaration, 'many', {
      values: { ...teamsValues(staffing), when, seats: Math.floor(seats + 1e-9), needed, share: roundedPercent(share) },
      place: seatsPlace(staffing, slot),
      subject: staffing.teams[0].ref,
      related: relatedTo(new Set(flows.map(({ demand }) => demand)), slot.target),
      proof: [
        { message: 'reckoned', values: { hours, neededHours } },
        ...assumptionLines(flows, week.assumed),
        lookedAt(horizonOf(model)),
      ],
      hint: 'move',
    });
  }
}
