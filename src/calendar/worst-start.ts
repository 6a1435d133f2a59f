import { type Chain, compileChain, timelineOf, type Visit } from './chain.ts';
import { advance, type Moment, momentOf } from './clocks.ts';
import { minute } from './dates.ts';
import { clip, type IntervalSet, windowSet } from './intervals.ts';
import type { Limit } from './limit.ts';
import type { EpochMs, Window } from './spec.ts';
import { lineAt, type TimeFunction, valueAt, valueOn, walkTogether } from './time-function.ts';

/** How the least slack is come near to: at an instant itself, or only as a limit just after or just before it. */
type Approach = 'at' | 'just-after' | 'just-before';

/** The infimum of deadline − completion, and the two instants there (limits, unless `approach` is `at`). */
interface LeastSlack {
  /** Milliseconds; below zero is late. -∞: never completes. +∞: never due. */
  readonly slack: number;
  readonly start: EpochMs;
  readonly approach: Approach;
  /** False where every start has a little more slack than this. */
  readonly attained: boolean;
  readonly completion: EpochMs;
  readonly deadline: EpochMs;
  /** The starts for which both are one line. */
  readonly stretch: Window;
}

/**
 * The least slack over the starts of a set, exactly: the difference is a line between breakpoints, so its infimum is at a
 * breakpoint or its limit on one side. Of equals, the first. Undefined where the set has no start in the domain.
 */
function leastSlack(deadline: TimeFunction, completion: TimeFunction, starts: IntervalSet): LeastSlack | undefined {
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

/** A case that shows it: what happens to one that starts at an instant. */
export interface Example {
  readonly start: EpochMs;
  readonly completion: Moment;
  readonly deadline: Moment;
  readonly timeline: readonly Visit[];
  /** Milliseconds that the critical steps wait for their clocks to begin. */
  readonly wait: number;
}

/** The start with the least time left between completion and deadline; below zero the promise cannot be kept. */
export interface WorstStart extends LeastSlack {
  readonly outcome: 'slack';
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
  return { outcome: 'slack', ...least, example };
}

/** People read minutes, so a limit is shown a minute from it where that is still on the same line. */
function shownStart({ start, approach, stretch }: LeastSlack): EpochMs {
  if (approach === 'at') return start;
  const room = stretch.to - stretch.from;
  const apart = [minute, minute / 60, 1].find((ms) => ms < room) ?? 0;
  return approach === 'just-after' ? start + apart : start - apart;
}
