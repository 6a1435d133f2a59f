import type { Entity, Model } from '../../../model/model.ts';
import { type Seen, seenEntity } from '../seen.ts';
import type { Question } from '../signatures.ts';

/** What a question answers of a model; its arguments are values of expressions, checked against its signature. */
export type Answer = (model: Model, ...args: unknown[]) => unknown;

export type Answers = Partial<Readonly<Record<Question, Answer>>>;

export function several(model: Model, entities: readonly Entity[]): Seen[] {
  return entities.map((entity) => seenEntity(model, entity));
}
