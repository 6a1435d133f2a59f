import type { Path } from '../diagnostics/finding.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { slug } from './scalars/fold.ts';
import { scalarParsers } from './scalars/index.ts';
import type { LocatedFault } from './shape/decode.ts';
import { fieldAt, isMap, valueAt } from './shape/decoded.ts';
import { kindLabel } from './shape/kind-label.ts';

/** The collections that a model file can hold. */
export const collections: readonly string[] = (Object.keys(kinds) as Kind[])
  .filter((kind) => kind !== 'engagement')
  .map((kind) => kinds[kind].collection);

export function skippedLevel(key: string, path: Path): LocatedFault {
  return {
    path,
    on: 'key',
    fault: { code: 'INT008', message: 'skippedLevel', values: { field: key }, hint: 'levels' },
  };
}

export function lostId(kind: string, field: string, path: Path): LocatedFault {
  const values = { field, kind: kindLabel(kind) };
  return { path, on: 'key', fault: { code: 'INT008', message: 'lostId', values, hint: 'lostId' } };
}

export function listOfEntries(kind: Kind, path: Path, content: readonly unknown[]): LocatedFault {
  const [first] = content;
  const named = isMap(first) && typeof first.name === 'string' ? first.name : '';
  const id = [isMap(first) ? first.id : undefined, slug(named), kind].find(
    (word) => typeof word === 'string' && 'value' in scalarParsers.Id(word, undefined, { languages: [] }),
  );
  const { collection } = kinds[kind];
  const values = { field: collection, kind: kindLabel(kind), example: `${collection}: { ${id}: { name: … } }` };
  return { path, on: 'value', fault: { code: 'INT008', message: 'listOfEntries', values, hint: 'entryForm' } };
}

/** Who may be any of more kinds may be anything. */
const mostNamed = 3;

export function headless(field: string, count: number, path: Path, possible: readonly Kind[]): LocatedFault {
  if (possible.length > mostNamed) {
    const values = { field, count, within: '', allowed: collections };
    return { path, on: 'key', fault: { code: 'INT007', message: 'headlessUnknown', values, hint: 'headOf' } };
  }
  const found = possible.map((kind) => kinds[kind].collection);
  const [suggestion = ''] = found;
  const of = { type: 'any-of' as const, of: found };
  const values = { field, count, collections: of, suggestion };
  return { path, on: 'key', fault: { code: 'INT007', message: 'headless', values, hint: 'head' } };
}

export function unknownCollection(collection: string, suggestion: string | undefined): LocatedFault {
  const values = { field: collection, within: '', allowed: collections };
  const fault =
    suggestion === undefined
      ? { code: 'INT007' as const, message: 'unknownCollection', values, hint: 'allowed' }
      : {
          code: 'INT007' as const,
          message: 'unknownCollection',
          values: { ...values, suggestion },
          hint: 'didYouMean',
        };
  return { path: [collection], on: 'key', fault };
}

export function singular(collection: string): string | undefined {
  return Object.hasOwn(kinds, collection) ? kinds[collection as Kind].collection : undefined;
}

export function wrongType(path: Path, expected: string, found: unknown, file = ''): LocatedFault {
  const type = Array.isArray(found) ? 'array' : typeof found;
  const field = fieldAt(path) || file;
  return {
    path,
    on: 'value',
    fault: { code: 'INT008', message: 'wrongType', values: { field, found: type, expected } },
  };
}

const inner = 'outdent';

/** The fault of an unknown field that holds what another entity of the kind would: it was to stand beside its holder. */
export function asInner(
  kind: Kind,
  holder: { id: string; path: Path },
  raw: unknown,
  located: LocatedFault,
): LocatedFault {
  const { fault, path } = located;
  const depth = holder.path.length;
  const isField = fault.code === 'INT007' && fault.message === 'unknown' && path.length === depth + 1;
  if (!isField || !holdsFields(kind, valueAt(raw, path.slice(depth)))) return located;
  const values = { ...fault.values, kind: kindLabel(kind), holder: holder.id };
  return { ...located, fault: { ...fault, values, hint: inner } };
}

export function isInner({ fault }: LocatedFault): boolean {
  return fault.hint === inner;
}

/** True for what holds fields of a kind, and nothing else. */
export function holdsFields(kind: Kind, content: unknown): boolean {
  const fields = kinds[kind].shape.fields ?? {};
  const names = isMap(content) ? Object.keys(content) : [];
  return names.length > 0 && names.every((name) => Object.hasOwn(fields, name));
}
