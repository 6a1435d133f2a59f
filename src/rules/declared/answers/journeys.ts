import type { Ref } from '../../../diagnostics/values.ts';
import {
  degreeOf,
  type Interaction,
  interactionIn,
  isChanged,
  isLow,
  isPain,
  isTreated,
} from '../../../model/journeys.ts';
import { entityNode, of } from '../arguments.ts';
import { isPresent, nodeOf } from '../seen.ts';
import type { Answers } from './answer.ts';

/** Questions of what customers live through. */
export const ofJourneys = {
  degree: (model, label) => degreeOf(model, emotionOf(label)) ?? null,
  low: (model, label) => isLow(model, emotionOf(label)) ?? null,
  hurts: (model, one) => isPain(model, interactionOf(one)),
  treated: (model, one) => isTreated(model, interactionOf(one)),
  changed: (model, one) => isChanged(model, interactionOf(one)),
} satisfies Answers;

function emotionOf(label: unknown): Pick<Ref, 'id'> | undefined {
  const id = isPresent(label) ? nodeOf(label)?.id : undefined;
  return id === undefined ? undefined : { id };
}

function interactionOf(one: unknown): Interaction {
  const { id = '', value } = entityNode(one);
  return interactionIn(of('journey', one), id, value as Interaction['value']);
}
