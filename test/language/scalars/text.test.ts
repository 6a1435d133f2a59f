import { expect, test } from 'vitest';
import { scalarParsers } from '../../../src/language/scalars/index.ts';
import { context, plain, read, say } from './reading.ts';

test.each<[value: unknown, outcome: string]>([
  ['billing', 'billing'],
  ['home-visits', 'home-visits'],
  ['level-2', 'level-2'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['a'.repeat(65), 'INT008 longId'],
  ['Billing', 'INT008 badId'],
  ['atención', 'INT008 badId'],
  ['2nd-line', 'INT008 badId'],
  ['a--b', 'INT008 badId'],
  ['a_b', 'INT008 badId'],
  ['-a', 'INT008 badId'],
  ['a-', 'INT008 badId'],
  [' a', 'INT008 badId'],
  [plain('007'), 'INT008 badId'],
  ['', 'INT008 emptyText'],
])('id: %j', (value, outcome) => {
  expect(read('Id', value)).toBe(outcome);
});

test.each<[value: unknown, corrected: string]>([
  ['Atención al Cliente', 'atencion-al-cliente'],
  ['front_line', 'front-line'],
  ['2nd-line', 'id-2nd-line'],
  [' a', 'a'],
  ['a'.repeat(65), 'a'.repeat(64)],
])('id: %j is corrected to %s', (value, corrected) => {
  expect(say('Id', value)).toMatch(`→ write ${corrected}.`);
  expect(read('Id', corrected)).toBe(corrected);
});

test.each<[value: unknown, outcome: string]>([
  ['1.10', '1.10'],
  [' padded ', ' padded '],
  ['x'.repeat(10_000), 'x'.repeat(10_000)],
  [plain('1.10'), 'FMT011 changed'],
  [plain('007'), 'FMT011 changed'],
  [7, 'FMT011 number'],
  [true, 'INT008 notText'],
  ['   ', 'INT008 emptyText'],
  [null, 'INT008 emptyText'],
  [['a'], 'INT008 notSingle'],
  [{ es: 'a' }, 'INT008 notSingle'],
])('string: %j', (value, outcome) => {
  expect(read('String', value)).toBe(outcome);
});

test.each<[value: unknown, by: Record<string, string>]>([
  ['Atención', { es: 'Atención' }],
  [
    { es: 'Atención', en: 'Care' },
    { es: 'Atención', en: 'Care' },
  ],
  [
    { 'es-co': 'Vea', ca: 'Atenció' },
    { 'es-CO': 'Vea', ca: 'Atenció' },
  ],
])('text: %j', (value, by) => {
  expect(read('Text', value)).toEqual({ type: 'text', written: Object.values(by)[0], by });
});

test.each<[value: unknown, fault: Record<string, unknown>]>([
  ['', { code: 'INT008', message: 'emptyText' }],
  [{}, { code: 'INT008', message: 'emptyText' }],
  [['a'], { code: 'INT008', message: 'notSingle' }],
  [plain('018000'), { code: 'FMT011', message: 'changed' }],
  [
    { es: 'a', castellano: 'b' },
    { code: 'FMT005', path: ['castellano'], on: 'key' },
  ],
  [
    { es: 'a', en: '' },
    { code: 'INT008', message: 'emptyText', path: ['en'], on: 'value' },
  ],
  [
    { es: 'a', en: null },
    { code: 'INT008', message: 'emptyText', path: ['en'], on: 'key' },
  ],
  [{ es: 60 }, { code: 'FMT011', message: 'number', path: ['es'], on: 'value' }],
  [{ es: { en: 'a' } }, { code: 'INT008', message: 'notSingle', path: ['es'] }],
])('text: %j is at fault', (value, fault) => {
  const both = value as { raw: unknown; written: string };
  const parsed = both.written
    ? scalarParsers.Text(both.raw, both.written, context)
    : scalarParsers.Text(value, undefined, context);
  expect(parsed).toEqual({ fault: expect.objectContaining(fault) });
});

test('shows the number that the text became', () => {
  expect(say('String', plain('1.10'), 'es')).toBe(
    'Aquí se espera un texto, y sin comillas «1.10» es el número 1.1. → escríbalo entre comillas: "1.10".',
  );
  expect(say('Text', 60)).toBe(
    'A text is expected here, and without quotes “60” is a number. → write it in quotes: "60".',
  );
});
