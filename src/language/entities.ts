import type { Path } from '../diagnostics/finding.ts';
import { schemaType, unknownField } from '../generated/declarations.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { type Document, lostHead } from './document.ts';
import { type EntityPlace, readEntity, type WrittenEntity } from './entity.ts';
import { collected, hasField, holdsFields, isEntityLike, kindsThatFit, otherKind } from './guess-kind.ts';
import { meantBy } from './meant.ts';
import type { Fault, ScalarContext } from './scalars/contract.ts';
import { fault, suggested } from './scalars/fault.ts';
import { slug } from './scalars/fold.ts';
import { scalarParsers } from './scalars/index.ts';
import { emptyAt, type LocatedFault } from './shape/decode.ts';
import { fieldAt, isMap, valueAt } from './shape/decoded.ts';
import { kindLabel, parseReference } from './shape/reference.ts';

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

function tell(reading: Reading, found: { fault: Fault }, path: Path, on: 'key' | 'value' = 'key'): void {
  reading.faults.push({ ...found, path, on });
}

/** Something of one of these kinds stands here and is not read. */
function lose(possible: readonly Kind[], reading: Reading): void {
  for (const kind of possible) reading.lost.add(kind);
  if (possible.length > 0) reading.unread = true;
}

function readCollections(data: unknown, reading: Reading): void {
  if (data === null || data === undefined) return;
  if (!isMap(data)) {
    tellType([], 'object', data, reading);
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

function tellType(path: Path, expected: string, value: unknown, reading: Reading): void {
  const field = fieldAt(path) || reading.document.file;
  const found = Array.isArray(value) ? 'array' : typeof value;
  tell(reading, fault(schemaType, 'wrongType', { field, found, expected }), path, 'value');
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
    const place = { id: rank === 1 ? name : `${name}~${rank}`, path: [...path, index], keys: [] };
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

/** Reads what stands below the keys that make the identity of entities of a kind. */
function readEntries(kind: Kind, content: unknown, path: Path, reading: Reading): void {
  const isWhole = !reading.document.broken || (isMap(content) && Object.hasOwn(content, lostHead));
  const kept = isWhole ? withoutFields(kind, content, path, reading) : content;
  readLevels(kind, kinds[kind].keys ?? [undefined], kept, { id: '', path, keys: [] }, reading);
}

/** The entries of a collection without the fields of one that has lost its id. */
function withoutFields(kind: Kind, content: unknown, path: Path, reading: Reading): unknown {
  if (!isMap(content)) return content;
  const { [lostHead]: stray, ...others } = content;
  if (isMap(stray)) {
    tellLostId(kind, kind, stray, [...path, lostHead], reading);
    return others;
  }
  const isField = ([key, value]: [string, unknown]): boolean =>
    hasField(kind, key) && !(isMap(value) && Object.keys(value).every((inner) => hasField(kind, inner)));
  const entries = Object.entries(content);
  if (!entries.slice(0, 1).some(isField)) return content;
  tellLostId(kind, kind, content, path, reading);
  return Object.fromEntries(entries.filter((entry) => !isField(entry)));
}

/** The fields of an entity of a kind, or of what is above it, stand at a place without the line with their id. */
function tellLostId(kind: Kind, lacking: string, fields: unknown, path: Path, reading: Reading): void {
  const [field = ''] = isMap(fields) ? Object.keys(fields) : [];
  lose([kind], reading);
  tell(reading, fault(schemaType, 'lostId', { field, kind: kindLabel(lacking) }, 'lostId'), [...path, field]);
}

/** Walks the levels of keys above the entities: one level of ids, or those of references that make the identity. */
function readLevels(
  kind: Kind,
  [level, ...deeper]: readonly (readonly string[] | undefined)[],
  content: unknown,
  { id: above, path, keys }: EntityPlace,
  reading: Reading,
): void {
  if (content === null) reading.faults.push(emptyAt(path));
  else if (!isMap(content)) tellType(path, 'object', content, reading);
  if (!isMap(content)) return;
  let skipped = false;
  for (const [key, inner] of Object.entries(content)) {
    const at = [...path, key];
    if (key === lostHead) {
      tellLostId(kind, level?.[0] ?? kind, inner, at, reading);
      continue;
    }
    if (deeper.length > 0 && holdsFields(kind, inner)) {
      lose([kind], reading);
      if (!skipped) tell(reading, fault(schemaType, 'skippedLevel', { field: key }, 'levels'), at);
      skipped = true;
      continue;
    }
    const place = { id: above === '' ? key : `${above}/${key}`, path: at, keys };
    const read = level === undefined ? scalarParsers.Id(key, undefined, reading.context) : keyReference(key, level);
    if (read && 'fault' in read) {
      tell(reading, read, at);
      reading.lost.add(kind);
      if (deeper.length > 0) continue;
    } else if (read && 'ref' in read) {
      place.keys = [...keys, { path: at, on: 'key', field: '', allowed: read.allowed, ref: read.ref }];
    }
    if (deeper.length > 0) readLevels(kind, deeper, inner, place, reading);
    else readOne(kind, place, inner, reading);
  }
}

function keyReference(key: string, level: readonly string[]) {
  if (level.includes(key)) return undefined;
  const allowed = level.filter((entry) => entry !== '*');
  return { allowed, ...parseReference(key, allowed, { kind: '', id: '' }) };
}

/**
 * Reads the entity at a place. An unknown field that holds what another entity of the kind would was to stand beside this one: some
 * of what looks like its fields may be others of the kind, too far right.
 */
function readOne(kind: Kind, place: EntityPlace, raw: unknown, reading: Reading): void {
  const entity = readEntity(kind, place, raw, reading.document, reading.context);
  const depth = place.path.length;
  const isInner = ({ fault: { code, message }, path }: LocatedFault): boolean =>
    code === 'INT007' &&
    message === 'unknown' &&
    path.length === depth + 1 &&
    holdsFields(kind, valueAt(raw, path.slice(depth)));
  if (entity.faults.some(isInner)) lose([kind], reading);
  const faults = entity.faults.map((located): LocatedFault => {
    if (!isInner(located)) return located;
    const values = { ...located.fault.values, kind: kindLabel(kind), holder: place.id };
    return { ...located, fault: { ...located.fault, values, hint: 'outdent' } };
  });
  reading.entities.push({ ...entity, faults });
}
