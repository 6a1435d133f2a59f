import { assessIntervals } from '../../capacity/assessment.ts';
import type { Flow } from '../demand/index.ts';
import type { DeferredState, DeferredWeek } from './deferred.ts';
import type { QueuePart, QueueWeek, Slot } from './queue.ts';
import type { StaffedWeek, TeamStaffing } from './staffing.ts';

/** A queue with too few people, and its worst half hour in the worst sort of week. */
export interface QueueShortage {
  /**
   * `unstable`: more work arrives than people can do; `double`: they would do for each thing alone, and not for all at once; `short`:
   * they do not keep what is promised.
   */
  kind: 'short' | 'unstable' | 'double';
  staffing: TeamStaffing;
  part: QueuePart;
  week: StaffedWeek;
  queue: QueueWeek;
  worst: Slot;
  /** Half hours of the week that are short. */
  count: number;
}

/** The queues with too few people. What happens in usual weeks goes before what happens in the busiest one of counted data. */
export function queueShortages(staffing: TeamStaffing): QueueShortage[] {
  return staffing.parts.flatMap((part, index) => {
    const found = staffing.weeks.flatMap((week): QueueShortage[] => {
      const queue = week.queues[index];
      const short = queue ? shortSlots(queue) : [];
      const worst = worstIn(short, isWorse);
      if (!queue || !worst) return [];
      const unstable = short.some(({ verdict }) => verdict === 'unstable');
      const kind = isDoubleCounted(queue) ? 'double' : unstable ? 'unstable' : 'short';
      return [{ kind, staffing, part, week, queue, worst, count: short.length }];
    });
    return worstOf(found, (one, other) => isWorse(one.worst, other.worst)) ?? [];
  });
}

/** The lower service level is worse, then the more people that are missing. */
function isWorse(one: Slot, other: Slot): boolean {
  const [level, otherLevel] = [one, other].map(({ result }) => result?.state.serviceLevel ?? 1) as [number, number];
  if (level !== otherLevel) return level < otherLevel;
  return missing(one) > missing(other);
}

function missing({ result, seats }: Slot): number {
  return (result?.need ?? Number.POSITIVE_INFINITY) - seats;
}

/** Work that can wait and is not done in time, in the worst sort of week. */
export interface DeferredShortage {
  staffing: TeamStaffing;
  week: StaffedWeek;
  deferred: DeferredWeek;
  /** The promise that is kept least; undefined where the backlog grows. */
  broken: DeferredState['kept'][number] | undefined;
  /** There would be people for it if the same did not take those who wait on the line. */
  isDouble: boolean;
}

/** Whether the work that can wait of a group is late. Usual weeks go before the busiest one of counted data. */
export function deferredShortage(staffing: TeamStaffing): DeferredShortage | undefined {
  const found = staffing.weeks.flatMap((week): DeferredShortage[] => {
    const { deferred } = week;
    if (!deferred || !isLate(deferred.shared)) return [];
    const missed = deferred.shared.kept.filter(({ isKept }) => !isKept);
    const broken = worstIn(missed, (one, other) => lack(one) > lack(other));
    return [{ staffing, week, deferred, broken, isDouble: isDeferredDoubleCounted(week) }];
  });
  return worstOf(found, isLater);
}

function lack({ share, target }: DeferredState['kept'][number]): number {
  return target.share - share;
}

function isLater(one: DeferredShortage, other: DeferredShortage): boolean {
  const overflow = ({ deferred }: DeferredShortage): number =>
    Math.max(0, deferred.shared.work - deferred.shared.capacity);
  if (overflow(one) !== overflow(other)) return overflow(one) > overflow(other);
  return (one.broken ? lack(one.broken) : 0) > (other.broken ? lack(other.broken) : 0);
}

/** The worst of what happens in usual weeks, else in the busiest one of counted data. */
function worstOf<T extends { week: StaffedWeek }>(
  found: readonly T[],
  isWorse: (one: T, other: T) => boolean,
): T | undefined {
  const usual = found.filter(({ week }) => week.counted === undefined);
  return worstIn(usual.length > 0 ? usual : found, isWorse);
}

/** Of several that are as bad, the first. */
function worstIn<T>([first, ...others]: readonly T[], isWorse: (one: T, other: T) => boolean): T | undefined {
  return first && others.reduce((one, other) => (isWorse(other, one) ? other : one), first);
}

/** Contacts of one channel, for one service where the demand names one. */
export interface Topic {
  channel: Flow['channel'];
  flows: readonly Flow[];
}

/** What the contacts of a queue are about, each thing once. */
export function topicsOf(flows: readonly Flow[]): Topic[] {
  const topics = new Map<string, { channel: Flow['channel']; flows: Flow[] }>();
  for (const flow of flows) {
    const key = `${flow.channel.id}/${flow.service}`;
    const topic = topics.get(key);
    if (topic) topic.flows.push(flow);
    else topics.set(key, { channel: flow.channel, flows: [flow] });
  }
  return [...topics.values()];
}

/** The half hours in which people are there, and too few. */
function shortSlots({ slots }: QueueWeek): Slot[] {
  return slots.filter(({ verdict }) => verdict === 'short' || verdict === 'unstable');
}

/**
 * True where people are too few only because they are counted for several things at once: in each of the half hours that are short
 * they would do for any one of them alone.
 */
function isDoubleCounted(queue: QueueWeek): boolean {
  const short = shortSlots(queue);
  return short.length > 0 && short.every(sufficesAlone);
}

/** True where work that can wait is late only because the same people take those who do not wait. */
function isDeferredDoubleCounted({ queues, deferred }: StaffedWeek): boolean {
  if (!deferred || !isLate(deferred.shared) || isLate(deferred.alone)) return false;
  return queues.every((queue) => shortSlots(queue).length === 0);
}

/** True where the backlog grows or a promise about answers is not kept. */
function isLate({ grows, kept }: { grows: boolean; kept: readonly { isKept: boolean }[] }): boolean {
  return grows || kept.some(({ isKept }) => !isKept);
}

function sufficesAlone({ streams, seats, open, target, result }: Slot): boolean {
  const topics = topicsOf(streams.map(({ flow }) => flow));
  if (topics.length < 2 || !result) return false;
  const staffing = target?.staffing ?? { within: 0, share: 0 };
  return topics.every(({ flows }) => {
    const own = streams.filter(({ flow }) => flows.includes(flow));
    const planned = { streams: own, positions: seats + 1e-9, open: true };
    const [alone] = assessIntervals([planned], { interval: open, target: staffing });
    return alone?.verdict === 'enough';
  });
}

/** The half hour in which people are busiest, among those in which they are busier than they should be. */
export interface BusySlot {
  slot: Slot;
  week: StaffedWeek;
  /** How many half hours of the week are so. */
  count: number;
}

/** The busiest half hour above an occupancy (from 0 to 1) of the usual weeks; undefined where none is. */
export function busiestSlot({ weeks }: TeamStaffing, cap: number): BusySlot | undefined {
  let busiest: BusySlot | undefined;
  for (const week of weeks) {
    if (week.counted !== undefined) continue;
    const busy = week.queues.flatMap(({ slots }) => slots.filter((slot) => occupancyOf(slot) > cap + 1e-9));
    for (const slot of busy) {
      if (!busiest || occupancyOf(slot) > occupancyOf(busiest.slot)) busiest = { slot, week, count: busy.length };
    }
  }
  return busiest;
}

/** Time in which nobody is there is no matter of people who are busy. */
function occupancyOf({ verdict, result }: Slot): number {
  return verdict === 'uncovered' ? 0 : (result?.state.occupancy ?? 0);
}
