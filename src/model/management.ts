import type { Text } from '../diagnostics/values.ts';
import { dimensionWords } from '../generated/words/model.ts';
import { isAnyAgreed } from './deliverables.ts';
import type { Entity, Model } from './model.ts';

export type ModelType = NonNullable<Entity<'managementModel'>['value']['type']>;

/** What each of the three management models has to say something of. */
const dimensions: Readonly<Record<ModelType, readonly (keyof typeof dimensionWords)[]>> = {
  attention: ['strategy', 'operation', 'people-organisation', 'quality', 'technical-infrastructure'],
  experience: ['strategy', 'analytics', 'design', 'transformation', 'organisation'],
  relationship: ['before', 'during', 'after'],
};

/** The dimensions that a management model needs; one of the engagement's own needs none. */
export function dimensionsOf(type: ModelType | undefined): readonly string[] {
  return type ? dimensions[type] : [];
}

/** What a dimension is called; one of the engagement's own by its code. */
export function dimensionName(code: string): Text {
  const known: Readonly<Record<string, Text['by']>> = dimensionWords;
  return { type: 'text', written: code, by: (Object.hasOwn(known, code) && known[code]) || {} };
}

/** The management models that are not described, where one is and a report that speaks of them was agreed. */
export function missingModels(model: Model): ModelType[] {
  const all = model.all('managementModel');
  if (all.length === 0 || !isAnyAgreed(model, ['executive', 'governance'])) return [];
  const described = new Set(all.map(({ value }) => value.type));
  return (Object.keys(dimensions) as ModelType[]).filter((type) => !described.has(type));
}
