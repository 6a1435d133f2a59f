import type { Kind } from '../../generated/kinds.ts';
import type { Entity, Model } from '../../model/model.ts';
import { allSeen } from '../../model/seen-from-outside.ts';
import type { Content } from '../../wording/content.ts';
import type { View } from '../../wording/view.ts';
import type { Table } from '../render/content.ts';
import { raise } from '../render/fault.ts';

/** What has to be computed of an entity, or of a part of it: a name each, pure, the same wherever it is shown. */
export type Facts<K extends Kind> = Readonly<
  Record<string, (entity: Entity<K>, view: View, part: unknown) => Content | Table | readonly object[]>
>;

/** What is computed of the model as a whole, by its name: plain data, for tables, figures and sentences. */
export type WholeFacts = Readonly<Record<string, (view: View, given: Given) => unknown>>;

/** Entities of a kind chosen or put in order by more than their fields, by the name of the list: `(list "boardKpis")`. */
export type Lists = Readonly<Record<string, { kind: Kind; of: (view: View) => readonly Entity[] }>>;

/** Lists of entities of a kind. */
export function listsOf<K extends Kind>(
  kind: K,
  all: Readonly<Record<string, (view: View) => readonly Entity<K>[]>>,
): Lists {
  return Object.fromEntries(Object.entries(all).map(([name, of]) => [name, { kind, of }]));
}

/** Lists of those of a kind of which something holds. */
export function chosen<K extends Kind>(
  kind: K,
  all: Readonly<Record<string, (entity: Entity<K>, model: Model) => boolean>>,
): Lists {
  const made = Object.entries(all).map(([name, holds]) => {
    const of = ({ model }: View) => allSeen(model, kind).filter((entity) => holds(entity, model));
    return [name, { kind, of }] as const;
  });
  return Object.fromEntries(made);
}

/** A row of what is computed, by the names that templates have for it. */
export type Row = Readonly<Record<string, Content>>;

/** What stands under a heading of its own: rows, and what it is about. */
export type Part = Readonly<Record<string, Content | readonly Row[]>>;

/** What a template gives a fact beside its name: `(fact "landscape" "Operation|Operación" "billing payments")`. */
export type Given = readonly unknown[];

/** The texts that are given, so many together. */
export function givenIn(given: Given, size: number): string[][] {
  const texts = given.map((_, index) => givenText(given, index));
  return texts.flatMap((_, index) => (index % size === 0 ? [texts.slice(index, index + size)] : []));
}

/** A text that has to be given at that place. */
export function givenText(given: Given, index: number): string {
  const text = given[index];
  return typeof text === 'string' ? text : raise({ kind: 'wrong-value', values: {} });
}
