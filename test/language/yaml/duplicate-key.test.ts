import { expect, it } from 'vitest';
import { data, found, read, say, stretch } from './reading.ts';

it.each([
  ['a: 1\nb: 2\na: 3\n', ['3:1 INT009 twice'], { a: 1, b: 2 }],
  ['a: 1\na: 2\na: 3\n', ['2:1 INT009 twice', '3:1 INT009 twice'], { a: 1 }],
  ['x:\n  año: 1\n  "año": 2\n', ['3:3 INT009 twice'], { x: { año: 1 } }],
  ['{ a: 1, a: 2 }\n', ['1:9 INT009 twice'], { a: 1 }],
  ['1: a\n"1": b\n', ['2:1 INT009 twice'], { 1: 'a' }],
  ['a:\n  b: 1\na:\n  c: 2\n', ['3:1 INT009 twice'], { a: { b: 1 } }],
  ['a: 1\na: { b: x, y }\n', ['2:1 INT009 twice', '2:9 FMT009 cut'], { a: 1 }],
  ['a: 1\na: &x 2\nb: *x\n', ['2:1 INT009 twice'], { a: 1, b: 2 }],
])('%j keeps the first', (text, expected, kept) => {
  expect(found(text)).toEqual(expected);
  expect(data(text)).toEqual([kept]);
});

it('is allowed in two maps, and in two documents', () => {
  expect(found('a: { b: 1 }\nc: { b: 1 }\n---\na: 1\n')).toEqual([]);
});

it('shows both places', () => {
  const text = 'ñ: 1\nb: 2\nñ: 3\n';
  const [finding] = read(text).findings;
  const [first] = finding?.related ?? [];
  expect([finding?.place.span, first?.place.span]).toEqual([
    { start: 10, end: 11 },
    { start: 0, end: 1 },
  ]);
  expect(stretch(text, first?.place.span)).toBe('ñ');
  expect(first?.message).toBe('first');
  expect(finding && say(finding, 'es')).toEqual([
    '«ñ» aparece dos veces en este bloque.',
    'deje uno de los dos o dé a este otra clave. Mientras tanto vale el primero.',
  ]);
});

it('is known by the path of the key, not by its line', () => {
  const [finding] = read('a:\n  b/c: 1\n  b/c: 2\n').findings;
  expect(finding?.facts).toEqual(['/a/b~1c']);
});

it('takes no longer for each key the more keys there are', () => {
  const keys = Array.from({ length: 40_000 }, (_, index) => `k${index % 39_999}: 1`);
  expect(found(keys.join('\n'))).toEqual(['40000:1 INT009 twice']);
});
