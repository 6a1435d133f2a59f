import { advance } from '../../calendar/clocks.ts';
import { minute } from '../../calendar/dates.ts';
import type { Window } from '../../calendar/index.ts';
import { valueAt } from '../../calendar/time-function.ts';
import { type Run, runFifo, type Slot } from '../../capacity/fifo.ts';
import { found, groupBy } from '../../diagnostics/lists.ts';
import type { Model } from '../../model/model.ts';
import { allKnown, isMissing, type Missing } from '../hours/index.ts';
import { type AnswerTarget, answerTarget, deferredLimit, hoursOf } from '../target/index.ts';
import type { FlowWeek, QueueWeek } from './queue.ts';
import { maxOccupancyOf, type Positions } from './seats.ts';
import { contactsBySlot, type Grid, halfHours, slotCount, timeBySlot } from './weeks.ts';

/** Where a promise is of less than a day, slots are short enough for minutes to count. */
const fine = 5 * minute;
const day = 86_400;

/** How the work that can wait fares when a week comes again and again. */
export interface DeferredWeek {
  flows: readonly FlowWeek[];
  contacts: number;
  /** With the people whom those who wait on the line leave free. */
  shared: DeferredState;
  /** With everybody, as if nobody waited on the line. */
  alone: DeferredState;
}

export interface DeferredState {
  /** Hours of work that arrive in the week, and those for which there are people, at the occupancy of the policy. */
  work: number;
  capacity: number;
  /** More arrives than can be done: the backlog has no end. */
  grows: boolean;
  /** What becomes of each promise; empty where the backlog grows. */
  kept: readonly { flow: FlowWeek; target: AnswerTarget; share: number; isKept: boolean }[];
}

/** First come, first served, over all the flows that can wait; undefined promises are left out. */
export function deferredWeek(
  model: Model,
  window: Window,
  flows: readonly FlowWeek[],
  positions: readonly Positions[],
  queues: readonly QueueWeek[],
): DeferredWeek | Missing {
  const promises = allKnown(flows.flatMap((flow, which) => promisesOf(model, window, flow, which)));
  if (isMissing(promises)) return promises;
  const half = halfHours(window);
  const isFine = promises.some(({ target }) => (target.within.seconds ?? day) < day);
  const grid: Grid = { window, slot: isFine ? fine : half.slot };
  const arrivals = flows.map(({ arrivals: own }) => contactsBySlot(own, grid));
  const cap = maxOccupancyOf(model);
  const seats = positions.map((shift) => timeBySlot(shift.time.open, half).map((time) => time * shift.seats));
  const staffed = Array.from({ length: slotCount(half) }, (_, index) =>
    seats.reduce((sum, shift) => sum + (found(shift[index], index) / 1000) * cap, 0),
  );
  const workIn = ({ streams }: QueueWeek['slots'][number]): number =>
    streams.reduce((sum, one) => sum + one.contacts * one.handlingTime, 0);
  const live = staffed.map((_, index) =>
    queues.reduce((sum, { slots }) => sum + workIn(found(slots[index], index)), 0),
  );
  const state = (free: readonly number[]): DeferredState => stateOf(grid, flows, arrivals, free, promises);
  const shared = state(staffed.map((time, index) => Math.max(0, time - found(live[index], index))));
  let alone: DeferredState | undefined;
  return {
    flows,
    contacts: arrivals.flat().reduce((sum, count) => sum + count, 0),
    shared,
    // Only where it is asked: where all is done in time nobody does.
    get alone() {
      alone ??= live.some((work) => work > 0) ? state(staffed) : shared;
      return alone;
    },
  };
}

interface Promised {
  flow: FlowWeek;
  which: number;
  target: AnswerTarget;
  /** When what arrives at an instant has to be done. */
  due: ReturnType<typeof advance>;
}

/** What is promised about the answers of a flow, each promise once. */
function promisesOf(model: Model, window: Window, flow: FlowWeek, which: number): (Promised | Missing)[] {
  const targets = flow.flow.cells.flatMap((cell) => {
    const target = answerTarget(model, cell);
    return target && !isMissing(target) ? [target] : [];
  });
  const keyOf = (target: AnswerTarget): string =>
    JSON.stringify([hoursOf(model, target)?.id, target.within, target.target.cutoff, target.share]);
  return [...groupBy(targets, keyOf).values()].map(([target]) => {
    const limit = deferredLimit(model, target);
    return isMissing(limit) ? limit : { flow, which, target, due: advance(limit, window) };
  });
}

/** `free` are the seconds of work by half hour. */
function stateOf(
  grid: Grid,
  flows: readonly FlowWeek[],
  arrivals: readonly (readonly number[])[],
  free: readonly number[],
  promises: readonly Promised[],
): DeferredState {
  const count = slotCount(grid);
  const perHalfHour = count / free.length;
  const cycle: Slot[] = Array.from({ length: count }, (_, index) => {
    let sum = 0;
    for (let which = 0; which < flows.length; which += 1) {
      sum += found(arrivals[which]?.[index], index) * found(flows[which], which).flow.handlingTime;
    }
    return { arrivals: sum, capacity: found(free[Math.floor(index / perHalfHour)], index) / perHalfHour };
  });
  const work = cycle.reduce((sum, slot) => sum + slot.arrivals, 0);
  const capacity = cycle.reduce((sum, slot) => sum + slot.capacity, 0);
  const hours = { work: work / 3600, capacity: capacity / 3600 };
  if (work > capacity * (1 + 1e-9)) return { ...hours, grows: true, kept: [] };
  // A week from an empty start leaves what every later one leaves (Lindley): the second is the steady state, the third finishes its work.
  const run = runFifo([...cycle, ...cycle, ...cycle]);
  const kept = promises.map((promise) => {
    const share = shareInTime(grid, cycle, run, found(arrivals[promise.which], promise.which), promise);
    return { flow: promise.flow, target: promise.target, share, isKept: share >= promise.target.share - 1e-9 };
  });
  return { ...hours, grows: false, kept };
}

/** The share of a flow's contacts of the second week that are done by when they are due. */
function shareInTime(
  { window, slot }: Grid,
  cycle: readonly Slot[],
  run: Run,
  arrivals: readonly number[],
  { due }: Promised,
): number {
  const inTime = new Map<number, number>();
  for (const { since, age, amount } of run.finished) {
    const index = since - cycle.length;
    if (index < 0 || index >= cycle.length || arrivals[index] === 0) continue;
    const end = window.from + (index + age) * slot;
    if (end <= valueAt(due, window.from + index * slot)) inTime.set(index, (inTime.get(index) ?? 0) + amount);
  }
  const all = arrivals.reduce((sum, count) => sum + count, 0);
  if (all === 0) return 1;
  const done = [...inTime].reduce((sum, [index, amount]) => {
    const { arrivals: whole } = found(cycle[index], index);
    return sum + (whole === 0 ? 0 : (found(arrivals[index], index) * amount) / whole);
  }, 0);
  return Math.min(1, done / all);
}
