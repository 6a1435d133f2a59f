import { readdirSync, readFileSync } from 'node:fs';
import { reportWords } from './reports.ts';

/** A JSON Schema or a part of one, untyped as JSON is. */
export type Schema = { [keyword: string]: unknown };

const folder = new URL('..', import.meta.url);

export interface Schemas {
  /** Every schema by file name. */
  files: ReadonlyMap<string, Schema>;
  /** Files that declare a kind, by kind, in the order of their names. */
  kinds: ReadonlyMap<string, string>;
}

/** Reads every schema beside this folder. */
export function readSchemas(): Schemas {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  const files = new Map(names.sort().map((name) => [name, read(readFileSync(new URL(name, folder), 'utf8'))]));
  const kinds = new Map<string, string>();
  for (const [name, schema] of files) if (typeof schema['x-kind'] === 'string') kinds.set(schema['x-kind'], name);
  return { files, kinds };
}

/** A schema, with the names of tom's reports where it asks for them. */
function read(text: string): Schema {
  return JSON.parse(text, (_, value) => (value?.['x-reports'] ? { ...value, ...reportWords() } : value));
}

/** The schema that a `$ref` in `file` names, and the file it stands in. */
function resolve(schemas: Schemas, file: string, ref: string): { file: string; schema: Schema; name: string } {
  const [target = '', fragment = ''] = ref.split('#');
  const at = target === '' ? file : target;
  const root = schemas.files.get(at);
  if (!root) throw new Error(`${file}: ${ref} names no schema`);
  let schema: Schema = root;
  for (const step of fragment.split('/').filter(Boolean)) {
    const next = schema[step];
    if (!isSchema(next)) throw new Error(`${file}: ${ref} leads nowhere`);
    schema = next;
  }
  return { file: at, schema, name: fragment.split('/').at(-1) || at };
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The named sub-schemas under a keyword such as `properties`. */
export function entriesOf(schema: Schema, keyword: string): [string, Schema][] {
  const map = schema[keyword];
  return isSchema(map) ? Object.entries(map).filter((entry): entry is [string, Schema] => isSchema(entry[1])) : [];
}

/** The schema with its `$ref` replaced by what it names; what stands beside the `$ref` wins. */
export function expand(schemas: Schemas, file: string, schema: Schema): { file: string; schema: Schema } {
  if (typeof schema.$ref !== 'string') return { file, schema };
  const { $ref, ...beside } = schema;
  const target = resolve(schemas, file, schema.$ref);
  const inner = expand(schemas, target.file, target.schema);
  return { file: inner.file, schema: { ...inner.schema, ...beside } };
}

/** Data as the text of a program: JSON, which a run reads as quickly as its own, and which the build puts where it is read when it is asked for. */
export function parsed(data: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}
