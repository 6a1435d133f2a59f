import { advance } from '../clocks/advance.ts';
import { compose } from '../functions/compose.ts';
import { latest } from '../functions/latest.ts';
import { rangeOf, shift, type TimeFunction } from '../functions/time-function.ts';
import type { Window } from '../spec.ts';
import type { Chain, Link, Step } from './chain.ts';

/** A chain as functions of the instant at which a case arrives. */
export interface CompiledChain {
  /** The end of the whole chain, the worst of what may happen. */
  readonly end: TimeFunction;
  /** The first link and what follows it; absent where no link is left. */
  readonly head?: CompiledLink;
}

export interface CompiledLink {
  readonly link: Link;
  /** The chains inside the link; a step has none. */
  readonly branches: readonly CompiledChain[];
  /** The ends that the link may have: one, or one for each of the branches of which one happens. */
  readonly ends: readonly [TimeFunction, ...TimeFunction[]];
  readonly rest: CompiledChain;
}

/**
 * The functions of a chain for the cases that arrive in a window. The worst of several branches is taken at the end of the
 * whole chain, not of the branch: after a clock that jumps back, arriving later can mean ending sooner.
 */
export function compileChain(chain: Chain, arrivals: Window, from = 0): CompiledChain {
  const link = chain[from];
  if (link === undefined) return { end: shift(arrivals, 0) };
  const branches = branchesOf(link).map((branch) => compileChain(branch, arrivals));
  const ends = endsOf(link, branches, arrivals);
  const rest = compileChain(chain, rangeOf(ends, arrivals.from), from + 1);
  const [first, ...others] = ends;
  const end = latest([compose(rest.end, first), ...others.map((fn) => compose(rest.end, fn))]);
  return { end, head: { link, branches, ends, rest } };
}

/** True for a step, false for a group of chains. */
export function isStep(link: Link): link is Step {
  return 'limit' in link;
}

function branchesOf(link: Link): readonly Chain[] {
  if (isStep(link)) return [];
  if ('parallel' in link) return link.parallel;
  return 'oneOf' in link ? link.oneOf : [link.optional, []];
}

function endsOf(
  link: Link,
  branches: readonly CompiledChain[],
  arrivals: Window,
): readonly [TimeFunction, ...TimeFunction[]] {
  if (isStep(link)) return [advance(link.limit, arrivals)];
  const [first = shift(arrivals, 0), ...others] = branches.map(({ end }) => end);
  return 'parallel' in link ? [latest([first, ...others])] : [first, ...others];
}
