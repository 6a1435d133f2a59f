import type { Path } from '../diagnostics/finding.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import {
  asInner,
  collections,
  emptyAt,
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
import { isMap, type LocatedFault } from './shape/decode.ts';
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

const kindByCollection = new Map<string, Kind>(
  (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'engagement').map((kind) => [kinds[kind].collection, kind]),
);

/** The kind whose entities a collection holds. */
export function collectionKind(collection: string): Kind | undefined {
  return kindByCollection.get(collection);
}

/** Reads the collections of a model document. An entity that is wrong in part is read in part. */
export function readEntities(document: Document, context: ScalarContext): ReadDocument {
  const result: ReadDocument = { entities: [], faults: [], lost: lostIds(document), unread: false };
  const { data } = document;
  if (data === null || data === undefined) return result;
  if (!isMap(data)) {
    if (!document.broken) result.faults.push(wrongType([], 'object', data, document.file));
    return result;
  }
  const stray: Record<string, unknown> = {};
  for (const [collection, content] of Object.entries(data)) {
    const kind = kindByCollection.get(collection);
    if (kind) readCollection(kind, content, [collection], document, context, result);
    else if (collection.startsWith('x-')) continue;
    else if (collection === lostHead && isMap(content)) readIndented(content, document, context, result);
    else if (isEntityLike(content) && !isCollectionLike(collection, content)) stray[collection] = content;
    else readUnknown(collection, content, document, context, result);
  }
  if (Object.keys(stray).length > 0) readHeadless(stray, [], document, context, result);
  // What seems out of place in a text with mistakes only follows from those.
  return document.broken ? { ...result, faults: [] } : result;
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
function readUnknown(
  collection: string,
  content: unknown,
  document: Document,
  context: ScalarContext,
  result: ReadDocument,
): void {
  const near = collectionMeant(collection);
  const entries = isMap(content) ? Object.values(content).filter(isEntityLike) : [];
  const [guessed, ...others] = near === undefined && entries.length > 0 ? kindsThatFit(entries) : [];
  const kind = near === undefined ? guessed : kindByCollection.get(near);
  const meant = others.length === 0 && kind ? kinds[kind].collection : near;
  result.faults.push(unknownCollection(collection, meant));
  if (meant !== undefined && kind) readCollection(kind, content, [collection], document, context, result);
  else lose([guessed, ...others], result);
}

/** Something of one of these kinds stands here and is not read. */
function lose(possible: readonly (Kind | undefined)[], result: ReadDocument): void {
  for (const kind of possible) {
    if (!kind) continue;
    result.lost.add(kind);
    result.unread = true;
  }
}

/** What is indented under nothing: a collection that stands too far right, or entities without theirs. */
function readIndented(
  content: Record<string, unknown>,
  document: Document,
  context: ScalarContext,
  result: ReadDocument,
): void {
  const [first = ''] = Object.keys(content);
  const kind = kindByCollection.get(first);
  if (!kind) {
    readHeadless(content, [lostHead], document, context, result);
    return;
  }
  result.faults.push({
    path: [lostHead, first],
    on: 'key',
    fault: { code: 'INT008', message: 'indentedCollection', values: { field: first }, hint: 'atMargin' },
  });
  if (content[first] !== null) readCollection(kind, content[first], [lostHead, first], document, context, result);
  const { [first]: _, ...rest } = content;
  readEntries(kind, rest, [lostHead], document, context, result);
}

/** Entities that stand without the line that says what they are; they are read where their fields leave one kind only. */
function readHeadless(
  stray: Record<string, unknown>,
  path: Path,
  document: Document,
  context: ScalarContext,
  result: ReadDocument,
): void {
  const [first = ''] = Object.keys(stray);
  const possible = kindsThatFit(Object.values(stray));
  result.faults.push(headless(first, Object.keys(stray).length, [...path, first], possible));
  const [kind, ...others] = possible;
  if (kind && others.length === 0) readEntries(kind, stray, path, document, context, result);
  else lose(possible, result);
}

function readCollection(
  kind: Kind,
  content: unknown,
  path: Path,
  document: Document,
  context: ScalarContext,
  result: ReadDocument,
): void {
  if (content === null) return;
  if (kinds[kind].list) {
    if (!Array.isArray(content)) result.faults.push(wrongType(path, 'array', content));
    else {
      for (const [index, raw] of content.entries()) {
        const place = { id: rowId(raw, index, content), path: [...path, index], keys: [] };
        result.entities.push(readEntity(kind, place, raw, document, context));
      }
    }
    return;
  }
  if (Array.isArray(content)) {
    lose([kind], result);
    result.faults.push(listOfEntries(kind, path, content));
    return;
  }
  const other = document.broken || !isMap(content) ? undefined : otherKind(kind, content);
  readEntries(kind, other?.own ?? content, path, document, context, result);
  if (other) readHeadless(other.rest, path, document, context, result);
}

/** Reads what stands below the keys that make the identity of entities of a kind. */
function readEntries(
  kind: Kind,
  content: unknown,
  path: Path,
  document: Document,
  context: ScalarContext,
  result: ReadDocument,
): void {
  const add = (place: EntityPlace, raw: unknown): void => {
    const entity = readEntity(kind, place, raw, document, context);
    const faults = entity.faults.map((located) => asInner(kind, place, raw, located));
    if (faults.some(isInner)) lose([kind], result);
    result.entities.push({ ...entity, faults });
  };
  const isWhole = !document.broken || (isMap(content) && Object.hasOwn(content, lostHead));
  const kept = isWhole ? withoutFields(kind, content, path, result) : content;
  readLevels(kind, kinds[kind].keys ?? [undefined], kept, path, [], [], result, add, context);
}

/** The entries of a collection without the fields of one that has lost its id. */
function withoutFields(kind: Kind, content: unknown, path: Path, result: ReadDocument): unknown {
  const fields = kinds[kind].shape.fields ?? {};
  if (!isMap(content)) return content;
  const { [lostHead]: stray, ...others } = content;
  if (isMap(stray)) {
    const [field = ''] = Object.keys(stray);
    lose([kind], result);
    result.faults.push(lostId(kind, field, [...path, lostHead, field]));
    return others;
  }
  const isField = ([key, value]: [string, unknown]): boolean =>
    Object.hasOwn(fields, key) && !(isMap(value) && Object.keys(value).every((inner) => Object.hasOwn(fields, inner)));
  const entries = Object.entries(content);
  const [first] = entries;
  if (!first || !isField(first)) return content;
  lose([kind], result);
  result.faults.push(lostId(kind, first[0], [...path, first[0]]));
  return Object.fromEntries(entries.filter((entry) => !isField(entry)));
}

/** Walks the levels of keys above the entities: one level of ids, or those of references that make the identity. */
function readLevels(
  kind: Kind,
  levels: readonly (readonly string[] | undefined)[],
  content: unknown,
  path: Path,
  ids: readonly string[],
  keys: EntityPlace['keys'],
  result: ReadDocument,
  add: (place: EntityPlace, raw: unknown) => void,
  context: ScalarContext,
): void {
  if (!isMap(content)) {
    result.faults.push(content === null ? emptyAt(path) : wrongType(path, 'object', content));
    return;
  }
  const [level, ...deeper] = levels;
  let skipped = false;
  for (const [key, inner] of Object.entries(content)) {
    const at = [...path, key];
    if (key === lostHead) {
      const [field = ''] = isMap(inner) ? Object.keys(inner) : [];
      lose([kind], result);
      result.faults.push(lostId(level?.[0] ?? kind, field, [...at, field]));
      continue;
    }
    if (deeper.length > 0 && holdsFields(kind, inner)) {
      lose([kind], result);
      if (!skipped) result.faults.push(skippedLevel(key, at));
      skipped = true;
      continue;
    }
    const read = level === undefined ? keyFault(key, at, context) : keyReference(key, at, level);
    if (read && 'fault' in read) {
      result.faults.push(read);
      result.lost.add(kind);
      if (deeper.length > 0) continue;
    }
    const inside = read && 'ref' in read ? [...keys, read] : keys;
    if (deeper.length > 0) readLevels(kind, deeper, inner, at, [...ids, key], inside, result, add, context);
    else add({ id: [...ids, key].join('/'), path: at, keys: inside }, inner);
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
