import type { Flow } from '../../feasibility/demand/index.ts';
import { horizonOf, isMissing, lookedAt, missingValues, wholeDate } from '../../feasibility/hours/index.ts';
import {
  assumptionLines,
  type DeferredShortage,
  deferredShortage,
  flowsIn,
  grownStaffing,
  growthUntil,
  isKeptOverWeek,
  isSlow,
  knownStaffing,
  namesOf,
  proofOf,
  type QueueShortage,
  queueShortages,
  relatedTo,
  roundedPercent,
  type StaffedWeek,
  seatsPlace,
  shortageView,
  teamsValues,
  unknownStaffing,
} from '../../feasibility/staffing/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'CAP013'> {
  for (const lack of unknownStaffing(model, ({ growing }) => growing)) yield { missing: 'missing', ...lack };
  for (const staffing of knownStaffing(model)) {
    // What breaks today is told already, and what grows only makes it worse.
    if (queueShortages(staffing).length > 0 || deferredShortage(staffing)) continue;
    const grown = grownStaffing(model, staffing);
    if (grown === undefined) continue;
    if (isMissing(grown)) {
      yield { missing: 'missing', about: staffing.teams[0], values: missingValues(grown) };
      continue;
    }
    for (const shortage of queueShortages(grown)) {
      if (!isKeptOverWeek(shortage)) yield queueFinding(model, shortage);
    }
    const overdue = deferredShortage(grown);
    if (overdue) yield deferredFinding(model, overdue);
  }
}

function queueFinding(model: Model, shortage: QueueShortage): Found<'CAP013'> {
  // That so many weeks are like it is said of what comes today.
  const proof = proofOf(model, shortage).filter(({ message }) => message !== 'season');
  const message = shortage.worst.verdict === 'unstable' ? 'unstable' : isSlow(shortage) ? 'slow' : 'short';
  return {
    says: message,
    ...shortageView(shortage),
    proof: [...growthLines(model, flowsIn(shortage.worst), shortage.week), ...proof],
    do: 'plan',
  };
}

function deferredFinding(model: Model, { staffing, week, deferred, broken }: DeferredShortage): Found<'CAP013'> {
  const { shared, flows } = deferred;
  const attended = flows.map(({ flow }) => flow);
  const { target, share = 0, flow } = broken ?? {};
  const promise = {
    achieved: roundedPercent(share, target?.share),
    within: target?.within ?? '',
    share: roundedPercent(target?.share ?? 0),
    channel: namesOf(flow ? [flow.flow.channel] : []),
  };
  const { work, capacity } = shared;
  return {
    says: shared.grows ? 'grows' : 'late',
    about: staffing.teams[0],
    values: { ...promise, work, capacity, ...teamsValues(staffing) },
    place: seatsPlace(staffing),
    facts: ['deferred'],
    related: relatedTo(new Set(attended.map(({ demand }) => demand)), target),
    proof: [
      ...growthLines(model, attended, week),
      ...assumptionLines(attended, week.assumed),
      lookedAt(horizonOf(model)),
    ],
    do: 'people',
  };
}

/** By how much each row of demand grows until a week. */
function growthLines(model: Model, flows: readonly Flow[], { window }: StaffedWeek) {
  return [...new Set(flows.map(({ demand }) => demand))].flatMap((demand) => {
    const growth = growthUntil(model, demand, window.to);
    if (!growth) return [];
    const { rate, years, factor, from } = growth;
    const more = roundedPercent(Math.abs(factor - 1));
    const values = { demand: namesOf([demand]), rate, more, years: Math.round(years * 10) / 10, from: wholeDate(from) };
    return [{ message: rate.value > 0 ? 'growth' : 'decline', values }];
  });
}
