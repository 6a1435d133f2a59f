import { type Kind, kinds } from '../../generated/kinds.ts';
import { valueAt } from '../../language/shape/decoded.ts';
import type { Entity } from '../../model/model.ts';
import { hidesSome, ifSeen, kept, withhold } from '../../model/seen-from-outside.ts';
import type { EntityLink } from '../../wording/content.ts';
import { type FieldPlace, type Found, placeOfKind } from '../../wording/place.ts';
import type { View } from '../../wording/view.ts';
import { entryNamed, raise } from '../render/fault.ts';
import { cellOf } from './cell.ts';

/** What a row of a table or a sheet is about: an entity, or a part of one. */
export interface Item extends Found {
  /** The entity, or that which the part is of. */
  entity: Entity;
  /** `provider:acme`, `charter:homes#answer`; undefined for an entry of a list, which nothing can name. */
  ref: string | undefined;
  name: string;
}

/** What templates hold in their hands: plain data, behind which `itemOf` finds the item. */
const items = new WeakMap<object, Item>();
/** What the entries of a list are, and whether the reader does not see all of them. */
const lists = new WeakMap<object, { place: FieldPlace | undefined; isPart: boolean }>();

/** A kind by the name that a template gives it; one that does not exist is a fault. */
export function kindNamed(name: unknown): Kind {
  entryNamed(kinds, name, 'unknown-kind');
  return name as Kind;
}

/** An entity as templates see it. */
export function entityItem(entity: Entity, view: View): object {
  const { kind, ref, value } = entity;
  return handedOver({ entity, place: placeOfKind(kind), value, ref, name: view.nameOf(entity) }, view);
}

/** Entities of a kind as templates see them. */
export function entityList(entities: readonly Entity[], kind: Kind, view: View): readonly object[] {
  return seenItems(entities, (entity) => entityItem(entity, view), placeOfKind(kind), hidesSome(view.model, kind));
}

/** What is made of those that the reader may see; `isPart` where there are others besides. */
export function seenItems<T>(list: readonly T[], make: (one: T) => object, place: FieldPlace, isPart: boolean) {
  const shown = list.flatMap((one) => ifSeen(() => [make(one)], []));
  return listOf(shown, place, isPart || shown.length < list.length);
}

/**
 * A list that knows what is in it, so that a misspelt field is found in an empty one too, and whether it is only a part: nobody counts it
 * then, and that it is empty says nothing.
 */
function listOf<T>(list: readonly T[], place: FieldPlace | undefined, isPart: boolean): readonly T[] {
  if (isPart && list.length === 0) withhold();
  lists.set(list, { place, isPart });
  return list;
}

/** A list that is asked of others, or of an item: only a part where one of these is. */
export function madeOf<T>(from: readonly unknown[], list: readonly T[], place = placeOfList(list)): readonly T[] {
  return listOf(list, place, from.some(isPartOfList));
}

/** What the entries of a list are; undefined for a list of something else. */
export function placeOfList(list: object): FieldPlace | undefined {
  return lists.get(list)?.place;
}

/** True for a list that is not all that there is. */
export function isPartOfList(list: unknown): boolean {
  return lists.get(list as object)?.isPart === true;
}

/** A part of an entity, or an entry of one of its lists, as templates see it. */
export function partItem(entity: Entity, { id, value, place }: Found & { id?: string }, view: View): object {
  const ref = id === undefined ? undefined : refOf(entity, id, place);
  const called = entity.parts.filter((one) => one.id === id);
  const part = called.find(({ path }) => valueAt(entity.value, path) === value) ?? called[0];
  const name = (part && view.ownNameOf(entity, part)) || id || '';
  return handedOver({ entity, place, value, ref, name }, view);
}

/** The maps of tom.yaml whose entries other fields name. */
const declared: Readonly<Record<string, string>> = {
  'goals.*': 'goal',
  'risks.*': 'risk',
  'assumptions.*': 'assumption',
  'glossary.*': 'term',
};

/** What is written to name a part; of tom.yaml, only what has a name of its own. */
function refOf(entity: Entity, id: string, { kind, field }: FieldPlace): string | undefined {
  if (kind !== 'engagement') return `${entity.ref}#${id}`;
  return Object.hasOwn(declared, field) ? `${declared[field]}:${id}` : undefined;
}

/** The name of an item, with its link where it has a reference. */
export function linkOf({ ref, name }: Item): EntityLink | string {
  return ref === undefined ? name : { type: 'entity', id: ref, name };
}

/** Name, link and every field of its shape, each worded when it is asked for; null where nothing is written. */
function handedOver(item: Item, view: View): object {
  const { ref, name, place } = item;
  const shown: Record<string, unknown> = { id: ref ?? null, name, link: linkOf(item) };
  for (const field of Object.keys(place.shape.fields ?? {})) {
    if (!Object.hasOwn(shown, field))
      Object.defineProperty(shown, field, {
        enumerable: true,
        get: () => ifSeen(() => cellOf(item, [field], view), kept),
      });
  }
  items.set(shown, item);
  return Object.freeze(shown);
}

/** The item behind what a template holds; undefined where it holds something else. */
export function itemOf(value: unknown): Item | undefined {
  return typeof value === 'object' && value !== null ? items.get(value) : undefined;
}

/** The item behind what must be one. */
export function needItem(value: unknown): Item {
  return itemOf(value) ?? raise({ kind: 'wrong-value' });
}
