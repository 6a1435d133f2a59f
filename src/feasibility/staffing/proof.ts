import type { Place, RelatedPlace, Values } from '../../diagnostics/finding.ts';
import type { staffingWords } from '../../generated/words/feasibility.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { horizonOf, lookedAt, wholeDate } from '../hours/index.ts';
import type { QueueShortage } from './shortages.ts';
import {
  assumptionLines,
  peopleValues,
  roundedPercent,
  roundedSeconds,
  seatsPlace,
  slotValues,
  teamsValues,
} from './view.ts';

/** A line below a finding: one of `staffingWords`. */
export interface ProofLine {
  message: keyof typeof staffingWords;
  values: Values;
}

/** How a queue with too few people was reckoned: the half hour, the week, what is taken for granted. */
export function proofOf(model: Model, shortage: QueueShortage): ProofLine[] {
  const { staffing, worst, kind } = shortage;
  const values = slotValues(worst, staffing.zone);
  const flows = worst.streams.map(({ flow }) => flow);
  const { need } = worst.result ?? {};
  const people = need === undefined ? undefined : peopleValues(model, staffing.teams[0], need);
  const load = kind === 'unstable' || need === undefined ? 'loadOnly' : isSlow(shortage) ? 'loadSlow' : 'load';
  return [
    { message: load, values },
    ...weekLines(shortage),
    ...(isKeptOverWeek(shortage) ? [{ message: 'windowKept', values: {} } as const] : []),
    ...(people ? [{ message: 'people', values: people } as const] : []),
    ...assumptionLines(flows, shortage.week.assumed),
    ...impatientLine(shortage),
    { message: 'erlang', values: {} },
    lookedAt(horizonOf(model)),
  ];
}

/** What the findings of a shortage have in common: of whom and when it is, where, and what is behind it. */
export function shortageView(shortage: QueueShortage): {
  values: Values;
  place: Place;
  subject: string;
  facts: readonly string[];
  related: RelatedPlace[];
} {
  const { staffing, worst, part } = shortage;
  return {
    values: { ...slotValues(worst, staffing.zone), ...teamsValues(staffing) },
    place: seatsPlace(staffing, worst),
    subject: staffing.teams[0].ref,
    facts: staffing.parts.length > 1 ? [...(part.needed ?? [])] : [],
    related: relatedOf(shortage),
  };
}

/** Where what arrives and what is promised stand. */
function relatedOf({ worst }: QueueShortage): RelatedPlace[] {
  const demands = new Set(worst.streams.map(({ flow }) => flow.demand));
  const { target } = worst;
  return [
    ...[...demands].map((demand) => ({ place: placeOf(demand), message: 'demandHere' })),
    ...(target ? [{ place: placeOf(target.written, ['target']), message: 'targetHere' }] : []),
  ];
}

/** True for a target that sets a mean wait. */
export function isSlow({ worst }: QueueShortage): boolean {
  return worst.target?.staffing.maxMeanWait !== undefined;
}

/** True where the target is one of a day, a week or more, and a whole week keeps it although some of its half hours do not. */
export function isKeptOverWeek({ worst, queue, kind }: QueueShortage): boolean {
  const { target } = worst;
  const { window = 'interval' } = target?.target ?? {};
  if (!target || kind === 'unstable' || window === 'interval') return false;
  const { serviceLevel = 0, meanWait = Number.POSITIVE_INFINITY } = queue.totals;
  const { share, maxMeanWait } = target.staffing;
  return serviceLevel >= share && (maxMeanWait === undefined || meanWait <= maxMeanWait);
}

function weekLines({ staffing, week, queue, count }: QueueShortage): ProofLine[] {
  const { totals, slots } = queue;
  const weekly = {
    count,
    open: slots.filter(({ open }) => open > 0).length,
    weekContacts: Math.round(totals.contacts),
    weekly: roundedPercent(totals.serviceLevel ?? 1),
  };
  const lines: ProofLine[] = [{ message: 'week', values: weekly }];
  if (week.counted !== undefined) lines.push({ message: 'busiest', values: { counted: wholeDate(week.counted) } });
  else if (staffing.weeks.filter((one) => one.counted === undefined).length > 1) {
    lines.push({ message: 'season', values: { weeks: week.weeks, monday: wholeDate(week.monday) } });
  }
  return lines;
}

function impatientLine({ worst }: QueueShortage): ProofLine[] {
  const { impatient } = worst.result ?? {};
  const patience = worst.streams[0]?.flow.demand.value.patience;
  if (!impatient || !patience) return [];
  const values = {
    patience,
    abandonment: roundedPercent(impatient.abandonment),
    impatientLevel: roundedPercent(impatient.serviceLevel),
    within: roundedSeconds(worst.target?.staffing.within ?? 0),
  };
  return [{ message: 'impatient', values }];
}
