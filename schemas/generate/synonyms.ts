import { readFileSync } from 'node:fs';
import { plain } from '../../src/diagnostics/suggest.ts';
import { entriesOf, expand, isSchema, type Schema, type Schemas } from './read.ts';

/**
 * The words that people write for those of the language, without case, accents and separators: those of the table, and every label of
 * a kind, a field or a value.
 */
export function synonymsModule(schemas: Schemas): string {
  const table = JSON.parse(readFileSync(new URL('./synonyms.json', import.meta.url), 'utf8'))['x-synonyms'];
  const meant = new Map<string, Set<string>>();
  const add = (word: unknown, target: string): void => {
    if (typeof word !== 'string' || plain(word) === plain(target)) return;
    const known = meant.get(plain(word)) ?? new Set();
    meant.set(plain(word), known.add(target));
  };
  for (const [word, targets] of Object.entries<string[]>(table)) for (const target of targets) add(word, target);
  for (const [kind, file] of schemas.kinds) {
    const schema = schemas.files.get(file) ?? {};
    const collection = String(schema['x-collection']);
    for (const label of labelsIn(schema['x-labels'])) add(label, kind);
    for (const label of labelsIn(schema['x-plural'])) add(label, collection);
    addFields(schemas, file, schema, add);
  }
  const entries = [...meant].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, targets]) => [word, [...targets]]);
  const text = entries.map(([word, targets]) => `  ${JSON.stringify(word)}: ${JSON.stringify(targets)},`).join('\n');
  return [
    'let made: Readonly<Record<string, readonly string[]>> | undefined;',
    '',
    '/** Few runs meet a word that is not in the schemas. */',
    'export function synonyms(): Readonly<Record<string, readonly string[]>> {',
    `  made ??= {\n${text}\n};`,
    '  return made;',
    '}',
    '',
  ].join('\n');
}

function addFields(
  schemas: Schemas,
  fromFile: string,
  raw: Schema,
  add: (word: unknown, target: string) => void,
): void {
  const { file, schema } = expand(schemas, fromFile, raw);
  for (const [value, labels] of entriesOf(schema, 'x-enum-labels')) {
    for (const label of labelsIn(labels)) add(label, value);
  }
  if (schema['x-type'] || schema['x-overrides']) return;
  for (const [name, field] of entriesOf(schema, 'properties')) {
    for (const label of labelsIn(expand(schemas, file, field).schema['x-labels'])) add(label, name);
    addFields(schemas, file, field, add);
  }
  for (const keyword of ['additionalProperties', 'items']) {
    const inner = schema[keyword];
    if (isSchema(inner)) addFields(schemas, file, inner, add);
  }
}

function labelsIn(labels: unknown): unknown[] {
  return isSchema(labels) ? Object.values(labels) : [];
}
