import { isAmount } from './amount.ts';
import { type Batch, runFifo, type Slot } from './fifo.ts';

/** How deferred work (email, post, back office) fares. */
export interface BacklogResult {
  /** Pieces that arrived; always `done` and `left` together, but for binary rounding. */
  arrived: number;
  done: number;
  /** What is left at the end. */
  left: number;
  /** What is left at the end of each slot. */
  backlog: readonly number[];
  /**
   * Share finished at an age of at most the target. What is unfinished counts as late once its age is over the target, and
   * not at all before. Undefined where nothing counts.
   */
  withinTarget: number | undefined;
  /** Age of the oldest piece that was finished or is still waiting, in slots. */
  oldest: number;
}

/**
 * Simulation over one run of slots, from an empty start: backlog(t+1) = backlog(t) + arrivals − capacity, first come,
 * first served. `target` is an age in slots that count: work finished in the slot in which it arrives has the age 1, so an
 * age is never told too small. Undefined where an amount or the target is not finite and from 0.
 */
export function simulateBacklog(slots: readonly Slot[], target: number): BacklogResult | undefined {
  if (!areSlots(slots) || !isAmount(target)) return undefined;
  const { finished, waiting, backlog } = runFifo(slots);
  const done = sum(finished);
  const left = sum(waiting);
  return {
    arrived: done + left,
    done,
    left,
    backlog,
    withinTarget: shareWithin(finished, waiting, target),
    oldest: oldest([...finished, ...waiting]),
  };
}

/** False where an amount is negative or not finite. */
export function areSlots(slots: readonly Slot[]): boolean {
  return slots.every(({ arrivals, capacity }) => isAmount(arrivals) && isAmount(capacity));
}

/** As `withinTarget` of BacklogResult. */
export function shareWithin(finished: readonly Batch[], waiting: readonly Batch[], target: number): number | undefined {
  const inTime = sum(finished.filter(({ age }) => age <= target));
  const late = sum([...finished, ...waiting].filter(({ age }) => age > target));
  return inTime + late === 0 ? undefined : inTime / (inTime + late);
}

/** Age of the oldest; 0 where there are none. */
export function oldest(batches: readonly Batch[]): number {
  return batches.reduce((most, { age }) => Math.max(most, age), 0);
}

function sum(batches: readonly Batch[]): number {
  return batches.reduce((total, { amount }) => total + amount, 0);
}
