import { advance, clockStart, type Moment, momentOf } from './clocks.ts';
import type { Limit } from './limit.ts';
import type { EpochMs, Window } from './spec.ts';
import { compose, latest, rangeOf, shift, type TimeFunction, valueAt } from './time-function.ts';

/** A step of a chain and how long it may take once the case arrives. */
export interface Step {
  readonly id: string;
  readonly limit: Limit;
}

/**
 * Steps one after the other. `parallel` branches start together and all have to end; an `optional` part may be left out;
 * one of `oneOf` happens, and it is not known which.
 */
export type Chain = readonly Link[];

export type Link =
  | Step
  | { readonly parallel: readonly Chain[] }
  | { readonly optional: Chain }
  | { readonly oneOf: readonly Chain[] };

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
function isStep(link: Link): link is Step {
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

/** A step in a timeline. Its calendar is that of `step.limit`. */
export interface Visit {
  readonly step: Step;
  readonly arrive: EpochMs;
  /** When its clock begins to run: the next opening for business clocks. */
  readonly start: Moment;
  readonly end: Moment;
  /** Milliseconds from `arrive` to `start`; nothing where it never starts. */
  readonly wait: number;
  /** False for a parallel branch that ends before another. */
  readonly critical: boolean;
}

/** What happens to a case that arrives at an instant of the domain, in the worst way; ends at a step that never ends. */
export function timelineOf({ head }: CompiledChain, arrive: EpochMs): Visit[] {
  if (head === undefined) return [];
  const { visits, end } = visitLink(head, arrive);
  return end === Number.POSITIVE_INFINITY ? visits : [...visits, ...timelineOf(head.rest, end)];
}

function visitLink({ link, branches, ends, rest }: CompiledLink, arrive: EpochMs): { visits: Visit[]; end: EpochMs } {
  const endings = ends.map((fn) => valueAt(fn, arrive));
  if (isStep(link)) {
    const end = endings[0] ?? arrive;
    const start = clockStart(link.limit, arrive);
    const wait = start === 'never' ? 0 : start - arrive;
    return { visits: [{ step: link, arrive, start, end: momentOf(end), wait, critical: true }], end };
  }
  if ('parallel' in link) {
    const end = endings[0] ?? arrive;
    const visits = branches.flatMap((branch) => {
      const critical = valueAt(branch.end, arrive) === end;
      return timelineOf(branch, arrive).map((visit) => ({ ...visit, critical: visit.critical && critical }));
    });
    return { visits, end };
  }
  const final = endings.map((end) => valueAt(rest.end, end));
  const worst = final.indexOf(Math.max(...final));
  const branch = branches[worst];
  return { visits: branch ? timelineOf(branch, arrive) : [], end: endings[worst] ?? arrive };
}
