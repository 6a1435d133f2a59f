import { type EpochMs, type IntervalSet, intersection, sliceOf, union, type Window } from '../../calendar/index.ts';
import {
  type AssessedInterval,
  assessIntervals,
  type IntervalResult,
  type StaffingTotals,
  totalsOf,
} from '../../capacity/assessment.ts';
import type { Stream } from '../../capacity/queue.ts';
import { positionsWhileOpen, type StaffingTarget } from '../../capacity/staffing.ts';
import { found } from '../../diagnostics/lists.ts';
import { promisedLanguages } from '../../model/attendance.ts';
import { answers, languageFallbackOf } from '../../model/languages.ts';
import type { Model } from '../../model/model.ts';
import type { Arrivals, Flow } from '../demand/index.ts';
import type { Missing } from '../hours/index.ts';
import type { WaitTarget } from '../target/index.ts';
import { areApart, maxOccupancyOf, type Positions, seatsFor } from './seats.ts';
import { contactsBySlot, type Grid, halfHour, halfHours, timeBySlot } from './weeks.ts';

/** A flow in a week: what arrives of it while it is attended. */
export interface FlowWeek {
  flow: Flow;
  open: IntervalSet;
  arrivals: readonly Arrivals[];
  targets: readonly WaitTarget[];
  /** The busiest hour of its days is assumed. */
  isAssumed: boolean;
}

/** Half an hour of a queue. One that is as that of the day before is the same object: a week has few that differ. */
export interface Slot {
  /** Where it begins, on the first of the days that are alike. */
  from: EpochMs;
  /** Seconds of it that are open. */
  open: number;
  streams: readonly (Stream & { flow: Flow })[];
  /** Positions at work, as a mean over the open time. */
  seats: number;
  /** What its contacts are promised; empty while closed. */
  targets: readonly WaitTarget[];
  /** Where nobody is there although it is open, the cover of hours is at fault, not the number of people. */
  verdict: 'closed' | 'uncovered' | AssessedInterval['verdict'];
  /** By the target that needs most; undefined while closed. */
  result: AssessedInterval | undefined;
  /** That target; undefined where the contacts have none. */
  target: WaitTarget | undefined;
  /** Positions that reach the target and keep within the occupancy of the policy; undefined where none do, or while closed. */
  comfortable: number | undefined;
}

/** A queue over one week. */
export interface QueueWeek {
  slots: readonly Slot[];
  totals: StaffingTotals;
}

/** Without a target, only that the queue does not grow. */
export const stability: StaffingTarget = { within: 0, share: 0 };

/** What the positions of a week come to for the flows that they take as one queue. `needed`: the languages of those who contact. */
export function queueWeek(
  model: Model,
  week: Window,
  flows: readonly FlowWeek[],
  positions: readonly Positions[],
  needed: readonly string[] | undefined,
): QueueWeek {
  const grid = halfHours(week);
  const open = sliceOf(union([...new Set(flows.map((flow) => flow.open))]), week);
  const openTime = timeBySlot(open, grid);
  const seats = seatsBySlot(model, grid, open, openTime, positions, needed);
  const all = flows.map(({ flow, arrivals }) => ({ flow, contacts: contactsBySlot(arrivals, grid) }));
  const cap = maxOccupancyOf(model);
  const figures = [openTime, seats, ...all.map(({ contacts }) => contacts)];
  const isAsBefore = (index: number): boolean => figures.every((of) => of[index] === of[index - aDay]);
  const slots = byDay(openTime, isAsBefore, (time, index): Slot => {
    const from = week.from + index * grid.slot;
    const streams = all.flatMap(({ flow, contacts }) => {
      const count = found(contacts[index], index);
      return count > 1e-9 ? [{ flow, contacts: count, handlingTime: flow.handlingTime }] : [];
    });
    const busy = streams.length > 0 ? flows.filter(({ flow }) => streams.some((one) => one.flow === flow)) : flows;
    const open = time / 1000;
    const targets = open < 1 ? [] : busy.flatMap((flow) => flow.targets);
    return judged({ from, open, streams, seats: found(seats[index], index), targets }, cap);
  });
  return { slots, totals: slotTotals(slots) };
}

/** As half hours. */
const aDay = 48;

/** The half hours of a week. */
function byDay<T>(
  given: readonly T[],
  isAsBefore: (index: number) => boolean,
  reckon: (one: T, index: number) => Slot,
): Slot[] {
  const slots: Slot[] = [];
  for (const [index, one] of given.entries()) {
    const before = slots[index - aDay];
    slots.push(before && isAsBefore(index) ? before : reckon(one, index));
  }
  return slots;
}

function slotTotals(slots: readonly Slot[]): StaffingTotals {
  const results: IntervalResult[] = slots.flatMap(({ result }) => result ?? []);
  return totalsOf(results, halfHour / 1000);
}

/** A queue in another week like its own, with more or fewer contacts of each flow, each of so many times the handling time. */
export function grownQueue(
  model: Model,
  { slots }: QueueWeek,
  later: number,
  factorOf: (flow: Flow) => number,
  handling = 1,
): QueueWeek {
  const cap = maxOccupancyOf(model);
  const isAsBefore = (index: number): boolean => slots[index] === slots[index - aDay];
  const grown = byDay(slots, isAsBefore, (slot) => {
    const streams = slot.streams.map((one) => ({
      ...one,
      contacts: one.contacts * factorOf(one.flow),
      handlingTime: one.handlingTime * handling,
    }));
    return judged({ from: slot.from + later, open: slot.open, streams, seats: slot.seats, targets: slot.targets }, cap);
  });
  return { slots: grown, totals: slotTotals(grown) };
}

function seatsBySlot(
  model: Model,
  grid: Grid,
  open: IntervalSet,
  openTime: readonly number[],
  positions: readonly Positions[],
  needed: readonly string[] | undefined,
): number[] {
  const shifts = positions.map((shift) => ({
    seats: seatsFor(model, shift, needed),
    all: timeBySlot(shift.time.open, grid),
    open: timeBySlot(intersection(sliceOf(shift.time.open, grid.window), open), grid),
  }));
  return openTime.map((time, index) =>
    shifts.reduce((sum, shift) => {
      const share = time > 0 ? found(shift.open[index], index) / time : found(shift.all[index], index) / grid.slot;
      return sum + shift.seats * share;
    }, 0),
  );
}

function judged(plan: Omit<Slot, 'verdict' | 'result' | 'target' | 'comfortable'>, cap: number): Slot {
  const { from, open, streams, seats, targets } = plan;
  const patience = patienceOf(streams);
  // A sum of parts of half hours may fall short of a whole position by binary rounding.
  const planned = { streams, positions: seats + 1e-9, open: true };
  const assessed = (targets.length > 0 || open < 1 ? targets : [undefined]).flatMap((target) => {
    const staffing = target?.staffing ?? stability;
    const [result] = assessIntervals([planned], { interval: open, target: staffing, patience });
    return result && result.verdict !== 'not-assessed' ? [{ result, target, staffing }] : [];
  });
  const [first, ...others] = assessed;
  const closed = { verdict: 'closed', result: undefined, target: undefined, comfortable: undefined } as const;
  if (!first) return { from, open, streams, seats, targets, ...closed };
  const needOf = ({ result }: typeof first): number => result.need ?? Number.POSITIVE_INFINITY;
  const { result, target, staffing } = others.reduce((most, one) => (needOf(one) > needOf(most) ? one : most), first);
  const verdict = seats < 1e-9 ? 'uncovered' : result.verdict;
  const handlingTime = result.contacts === 0 ? 0 : (result.load * open) / result.contacts;
  const queue = { load: result.load, handlingTime };
  const comfortable = positionsWhileOpen(queue, { maxOccupancy: cap, ...staffing });
  return { from, open, streams, seats, targets, verdict, result, target, comfortable };
}

/** The patience that all the contacts have; undefined where they differ or one has none. */
function patienceOf(streams: Slot['streams']): number | undefined {
  const all = new Set(streams.map(({ flow }) => flow.demand.value.patience?.seconds));
  const [only] = all;
  return all.size === 1 ? only : undefined;
}

/** Figures out of all range in some queues, of which nothing can be said. */
export function beyondRange(queues: readonly QueueWeek[]): Missing | undefined {
  const beyond = queues.flatMap(({ slots }) => slots.flatMap(({ streams, result }) => (result ? [] : streams)));
  const [odd] = beyond;
  return odd && { reason: 'range', where: odd.flow.demand.ref };
}

/** Flows that the same people can take. */
export interface QueuePart {
  flows: readonly Flow[];
  /** The languages in which they come; undefined where nothing says. */
  needed: readonly string[] | undefined;
}

/**
 * The queues of a group: one for all its flows, unless the people who speak the language of some are others than those who speak that of
 * the rest.
 */
export function queueParts(model: Model, positions: readonly Positions[], flows: readonly Flow[]): QueuePart[] {
  if (flows.length === 0) return [];
  const spoken = flows.map((flow): QueuePart => ({ flows: [flow], needed: languagesOf(model, flow) }));
  if (!areApart(positions) || spoken.some(({ needed }) => needed === undefined)) return [merged(spoken)];
  const fallback = languageFallbackOf(model.engagement.value);
  const meet = ({ needed: one = [] }: QueuePart, { needed: other = [] }: QueuePart): boolean =>
    one.some((tag) => other.some((needed) => answers(tag, needed, fallback)));
  let parts: QueuePart[] = [];
  for (const next of spoken) {
    const same = parts.filter((part) => meet(part, next));
    parts = [...parts.filter((part) => !same.includes(part)), merged([...same, next])];
  }
  return parts;
}

function merged(parts: readonly QueuePart[]): QueuePart {
  return { flows: parts.flatMap(({ flows }) => flows), needed: together(parts.map(({ needed }) => needed)) };
}

function languagesOf(model: Model, { cells }: Flow): readonly string[] | undefined {
  return together(cells.map((cell) => promisedLanguages(model, cell)));
}

/** All the languages, each once; undefined where some are not known. */
function together(spoken: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return spoken.includes(undefined) ? undefined : [...new Set(spoken.flatMap((tags) => tags ?? []))];
}
