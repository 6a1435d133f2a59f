import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSchemas, type Schema } from '../../schemas/generate/read.ts';
import { type Kind, kinds } from '../../src/generated/kinds.ts';
import { checkShape, fits } from '../../src/language/schema.ts';
import { isMap } from '../../src/language/shape/decoded.ts';
import { readSources } from '../support/sources.ts';

/*
 * `checkShape` looks at the table of kinds by itself, because it is asked at every start and for every entity. Ajv, asked of the schemas
 * that the table is made from, has to find the same.
 */

const schemas = readSchemas();
const structural = [
  '$ref',
  'type',
  'enum',
  'required',
  'properties',
  'patternProperties',
  'additionalProperties',
  'items',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
];

/** A schema without what the parsers of scalars and references look at. */
function lean(schema: Schema): Schema {
  if (schema['x-type'] || schema['x-overrides']) return {};
  const parsed = schema['x-ref'] || schema['x-literals'] ? ['type', 'enum'] : [];
  const kept = Object.entries(schema).filter(([word]) => structural.includes(word) && !parsed.includes(word));
  return Object.fromEntries(kept.map(([word, value]) => [word, isMap(value) ? leanInside(word, value) : value]));
}

function leanInside(word: string, value: Schema): Schema {
  return word === 'properties' ? leanEach(value) : word === 'patternProperties' ? value : lean(value);
}

function leanEach(value: unknown): Schema {
  const entries = Object.entries(isMap(value) ? value : {});
  return Object.fromEntries(entries.map(([name, one]) => [name, isMap(one) ? lean(one) : one]));
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
for (const [file, schema] of schemas.files)
  ajv.addSchema({ $defs: leanEach(schema.$defs), ...lean(schema), $id: file }, file);
const validators = new Map<string, ValidateFunction>();
for (const [kind, file] of schemas.kinds) validators.set(kind, ajv.getSchema(file) as ValidateFunction);

/** Where Ajv finds something, and what, as far as a finding tells it. */
function byAjv(kind: Kind, raw: unknown): string[] {
  const validate = validators.get(kind) as ValidateFunction;
  validate(raw);
  const errors = (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
    const place = instancePath.replaceAll('~1', '/').replaceAll('~0', '~');
    if (keyword === 'additionalProperties') return `${place}/${params.additionalProperty} unknown`;
    return `${place} ${keyword === 'required' ? `missing ${params.missingProperty}` : keyword}`;
  });
  // A value of another type is not told besides that it is none of the words, or too small.
  const alone = (one: string): boolean =>
    !/ (?:enum|minimum|maximum)$/.test(one) || !errors.includes(one.replace(/\w+$/, 'type'));
  return errors.filter(alone).sort();
}

const words: Readonly<Record<string, string>> = { wrongType: 'type', wrongValue: 'type', notAllowed: 'enum' };

function byTom(kind: Kind, raw: unknown): string[] {
  const faults = checkShape(kinds[kind].shape, raw, []);
  return faults
    .map(({ path, fault: { message, values } }) => {
      const place = path.map((step) => `/${step}`).join('');
      if (message === 'missing') return `${place} missing ${values.field}`;
      return `${place} ${words[message] ?? (message === 'outOfRange' ? values.bound : message)}`;
    })
    .sort();
}

const entities = ['../support/clean/', '../../examples/pharmacy/'].flatMap((folder) =>
  readSources(folder).flatMap(({ text }) => {
    const content: unknown = parse(text);
    if (!isMap(content)) return [];
    // Entities with keys stand deeper.
    const plain = (Object.keys(kinds) as Kind[]).filter((kind) => !kinds[kind].keys);
    return plain.flatMap((kind) =>
      Object.values(content[kinds[kind].collection] ?? {}).map((raw) => ({ kind, raw: raw as unknown })),
    );
  }),
);

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('x', 'sla', 1, -1, 0.5, 1e9, true, 0, '') },
  fc.constantFrom<unknown[]>([], {} as never, ['x'], [1, {}], [[]]),
  fc.constantFrom({ name: 'x' }, { metric: 'x' }, { text: 'x', constructor: 1 }, { 'x-mine': 1, new: true }),
);
const names = ['x', 'x-mine', 'nam', 'name', 'new', 'constructor', 'overrides', 'metric', 'min', 'a/b', 'a~b'];
const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('set', 'add', 'drop'),
  name: fc.constantFrom(...names),
  value,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(raw: unknown, { at, how, name, value: other }: Change): unknown {
  const copy: unknown = structuredClone(raw);
  const holders = holdersIn(copy);
  const holder = holders[at % holders.length];
  if (holder === undefined) return other;
  const [key = name] = Object.keys(holder).slice(at % (Object.keys(holder).length || 1));
  if (how === 'add') Object.assign(holder, Array.isArray(holder) ? { [holder.length]: other } : { [name]: other });
  else if (how === 'set') Object.assign(holder, { [key]: other });
  else if (Array.isArray(holder)) holder.pop();
  else Reflect.deleteProperty(holder, key);
  return copy;
}

function holdersIn(raw: unknown): object[] {
  return typeof raw === 'object' && raw !== null ? [raw, ...Object.values(raw).flatMap(holdersIn)] : [];
}

describe('what the schema of a kind finds wrong', () => {
  it('is nothing in an engagement that is in order', () => {
    expect(entities.length).toBeGreaterThan(250);
    for (const { kind, raw } of entities)
      expect([kind, byTom(kind, raw), fits(kinds[kind].shape, raw)]).toEqual([kind, [], true]);
  });

  it('is what Ajv finds', () => {
    const mutants = fc.record({ of: fc.nat(), changes: fc.array(change, { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(mutants, ({ of, changes }) => {
        const { kind, raw } = entities[of % entities.length] ?? { kind: 'role', raw: {} };
        const mutant = changes.reduce(changed, raw);
        const expected = byAjv(kind, mutant);
        expect(fits(kinds[kind].shape, mutant)).toBe(expected.length === 0);
        // A field that is misspelt is not missing besides.
        const missing = (all: string[]): string[] => all.filter((one) => one.includes(' missing '));
        const rest = (all: string[]): string[] => all.filter((one) => !one.includes(' missing '));
        const found = byTom(kind, mutant);
        expect(rest(found)).toEqual(rest(expected));
        expect(missing(expected)).toEqual(expect.arrayContaining(missing(found)));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});
