import type { Path } from '../diagnostics/finding.ts';
import { schemaType } from '../generated/declarations.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { type Document, lostHead } from './document.ts';
import { type EntityPlace, readEntity, shapeFaults, type WrittenEntity } from './entity.ts';
import { hasField, holdsFields } from './guess-kind.ts';
import type { Fault, ScalarContext } from './scalars/contract.ts';
import { fault } from './scalars/fault.ts';
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
export interface Reading extends ReadDocument {
  document: Document;
  context: ScalarContext;
}

/** Says what is wrong with a key, or a value, of the document. */
export function tell(reading: Reading, found: { fault: Fault }, path: Path, on: 'key' | 'value' = 'key'): void {
  reading.faults.push({ ...found, path, on });
}

/** Something of one of these kinds stands here and is not read. */
export function lose(possible: readonly Kind[], reading: Reading): void {
  for (const kind of possible) reading.lost.add(kind);
  if (possible.length > 0) reading.unread = true;
}

/** Says that something of another type stands where a map or a list is expected. */
export function tellType(path: Path, expected: string, value: unknown, reading: Reading): void {
  const field = fieldAt(path) || reading.document.file;
  const found = Array.isArray(value) ? 'array' : typeof value;
  tell(reading, fault(schemaType, 'wrongType', { field, found, expected }), path, 'value');
}

/** Reads what stands below the keys that make the identity of entities of a kind. */
export function readEntries(kind: Kind, content: unknown, path: Path, reading: Reading): void {
  const isWhole = !reading.document.broken || (isMap(content) && Object.hasOwn(content, lostHead));
  const kept = isWhole ? withoutFields(kind, content, path, reading) : content;
  readLevels(kind, kinds[kind].keys ?? [undefined], kept, { id: '', path, keys: [] }, reading);
}

/** The entries of a collection without the fields of one that has lost its id. */
function withoutFields(kind: Kind, content: unknown, path: Path, reading: Reading): unknown {
  if (!isMap(content)) return content;
  if (isMap(content[lostHead])) {
    const { [lostHead]: stray, ...others } = content;
    tellLostId(kind, kind, stray, [...path, lostHead], reading);
    return others;
  }
  const isField = ([key, value]: [string, unknown]): boolean =>
    hasField(kind, key) && !(isMap(value) && Object.keys(value).every((inner) => hasField(kind, inner)));
  const entries = Object.entries(content);
  if (!entries.slice(0, 1).some(isField)) {
    // Of nearly all none has moved, and they are not copied.
    const isMoved = entries.some(([key, value], index) => index > 0 && isFieldOnly(kind, key, value));
    return isMoved ? withOutdented(kind, entries, path, reading) : content;
  }
  tellLostId(kind, kind, content, path, reading);
  return Object.fromEntries(entries.filter((entry) => !isField(entry)));
}

/** The entries of a collection; fields that have moved out of the one above them, where an id is expected, are told and put back. */
function withOutdented(kind: Kind, entries: [string, unknown][], path: Path, reading: Reading): unknown {
  let above = '';
  const kept = new Map<string, unknown>();
  for (const [key, value] of entries) {
    if (above !== '' && isFieldOnly(kind, key, value)) {
      const whole = putBack(kept.get(above), key, value);
      if (whole) kept.set(above, whole);
      else lose([kind], reading);
      tellOutdented(kind, above, [...path, key], reading);
    } else {
      above = key;
      kept.set(key, value);
    }
  }
  return Object.fromEntries(kept);
}

/** Says that a field stands outside of the entity above it. */
export function tellOutdented(kind: Kind, above: string, path: Path, reading: Reading): void {
  const values = { field: String(path.at(-1)), kind: kindLabel(kind), above };
  tell(reading, fault(schemaType, 'outdented', values, 'indentInto'), path);
}

/** What holds a field that has moved out of it, with the field; undefined where it has one of that name, or can have none. */
export function putBack(holder: unknown, key: string, value: unknown): Record<string, unknown> | undefined {
  if (holder === null) return { [key]: value };
  return isMap(holder) && !Object.hasOwn(holder, key) ? { ...holder, [key]: value } : undefined;
}

/** True for what a field of a kind may hold and that is no entity of the kind. */
export function isFieldOnly(kind: Kind, key: string, value: unknown): boolean {
  if (kinds[kind].keys || !hasField(kind, key) || value === null) return false;
  if (holdsFields(kind, value) || (isMap(value) && 'name' in value)) return false;
  return shapeFaults(kind, { [key]: value }).every(({ path }) => path[0] !== key);
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
    // A list that is spread and then gains an entry has room for sixteen more.
    const at = path.concat(key);
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
  if (entity.faults.length === 0) {
    reading.entities.push(entity);
    return;
  }
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
