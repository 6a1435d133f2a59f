import { branchShare, composeShares, type ShareBounds } from '../../calendar/index.ts';
import { caseOf, isMoreThanShare } from '../target/index.ts';
import type { Plan, PlanLink, PlanStep } from './plan.ts';

/** The share of the cases that a step promises; absent where nobody promises one, and then all of them count as kept. */
export function shareOf({ target }: PlanStep): number | undefined {
  const promised = target && caseOf(target);
  return promised && 'share' in promised ? promised.share : undefined;
}

/**
 * What a plan guarantees, at most and at least: every step of it is needed, a branch by the share of the cases that it takes. `beyond` is
 * added to the share of each step that promises more than it, so that what is as much can be told from what is more.
 */
export function boundsOf(plan: Plan, beyond = 0): ShareBounds {
  return together(plan.map((link) => boundsOfLink(link, beyond)));
}

/** The steps of a plan that promise a share, in order. */
export function sharedSteps(plan: Plan): PlanStep[] {
  return plan.flatMap((link) => {
    if ('id' in link) return shareOf(link) === undefined ? [] : [link];
    if ('optional' in link) return sharedSteps(link.optional);
    return 'parallel' in link ? link.parallel.flatMap(sharedSteps) : link.oneOf.flatMap((way) => sharedSteps(way.plan));
  });
}

function boundsOfLink(link: PlanLink, beyond: number): ShareBounds {
  if ('id' in link) {
    const more = link.target && isMoreThanShare(link.target) ? beyond : 0;
    return composeShares([Math.min(1, (shareOf(link) ?? 1) + more)]);
  }
  if ('optional' in link) return boundsOf(link.optional, beyond);
  if ('parallel' in link) return together(link.parallel.map((plan) => boundsOf(plan, beyond)));
  const ways = link.oneOf.map(({ plan, probability }) => ({ bounds: boundsOf(plan, beyond), probability }));
  return eachBound((bound) => {
    const total = ways.reduce((sum, { probability = Number.NaN }) => sum + probability, 0);
    const shares = ways.map(({ bounds }) => bounds[bound]);
    // Where it is not known how many cases take which way, all may take the worst one.
    if (Number.isNaN(total) || total === 0) return Math.min(1, ...shares);
    return branchShare(
      ways.map(({ bounds, probability = 0 }) => ({ probability: probability / total, share: bounds[bound] })),
    );
  });
}

/** Bounds of several parts that are all needed. */
function together(parts: readonly ShareBounds[]): ShareBounds {
  return eachBound((bound) => composeShares(parts.map((part) => part[bound]))[bound]);
}

function eachBound(of: (bound: keyof ShareBounds) => number): ShareBounds {
  return { lower: of('lower'), independent: of('independent'), upper: of('upper') };
}
