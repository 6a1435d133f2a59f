import { advance, type Moment, momentOf } from '../clocks/advance.ts';
import type { Limit } from '../clocks/limit.ts';
import { minute } from '../dates.ts';
import { type Approach, type LeastSlack, leastSlack } from '../functions/least-slack.ts';
import { valueAt } from '../functions/time-function.ts';
import { clip } from '../intervals/combine.ts';
import { type IntervalSet, windowSet } from '../intervals/interval-set.ts';
import type { EpochMs, Window } from '../spec.ts';
import type { Chain } from './chain.ts';
import { compileChain } from './compile.ts';
import { timelineOf, type Visit } from './timeline.ts';

/** A case that shows it: what happens to one that starts at an instant. */
export interface Example {
  readonly start: EpochMs;
  readonly completion: Moment;
  readonly deadline: Moment;
  readonly timeline: readonly Visit[];
  /** Milliseconds that the critical steps wait for their clocks to begin. */
  readonly wait: number;
}

/** The start with the least time left between completion and deadline. */
export interface WorstStart {
  readonly outcome: 'slack';
  /** The infimum over all starts, in milliseconds; below zero the promise cannot be kept. */
  readonly slack: number;
  readonly start: EpochMs;
  /** Whether `start` itself is worst, or the starts just after or just before it. */
  readonly approach: Approach;
  /** False where every start has a little more slack, as 83 h that are come near to and never taken. */
  readonly attained: boolean;
  /** At `start`, as limits unless `approach` is `at`. */
  readonly completion: EpochMs;
  readonly deadline: EpochMs;
  /** `start` itself, or a start a minute from it on the side where it is worst. */
  readonly example: Example;
}

/** A chain that does not complete for some start; the last step of the timeline is the one that never ends. */
export interface NeverCompletes {
  readonly outcome: 'never-completes';
  readonly start: EpochMs;
  readonly example: Example;
}

/** `never-due`: the promise has no deadline for any start. `no-start`: no start is allowed in the horizon. */
export type ChainVerdict = WorstStart | NeverCompletes | { readonly outcome: 'never-due' | 'no-start' };

/**
 * The worst start of a chain under a promise, exact over every start of the horizon. Completion and deadline are lines of
 * slope 0 or 1 with jumps, so the least difference stands at a breakpoint or its limit. `starts` keeps to some instants,
 * such as those in which a channel is open.
 */
export function worstStart(chain: Chain, promise: Limit, horizon: Window, starts?: IntervalSet): ChainVerdict {
  const allowed = starts ? clip(starts, horizon) : windowSet(horizon);
  const [from = horizon.from, to = from] = [allowed[0], allowed.at(-1)];
  const compiled = compileChain(chain, { from, to });
  const deadline = advance(promise, { from, to });
  const least = leastSlack(deadline, compiled.end, allowed);
  if (least === undefined) return { outcome: 'no-start' };
  if (least.slack === Number.POSITIVE_INFINITY) return { outcome: 'never-due' };
  const start = shownStart(least);
  const timeline = timelineOf(compiled, start);
  const example: Example = {
    start,
    completion: momentOf(valueAt(compiled.end, start)),
    deadline: momentOf(valueAt(deadline, start)),
    timeline,
    wait: timeline.reduce((sum, { wait, critical }) => sum + (critical ? wait : 0), 0),
  };
  if (least.slack === Number.NEGATIVE_INFINITY) return { outcome: 'never-completes', start: least.start, example };
  const { slack, approach, attained, completion } = least;
  return {
    outcome: 'slack',
    slack,
    start: least.start,
    approach,
    attained,
    completion,
    deadline: least.deadline,
    example,
  };
}

/** People read minutes, so a limit is shown a minute from it where that is still on the same line. */
function shownStart({ start, approach, stretch }: LeastSlack): EpochMs {
  if (approach === 'at') return start;
  const room = stretch.to - stretch.from;
  const apart = [minute, minute / 60, 1].find((ms) => ms < room) ?? 0;
  return approach === 'just-after' ? start + apart : start - apart;
}
