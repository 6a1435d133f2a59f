import { assessIntervals } from '../../capacity/assessment.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import type { Model } from '../../model/model.ts';
import type { DeferredState, DeferredWeek } from './deferred.ts';
import { type QueuePart, type QueueWeek, type Slot, stability } from './queue.ts';
import { knownStaffing, type StaffedWeek, type TeamStaffing } from './staffing.ts';

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
  /** Half hours of the week that are short, those in which nobody is there among them. */
  count: number;
}

/** The queues with too few people of one kind. */
export function shortagesOf(model: Model, kind: QueueShortage['kind']): QueueShortage[] {
  return knownStaffing(model)
    .flatMap(queueShortages)
    .filter((shortage) => shortage.kind === kind);
}

/** The queues of a group with too few people. What happens in usual weeks goes before what happens in the busiest one of counted data. */
export const queueShortages = once((staffing: TeamStaffing): readonly QueueShortage[] =>
  staffing.parts.flatMap((part, index) => {
    const found = staffing.weeks.flatMap((week): QueueShortage[] => {
      const queue = week.queues[index];
      const short = queue ? shortSlots(queue) : [];
      const worst = worstIn(short, isWorse);
      if (!queue || !worst) return [];
      const unstable = short.some(({ verdict }) => verdict === 'unstable');
      const kind = short.every(sufficesAlone) ? 'double' : unstable ? 'unstable' : 'short';
      const { totals } = queue;
      return [{ kind, staffing, part, week, queue, worst, count: totals.short + totals.unstable }];
    });
    return worstOf(found, (one, other) => isWorse(one.worst, other.worst)) ?? [];
  }),
);

/** The lower service level is worse, then the more people that are missing. */
function isWorse(one: Slot, other: Slot): boolean {
  const [level, otherLevel] = [levelOf(one), levelOf(other)];
  return level === otherLevel ? missing(one) > missing(other) : level < otherLevel;
}

function levelOf({ result }: Slot): number {
  return result?.state.serviceLevel ?? 1;
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

/** The work that can wait of a group, where it is not done in time. Usual weeks go before the busiest one of counted data. */
export function deferredShortage(staffing: TeamStaffing): DeferredShortage | undefined {
  const found = staffing.weeks.flatMap((week): DeferredShortage[] => {
    const { deferred, queues } = week;
    if (!deferred || !isOverdue(deferred.shared)) return [];
    const missed = deferred.shared.kept.filter(({ isKept }) => !isKept);
    const broken = worstIn(missed, (one, other) => lack(one) > lack(other));
    const isDouble = !isOverdue(deferred.alone) && queues.every((queue) => shortSlots(queue).length === 0);
    return [{ staffing, week, deferred, broken, isDouble }];
  });
  return worstOf(found, isMoreOverdue);
}

function lack({ share, target }: DeferredState['kept'][number]): number {
  return target.share - share;
}

function isMoreOverdue(one: DeferredShortage, other: DeferredShortage): boolean {
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

type Streams = Slot['streams'];

/** The contacts of a half hour by what they are about: a channel, and a service where the demand names one. */
export function topicsOf(streams: Streams): [Streams[number], ...Streams][] {
  return [...groupBy(streams, ({ flow }) => `${flow.channel.id}/${flow.service}`).values()];
}

/** The half hours in which people are there, and too few. */
function shortSlots({ slots }: QueueWeek): Slot[] {
  return slots.filter(({ verdict }) => verdict === 'short' || verdict === 'unstable');
}

/** True where the backlog grows or a promise about answers is not kept. */
function isOverdue({ grows, kept }: { grows: boolean; kept: readonly { isKept: boolean }[] }): boolean {
  return grows || kept.some(({ isKept }) => !isKept);
}

/** Whether the people of a half hour would do for any one of the several things that they attend. */
function sufficesAlone({ streams, seats, open, target, result }: Slot): boolean {
  const topics = topicsOf(streams);
  if (topics.length < 2 || !result) return false;
  return topics.every((own) => {
    const planned = { streams: own, positions: seats + 1e-9, open: true };
    const [alone] = assessIntervals([planned], { interval: open, target: target?.staffing ?? stability });
    return alone?.verdict === 'enough';
  });
}

/**
 * The busiest half hour above an occupancy (from 0 to 1) of the usual weeks, and how many half hours of its week are above it; undefined
 * where none is.
 */
export function busiestSlot(
  { weeks }: TeamStaffing,
  cap: number,
): { slot: Slot; week: StaffedWeek; count: number } | undefined {
  const usual = weeks.filter(({ counted }) => counted === undefined);
  const busy = usual.flatMap((week) => {
    const slots = week.queues.flatMap((queue) => queue.slots.filter((slot) => occupancyOf(slot) > cap + 1e-9));
    return slots.map((slot) => ({ slot, week, count: slots.length }));
  });
  return worstIn(busy, (one, other) => occupancyOf(one.slot) > occupancyOf(other.slot));
}

/** Time in which nobody is there is no matter of people who are busy. */
function occupancyOf({ verdict, result }: Slot): number {
  return verdict === 'uncovered' ? 0 : (result?.state.occupancy ?? 0);
}
