import { entriesOf, expand, isSchema, readSchemas, type Schema } from '../../schemas/generate/read.ts';
import type { Kind } from '../../src/generated/kinds.ts';
import { type Json, sample } from './required-fields.ts';

/** A field that holds words of people, by its way in an entity: names, `*` for a key of a map, `[]` for an entry of a list. */
export interface TextField {
  kind: Kind;
  way: readonly string[];
  /** What each step of the way is when nothing is written there: the least that its schema accepts. */
  holders: readonly unknown[];
}

const schemas = readSchemas();

/** Every field of every kind that holds a text, in parts of parts too; what scenarios override is the same again. */
export function textFields(): TextField[] {
  const found: TextField[] = [];
  for (const [kind, file] of schemas.kinds) walk(kind as Kind, file, schemas.files.get(file) ?? {}, [], []);
  return found;

  function walk(kind: Kind, fromFile: string, raw: Schema, way: readonly string[], above: readonly unknown[]): void {
    const { file, schema } = expand(schemas, fromFile, raw);
    if (schema['x-type'] === 'Text') found.push({ kind, way, holders: above });
    if (schema['x-type'] !== undefined || schema['x-overrides'] === true) return;
    const holders = [...above, sample(file, schema)];
    const below: [step: string, inner: Schema][] = entriesOf(schema, 'properties').filter(
      ([name]) => name !== 'overrides',
    );
    if (isSchema(schema.additionalProperties)) below.push(['*', schema.additionalProperties]);
    if (isSchema(schema.items)) below.push(['[]', schema.items]);
    for (const [step, inner] of below) walk(kind, file, inner, [...way, step], holders);
  }
}

/** Writes a text at the field of an entity: in every part that there is on the way, in one that is made where there is none. */
export function plant(entity: Json, { way, holders }: TextField, text: unknown): void {
  const [step = '', ...rest] = way;
  const [, inner, ...further] = holders;
  const many = step === '*' || step === '[]';
  const keys = many ? Object.keys(entity) : [step];
  if (keys.length === 0) keys.push(step === '*' ? 'part' : '0');
  for (const key of keys) {
    if (rest.length === 0) {
      entity[key] = structuredClone(text);
      continue;
    }
    const there = entity[key];
    // A list that allows one entry without its brackets, and a map that a word may stand for, are written out.
    if (typeof there !== 'object' || there === null) entity[key] = structuredClone(inner);
    plant(entity[key] as Json, { kind: 'cell', way: rest, holders: [inner, ...further] }, text);
  }
}
