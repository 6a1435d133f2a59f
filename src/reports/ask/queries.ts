import { groupBy } from '../../diagnostics/lists.ts';
import { lists, wholeFacts } from '../../generated/facts.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import type { Commitment } from '../../model/commitments.ts';
import { type Entity, referringTo } from '../../model/model.ts';
import { isRef, keyOf } from '../../model/refs.ts';
import { allSeen, hidesEntries, hidesSome, ifSeen, kept } from '../../model/seen-from-outside.ts';
import { entriesOf, type FieldPlace, insideOf, placeOfKind } from '../../wording/place.ts';
import type { View } from '../../wording/view.ts';
import { promiseLists } from '../facts/promise/chain.ts';
import type { Helper } from '../render/engine.ts';
import { entryNamed, raise } from '../render/fault.ts';
import { cellOf } from './cell.ts';
import { contentAt } from './column.ts';
import { figureHelpers } from './figures.ts';
import {
  entityItem,
  entityList,
  type Item,
  itemOf,
  kindNamed,
  madeOf,
  needItem,
  partItem,
  placeOfList,
  seenItems,
} from './item.ts';
import { placeAt, stepsOf, valuesAt } from './path.ts';

/** What a template asks the model, each a helper. One that is about fields and names none would have an answer that means nothing. */
export function askHelpers(view: View): Readonly<Record<string, Helper>> {
  const all: Readonly<Record<string, Helper>> = { ...queryHelpers(view), ...figureHelpers(view) };
  const withField =
    (ask: Helper): Helper =>
    (given) =>
      given.args.length + Object.keys(given.named).length > 1 ? ask(given) : raise({ kind: 'no-field' });
  return Object.fromEntries(
    Object.entries(all).map(([name, ask]) => [name, aboutFields.includes(name) ? withField(ask) : ask]),
  );
}

const aboutFields = 'get where without parts refersTo referredBy sort gravest groupBy sum tally map'.split(' ');

/** The questions that are answered by lists. */
function queryHelpers(view: View): Readonly<Record<string, Helper>> {
  const { model } = view;
  const reckoned = new Map<string, unknown>();
  const shown = (entities: readonly Entity[], kind: Kind) => entityList(entities, kind, view);
  return {
    all: ({ args: [kind] }) => {
      const known = kindNamed(kind);
      return shown(allSeen(model, known), known);
    },
    list: ({ args: [name] }) => {
      const make = entryNamed({ ...lists, ...promiseLists }, name, 'unknown-list');
      return typeof make === 'function' ? promiseList(make(view), view) : shown(make.of(view), make.kind);
    },
    fact: ({ args: [name, ...given] }) => {
      const compute = entryNamed(wholeFacts, name, 'unknown-fact', { of: 'model' });
      // A template asks for it where it decides and where it shows: it is computed once.
      const key = JSON.stringify([name, given]);
      if (!reckoned.has(key)) reckoned.set(key, compute(view, given));
      return reckoned.get(key);
    },
    engagement: () => entityItem(model.engagement, view),
    find: ({ args: [ref] }) => {
      const [kind = '', id = ''] = String(ref).split(':');
      const entity = model.find(kindNamed(kind), id);
      return entity ? entityItem(entity, view) : null;
    },
    get: ({ args: [one, path] }) => contentAt(needItem(one), String(path), view),
    where: ({ args: [list], named }) => chosen(list, named, true),
    without: ({ args: [list], named }) => chosen(list, named, false),
    parts: ({ args: [of, path] }) => {
      const place = placeIn(of);
      const steps = stepsOf(String(path), place);
      const inner = insideOf(placeAt(place, steps)) ?? raise({ kind: 'wrong-value' });
      const made = itemsIn(of).flatMap((item) =>
        valuesAt(item, steps).map((found) =>
          seenItems(entriesOf(found), (entry) => partItem(item.entity, entry, view), inner, hidesEntries(found.value)),
        ),
      );
      return madeOf([of, ...made], made.flat(), inner);
    },
    refersTo: ({ args: [of, ...paths] }) => {
      const place = placeIn(of);
      const all = paths.map((path) => stepsOf(String(path), place));
      const refs = itemsIn(of).flatMap((item) =>
        all.flatMap((steps) => valuesAt(item, steps).flatMap(({ value }) => value)),
      );
      const found = new Set(refs.filter(isRef).flatMap((ref) => ifSeen(() => model.resolve(ref), undefined) ?? []));
      const [first] = found;
      const { ref, items } = placeAt(place, all[0] ?? []).shape;
      const [named = place.kind] = (ref ?? items?.ref)?.map((entry) => entry.replace(/#.*/, '')) ?? [];
      const kind = first?.kind ?? (Object.hasOwn(kinds, named) ? (named as Kind) : place.kind);
      const list = shown([...found], kind);
      return madeOf([of, list], list);
    },
    referredBy: ({ args: [of, field] }) => {
      const [kind = '', ...path] = String(field).split('.');
      const from = kindNamed(kind);
      stepsOf(path.join('.'), placeOfKind(from));
      const found = itemsIn(of).flatMap(({ entity }) => referringTo(model, entity, String(field)));
      const list = shown([...new Set(found)], from);
      return madeOf([of, list], list);
    },
    sort: ({ args: [list, path] }) => {
      const order = new Intl.Collator(view.spoken, { numeric: true });
      const keyOf = (item: Item) => sortKey(item, String(path), view);
      const compare = (one: string, other: string) =>
        Number(one === '') - Number(other === '') || order.compare(one, other);
      return sortedBy(list, keyOf, compare);
    },
    gravest: ({ args: [list, ...paths] }) => {
      const weightAt = (item: Item) => weightOf(item, paths);
      return sortedBy(list, weightAt, (one, other) => other - one);
    },
    groupBy: ({ args: [list, path] }) => {
      // Those of which it is kept are one group that has no name.
      const nameOf = (one: object) => ifSeen(() => wordsAt(needItem(one), String(path), view), kept);
      const groups = groupBy(needList(list), nameOf);
      return [...groups].map(([name, some]) => ({ name, list: keep(list, some) }));
    },
  };
}

function promiseList(commitments: readonly Commitment[], view: View): readonly object[] {
  const place = placeAt(placeOfKind('charter'), ['commitments']);
  const inner = insideOf(place) ?? place;
  const shown = ({ charter, id, value }: Commitment) => partItem(charter, { id, value, place: inner }, view);
  return seenItems(commitments, shown, inner, hidesSome(view.model, 'charter'));
}

/** The items of a list whose fields are as they are named, or those whose fields are not. */
function chosen(list: unknown, named: Readonly<Record<string, unknown>>, wanted: boolean): readonly object[] {
  const place = placeOfList(needList(list));
  const conditions = Object.entries(named).map(([field, value]) => ({
    steps: place ? stepsOf(field, place) : [field],
    value,
  }));
  const holds = (item: Item) =>
    conditions.every(({ steps, value }) => {
      const found = valuesAt(item, steps).flatMap((one) => (Array.isArray(one.value) ? one.value : [one.value]));
      return value === null ? found.length === 0 : found.some((one) => (isRef(one) ? keyOf(one) : one) === value);
    });
  const some = needList(list).filter((one) => holds(needItem(one)) === wanted);
  return keep(list, some);
}

function keep(list: unknown, some: readonly object[]): readonly object[] {
  return madeOf([list], some, placeOfList(needList(list)));
}

/** The list in the order of what is computed of each item, once. */
function sortedBy<Key>(
  list: unknown,
  keyOf: (item: Item) => Key,
  compare: (one: Key, other: Key) => number,
): readonly object[] {
  const keyed = needList(list).map((one) => ({ one, key: keyOf(needItem(one)) }));
  const sorted = keyed.toSorted((first, second) => compare(first.key, second.key)).map(({ one }) => one);
  return keep(list, sorted);
}

/** Dates, amounts and numbers by their size, the rest by their words. */
function sortKey(item: Item, path: string, view: View): string {
  const [found] = valuesAt(item, stepsOf(path, item.place));
  const value = found?.value as { iso?: string; amount?: number; value?: number } | number | string | undefined;
  if (typeof value !== 'object') return value === undefined ? '' : String(value);
  return String(value.iso ?? value.amount ?? value.value ?? wordsAt(item, path, view));
}

function wordsAt(item: Item, path: string, view: View): string {
  return view.plainWords(cellOf(item, stepsOf(path, item.place), view));
}

const levels = ['low', 'medium', 'high', 'critical'];

/** The product of the levels that some fields say; of what is not said, nothing. */
function weightOf(item: Item, paths: readonly unknown[]): number {
  return paths.reduce<number>((weight, path) => {
    const [found] = valuesAt(item, stepsOf(String(path), item.place));
    return weight * (levels.indexOf(String(found?.value)) + 1);
  }, 1);
}

/** One item, or all of a list. */
function itemsIn(of: unknown): Item[] {
  return (Array.isArray(of) ? of : [of]).map(needItem);
}

function placeIn(of: unknown): FieldPlace {
  return itemOf(of)?.place ?? placeOfList(needList(of)) ?? raise({ kind: 'wrong-value' });
}

function needList(value: unknown): readonly object[] {
  return Array.isArray(value) ? value : raise({ kind: 'wrong-value' });
}
