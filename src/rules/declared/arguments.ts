import type { Measure, PlainDate, Text } from '../../diagnostics/values.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { patternAt } from '../../language/schema.ts';
import { isMap } from '../../language/shape/decoded.ts';
import { labelFor } from '../../model/labels.ts';
import { type Cell, coordinatesOf, type Entity } from '../../model/model.ts';
import { type ModelNode, nodeOf } from './seen.ts';

/** What questions are asked about. */
export type OfEntity = ModelNode & { entity: Entity };

export function entityNode(value: unknown): OfEntity {
  const node = nodeOf(value);
  if (!node?.entity) throw new Error('a question was asked about what is no entity');
  return node as OfEntity;
}

export function entityOf(value: unknown): Entity {
  return entityNode(value).entity;
}

export function of<K extends Kind>(kind: K, value: unknown): Entity<K> {
  const entity = entityOf(value);
  if (entity.kind !== kind) throw new Error(`a question about ${kind} was asked about ${entity.kind}`);
  return entity as Entity<K>;
}

/** A written cell stands for the segment that it names. */
export function cellOf(value: unknown): Cell {
  const entity = of('cell', value);
  return nodeOf(value)?.cell ?? { ...coordinatesOf(entity), value: entity.value, from: [entity] };
}

/** What a field of an entity or of a part of it is called. */
export function labelIn({ entity: { kind }, path }: OfEntity, field: string): Text {
  const pattern = patternAt(kinds[kind].shape, [...path, ...field.split('.')]);
  return labelFor(kind, pattern, field);
}

/** A date of the model, or the answer of a question. */
export function dateIn(value: unknown): PlainDate | undefined {
  const node = nodeOf(value);
  const found = node ? node.value : value;
  return isMap(found) ? (found as unknown as PlainDate) : undefined;
}

export function measureOf(value: unknown): Measure | undefined {
  return nodeOf(value)?.value as Measure | undefined;
}
