import { isAnyAgreed } from './deliverables.ts';
import type { Entity, Model } from './model.ts';

type Decision = Entity<'decision'>;
type Subject = NonNullable<Decision['value']['code']>;

const principles: readonly Subject[] = ['end-to-end', 'autonomy', 'customer-centric', 'continuous-improvement'];

const designQuestions: readonly Subject[] = [
  'team-structure',
  'specialisation',
  'lifecycle-stages',
  'continuity',
  'skill-model',
  'support-functions',
  'agile-practices',
];

/**
 * The questions of agile service design: all of them, where the engagement has begun with them or with its principles and a report
 * that was agreed shows them; else none.
 */
export function questionsAsked(model: Model): readonly Subject[] {
  const begun = model
    .all('decision')
    .some(({ value: { code } }) => code && (principles.includes(code) || designQuestions.includes(code)));
  return begun && isAnyAgreed(model, ['executive', 'decision-log']) ? designQuestions : [];
}

export function isDecided({ value }: Decision): boolean {
  return value.state === 'decided';
}

/** True for a decision that somebody still has to take. */
export function isPending({ value }: Decision): boolean {
  return value.state === 'open' || value.state === 'proposed';
}

/** What the two ways have of something; more of it speaks for a way. */
export interface Ways<Figure> {
  inside: Figure;
  outside: Figure;
}

type Criteria = NonNullable<Decision['value']['criteria']>;

/** What either way scores by one criterion; undefined where one of them has no score. */
export function scoreOf(criterion: Criteria[keyof Criteria]): Ways<number> | undefined {
  const { insource, outsource } = criterion ?? {};
  return insource === undefined || outsource === undefined ? undefined : { inside: insource, outside: outsource };
}

/** Both scores over all the criteria; undefined where one of them lacks a score, or some but not all a weight. */
export function weighed({ criteria = {} }: Pick<Decision['value'], 'criteria'>): Ways<number> | undefined {
  const all = Object.values(criteria);
  const weights = all.map(({ weight }) => weight?.value);
  const scores = all.map(scoreOf);
  if (all.length === 0 || (weights.includes(undefined) && weights.some((weight) => weight !== undefined)))
    return undefined;
  const total = { inside: 0, outside: 0, weight: 0 };
  for (const [index, score] of scores.entries()) {
    if (!score) return undefined;
    const weight = weights[index] ?? 1;
    total.inside += weight * score.inside;
    total.outside += weight * score.outside;
    total.weight += weight;
  }
  return total.weight > 0 ? { inside: total.inside / total.weight, outside: total.outside / total.weight } : undefined;
}
