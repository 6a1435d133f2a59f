import type { Path } from '../diagnostics/finding.ts';
import { schemaType, unknownField } from '../generated/declarations.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { type Document, lostHead } from './document.ts';
import { readEntity } from './entity.ts';
import {
  isFieldOnly,
  lose,
  putBack,
  type ReadDocument,
  type Reading,
  readEntries,
  tell,
  tellOutdented,
  tellType,
} from './entries.ts';
import { collected, isEntityLike, kindsThatFit, otherKind } from './guess-kind.ts';
import { meantBy } from './meant.ts';
import type { ScalarContext } from './scalars/contract.ts';
import { fault, suggested } from './scalars/fault.ts';
import { slug } from './scalars/fold.ts';
import { scalarParsers } from './scalars/index.ts';
import { isMap } from './shape/decoded.ts';
import { kindLabel } from './shape/reference.ts';

/** The collections that a model file can hold. */
const collections: readonly string[] = collected.map((kind) => kinds[kind].collection);
const kindByCollection = new Map<string, Kind>(collected.map((kind) => [kinds[kind].collection, kind]));

/** The kind whose entities a collection holds. */
export function collectionKind(collection: string): Kind | undefined {
  return kindByCollection.get(collection);
}

/** Reads the collections of a model document. An entity that is wrong in part is read in part. */
export function readEntities(document: Document, context: ScalarContext): ReadDocument {
  const lost = new Set(document.headless.flatMap(([collection]) => kindByCollection.get(String(collection)) ?? []));
  const reading: Reading = { document, context, entities: [], faults: [], lost, unread: false };
  readCollections(document.data, reading);
  // What seems out of place in a text with mistakes only follows from those.
  return document.broken ? { ...reading, faults: [] } : reading;
}

function readCollections(data: unknown, reading: Reading): void {
  if (data === null || data === undefined) return;
  if (!isMap(data)) {
    tellType([], 'object', data, reading);
    return;
  }
  const stray: Record<string, unknown> = {};
  for (const [collection, content] of withOutdented(data, reading)) {
    const kind = kindByCollection.get(collection);
    if (kind) readCollection(kind, content, [collection], reading);
    else if (collection.startsWith('x-')) continue;
    else if (collection === lostHead && isMap(content)) readIndented(content, reading);
    else if (isEntityLike(content) && !isCollectionLike(collection, content)) stray[collection] = content;
    else readUnknown(collection, content, reading);
  }
  if (Object.keys(stray).length > 0) readHeadless(stray, [], reading);
}

/** The collections of a document; a field that has moved out of the last entity of the one above it, to the margin, is told and put back. */
function withOutdented(data: Record<string, unknown>, reading: Reading): Iterable<[string, unknown]> {
  const kept = new Map<string, unknown>();
  let above = '';
  for (const [key, value] of Object.entries(data)) {
    const kind = kindByCollection.get(above);
    const content = kept.get(above);
    const last = isMap(content) ? Object.keys(content).at(-1) : undefined;
    const isOut = kind && !kindByCollection.has(key) && isFieldOnly(kind, key, value);
    const whole = isOut && isMap(content) && last !== undefined ? putBack(content[last], key, value) : undefined;
    if (kind && isMap(content) && last !== undefined && whole) {
      kept.set(above, { ...content, [last]: whole });
      tellOutdented(kind, last, [key], reading);
    } else {
      above = key;
      kept.set(key, value);
    }
  }
  return kept;
}

function collectionMeant(word: string): string | undefined {
  return Object.hasOwn(kinds, word) ? kinds[word as Kind].collection : meantBy(word, collections);
}

/** True for a collection by another name, in which an id happens to be the name of a field. */
function isCollectionLike(word: string, content: Record<string, unknown>): boolean {
  return Object.values(content).every(isMap) && collectionMeant(word) !== undefined;
}

/** A collection by another name: what it holds counts as what was probably meant. */
function readUnknown(collection: string, content: unknown, reading: Reading): void {
  const near = collectionMeant(collection);
  const entries = isMap(content) ? Object.values(content).filter(isEntityLike) : [];
  const guessed = near === undefined && entries.length > 0 ? kindsThatFit(entries) : [];
  const kind = near === undefined ? guessed[0] : kindByCollection.get(near);
  const meant = guessed.length < 2 && kind ? kinds[kind].collection : near;
  const values = { field: collection, within: '', allowed: collections };
  tell(reading, suggested(unknownField, 'unknownCollection', values, meant, 'allowed'), [collection]);
  if (meant !== undefined && kind) readCollection(kind, content, [collection], reading);
  else lose(guessed, reading);
}

/** What is indented under nothing: a collection that stands too far right, or entities without theirs. */
function readIndented(content: Record<string, unknown>, reading: Reading): void {
  const [[first, own] = ['', null], ...rest] = Object.entries(content);
  const kind = kindByCollection.get(first);
  if (!kind) {
    readHeadless(content, [lostHead], reading);
    return;
  }
  tell(reading, fault(schemaType, 'indentedCollection', { field: first }, 'atMargin'), [lostHead, first]);
  readCollection(kind, own, [lostHead, first], reading);
  readEntries(kind, Object.fromEntries(rest), [lostHead], reading);
}

/** Who may be any of more kinds may be anything. */
const mostNamed = 3;

/** Entities that stand without the line that says what they are; they are read where their fields leave one kind only. */
function readHeadless(stray: Record<string, unknown>, path: Path, reading: Reading): void {
  const [first = '', ...more] = Object.keys(stray);
  const possible = kindsThatFit(Object.values(stray));
  const of = possible.map((kind) => kinds[kind].collection);
  const [suggestion = ''] = of;
  const values = { field: first, count: more.length + 1 };
  const found =
    possible.length > mostNamed
      ? fault(unknownField, 'headlessUnknown', { ...values, within: '', allowed: collections }, 'headOf')
      : fault(unknownField, 'headless', { ...values, collections: { type: 'any-of', of }, suggestion }, 'head');
  tell(reading, found, [...path, first]);
  const [kind, ...others] = possible;
  if (kind && others.length === 0) readEntries(kind, stray, path, reading);
  else lose(possible, reading);
}

function readCollection(kind: Kind, content: unknown, path: Path, reading: Reading): void {
  if (content === null) return;
  if (kinds[kind].list) readRows(kind, content, path, reading);
  else if (Array.isArray(content)) {
    lose([kind], reading);
    tellList(kind, content, path, reading);
  } else {
    const other = reading.document.broken || !isMap(content) ? undefined : otherKind(kind, content);
    readEntries(kind, other?.own ?? content, path, reading);
    if (other) readHeadless(other.rest, path, reading);
  }
}

/** Reads a list of entities. A row has no id of its own: its activity names it, with its rank among equals. */
function readRows(kind: Kind, content: unknown, path: Path, reading: Reading): void {
  if (!Array.isArray(content)) {
    tellType(path, 'array', content, reading);
    return;
  }
  const ranks = new Map<string, number>();
  for (const [index, raw] of content.entries()) {
    const activity = isMap(raw) && typeof raw.activity === 'string' ? raw.activity : undefined;
    const rank = activity === undefined ? 1 : (ranks.get(activity) ?? 0) + 1;
    if (activity !== undefined) ranks.set(activity, rank);
    const name = activity ?? String(index + 1);
    const place = { id: rank === 1 ? name : `${name}~${rank}`, path: path.concat(index), keys: [] };
    reading.entities.push(readEntity(kind, place, raw, reading.document, reading.context));
  }
}

/** A list where entries under ids are expected. */
function tellList(kind: Kind, [first]: readonly unknown[], path: Path, reading: Reading): void {
  const named = isMap(first) && typeof first.name === 'string' ? first.name : '';
  const id = [isMap(first) ? first.id : undefined, slug(named), kind].find(
    (word) => typeof word === 'string' && 'value' in scalarParsers.Id(word, undefined, reading.context),
  );
  const { collection } = kinds[kind];
  const values = { field: collection, kind: kindLabel(kind), example: `${collection}: { ${id}: { name: … } }` };
  tell(reading, fault(schemaType, 'listOfEntries', values, 'entryForm'), path, 'value');
}
