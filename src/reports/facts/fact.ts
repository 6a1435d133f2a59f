import type { Kind } from '../../generated/kinds.ts';
import type { Entity } from '../../model/model.ts';
import type { Content, Table } from '../render/content.ts';
import { raise } from '../render/fault.ts';
import type { ViewContext } from '../wording/view-context.ts';

/** What has to be computed of an entity, or of a part of it: a name each, pure, the same wherever it is shown. */
export type Facts<K extends Kind> = Readonly<
  Record<string, (entity: Entity<K>, view: ViewContext, part: unknown) => Content | Table | readonly object[]>
>;

/** A row of what is computed, by the names that templates have for it. */
export type Row = Readonly<Record<string, Content>>;

/** What stands under a heading of its own: rows, and what it is about. */
export type Part = Readonly<Record<string, Content | readonly Row[]>>;

/** What a template gives a fact beside its name: `(fact "landscape" "Operation|Operación" "billing payments")`. */
export type Given = readonly unknown[];

/** A text that has to be given at that place. */
export function givenText(given: Given, index: number): string {
  const text = given[index];
  return typeof text === 'string' ? text : raise({ kind: 'wrong-value', values: {} });
}
