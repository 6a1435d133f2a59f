import { equalShareFor, type ShareBounds } from '../../calendar/index.ts';
import type { Text } from '../../diagnostics/values.ts';
import { commitmentOf } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { caseOf, isMissing, isMoreThanShare, type Missing } from '../target/index.ts';
import { planOf } from './plan.ts';
import { boundsOf, sharedSteps, shareOf } from './share-bounds.ts';

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
  if (isMissing(planned)) return { outcome: 'not-assessed', missing: planned.missing };
  const bounds = boundsOf(planned.plan);
  const steps = sharedSteps(planned.plan).map((step): SharedStep => {
    const { label, ref, probability } = step;
    return { label, ref, share: shareOf(step) ?? 1, ...(probability !== undefined && { probability }) };
  });
  const equalShare = equalShareFor(promised, Math.max(steps.length, 1)).guaranteed;
  const moreThan = kind === 'ratio' || target.value.share ? isMoreThanShare(target.value) : false;
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
