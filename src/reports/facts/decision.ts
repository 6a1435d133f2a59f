import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import type { Content } from '../render/content.ts';
import { wordOf } from '../wording/labels.ts';
import { noted } from '../wording/links.ts';
import { sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';
import type { Facts } from './fact.ts';

type Decision = Entity<'decision'>;

export const decisionFacts: Facts<'decision'> = {
  chosen: chosenOption,
  why: (one, view) => one.value.rationale ?? chosenOption(one, view),
  pending: openBadge,
  withWhom,
  comparison,
};

/** The decisions that hold or are to be taken: what others have taken the place of is left out. */
export function standingDecisions({ model }: ViewContext): Decision[] {
  return model.all('decision').filter(({ value }) => value.state !== 'superseded');
}

/** The text of the option that was chosen, or is proposed; null where none is. */
export function chosenOption({ value }: Decision, view: ViewContext): string | null {
  const { options = {}, chosen } = value;
  const id = chosen?.part ?? chosen?.id;
  const option = id !== undefined && Object.hasOwn(options, id) ? options[id] : undefined;
  return view.read(option?.text) || null;
}

/** True for a decision that somebody still has to take. */
export function isPending({ value }: Decision): boolean {
  return value.state === 'open' || value.state === 'proposed';
}

/** The state of a decision that is still to be taken; what is decided needs no mark. */
function openBadge(decision: Decision, view: ViewContext): Content {
  const { state } = decision.value;
  const text = isPending(decision) ? wordOf('decision', 'state', state, view) : null;
  return text === null ? null : { type: 'badge', text: sentence(text), tone: state === 'open' ? 'bad' : 'attention' };
}

/** The provider, with the way in which it is drawn on; that way alone where there is no provider. */
function withWhom({ value }: Decision, view: ViewContext): Content {
  const option = wordOf('decision', 'option', value.option, view) ?? '';
  return isRef(value.provider) ? noted(value.provider, option, view) : sentence(option);
}

/** What either way costs, and how either scores. */
function comparison(decision: Decision, view: ViewContext): string {
  const score = scoreInWords(decision, view);
  const scored = score === null ? null : view.say({ en: 'Score: {score}', es: 'Puntuación: {score}' }, { score });
  return [caseInWords(decision, view), scored].filter((words) => words !== null).join('. ');
}

const sidesInWords = {
  both: { en: '{insource} inside, {outsource} outside', es: '{insource} dentro, {outsource} fuera' },
  insource: { en: '{insource} inside', es: '{insource} dentro' },
  outsource: { en: '{outsource} outside', es: '{outsource} fuera' },
};

/** `118 000 € inside, 56 000 € outside`: what either way costs. */
function caseInWords({ value }: Decision, view: ViewContext): string | null {
  const { insource, outsource } = value.businessCase ?? {};
  if (insource && outsource) return view.say(sidesInWords.both, { insource, outsource });
  if (insource) return view.say(sidesInWords.insource, { insource });
  return outsource ? view.say(sidesInWords.outsource, { outsource }) : null;
}

/** The weighted mean of the criteria for either way; null unless every criterion has its weight and both scores. */
function scoreInWords({ value }: Decision, view: ViewContext): string | null {
  const criteria = Object.values(value.criteria ?? {});
  const weights = criteria.map(({ weight }) => weight?.value);
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const scored = criteria.every(({ insource, outsource }) => isNumber(insource) && isNumber(outsource));
  if (total <= 0 || !scored || weights.some((weight) => weight === undefined)) return null;
  const mean = (side: 'insource' | 'outsource') =>
    criteria.reduce((sum, one) => sum + (one.weight?.value ?? 0) * (one[side] ?? 0), 0) / total;
  return view.say(sidesInWords.both, { insource: mean('insource'), outsource: mean('outsource') });
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
