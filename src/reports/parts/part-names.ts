import type { Text } from '../../diagnostics/values.ts';
import { isMap, valueAt } from '../../language/shape/decoded.ts';
import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { nameOf, refName, withoutStop } from './names.ts';
import { metricLabel } from './target/metric.ts';
import type { ViewContext } from './view-context.ts';

/** Fields by which a part is told from its neighbours, the most telling first. */
const tellingFields = [
  'statement',
  'name',
  'text',
  'customerAction',
  'decision',
  'trigger',
  'description',
  'when',
] as const;

/** Kinds whose parts are whole sentences that need no name before them. */
const speakForThemselves: readonly string[] = ['charter', 'assessment'];

/** What a part of an entity is called: `Patient: My medicine, today`. Undefined where the entity has no such part. */
export function findPart(entity: Entity, id: string, view: ViewContext): string | undefined {
  const own = findOwnName(entity, id, view);
  if (own === undefined) return undefined;
  const holder = nameOf(entity, view);
  if (own === '') return holder;
  return speakForThemselves.includes(entity.kind) ? own : `${holder}: ${own}`;
}

/** What a part is called without its entity; empty where it has no words of its own, undefined where there is no such part. */
export function findOwnName(entity: Entity, id: string, view: ViewContext): string | undefined {
  const part = entity.parts.find((candidate) => candidate.id === id);
  return part && ownName(valueAt(entity.value, part.path), view);
}

function ownName(value: unknown, view: ViewContext): string {
  if (!isMap(value)) return '';
  for (const field of tellingFields) {
    const text = value[field];
    if (isText(text)) return withoutStop(view.read(text));
  }
  if (typeof value.metric === 'string') return metricLabel(value.metric, view);
  // A party of an alliance, a row of responsibilities: what it names says which it is.
  const [named] = Object.values(value).filter(isRef);
  return named ? refName(named, view) : '';
}

function isText(value: unknown): value is Text {
  return isMap(value) && value.type === 'text';
}
