import type { IntervalSet } from '../intervals/interval-set.ts';
import type { EpochMs } from '../spec.ts';
import { walkTogether } from './latest.ts';
import { lineAt, type TimeFunction, valueOn } from './time-function.ts';

/** How the least slack is come near to: at an instant itself, or only as a limit just after or just before it. */
export type Approach = 'at' | 'just-after' | 'just-before';

/** The infimum of deadline − completion, and the two instants there (limits, unless `approach` is `at`). */
export interface LeastSlack {
  /** Milliseconds; below zero is late. -∞: never completes. +∞: never due. */
  readonly slack: number;
  readonly start: EpochMs;
  readonly approach: Approach;
  /** False where every start has a little more slack than this. */
  readonly attained: boolean;
  readonly completion: EpochMs;
  readonly deadline: EpochMs;
  /** The starts for which both are one line. */
  readonly stretch: { readonly from: EpochMs; readonly to: EpochMs };
}

/**
 * The least slack over the starts of a set, exactly: the difference is a line between breakpoints, so its infimum is at a
 * breakpoint or its limit on one side. Of equals, the first. Undefined where the set has no start in the domain.
 */
export function leastSlack(
  deadline: TimeFunction,
  completion: TimeFunction,
  starts: IntervalSet,
): LeastSlack | undefined {
  let least: LeastSlack | undefined;
  let edge = 0;
  walkTogether(deadline, completion, (at, end, i, j) => {
    const consider = (start: EpochMs, approach: Approach, from: EpochMs, to: EpochMs): void => {
      const read = approach === 'at' ? valueOn : lineAt;
      const [due, done] = [read(deadline, i, start), read(completion, j, start)];
      const slack = slackOf(due, done);
      const better = least === undefined || slack < least.slack;
      const reached = approach === 'at' && slack === least?.slack && start === least.start;
      if (!better && !reached) return;
      const attained = approach === 'at' || deadline.slope[i] === completion.slope[j];
      least = { slack, start, approach, attained, completion: done, deadline: due, stretch: { from, to } };
    };
    while ((starts[edge + 1] ?? Number.POSITIVE_INFINITY) <= at) edge += 2;
    for (let k = edge; (starts[k] ?? Number.POSITIVE_INFINITY) < end; k += 2) {
      const from = Math.max(at, starts[k] ?? 0);
      const to = Math.min(end, starts[k + 1] ?? end);
      consider(from, 'at', from, to);
      consider(from, 'just-after', from, to);
      consider(to, 'just-before', from, to);
    }
  });
  return least;
}

function slackOf(deadline: EpochMs, completion: EpochMs): number {
  return completion === Number.POSITIVE_INFINITY ? Number.NEGATIVE_INFINITY : deadline - completion;
}
