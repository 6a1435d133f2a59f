import { branchShare, composeShares, equalShareFor, type ShareBounds } from '../../calendar/index.ts';
import type { Commitment } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import { isMissing, type Missing, percent } from '../hours/index.ts';
import { caseOf, isMoreThanShare } from '../target/index.ts';
import { chainedOf, judgedPromise, type Plan, type PlanLink, type PlanStep, planOf } from './plan.ts';
import { chainVerdict, type ProofLine } from './time.ts';

/** A step that promises a share of its cases. */
interface SharedStep extends Pick<PlanStep, 'label' | 'ref' | 'probability'> {
  /** A fraction, like every share here. */
  share: number;
}

/**
 * What the agreements behind a promise guarantee of its share.
 *
 * - `guaranteed`: they guarantee it
 * - `late`: they would, but what they promise takes longer together than is promised, from some start at least
 * - `not-guaranteed`: it depends on whether they fail in the same cases
 * - `beyond`: it is more than they can guarantee
 */
interface Judged {
  outcome: 'guaranteed' | 'late' | 'not-guaranteed' | 'beyond';
  promised: number;
  /** True where the promise is for more than that share, and that share itself does not keep it. */
  moreThan: boolean;
  bounds: ShareBounds;
  steps: readonly SharedStep[];
  /** The share that each step would have to promise, all the same. */
  equalShare: number;
}

export type ShareVerdict = Judged | { outcome: 'not-assessed'; missing: Missing };

/** Whether the agreements behind a promise guarantee the share of the cases for which it is made. Plain data. */
export function shareVerdict(
  model: Model,
  charter: Entity<'charter'>,
  commitment: string,
  target: string,
): ShareVerdict {
  const verdict = judgedPromise(model, charter, commitment, target, (...promise) => judged(model, ...promise));
  if (verdict.outcome !== 'guaranteed') return verdict;
  const { outcome } = chainVerdict(model, charter, commitment, target);
  return outcome === 'late' || outcome === 'never-completes' ? { ...verdict, outcome: 'late' } : verdict;
}

function judged(model: Model, commitment: Commitment, target: Target): Judged | Missing {
  const promise = caseOf(target);
  if (!('share' in promise)) {
    return { reason: promise.kind === 'statistic' ? 'statistic' : 'share', where: commitment.ref };
  }
  const { kind, share: promised } = promise;
  const chained = chainedOf(model, commitment);
  const plan = planOf(model, chained, target, kind === 'ratio' ? { kind, metric: target.metric } : { kind });
  if (isMissing(plan)) return plan;
  const bounds = boundsOf(plan);
  const steps = sharedSteps(plan);
  const equalShare = equalShareFor(promised, Math.max(steps.length, 1)).guaranteed;
  const moreThan = isMoreThanShare(target);
  const outcome = outcomeOf(promised, moreThan ? boundsOf(plan, beyond) : bounds, moreThan);
  return { outcome, promised, moreThan, bounds, steps, equalShare };
}

/** Less than anybody writes of a share, and more than what arithmetic loses of one. */
const beyond = 1e-8;

function outcomeOf(promised: number, { lower, upper }: ShareBounds, moreThan: boolean): Judged['outcome'] {
  // A share that was read as a percentage and divided is exact to twelve places.
  const above = (bound: number): boolean => (moreThan ? bound - promised < 1e-11 : promised - bound > 1e-12);
  if (above(upper)) return 'beyond';
  return above(lower) ? 'not-guaranteed' : 'guaranteed';
}

/** The share of the cases that a step promises; absent where nobody promises one, and then all of them count as kept. */
function shareOf({ target }: PlanStep): number | undefined {
  const promised = target && caseOf(target);
  return promised && 'share' in promised ? promised.share : undefined;
}

/**
 * What a plan guarantees, at most and at least: every step of it is needed, a branch by the share of the cases that it takes. `beyond` is
 * added to the share of each step that promises more than it, so that what is as much can be told from what is more.
 */
function boundsOf(plan: Plan, beyond = 0): ShareBounds {
  return together(plan.map((link) => boundsOfLink(link, beyond)));
}

/** The steps of a plan that promise a share, in order. */
function sharedSteps(plan: Plan): SharedStep[] {
  return plan.flatMap((link) => {
    if ('id' in link) {
      const { label, ref, probability } = link;
      const share = shareOf(link);
      return share === undefined ? [] : [{ label, ref, share, probability }];
    }
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

/** What each step promises, and what that comes to where there are several. */
export function shareProofOf({ steps, bounds }: Judged): ProofLine[] {
  const { lower, independent, upper } = bounds;
  const lines = steps.map(({ label, share, probability }) => ({
    message: 'sharedStep',
    values: {
      step: label,
      share: percent(share),
      branch: probability === undefined ? 'no' : 'yes',
      taken: percent(probability ?? 1),
    },
  }));
  if (lower === upper) return lines;
  const values = { lower: percent(lower), independent: percent(independent), upper: percent(upper) };
  return [...lines, { message: 'together', values }];
}
