import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subtagsModule } from '../../../schemas/subtags.ts';
import { codes } from '../../../src/diagnostics/codes.ts';
import { display } from '../../../src/diagnostics/display.ts';
import { examples } from '../../../src/generated/examples.ts';
import type { Parsed } from '../../../src/language/scalars/contract.ts';
import { type ScalarName, scalarParsers } from '../../../src/language/scalars/index.ts';
import { context, declarations, texts } from './reading.ts';

interface ScalarSchema {
  'x-type'?: string;
  pattern?: string;
}

const root = new URL('../../../', import.meta.url);
const schemas: Record<string, ScalarSchema> = JSON.parse(
  readFileSync(new URL('schemas/scalars.schema.json', root), 'utf8'),
).$defs;
const names = Object.keys(scalarParsers) as ScalarName[];

test('every scalar type of the schemas has its parser', () => {
  const types = Object.values(schemas).flatMap((schema) => schema['x-type'] ?? []);
  expect([...types, 'Weekdays'].sort()).toEqual([...names].sort());
});

test('the registered subtags are those of the registry', () => {
  expect(readFileSync(new URL('src/generated/subtags.ts', root), 'utf8')).toBe(subtagsModule());
});

test.each(declarations)('$code is declared in both languages', (declaration) => {
  expect(codes).toHaveProperty(declaration.code);
  const localised = [
    declaration.summary,
    declaration.why,
    ...Object.values(declaration.messages),
    ...Object.values(declaration.hints),
  ];
  for (const { en, es } of localised) {
    expect(en.trim()).not.toBe('');
    expect(es).not.toBe(en);
    // Straight apostrophes would start a quotation of ICU; “<” would start a tag.
    expect(en + es).not.toMatch(/['<]/);
  }
  const textOf = (example: unknown): string =>
    typeof example === 'string' ? example : Object.values(example as Record<string, string>).join('\n');
  const { valid = [], invalid = [] } = examples[declaration.code] ?? {};
  for (const example of invalid) {
    expect(textOf(example)).toMatch(new RegExp(`# !${declaration.code}\\b`));
  }
  for (const example of valid) expect(textOf(example)).not.toMatch('# !');
});

const piece = fc.constantFrom(
  '1', '24', '0.95', '97,5', '350.000', '2026', '12', '-', '/', ':', ' ', '%', 'h', 'min', 'days', 'business', 'hábiles', 'EUR', '€', 'es',
  'mon', 'Q3', 'T', 'P', 'Z', 'Europe/Madrid', '08:00', 'no', '\u0000', '𝒳', '\ud800', '__proto__', "'", '.', ',',
); // biome-ignore format: a list
const text = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);
const raw = fc.oneof(
  text,
  fc.double(),
  fc.integer(),
  fc.object(),
  fc.anything(),
  fc.constantFrom(null, undefined, true, false),
);
const written = fc.option(text, { nil: undefined });

describe.each(names)('%s', (name) => {
  const parse = (value: unknown, as?: string): Parsed => scalarParsers[name](value, as, context);

  test('never throws, and every fault has its words in both languages', () => {
    fc.assert(
      fc.property(raw, written, (value, as) => {
        const parsed = parse(value, as);
        for (const language of ['en', 'es'] as const) {
          if ('fault' in parsed) expect(texts(parsed.fault, language).message).not.toBe('');
          else expect(typeof display(parsed.value, language)).toBe('string');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(parse(value)).toEqual(parse(value));
      }),
    );
  });

  test('accepts nothing that the editor would underline', () => {
    const pattern = new RegExp(schemas[name]?.pattern ?? '');
    fc.assert(
      fc.property(text, (value) => {
        if ('value' in parse(value)) expect(value.trim()).toMatch(pattern);
      }),
      { numRuns: 300 },
    );
  });
});

test('a text of megabytes is refused without being searched', () => {
  const huge = `1${' '.repeat(2_000_000)}1 EUR`;
  for (const name of names.filter((each) => each !== 'Text' && each !== 'String')) {
    expect(scalarParsers[name](huge, undefined, context)).toMatchObject({
      fault: { code: 'INT008', message: 'longValue' },
    });
  }
});
