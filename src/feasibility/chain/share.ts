import { branchShare, composeShares, equalShareFor, type ShareBounds } from '../../calendar/index.ts';
import type { Text } from '../../diagnostics/values.ts';
import { commitmentOf } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isMissing, type Missing, percent } from '../hours/index.ts';
import { caseOf, isMoreThanShare } from '../target/index.ts';
import { type Plan, type PlanLink, type PlanStep, planOf } from './plan.ts';
import type { ProofLine } from './time.ts';

/** A step that promises a share of its cases. */
export interface SharedStep {
  label: Text;
  ref: string;
  /** A fraction, like every share here. */
  share: number;
  /** The fraction of the cases that come by; absent where it is all of them, or not known. */
  probability?: number;
}

/**
 * What the agreements behind a promise guarantee of its share.
 *
 * - `guaranteed`: they guarantee it
 * - `not-guaranteed`: it depends on whether they fail in the same cases
 * - `beyond`: it is more than they can guarantee
 */
export type ShareVerdict =
  | {
      outcome: 'guaranteed' | 'not-guaranteed' | 'beyond';
      promised: number;
      /** True where the promise is for more than that share, and that share itself does not keep it. */
      moreThan: boolean;
      bounds: ShareBounds;
      steps: readonly SharedStep[];
      /** The share that each step would have to promise, all the same. */
      equalShare: number;
    }
  | { outcome: 'not-assessed'; missing: Missing };

/** Whether the agreements behind a promise guarantee the share of the cases for which it is made. Plain data. */
export function shareVerdict(
  model: Model,
  charter: Entity<'charter'>,
  commitmentId: string,
  targetId: string,
): ShareVerdict {
  const commitment = commitmentOf(model, charter, commitmentId);
  const target = commitment?.targets.find(({ id }) => id === targetId);
  const where = `${charter.ref}#${commitmentId}`;
  if (!commitment || !target?.value) return { outcome: 'not-assessed', missing: { reason: 'target', where } };
  const { metric } = target.value;
  const promise = caseOf(target.value);
  if (!('share' in promise)) {
    return {
      outcome: 'not-assessed',
      missing: { reason: promise.kind === 'statistic' ? 'statistic' : 'share', where },
    };
  }
  const { kind, share: promised } = promise;
  const planned = planOf(model, commitment, target, kind === 'ratio' ? { kind, metric } : { kind });
  if (isMissing(planned)) return { outcome: 'not-assessed', missing: planned };
  const bounds = boundsOf(planned.plan);
  const steps = sharedSteps(planned.plan).map((step): SharedStep => {
    const { label, ref, probability } = step;
    return { label, ref, share: shareOf(step) ?? 1, ...(probability !== undefined && { probability }) };
  });
  const equalShare = equalShareFor(promised, Math.max(steps.length, 1)).guaranteed;
  const moreThan = isMoreThanShare(target.value);
  const judged = moreThan ? boundsOf(planned.plan, beyond) : bounds;
  return { outcome: outcomeOf(promised, judged, moreThan), promised, moreThan, bounds, steps, equalShare };
}

/** Less than anybody writes of a share, and more than what arithmetic loses of one. */
const beyond = 1e-8;

function outcomeOf(
  promised: number,
  { lower, upper }: ShareBounds,
  moreThan: boolean,
): 'guaranteed' | 'not-guaranteed' | 'beyond' {
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
function sharedSteps(plan: Plan): PlanStep[] {
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

/** What each step promises, and what that comes to where there are several. */
export function shareProofOf({ steps, bounds }: Exclude<ShareVerdict, { outcome: 'not-assessed' }>): ProofLine[] {
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
