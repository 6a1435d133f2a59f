import { isAmount, isShare } from './amount.ts';
import { erlangB, nextBlocked, waitingShare } from './erlang.ts';
import { isQueue, type Queue } from './queue.ts';

/** What the positions of an interval have to reach, all of it together. */
export interface StaffingTarget {
  /** Seconds within which customers shall be answered. */
  within: number;
  /** Share of customers answered so, from 0 (asks for nothing) to 1 (out of reach of every queue). */
  share: number;
  /** Longest mean wait over all customers, in seconds. Default: none. */
  maxMeanWait?: number;
  /** Largest share of time that positions may be busy. Default: 1. */
  maxOccupancy?: number;
}

/** False where a target makes no sense: a share of 120%, a negative time. */
export function isTarget({ within, share, maxMeanWait = 0, maxOccupancy = 1 }: StaffingTarget): boolean {
  return isAmount(within) && isShare(share) && isAmount(maxMeanWait) && maxOccupancy >= 0;
}

/**
 * The smallest number of positions that reaches a target by Erlang C, going up from the first above the load. Without
 * load none are needed. Undefined where no number does (a share of 1, a mean wait or an occupancy of 0) or the input is
 * not valid.
 */
export function positionsNeeded(queue: Queue, target: StaffingTarget): number | undefined {
  if (!isQueue(queue) || !isTarget(target)) return undefined;
  const { load, handlingTime } = queue;
  const { within, share, maxMeanWait, maxOccupancy = 1 } = target;
  if (load === 0) return 0;
  if (share === 1 || maxMeanWait === 0) return undefined;
  // A load that should be 17 may be 17.000000000000004 in binary: it is still 85% of 20.
  const fewest = Math.max(Math.floor(load) + 1, Math.ceil((load / maxOccupancy) * (1 - 1e-12)));
  if (!Number.isSafeInteger(fewest)) return undefined;
  let positions = fewest;
  let blocked = erlangB(load, positions);
  for (;;) {
    const free = positions - load;
    const waiting = waitingShare(load, positions, blocked);
    const answered = 1 - waiting * Math.exp((-free * within) / handlingTime);
    const meanWait = (waiting * handlingTime) / free;
    if (answered >= share && (maxMeanWait === undefined || meanWait <= maxMeanWait)) return positions;
    positions += 1;
    blocked = nextBlocked(load, positions, blocked);
  }
}

/**
 * The positions needed while hours are promised: those of `positionsNeeded`, and one even where nobody is expected.
 * Undefined as there.
 */
export function positionsWhileOpen(queue: Queue, target: StaffingTarget): number | undefined {
  const needed = positionsNeeded(queue, target);
  return needed === undefined ? undefined : Math.max(1, needed);
}
