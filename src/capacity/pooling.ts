import { weightedMean } from './aggregate.ts';
import { isQueue, type Queue } from './queue.ts';
import { type QueueState, queueState } from './queue-state.ts';
import { positionsNeeded, type StaffingTarget } from './staffing.ts';

/** Queues as one: loads add up, handling times are weighted by contacts (load ÷ time). Undefined where one is not valid. */
export function poolQueues(queues: readonly Queue[]): Queue | undefined {
  if (!queues.every(isQueue)) return undefined;
  const busy = queues.filter(({ load }) => load > 0);
  const load = busy.reduce((sum, queue) => sum + queue.load, 0);
  const arrivals = busy.reduce((sum, queue) => sum + queue.load / queue.handlingTime, 0);
  const pool = { load, handlingTime: arrivals === 0 ? 0 : load / arrivals };
  return isQueue(pool) ? pool : undefined;
}

/** What it costs to keep queues apart. */
export interface PoolingGain {
  /** Positions of all the queues apart. */
  split: number;
  /** Positions of one queue with all their contacts. */
  pooled: number;
  /** How much more they need apart: 0.1 is 10% more. 0 where none are needed. */
  extra: number;
}

/** The positions that queues need apart and as one. Undefined where the target is out of reach or the input not valid. */
export function poolingGain(queues: readonly Queue[], target: StaffingTarget): PoolingGain | undefined {
  const pool = poolQueues(queues);
  const pooled = pool && positionsNeeded(pool, target);
  if (pooled === undefined) return undefined;
  let split = 0;
  for (const queue of queues) {
    const needed = positionsNeeded(queue, target);
    if (needed === undefined) return undefined;
    split += needed;
  }
  return { split, pooled, extra: pooled === 0 ? 0 : split / pooled - 1 };
}

/** The state of queues that share no position, such as languages or providers. */
export interface SplitState {
  /** Of each, in the order given. */
  states: readonly QueueState[];
  /** Over the contacts of all; undefined where there are none. */
  serviceLevel: number | undefined;
  /** Over the contacts of all, in seconds; Infinity where one is not stable, undefined without contacts. */
  meanWait: number | undefined;
}

/** Each queue by itself, and what customers see of all of them, weighted by contacts. Undefined where one is not valid. */
export function splitState(
  queues: readonly { queue: Queue; positions: number }[],
  within: number,
): SplitState | undefined {
  const states: QueueState[] = [];
  for (const { queue, positions } of queues) {
    const state = queueState(queue, positions, within);
    if (!state) return undefined;
    states.push(state);
  }
  const overAll = (figure: 'serviceLevel' | 'meanWait'): number | undefined =>
    weightedMean(
      queues.map(({ queue }, index) => ({
        value: states[index]?.[figure] ?? 0,
        weight: queue.load === 0 ? 0 : queue.load / queue.handlingTime,
      })),
    );
  return { states, serviceLevel: overAll('serviceLevel'), meanWait: overAll('meanWait') };
}
