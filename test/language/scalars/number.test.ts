import { expect, test } from 'vitest';
import { plain, read, say } from './reading.ts';

test.each<[value: unknown, outcome: unknown]>([
  [350000, 350000],
  [0, 0],
  [plain('007'), 7],
  [plain('350.000'), 'FMT012 readAs'],
  [plain('3.500'), 'FMT012 readAs'],
  ['350,000', 'FMT012 grouped'],
  ['1.234.567', 'FMT012 grouped'],
  ['350 000', 'FMT012 grouped'],
  [1.5, 'INT008 badCount'],
  ['350 mil', 'INT008 badCount'],
  [Number.POSITIVE_INFINITY, 'INT008 badCount'],
  [Number.NaN, 'INT008 badCount'],
  [2 ** 60, 'INT008 badCount'],
  [-1, 'INT008 negativeCount'],
  ['40', 'INT008 quotedNumber'],
  [true, 'INT008 badCount'],
  [null, 'INT008 emptyText'],
])('count: %j', (value, outcome) => {
  expect(read('Count', value)).toBe(outcome);
});

test.each<[value: unknown, outcome: unknown]>([
  [3.5, 3.5],
  [-40, -40],
  [12.345, 12.345],
  [plain('3.50'), 3.5],
  [plain('350.000'), 'FMT012 readAs'],
  ['1.234.567', 'FMT012 grouped'],
  ['3,5', 'INT008 decimalComma'],
  ['3.5', 'INT008 quotedNumber'],
  ['tres', 'INT008 badNumber'],
  [Number.NaN, 'INT008 badNumber'],
  [true, 'INT008 badNumber'],
])('number: %j', (value, outcome) => {
  expect(read('Number', value)).toBe(outcome);
});

test.each<[value: unknown, outcome: unknown]>([
  [4.2, { type: 'number', written: '4.2', value: 4.2 }],
  [-12, { type: 'number', written: '-12', value: -12 }],
  ['95 %', { type: 'percent', written: '95 %', value: 95 }],
  ['-5 %', { type: 'percent', written: '-5 %', value: -5 }],
  ['20s', { type: 'duration', written: '20s', clock: 'elapsed', seconds: 20 }],
  ['-30 s', { type: 'duration', written: '-30 s', clock: 'elapsed', seconds: -30 }],
  ['-2 días hábiles', { type: 'duration', written: '-2 días hábiles', clock: 'business-days', days: -2 }],
  ['PT20S', { type: 'duration', written: 'PT20S', clock: 'elapsed', seconds: 20 }],
  ['35 EUR', { type: 'money', written: '35 EUR', amount: 35, currency: 'EUR' }],
  ['10 €', { type: 'money', written: '10 €', amount: 10, currency: 'EUR' }],
  [plain('350.000'), 'FMT012 readAs'],
  ['4,2', 'INT008 decimalComma'],
  ['12', 'INT008 quotedNumber'],
  ['10 $', 'INT008 foreignSymbol'],
  ['2 days', 'FMT002 bareDays'],
  ['- 3 meses', 'FMT002 monthsOrYears'],
  ['8 hurs', 'FMT002 unknownUnit'],
  ['mejorar', 'INT008 badMeasure'],
  ['3 puntos', 'INT008 badMeasure'],
  [[1], 'INT008 notSingle'],
])('measure: %j', (value, outcome) => {
  expect(read('Measure', value)).toEqual(outcome);
});

test('says what YAML made of a grouped number', () => {
  expect(say('Count', plain('350.000'), 'es')).toBe(
    '«350.000» se lee como 350, porque el punto marca los decimales. → escriba 350000, sin separadores.',
  );
  expect(say('Count', '350,000')).toBe('“350,000” has separators of thousands. → write 350000, without separators.');
  expect(say('Number', '3,5', 'es')).toMatch('escriba 3.5.');
  expect(say('Measure', '- 3 meses', 'es')).toMatch('«- 3 meses»');
});
