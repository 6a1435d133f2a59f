import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { kinds } from '../../src/generated/kinds.ts';
import type { Source } from '../../src/language/document.ts';

const kindOf = new Map(Object.entries(kinds).map(([kind, { collection }]) => [collection, kind]));
const read = new Map<string, unknown[]>();

/** The documents of a text as plain data; what cannot be read of it is left out. */
function documentsIn(text: string): unknown[] {
  const found = read.get(text) ?? parseAllDocuments(text, { uniqueKeys: false }).map((one) => one.toJS());
  read.set(text, found);
  return found;
}

/**
 * Where two states of a workspace differ, as plain YAML and without asking the program: a path for each value that is not the same, its kind
 * first (`team`, `crews`, `training`, `cadence`). What is there only once differs in all of its values.
 */
export function changes(before: readonly Source[], after: readonly Source[]): string[][] {
  const known = new Map(before.map(({ file, text }) => [file, text]));
  return after.flatMap(({ file, text }) => {
    const from = known.get(file) ?? '';
    if (from === text) return [];
    const [one, other] = [documentsIn(from), documentsIn(text)];
    return other.flatMap((document, index) =>
      differing(one[index], document, file === 'tom.yaml' ? ['engagement'] : []),
    );
  });
}

function differing(before: unknown, after: unknown, path: readonly string[]): string[][] {
  if (isDeepStrictEqual(before, after)) return [];
  const keys = [...new Set([before, after].flatMap((one) => Object.keys(Object(one))))];
  if (keys.length === 0 || typeof before === 'string' || typeof after === 'string') return [[...path]];
  const inside = (one: unknown, key: string): unknown => (Object(one) as Readonly<Record<string, unknown>>)[key];
  return keys.flatMap((key) =>
    differing(inside(before, key), inside(after, key), [...path, path.length === 0 ? (kindOf.get(key) ?? key) : key]),
  );
}

/** True where a path is inside a field, such as `team.training.cadence`: ids of entities and of parts stand between its words. */
export function isIn(field: string, path: readonly string[]): boolean {
  const words = field.split('.');
  let at = 0;
  for (const key of path) if (key === words[at]) at++;
  return path[0] === words[0] && at === words.length;
}
