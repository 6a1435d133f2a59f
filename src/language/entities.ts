import type { Path } from '../diagnostics/finding.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import {
  asInner,
  collections,
  headless,
  holdsFields,
  isInner,
  listOfEntries,
  lostId,
  singular,
  skippedLevel,
  unknownCollection,
  wrongType,
} from './collection-faults.ts';
import { type Document, lostHead } from './document.ts';
import { type EntityPlace, readEntity, type WrittenEntity } from './entity.ts';
import { isEntityLike, kindsThatFit, otherKind } from './guess-kind.ts';
import { meantBy } from './meant.ts';
import type { ScalarContext } from './scalars/contract.ts';
import { scalarParsers } from './scalars/index.ts';
import { emptyAt, type LocatedFault } from './shape/decode.ts';
import { isMap } from './shape/decoded.ts';
import { parseReference } from './shape/reference.ts';

/** What a document holds: its entities as they are written, and what is wrong outside of them. */
export interface ReadDocument {
  entities: WrittenEntity[];
  faults: LocatedFault[];
  /** Kinds of which something stands here that could not be read: what refers to it is not to blame. */
  lost: Set<Kind>;
  /** Some entities could not be read: rules that look for what is absent cannot be relied on. */
  unread: boolean;
}

/** A document that is being read, and what it has been found to hold. */
interface Reading extends ReadDocument {
  document: Document;
  context: ScalarContext;
}

const kindByCollection = new Map<string, Kind>(
  (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'engagement').map((kind) => [kinds[kind].collection, kind]),
);

/** The kind whose entities a collection holds. */
export function collectionKind(collection: string): Kind | undefined {
  return kindByCollection.get(collection);
}

/** Reads the collections of a model document. An entity that is wrong in part is read in part. */
export function readEntities(document: Document, context: ScalarContext): ReadDocument {
  const reading: Reading = { document, context, entities: [], faults: [], lost: lostIds(document), unread: false };
  readCollections(document.data, reading);
  // What seems out of place in a text with mistakes only follows from those.
  return document.broken ? { ...reading, faults: [] } : reading;
}

function readCollections(data: unknown, reading: Reading): void {
  if (data === null || data === undefined) return;
  if (!isMap(data)) {
    reading.faults.push(wrongType([], 'object', data, reading.document.file));
    return;
  }
  const stray: Record<string, unknown> = {};
  for (const [collection, content] of Object.entries(data)) {
    const kind = kindByCollection.get(collection);
    if (kind) readCollection(kind, content, [collection], reading);
    else if (collection.startsWith('x-')) continue;
    else if (collection === lostHead && isMap(content)) readIndented(content, reading);
    else if (isEntityLike(content) && !isCollectionLike(collection, content)) stray[collection] = content;
    else readUnknown(collection, content, reading);
  }
  if (Object.keys(stray).length > 0) readHeadless(stray, [], reading);
}

/** The kinds whose entities lack the line with their id. */
function lostIds({ headless }: Document): Set<Kind> {
  return new Set(headless.flatMap(([collection]) => kindByCollection.get(String(collection)) ?? []));
}

function collectionMeant(word: string): string | undefined {
  return singular(word) ?? meantBy(word, collections);
}

/** True for a collection by another name, in which an id happens to be the name of a field. */
function isCollectionLike(word: string, content: Record<string, unknown>): boolean {
  return Object.values(content).every(isMap) && collectionMeant(word) !== undefined;
}

/** A collection by another name: what it holds counts as what was probably meant. */
function readUnknown(collection: string, content: unknown, reading: Reading): void {
  const near = collectionMeant(collection);
  const entries = isMap(content) ? Object.values(content).filter(isEntityLike) : [];
  const [guessed, ...others] = near === undefined && entries.length > 0 ? kindsThatFit(entries) : [];
  const kind = near === undefined ? guessed : kindByCollection.get(near);
  const meant = others.length === 0 && kind ? kinds[kind].collection : near;
  reading.faults.push(unknownCollection(collection, meant));
  if (meant !== undefined && kind) readCollection(kind, content, [collection], reading);
  else lose([guessed, ...others], reading);
}

/** Something of one of these kinds stands here and is not read. */
function lose(possible: readonly (Kind | undefined)[], reading: Reading): void {
  for (const kind of possible) {
    if (!kind) continue;
    reading.lost.add(kind);
    reading.unread = true;
  }
}

/** What is indented under nothing: a collection that stands too far right, or entities without theirs. */
function readIndented(content: Record<string, unknown>, reading: Reading): void {
  const [first = ''] = Object.keys(content);
  const kind = kindByCollection.get(first);
  if (!kind) {
    readHeadless(content, [lostHead], reading);
    return;
  }
  reading.faults.push({
    path: [lostHead, first],
    on: 'key',
    fault: { code: 'INT008', message: 'indentedCollection', values: { field: first }, hint: 'atMargin' },
  });
  if (content[first] !== null) readCollection(kind, content[first], [lostHead, first], reading);
  const { [first]: _, ...rest } = content;
  readEntries(kind, rest, [lostHead], reading);
}

/** Entities that stand without the line that says what they are; they are read where their fields leave one kind only. */
function readHeadless(stray: Record<string, unknown>, path: Path, reading: Reading): void {
  const [first = ''] = Object.keys(stray);
  const possible = kindsThatFit(Object.values(stray));
  reading.faults.push(headless(first, Object.keys(stray).length, [...path, first], possible));
  const [kind, ...others] = possible;
  if (kind && others.length === 0) readEntries(kind, stray, path, reading);
  else lose(possible, reading);
}

function readCollection(kind: Kind, content: unknown, path: Path, reading: Reading): void {
  if (content === null) return;
  if (kinds[kind].list) {
    if (!Array.isArray(content)) reading.faults.push(wrongType(path, 'array', content));
    else {
      for (const [index, raw] of content.entries()) {
        const place = { id: rowId(raw, index, content), path: [...path, index], keys: [] };
        reading.entities.push(readEntity(kind, place, raw, reading.document, reading.context));
      }
    }
    return;
  }
  if (Array.isArray(content)) {
    lose([kind], reading);
    reading.faults.push(listOfEntries(kind, path, content));
    return;
  }
  const other = reading.document.broken || !isMap(content) ? undefined : otherKind(kind, content);
  readEntries(kind, other?.own ?? content, path, reading);
  if (other) readHeadless(other.rest, path, reading);
}

/** Reads what stands below the keys that make the identity of entities of a kind. */
function readEntries(kind: Kind, content: unknown, path: Path, reading: Reading): void {
  const isWhole = !reading.document.broken || (isMap(content) && Object.hasOwn(content, lostHead));
  const kept = isWhole ? withoutFields(kind, content, path, reading) : content;
  readLevels(kind, kinds[kind].keys ?? [undefined], kept, { id: '', path, keys: [] }, reading);
}

/** Reads the entity at a place. Some of what looks like its fields may be others of the kind, too far right. */
function readOne(kind: Kind, place: EntityPlace, raw: unknown, reading: Reading): void {
  const entity = readEntity(kind, place, raw, reading.document, reading.context);
  const faults = entity.faults.map((located) => asInner(kind, place, raw, located));
  if (faults.some(isInner)) lose([kind], reading);
  reading.entities.push({ ...entity, faults });
}

/** The entries of a collection without the fields of one that has lost its id. */
function withoutFields(kind: Kind, content: unknown, path: Path, reading: Reading): unknown {
  const fields = kinds[kind].shape.fields ?? {};
  if (!isMap(content)) return content;
  const { [lostHead]: stray, ...others } = content;
  if (isMap(stray)) {
    const [field = ''] = Object.keys(stray);
    lose([kind], reading);
    reading.faults.push(lostId(kind, field, [...path, lostHead, field]));
    return others;
  }
  const isField = ([key, value]: [string, unknown]): boolean =>
    Object.hasOwn(fields, key) && !(isMap(value) && Object.keys(value).every((inner) => Object.hasOwn(fields, inner)));
  const entries = Object.entries(content);
  const [first] = entries;
  if (!first || !isField(first)) return content;
  lose([kind], reading);
  reading.faults.push(lostId(kind, first[0], [...path, first[0]]));
  return Object.fromEntries(entries.filter((entry) => !isField(entry)));
}

/** Walks the levels of keys above the entities: one level of ids, or those of references that make the identity. */
function readLevels(
  kind: Kind,
  levels: readonly (readonly string[] | undefined)[],
  content: unknown,
  { id: above, path, keys }: EntityPlace,
  reading: Reading,
): void {
  if (!isMap(content)) {
    reading.faults.push(content === null ? emptyAt(path) : wrongType(path, 'object', content));
    return;
  }
  const [level, ...deeper] = levels;
  let skipped = false;
  for (const [key, inner] of Object.entries(content)) {
    const at = [...path, key];
    if (key === lostHead) {
      const [field = ''] = isMap(inner) ? Object.keys(inner) : [];
      lose([kind], reading);
      reading.faults.push(lostId(level?.[0] ?? kind, field, [...at, field]));
      continue;
    }
    if (deeper.length > 0 && holdsFields(kind, inner)) {
      lose([kind], reading);
      if (!skipped) reading.faults.push(skippedLevel(key, at));
      skipped = true;
      continue;
    }
    const read = level === undefined ? keyFault(key, at, reading.context) : keyReference(key, at, level);
    if (read && 'fault' in read) {
      reading.faults.push(read);
      reading.lost.add(kind);
      if (deeper.length > 0) continue;
    }
    const id = above === '' ? key : `${above}/${key}`;
    const place = { id, path: at, keys: read && 'ref' in read ? [...keys, read] : keys };
    if (deeper.length > 0) readLevels(kind, deeper, inner, place, reading);
    else readOne(kind, place, inner, reading);
  }
}

function keyFault(key: string, path: Path, context: ScalarContext): LocatedFault | undefined {
  const parsed = scalarParsers.Id(key, undefined, context);
  return 'fault' in parsed ? { fault: parsed.fault, path, on: 'key' } : undefined;
}

function keyReference(
  key: string,
  path: Path,
  level: readonly string[],
): EntityPlace['keys'][number] | LocatedFault | undefined {
  if (level.includes(key)) return undefined;
  const allowed = level.filter((entry) => entry !== '*');
  const parsed = parseReference(key, allowed, { kind: '', id: '' });
  if ('fault' in parsed) return { fault: parsed.fault, path, on: 'key' };
  return { path, on: 'key', field: '', allowed, ref: parsed.ref };
}

/** A row of a list has no id of its own: its activity names it, with its rank among equals. */
function rowId(raw: unknown, index: number, rows: readonly unknown[]): string {
  const activity = activityOf(raw);
  if (activity === undefined) return String(index + 1);
  const before = rows.slice(0, index).filter((row) => activityOf(row) === activity).length;
  return before === 0 ? activity : `${activity}~${before + 1}`;
}

function activityOf(raw: unknown): string | undefined {
  return isMap(raw) && typeof raw.activity === 'string' ? raw.activity : undefined;
}
