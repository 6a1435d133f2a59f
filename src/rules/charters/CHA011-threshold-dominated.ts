import { finding } from '../../diagnostics/declaration.ts';
import type { Percent } from '../../diagnostics/values.ts';
import { thresholdDominated as declaration } from '../../generated/declarations.ts';
import { type Commitment, commitmentsOf, type PromisedTarget } from '../../model/commitments.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import { isExclusive, type Target } from '../../model/targets.ts';
import type { Outcome } from '../rule.ts';

/** A promise about the wait in a queue. */
interface Threshold {
  commitment: Commitment;
  target: PromisedTarget;
  value: Target;
  seconds: number;
  share: Percent;
}

export function* check(model: Model): Iterable<Outcome> {
  const alike = new Map<string, Threshold[]>();
  for (const commitment of commitmentsOf(model)) {
    const key = promisedTo(commitment);
    const thresholds = commitment.targets.flatMap((target) => thresholdOf(commitment, target));
    alike.set(key, [...(alike.get(key) ?? []), ...thresholds]);
  }
  for (const thresholds of alike.values()) {
    for (const one of thresholds) {
      const { charter, ref } = one.commitment;
      const implied = thresholds
        .filter((other) => isStronger(other, one) && isAlike(one.value, other.value))
        .map((other) => ({ other, least: leastShare(one.seconds, other) }))
        .find(
          ({ other, least }) =>
            one.share.value < least || (one.share.value === least && !isFirmer(one.value, other.value)),
        );
      if (!implied) continue;
      const { other, least } = implied;
      const values = {
        target: one.target.id,
        share: one.share,
        within: one.value.within ?? '',
        other: other.target.id,
        otherShare: other.share,
        otherWithin: other.value.within ?? '',
        implied: { type: 'percent' as const, written: '', value: least },
      };
      yield finding(declaration, 'dominated', {
        values,
        place: placeOf(charter, one.target.path),
        related: [{ place: placeOf(charter, other.target.path), message: 'other' }],
        subject: ref,
        facts: [
          one.target.id,
          other.commitment === one.commitment ? other.target.id : `${other.commitment.id}#${other.target.id}`,
        ],
        hint: 'choose',
        proof: [{ message: 'inequality', values }],
      });
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
function promisedTo({ charter, value }: Commitment): string {
  const { services, segments } = charter.value;
  const ids = (refs: readonly { id: string }[] | undefined): string =>
    (refs ?? [])
      .map(({ id }) => id)
      .sort()
      .join();
  const service = value.service ?? (services.length === 1 ? services[0] : undefined);
  return [charter.id, service?.id, ids(value.segments ?? segments), ids(value.channels)].join(' | ');
}

/** In longer time, or for more of the cases in the same. */
function isStronger(other: Threshold, one: Threshold): boolean {
  return other.seconds > one.seconds || (other.seconds === one.seconds && other.share.value > one.share.value);
}

/** For more than its share of the cases, where the other is content with as much. */
function isFirmer(one: Target, other: Target): boolean {
  return isExclusive(one, 'share') && !isExclusive(other, 'share');
}

/** Of the same cases, counted and judged in the same way. */
function isAlike(one: Target, other: Target): boolean {
  const same = (field: 'when' | 'base'): boolean => JSON.stringify(one[field]?.by) === JSON.stringify(other[field]?.by);
  return one.metric === other.metric && one.window === other.window && same('when') && same('base');
}

/**
 * The least share in percent that a longer threshold implies for a shorter one. P(W > t) = C·e^{−λt} with C ≤ 1, so that the tail at
 * t₁ is at most the tail at t₂ to the power of t₁ ÷ t₂.
 */
function leastShare(seconds: number, longer: Threshold): number {
  return 100 * (1 - (1 - longer.share.value / 100) ** (seconds / longer.seconds));
}
