import type { Duration } from '../../diagnostics/values.ts';
import { percent } from '../../feasibility/hours/index.ts';
import { commitmentsOf, type PromisedTarget } from '../../model/commitments.ts';
import { moreThan } from '../../model/measures.ts';
import type { Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import type { Finds } from '../found.ts';
import { isAlike } from './alike.ts';

/** A promise of a time; where it says no share, for every case. */
interface Threshold {
  id: string;
  path: PromisedTarget['path'];
  target: Target;
  within: Duration;
  share: number;
}

export function* check(model: Model): Finds<'CHA010'> {
  // Only within a commitment: two of them may speak of different work.
  for (const { charter, ref: subject, targets } of commitmentsOf(model)) {
    const thresholds = targets.flatMap(thresholdOf);
    for (const one of thresholds) {
      const other = thresholds.find((shorter) => isStricter(shorter, one) && isAlike(shorter.target, one.target));
      if (!other) continue;
      yield {
        about: charter,
        at: one.path,
        values: {
          target: one.id,
          share: percent(one.share / 100),
          within: one.within,
          other: other.id,
          otherShare: percent(other.share / 100),
          otherWithin: other.within,
        },
        related: [{ about: charter, at: other.path, says: 'other' }],
        subject,
        facts: [one.id, other.id],
      };
    }
  }
}

function thresholdOf({ id, path, value: target }: PromisedTarget): Threshold[] {
  const { within, share } = target ?? {};
  return target && within ? [{ id, path, target, within, share: share?.value ?? 100 }] : [];
}

/** For more of the cases in less time; durations on different clocks do not compare. */
function isStricter(shorter: Threshold, longer: Threshold): boolean {
  const more = moreThan(longer.within, shorter.within);
  return more !== undefined && more > 0 && shorter.share > longer.share;
}
