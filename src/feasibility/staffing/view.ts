import { contains } from '../../calendar/index.ts';
import { scheduled } from '../../capacity/people.ts';
import { queueState } from '../../capacity/queue.ts';
import { positionsWhileOpen } from '../../capacity/staffing.ts';
import type { Finding, Place, RelatedPlace, Values } from '../../diagnostics/finding.ts';
import type { Duration, Percent, Text, Value } from '../../diagnostics/values.ts';
import type { staffingWords } from '../../generated/words/feasibility.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Flow } from '../demand/index.ts';
import { horizonOf, lookedAt, wholeDate } from '../hours/index.ts';
import { filledSeats } from './hours.ts';
import { type Slot, stability } from './queue.ts';
import { shrinkageOf } from './seats.ts';
import { type QueueShortage, topicsOf } from './shortages.ts';
import type { StaffedWeek, TeamStaffing } from './staffing.ts';
import { halfHour } from './weeks.ts';

/** A share from 0 to 1 with one decimal. One below `limit` never rounds up to it. */
export function roundedPercent(share: number, limit = Number.POSITIVE_INFINITY): Percent {
  const value = Math.round(share * 1000) / 10;
  const shown = share < limit && value >= limit * 100 ? Math.floor(share * 10000) / 100 : value;
  return { type: 'percent', written: '', value: shown };
}

/** Seconds as people read them: to the second from ten on. */
export function roundedSeconds(seconds: number): Duration {
  const rounded = seconds >= 10 ? Math.round(seconds) : Math.round(seconds * 10) / 10;
  return { type: 'duration', written: '', clock: 'elapsed', seconds: rounded };
}

/** The names of things that may have none, each once. */
export function namesOf(entities: readonly Entity<'team' | 'demand' | 'channel' | 'service'>[]): (string | Text)[] {
  return [...new Set(entities)].map(({ id, value }) => value.name ?? id);
}

/** Who it is about: how many teams, and their names. */
export function teamsValues({ teams }: Pick<TeamStaffing, 'teams'>): { teams: number; name: Value } {
  return { teams: teams.length, name: namesOf(teams) };
}

/** What a half hour has and needs, as placeholders of messages. */
export function slotValues({ from, streams, open, result, target, seats }: Slot, zone: string): Values {
  const { load = 0, contacts = 0, need, state } = result ?? {};
  const handling = contacts === 0 ? 0 : (load * open) / contacts;
  const { within = 0, share = 0, maxMeanWait = 0 } = target?.staffing ?? {};
  const filled = filledSeats(seats);
  const reached = need === undefined ? undefined : queueState({ load, handlingTime: handling }, need, within);
  return {
    when: { type: 'local-time', epochMs: from, zone },
    interval: roundedSeconds(open),
    contacts,
    handling: roundedSeconds(handling),
    load,
    seats: filled,
    need: need ?? 0,
    deficit: Math.max(0, (need ?? 0) - filled),
    within: roundedSeconds(within),
    share: roundedPercent(share),
    limit: roundedSeconds(maxMeanWait),
    achieved: roundedPercent(state?.serviceLevel ?? 0, share),
    reached: roundedPercent(reached?.serviceLevel ?? 0),
    wait: roundedSeconds(finite(state?.meanWait)),
    shorter: roundedSeconds(finite(reached?.meanWait)),
    occupancy: roundedPercent(finite(state?.occupancy)),
    demands: namesOf(streams.map(({ flow }) => flow.demand)),
  };
}

/**
 * Where the seats in the middle of a half hour are written, or those of any time: those of the largest shift, else the shifts of the
 * first team.
 */
export function seatsPlace({ teams, positions }: TeamStaffing, time?: Pick<Slot, 'from'>): Place {
  const middle = time && time.from + halfHour / 2;
  const working = positions.filter(
    ({ seats, time }) => seats > 0 && (middle === undefined || contains(time.open, middle)),
  );
  const [shift] = working.toSorted((one, other) => other.seats - one.seats);
  return shift ? placeOf(shift.team, ['shifts', shift.id, 'seats']) : placeOf(teams[0], ['shifts'], 'key');
}

/** What is taken for granted, by the flows that it is about: a line of the proof each. */
export function assumptionLines(flows: readonly Flow[], assumed: readonly Flow[]): ProofLine[] {
  const about = (message: ProofLine['message'], some: readonly Flow[]): ProofLine[] =>
    some.length > 0 ? [{ message, values: { demands: namesOf(some.map(({ demand }) => demand)) } }] : [];
  const several = new Map(flows.map(({ channel }) => [channel.value.concurrency, channel.value.name]));
  several.delete(1);
  return [
    ...about(
      'assumedPeak',
      flows.filter((flow) => assumed.includes(flow)),
    ),
    ...about(
      'assumedSplit',
      flows.filter(({ isSplit }) => isSplit),
    ),
    ...[...several].map(([concurrency, channel]): ProofLine => {
      return { message: 'assumedConcurrency', values: { concurrency, channel } };
    }),
  ];
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** What each of the things that the same people attend in a half hour would need by itself. By one channel they are told apart by their demands. */
export function topicsAlone({ streams, open, target }: Slot) {
  const topics = topicsOf(streams);
  const isOneEach = new Set(topics.map(([{ flow }]) => flow.channel)).size === topics.length;
  return topics.map((own) => {
    const contacts = own.reduce((sum, one) => sum + one.contacts, 0);
    const work = own.reduce((sum, one) => sum + one.contacts * one.handlingTime, 0);
    const queue = { load: work / open, handlingTime: work / contacts };
    return {
      topic: namesOf(own.map(({ flow }) => (isOneEach ? flow.channel : flow.demand))),
      contacts,
      interval: roundedSeconds(open),
      handling: roundedSeconds(queue.handlingTime),
      load: queue.load,
      need: positionsWhileOpen(queue, target?.staffing ?? stability) ?? 0,
    };
  });
}

/** A line below a finding: one of `staffingWords`. */
export interface ProofLine {
  message: keyof typeof staffingWords;
  values: Values;
}

/** How a queue with too few people was reckoned: the half hour, the week, what is taken for granted. */
export function proofOf(model: Model, shortage: QueueShortage): ProofLine[] {
  const { staffing, week, worst, kind } = shortage;
  const { need } = worst.result ?? {};
  const load = kind === 'unstable' || need === undefined ? 'loadOnly' : isSlow(shortage) ? 'loadSlow' : 'load';
  // Those who have to be hired so that seats are filled, with the share of paid time that is lost.
  const shrinkage = shrinkageOf(model, staffing.teams[0]);
  const people = need === undefined ? undefined : scheduled(need, shrinkage);
  const hired: ProofLine[] =
    need === undefined || people === undefined || people === need
      ? []
      : [{ message: 'people', values: { shrinkage: roundedPercent(shrinkage), people, need } }];
  return [
    { message: load, values: slotValues(worst, staffing.zone) },
    ...weekLines(shortage),
    ...(isKeptOverWeek(shortage) ? [{ message: 'windowKept', values: {} } as const] : []),
    ...hired,
    ...assumptionLines(flowsIn(worst), week.assumed),
    ...impatientLine(shortage),
    { message: 'erlang', values: {} },
    lookedAt(horizonOf(model)),
  ];
}

/** What the findings of a shortage have in common: of whom and when it is, where, what is behind it and how much it weighs. */
export function shortageView(
  shortage: QueueShortage,
): Pick<Finding, 'values' | 'place' | 'subject' | 'facts' | 'severity'> & { related: RelatedPlace[] } {
  const { staffing, worst, part, week } = shortage;
  const { needed = [] } = part;
  return {
    values: { ...slotValues(worst, staffing.zone), ...teamsValues(staffing) },
    ...weighed(week, shortage.kind === 'short' && isKeptOverWeek(shortage)),
    place: seatsPlace(staffing, worst),
    subject: staffing.teams[0].ref,
    facts: staffing.parts.length > 1 ? needed : [],
    related: relatedTo(new Set(flowsIn(worst).map(({ demand }) => demand)), worst.target),
  };
}

/** What need not come again, as the busiest week of counted data, or is only so in part is a warning. */
export function weighed({ counted }: StaffedWeek, isPartial = false): Pick<Finding, 'severity'> {
  return counted !== undefined || isPartial ? { severity: 'warning' } : {};
}

/** Where what arrives and what is promised are written. */
export function relatedTo(demands: Iterable<Entity<'demand'>>, target?: { written: Entity<'cell'> }): RelatedPlace[] {
  return [
    ...[...demands].map((demand) => ({ place: placeOf(demand), message: 'demandHere' })),
    ...(target ? [{ place: placeOf(target.written, ['target']), message: 'targetHere' }] : []),
  ];
}

/** What the contacts of a half hour are part of. */
export function flowsIn({ streams }: Slot): Flow[] {
  return streams.map(({ flow }) => flow);
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
