import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Percent } from '../../diagnostics/values.ts';
import { commitmentsOf, type PromisedTarget } from '../../model/commitments.ts';
import { placeOf } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CHA011',
  severity: 'info',
  phase: 'strategic',
  serves: ['S0-21', 'Erlang C'],
  summary: {
    en: 'A threshold on the wait that another one of the same promise already implies',
    es: 'Un umbral de espera que otro de la misma promesa ya implica',
  },
  why: {
    en: 'In a queue long waits grow rare at a steady rate: whoever answers 99 % in 30 seconds answers at least 95 % in 20. A second figure that asks for less than the first already gives adds nothing to the promise and one more thing to measure.',
    es: 'En una cola las esperas largas escasean a un ritmo constante: quien contesta el 99 % en 30 segundos contesta al menos el 95 % en 20. Una segunda cifra que pide menos de lo que la primera ya da no añade nada a la promesa, y sí algo más que medir.',
  },
  messages: {
    dominated: {
      en: '“{target}” ({share} in {within}) adds nothing: “{other}” ({otherShare} in {otherWithin}) already implies at least {implied} in {within}.',
      es: '«{target}» ({share} en {within}) no añade nada: «{other}» ({otherShare} en {otherWithin}) ya implica al menos el {implied} en {within}.',
    },
    inequality: {
      en: '1 − (1 − {otherShare})^({within} ÷ {otherWithin}) = {implied} ≥ {share}, for any queue whose long waits are exponential (Erlang C)',
      es: '1 − (1 − {otherShare})^({within} ÷ {otherWithin}) = {implied} ≥ {share}, en cualquier cola cuyas esperas largas sean exponenciales (Erlang C)',
    },
    other: { en: 'the one that implies it', es: 'el que lo implica' },
  },
  hints: {
    choose: {
      en: 'leave it out, or ask for more than {implied} in {within}.',
      es: 'quítelo, o pida más del {implied} en {within}.',
    },
  },
  examples: {
    valid: [
      'charters:\n  homes:\n    name: Charter for homes\n    commitments:\n      answer:\n        targets:\n          soon: { metric: service-level, within: 20s, share: 80% }\n          surely: { metric: service-level, within: 60s, share: 95% }\n',
    ],
    invalid: [
      'charters:\n  homes:\n    name: Charter for homes\n    commitments:\n      answer:\n        targets:\n          soon: { metric: service-level, within: 20s, share: 85% } # !CHA011\n          surely: { metric: service-level, within: 30s, share: 99% }\n',
    ],
  },
});

/** A promise about the wait in a queue. */
interface Threshold {
  target: PromisedTarget;
  value: Target;
  seconds: number;
  share: Percent;
}

export const thresholdDominated: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['charter.commitments', 'standard.target'],
  *check(model) {
    for (const { charter, ref, targets } of commitmentsOf(model)) {
      const thresholds = targets.flatMap(thresholdOf);
      for (const one of thresholds) {
        const implied = thresholds
          .filter((other) => other.seconds > one.seconds && isAlike(one.value, other.value))
          .map((other) => ({ other, least: leastShare(one.seconds, other) }))
          .find(({ least }) => one.share.value <= least);
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
          facts: [one.target.id, other.target.id],
          hint: 'choose',
          proof: [{ message: 'inequality', values }],
        });
      }
    }
  },
});

/** Only waits in a queue: a case that is worked on does not grow rare in this way. */
function thresholdOf(target: PromisedTarget): Threshold[] {
  const { value } = target;
  if (!value || (value.metric !== 'service-level' && value.metric !== 'answer-rate')) return [];
  const { within, share } = value;
  return within?.clock === 'elapsed' && within.seconds && share
    ? [{ target, value, seconds: within.seconds, share }]
    : [];
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
