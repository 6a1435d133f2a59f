import fc from 'fast-check';
import { expect, test } from 'vitest';
import { display } from '../../../src/diagnostics/display.ts';
import { scalarParsers } from '../../../src/language/scalars/index.ts';
import { context, plain, read, say } from './reading.ts';

test.each<[written: string, value: number]>([
  ['95%', 95],
  ['97.5 %', 97.5],
  ['97,5 %', 97.5],
  ['97,5\u00a0%', 97.5],
  ['0 %', 0],
  ['100 %', 100],
  ['-5 %', -5],
  ['+5 %', 5],
  ['130 %', 130],
])('%s is %d', (written, value) => {
  expect(read('Percent', written)).toEqual({ type: 'percent', written, value });
});

test.each<[value: unknown, outcome: string]>([
  [0.95, 'FMT001 fraction'],
  [plain('0.950'), 'FMT001 fraction'],
  ['0,95', 'FMT001 fraction'],
  [1, 'FMT001 fraction'],
  [95, 'FMT001 noSign'],
  [0, 'FMT001 noSign'],
  ['95', 'FMT001 noSign'],
  ['95 por ciento', 'INT008 badPercent'],
  ['95 percent', 'INT008 badPercent'],
  ['% 95', 'INT008 badPercent'],
  ['casi todos', 'INT008 badPercent'],
  [true, 'INT008 badPercent'],
  ['', 'INT008 emptyText'],
  [[95], 'INT008 notSingle'],
])('%j is at fault: %s', (value, outcome) => {
  expect(read('Percent', value)).toBe(outcome);
  expect(read('Share', value)).toBe(outcome);
});

test.each<[value: string, accepted: boolean]>([
  ['0 %', true],
  ['100 %', true],
  ['100.0 %', true],
  ['100.1 %', false],
  ['120 %', false],
  ['-1 %', false],
])('a share of %s: %s', (value, accepted) => {
  expect(read('Share', value)).toEqual(accepted ? expect.objectContaining({ type: 'percent' }) : 'INT008 shareRange');
});

test('says both readings of a fraction', () => {
  expect(say('Percent', 0.95, 'es')).toBe(
    '«0.95» puede significar 95 % o 0,95 %: un porcentaje se escribe con su signo. → escriba «95%», o «0.95%» si es eso lo que quiere decir.',
  );
  expect(say('Percent', 0.07)).toMatch('write “7%”');
  expect(say('Percent', 95)).toBe('“95” has no percent sign. → write “95%”.');
  expect(say('Percent', '95 por ciento', 'es')).toMatch('escriba 95%');
});

test('what is displayed reads as the same percentage', () => {
  const values = fc.integer({ min: -100_000, max: 999_999 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(values, fc.constantFrom('en', 'es'), (value, language) => {
      const written = display({ type: 'percent', written: `${value} %`, value }, language);
      expect(scalarParsers.Percent(written, undefined, context)).toEqual({
        value: { type: 'percent', written, value },
      });
    }),
  );
});
