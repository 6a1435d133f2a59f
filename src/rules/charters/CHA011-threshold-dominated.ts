import { groupBy } from '../../diagnostics/lists.ts';
import type { Percent } from '../../diagnostics/values.ts';
import { type Commitment, commitmentsOf, type PromisedTarget, serviceOfCommitment } from '../../model/commitments.ts';
import type { Model } from '../../model/model.ts';
import { isExclusive, type Target } from '../../model/targets.ts';
import type { Finds } from '../found.ts';
import { isAlike } from './alike.ts';

/** A promise about the wait in a queue. */
interface Threshold {
  commitment: Commitment;
  target: PromisedTarget;
  value: Target;
  seconds: number;
  share: Percent;
}

export function* check(model: Model): Finds<'CHA011'> {
  const all = commitmentsOf(model).flatMap((commitment) =>
    commitment.targets.flatMap((target) => thresholdOf(commitment, target)),
  );
  for (const thresholds of groupBy(all, ({ commitment }) => promisedTo(commitment)).values()) {
    for (const one of thresholds) {
      const { charter, ref: subject } = one.commitment;
      const implied = thresholds
        .filter((other) => isStronger(other, one) && isAlike(one.value, other.value))
        .map((other) => ({ other, least: leastShare(one.seconds, other) }))
        .find(
          ({ other, least }) =>
            one.share.value < least || (one.share.value === least && !isFirmer(one.value, other.value)),
        );
      if (!implied) continue;
      const { other, least } = implied;
      const isBeside = other.commitment === one.commitment;
      const values = {
        target: one.target.id,
        share: one.share,
        within: one.value.within ?? '',
        other: other.target.id,
        otherShare: other.share,
        otherWithin: other.value.within ?? '',
        implied: { type: 'percent' as const, written: '', value: least },
      };
      yield {
        about: charter,
        at: one.target.path,
        values,
        related: [{ about: charter, at: other.target.path, says: 'other' }],
        subject,
        facts: [one.target.id, `${isBeside ? '' : `${other.commitment.id}#`}${other.target.id}`],
        proof: [{ message: 'inequality', values }],
      };
    }
  }
}

/** Only waits in a queue: a case that is worked on does not grow rare in this way. */
function thresholdOf(commitment: Commitment, target: PromisedTarget): Threshold[] {
  const { value } = target;
  if (!value || (value.metric !== 'service-level' && value.metric !== 'answer-rate')) return [];
  const { within, share } = value;
  return within?.clock === 'elapsed' && within.seconds && share
    ? [{ commitment, target, value, seconds: within.seconds, share }]
    : [];
}

/** To whom, for which service and by which channels a commitment of a charter promises. */
function promisedTo(commitment: Commitment): string {
  const { charter, value } = commitment;
  const ids = (refs: readonly { id: string }[] = []): string => {
    const sorted = refs.map(({ id }) => id).sort();
    return sorted.join();
  };
  return [
    charter.id,
    serviceOfCommitment(commitment),
    ids(value.segments ?? charter.value.segments),
    ids(value.channels),
  ].join(' | ');
}

/** In longer time, or for more of the cases in the same. */
function isStronger(other: Threshold, one: Threshold): boolean {
  return other.seconds > one.seconds || (other.seconds === one.seconds && other.share.value > one.share.value);
}

/** For more than its share of the cases, where the other is content with as much. */
function isFirmer(one: Target, other: Target): boolean {
  return isExclusive(one, 'share') && !isExclusive(other, 'share');
}

/**
 * The least share in percent that a longer threshold implies for a shorter one. P(W > t) = C·e^{−λt} with C ≤ 1, so that the tail at
 * t₁ is at most the tail at t₂ to the power of t₁ ÷ t₂.
 */
function leastShare(seconds: number, longer: Threshold): number {
  return 100 * (1 - (1 - longer.share.value / 100) ** (seconds / longer.seconds));
}
