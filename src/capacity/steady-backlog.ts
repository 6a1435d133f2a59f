import { isAmount } from './amount.ts';
import { areSlots, oldest, shareWithin } from './backlog.ts';
import { runFifo, type Slot } from './fifo.ts';

/** What a week of deferred work comes to when it repeats for ever. */
export interface SteadyBacklog {
  /** True where more arrives in a cycle than can be done: the backlog has no end, and no target is kept for long. */
  grows: boolean;
  /** Pieces in a cycle. */
  arrivals: number;
  capacity: number;
  /** How much more is left with every cycle; 0 where it does not grow. */
  growth: number;
  /** Share finished at an age of at most the target: 0 where the backlog grows, undefined where nothing arrives. */
  withinTarget: number | undefined;
  /** Largest age at completion, in slots that count; Infinity where the backlog grows. */
  oldest: number;
  /** Largest backlog at the end of a slot; Infinity where it grows. */
  largest: number;
}

/**
 * The steady state of slots that repeat (a week of the working calendar), first come, first served; `target` as in
 * `simulateBacklog`. Where capacity is enough, a cycle from an empty start leaves what every later one leaves (Lindley's
 * recursion with a periodic input), so the second cycle is the steady state, and the third finishes its work. Undefined
 * where an amount or the target is not finite and from 0.
 */
export function steadyBacklog(cycle: readonly Slot[], target: number): SteadyBacklog | undefined {
  if (!areSlots(cycle) || !isAmount(target)) return undefined;
  const arrivals = cycle.reduce((sum, slot) => sum + slot.arrivals, 0);
  const capacity = cycle.reduce((sum, slot) => sum + slot.capacity, 0);
  if (arrivals > capacity * (1 + 1e-9)) {
    const growth = arrivals - capacity;
    return { grows: true, arrivals, capacity, growth, withinTarget: 0, oldest: Infinity, largest: Infinity };
  }
  const { finished, waiting, backlog } = runFifo([...cycle, ...cycle, ...cycle]);
  const isOfSecond = ({ since }: { since: number }): boolean => since >= cycle.length && since < 2 * cycle.length;
  const counted = finished.filter(isOfSecond);
  return {
    grows: false,
    arrivals,
    capacity,
    growth: 0,
    withinTarget: shareWithin(counted, waiting.filter(isOfSecond), target),
    oldest: oldest(counted),
    largest: backlog.slice(cycle.length, 2 * cycle.length).reduce((most, left) => Math.max(most, left), 0),
  };
}
