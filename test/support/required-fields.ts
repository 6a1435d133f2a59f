import { entriesOf, expand, isSchema, readSchemas, type Schema } from '../../schemas/generate/read.ts';
import type { Kind } from '../../src/generated/kinds.ts';

/** A field that its schema requires, by its way in an entity: names, `*` for a key of a map, `[]` for an entry of a list. */
export interface RequiredField {
  kind: Kind;
  way: readonly string[];
  /** The samples of what holds it, the entity first: each has what its schema requires. */
  holders: readonly unknown[];
}

const schemas = readSchemas();

/** A value of each scalar type that raises nothing. */
const scalars: Readonly<Record<string, unknown>> = {
  Id: 'one',
  Text: 'Words',
  String: 'words',
  Duration: '2 h',
  Percent: '80 %',
  Share: '80 %',
  Money: '5 EUR',
  MoneyOrPercent: '5 %',
  Measure: 5,
  Count: 5,
  Number: 5,
  Language: 'es',
  TimeZone: 'Europe/Madrid',
  ZoneOrCaller: 'Europe/Madrid',
  Country: 'ES',
  Currency: 'EUR',
  Date: '2026-10-01',
  MonthDay: '10-01',
  Instant: '2026-10-01T10:00Z',
  Period: '2026',
  TimeRange: '09:00-14:00',
  Time: '09:00',
};

/** Every required field of every part of every kind, and of the kinds themselves. */
export function requiredFields(): RequiredField[] {
  const found: RequiredField[] = [];
  for (const [kind, file] of schemas.kinds) {
    const root = schemas.files.get(file) ?? {};
    walk(kind as Kind, file, root, [], []);
  }
  return found;

  function walk(kind: Kind, fromFile: string, raw: Schema, way: readonly string[], above: readonly unknown[]): void {
    const { file, schema } = expand(schemas, fromFile, raw);
    if (schema['x-type'] !== undefined || schema['x-overrides'] === true) return;
    const holders = [...above, sample(file, schema)];
    for (const name of requiredOf(schema)) found.push({ kind, way: [...way, name], holders });
    for (const [name, field] of entriesOf(schema, 'properties')) {
      if (name !== 'overrides') walk(kind, file, field, [...way, name], holders);
    }
    if (isSchema(schema.additionalProperties)) {
      walk(kind, file, schema.additionalProperties, [...way, '*'], holders);
    }
    if (isSchema(schema.items)) walk(kind, file, schema.items, [...way, '[]'], holders);
  }
}

function requiredOf(schema: Schema): string[] {
  return Array.isArray(schema.required) ? schema.required.map(String) : [];
}

/** The least that a schema accepts. */
export function sample(fromFile: string, raw: Schema): unknown {
  const { file, schema } = expand(schemas, fromFile, raw);
  if (typeof schema['x-type'] === 'string') return scalars[schema['x-type']];
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const type = [schema.type].flat()[0];
  if (isSchema(schema.properties)) {
    const fields = entriesOf(schema, 'properties').filter(([name]) => requiredOf(schema).includes(name));
    return Object.fromEntries(fields.map(([name, field]) => [name, sample(file, field)]));
  }
  if (Array.isArray(schema['x-ref'])) return 'one';
  if (type === 'array') return isSchema(schema.items) ? [sample(file, schema.items)] : [];
  if (type === 'object') return {};
  return type === 'boolean' ? true : type === 'string' ? 'words' : 1;
}

/** What stands in the place of a value; nothing where it has no value. */
export interface Wrong {
  name: string;
  value?: unknown;
}

/** Nothing, and something of each type, wrong for all fields but those of that type. */
export const wrongs: readonly Wrong[] = [
  { name: 'missing' },
  { name: 'null', value: null },
  { name: 'empty', value: '' },
  { name: 'text', value: 'x' },
  { name: 'number', value: 7 },
  { name: 'boolean', value: true },
  { name: 'list', value: [] },
  { name: 'list of nothing', value: [null] },
  { name: 'map', value: {} },
  { name: 'list of maps', value: [{}] },
];

export type Json = Record<string | number, unknown>;

/** Writes what is wrong where the field stands in an entity, or would; what holds it is made where it is absent. */
export function spoil(entity: Json, { way, holders }: RequiredField, wrong: Wrong): void {
  let holder: Json = entity;
  for (const [index, name] of way.slice(0, -1).entries()) {
    const step = name === '*' ? (Object.keys(holder)[0] ?? 'part') : name === '[]' ? 0 : name;
    const inner = holder[step];
    if (typeof inner !== 'object' || inner === null) {
      holder[step] = way[index + 1] === '[]' ? [] : structuredClone(holders[index + 1]);
    }
    holder = holder[step] as Json;
  }
  const last = way.at(-1) ?? '';
  if ('value' in wrong) holder[last] = structuredClone(wrong.value);
  else delete holder[last];
}
