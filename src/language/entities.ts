import type { Path } from '../diagnostics/finding.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import type { Document } from './document.ts';
import { type EntityPlace, readEntity, type WrittenEntity } from './entity.ts';
import { meantBy } from './meant.ts';
import type { ScalarContext } from './scalars/contract.ts';
import { scalarParsers } from './scalars/index.ts';
import { isMap, type LocatedFault } from './shape/decode.ts';
import { parseReference } from './shape/reference.ts';

/** What a document holds: its entities as they are written, and what is wrong outside of them. */
export interface ReadDocument {
  entities: WrittenEntity[];
  faults: LocatedFault[];
}

const kindByCollection = new Map<string, Kind>(
  (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'engagement').map((kind) => [kinds[kind].collection, kind]),
);

/** The collections that a model file can hold. */
export const collections: readonly string[] = [...kindByCollection.keys()];

/** The kind whose entities a collection holds. */
export function collectionKind(collection: string): Kind | undefined {
  return kindByCollection.get(collection);
}

/** Reads the collections of a model document. An entity that is wrong in part is read in part. */
export function readEntities(document: Document, context: ScalarContext): ReadDocument {
  const result: ReadDocument = { entities: [], faults: [] };
  const { data } = document;
  if (data === null || data === undefined) return result;
  if (!isMap(data)) {
    if (!document.broken) result.faults.push(wrongType([], 'object', data, document.file));
    return result;
  }
  for (const [collection, content] of Object.entries(data)) {
    const kind = kindByCollection.get(collection);
    if (kind) readCollection(kind, content, [collection], document, context, result);
    else if (!collection.startsWith('x-')) result.faults.push(unknownCollection(collection));
  }
  return result;
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
  const add = (place: EntityPlace, raw: unknown): void => {
    result.entities.push(readEntity(kind, place, raw, document, context));
  };
  if (kinds[kind].list) {
    if (!Array.isArray(content)) result.faults.push(wrongType(path, 'array', content));
    else {
      for (const [index, raw] of content.entries()) {
        add({ id: rowId(raw, index, content), path: [...path, index], keys: [] }, raw);
      }
    }
  } else readLevels(kinds[kind].keys ?? [undefined], content, path, [], [], result, add, context);
}

/** Walks the levels of keys above the entities: one level of ids, or those of references that make the identity. */
function readLevels(
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
  for (const [key, inner] of Object.entries(content)) {
    const at = [...path, key];
    const read = level === undefined ? keyFault(key, at, context) : keyReference(key, at, level);
    if (read && 'fault' in read) {
      result.faults.push(read);
      if (deeper.length > 0) continue;
    }
    const inside = read && 'ref' in read ? [...keys, read] : keys;
    if (deeper.length > 0) readLevels(deeper, inner, at, [...ids, key], inside, result, add, context);
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

function unknownCollection(collection: string): LocatedFault {
  const suggestion = singular(collection) ?? meantBy(collection, collections);
  const values = { field: collection, within: '', allowed: collections };
  if (suggestion === undefined) {
    return {
      path: [collection],
      on: 'key',
      fault: { code: 'INT007', message: 'unknownCollection', values, hint: 'allowed' },
    };
  }
  return {
    path: [collection],
    on: 'key',
    fault: { code: 'INT007', message: 'unknownCollection', values: { ...values, suggestion }, hint: 'didYouMean' },
  };
}

function singular(collection: string): string | undefined {
  return Object.hasOwn(kinds, collection) ? kinds[collection as Kind].collection : undefined;
}

function wrongType(path: Path, expected: string, found: unknown, file = ''): LocatedFault {
  const type = Array.isArray(found) ? 'array' : typeof found;
  const field = String(path.findLast((step) => typeof step === 'string') ?? file);
  return {
    path,
    on: 'value',
    fault: { code: 'INT008', message: 'wrongType', values: { field, found: type, expected } },
  };
}

function emptyAt(path: Path): LocatedFault {
  return { path, on: 'key', fault: { code: 'INT008', message: 'empty', values: { field: String(path.at(-1) ?? '') } } };
}
