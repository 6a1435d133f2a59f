import { isAmount, isShare } from './amount.ts';
import { erlangB, nextBlocked } from './erlang.ts';
import { offeredLoad } from './queue.ts';

/**
 * Load of the lines in erlangs: a call holds one while it is talked and while it waits (both in seconds; not in the work
 * after it). Undefined where the input is not valid, such as the endless wait of an unstable queue.
 */
export function trunkLoad(calls: number, times: { talk: number; queue: number }, interval: number): number | undefined {
  return isAmount(times.talk) && isAmount(times.queue)
    ? offeredLoad(calls, times.talk + times.queue, interval)
    : undefined;
}

/**
 * The fewest lines with which at most the share `blocking` of calls finds all of them busy (Erlang B). Undefined where the
 * share is 0, which no number reaches, or the input is not valid. Source: Erlang 1917.
 */
export function trunksNeeded(load: number, blocking: number): number | undefined {
  if (!(load >= 0 && load <= 1e9) || !isShare(blocking) || (blocking === 0 && load > 0)) return undefined;
  if (load === 0) return 0;
  // No group carries more than its lines: B ≥ 1 − N/A.
  let lines = Math.max(0, Math.floor(load * (1 - blocking)) - 1);
  let blocked = erlangB(load, lines);
  while (blocked > blocking) {
    lines += 1;
    blocked = nextBlocked(load, lines, blocked);
  }
  return lines;
}
