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
