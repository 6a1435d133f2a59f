import { horizonOf, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionLines,
  type DeferredShortage,
  deferredShortage,
  knownStaffing,
  maxOccupancyOf,
  namesOf,
  relatedTo,
  roundedPercent,
  seatsPlace,
  teamsValues,
  unassessedTargets,
  unknownStaffing,
  weighed,
} from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'CAP008'> {
  for (const staffing of knownStaffing(model)) {
    const shortage = deferredShortage(staffing);
    if (shortage && !shortage.isDouble) yield overdueFinding(model, shortage);
  }
  const lacking = [...unknownStaffing(model, ({ deferred }) => deferred), ...unassessedTargets(model, true)];
  for (const lack of lacking) yield { missing: 'missing', ...lack };
}

function overdueFinding(model: Model, { staffing, week, deferred, broken }: DeferredShortage): Found<'CAP008'> {
  const { contacts, shared, alone, flows } = deferred;
  const { work, capacity, grows } = shared;
  const attended = flows.map((one) => one.flow);
  const taken = alone.capacity - shared.capacity;
  const cap = roundedPercent(maxOccupancyOf(model));
  const { target, share = 0, flow } = broken ?? {};
  const hours = { work, capacity, growth: Math.max(0, work - capacity) };
  const promise = {
    achieved: roundedPercent(share, target?.share),
    within: target?.within ?? '',
    share: roundedPercent(target?.share ?? 0),
    channel: namesOf(flow ? [flow.flow.channel] : []),
  };
  return {
    says: grows ? 'grows' : 'late',
    about: staffing.teams[0],
    values: { ...hours, ...promise, ...teamsValues(staffing) },
    place: seatsPlace(staffing),
    related: relatedTo(
      attended.map(({ demand }) => demand),
      target,
    ),
    proof: [
      { message: 'simulated', values: { ...hours, contacts: Math.round(contacts), cap } },
      ...(taken > 0.05 ? [{ message: 'live', values: { taken } }] : []),
      ...assumptionLines(attended, week.assumed),
      lookedAt(horizonOf(model)),
    ],
    do: grows ? 'add' : 'hours',
    ...weighed(week),
  };
}
