import { expect, test } from 'vitest';
import { plain, read, say } from './reading.ts';

test.each<[value: unknown, iso: string]>([
  ['2026-12-28', '2026-12-28'],
  ['2024-02-29', '2024-02-29'],
  ['2000-02-29', '2000-02-29'],
  ['2026-12', '2026-12'],
  [2026, '2026'],
  ['2026', '2026'],
])('date: %j', (value, iso) => {
  expect(read('Date', value)).toEqual({ type: 'date', written: iso, iso });
});

test.each<[value: unknown, outcome: string, suggestion: string | undefined]>([
  ['28/12/2026', 'INT008 badDate', '2026-12-28'],
  ['12/28/2026', 'INT008 badDate', '2026-12-28'],
  ['28-12-2026', 'INT008 badDate', '2026-12-28'],
  ['05/06/2026', 'INT008 badDate', undefined],
  ['05/05/2026', 'INT008 badDate', '2026-05-05'],
  ['2026/12/28', 'INT008 badDate', '2026-12-28'],
  ['2026-1-5', 'INT008 badDate', '2026-01-05'],
  [20261228, 'INT008 badDate', '2026-12-28'],
  ['2026-12-28T10:00:00Z', 'INT008 badDate', '2026-12-28'],
  ['30/02/2026', 'INT008 badDate', undefined],
  ['mañana', 'INT008 badDate', undefined],
  [26, 'INT008 badDate', undefined],
  [2026.5, 'INT008 badDate', undefined],
  [plain('2026.0'), 'INT008 badDate', undefined],
  ['2026-02-29', 'INT008 noSuchDay', undefined],
  ['1900-02-29', 'INT008 noSuchDay', undefined],
  ['2026-04-31', 'INT008 noSuchDay', undefined],
  ['2026-13', 'INT008 noSuchMonth', undefined],
  ['2026-00-10', 'INT008 noSuchMonth', undefined],
  ['2026-10-00', 'INT008 noSuchMonth', undefined],
  [null, 'INT008 emptyText', undefined],
])('date: %j is at fault: %s', (value, outcome, suggestion) => {
  expect(read('Date', value)).toBe(outcome);
  if (suggestion !== undefined) expect(say('Date', value)).toMatch(`→ write ${suggestion}.`);
  else expect(say('Date', value)).not.toMatch(/→ write \d{4}-\d\d-\d\d\.$/);
});

test.each<[value: unknown, outcome: unknown]>([
  ['06-15', { type: 'month-day', written: '06-15', month: 6, day: 15 }],
  ['02-29', { type: 'month-day', written: '02-29', month: 2, day: 29 }],
  ['02-30', 'INT008 noSuchMonthDay'],
  ['15-06', 'INT008 noSuchMonthDay'],
  ['6-15', 'INT008 badMonthDay'],
  ['15/6', 'INT008 badMonthDay'],
  ['5/6', 'INT008 badMonthDay'],
  ['2026-06-15', 'INT008 badMonthDay'],
  ['15 de junio', 'INT008 badMonthDay'],
  [6.15, 'INT008 badMonthDay'],
])('day of the year: %j', (value, outcome) => {
  expect(read('MonthDay', value)).toEqual(outcome);
});

test.each(['15-06', '6-15', '15/6', '2026-06-15'])('day of the year: %s is corrected', (value) => {
  expect(say('MonthDay', value)).toMatch('→ write 06-15.');
});

test.each<[value: string, iso: string]>([
  ['2026-06-05T08:01:00+02:00', '2026-06-05T06:01:00.000Z'],
  ['2026-06-05T08:01:00-05:00', '2026-06-05T13:01:00.000Z'],
  ['2026-06-05T08:01:00Z', '2026-06-05T08:01:00.000Z'],
  ['2026-06-05T08:01:00.2509Z', '2026-06-05T08:01:00.250Z'],
  ['1969-12-31T23:59:59+01:00', '1969-12-31T22:59:59.000Z'],
])('moment: %s', (written, iso) => {
  expect(read('Instant', written)).toEqual({ type: 'instant', written, epochMs: Date.parse(iso) });
});

test.each<[value: unknown, outcome: string]>([
  ['2026-06-05T08:01:00', 'INT008 noOffset'],
  ['2026-06-05 08:01', 'INT008 noOffset'],
  ['2026-06-05T08:01+02:00', 'INT008 badInstant'],
  ['2026-06-05 08:01:00+02:00', 'INT008 badInstant'],
  ['2026-06-05', 'INT008 badInstant'],
  ['2026-06-05T24:00:00Z', 'INT008 badInstant'],
  ['2026-06-05T08:60:00Z', 'INT008 badInstant'],
  ['2026-06-05T08:00:00+25:00', 'INT008 badInstant'],
  ['2026-06-05T08:00:00+01:75', 'INT008 badInstant'],
  ['2026-02-30T08:00:00Z', 'INT008 noSuchDay'],
  ['ayer', 'INT008 badInstant'],
])('moment: %j is at fault: %s', (value, outcome) => {
  expect(read('Instant', value)).toBe(outcome);
});

test('moment: only what is certain is corrected', () => {
  expect(say('Instant', '2026-06-05 08:01+02:00')).toMatch('→ write 2026-06-05T08:01:00+02:00.');
  expect(say('Instant', '2026-06-05T08:01:00')).not.toMatch('write 2026-06-05T08:01:00Z');
});

test.each<[value: unknown, from: string, to: string]>([
  [2026, '2026-01-01', '2026-12-31'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-07', '2026-07-01', '2026-07-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-07/2026-09', '2026-07-01', '2026-09-30'],
  ['2026/2027', '2026-01-01', '2027-12-31'],
  ['2026-Q3/2027-02', '2026-07-01', '2027-02-28'],
  ['2026-06-01/2026-06-07', '2026-06-01', '2026-06-07'],
  ['2026-06-01', '2026-06-01', '2026-06-01'],
])('period: %j', (value, from, to) => {
  expect(read('Period', value)).toEqual({ type: 'period', written: String(value), from, to });
});

test.each<[value: unknown, outcome: string]>([
  ['2026-07/', 'INT008 openPeriod'],
  ['/2026-07', 'INT008 openPeriod'],
  ['2026-07/..', 'INT008 openPeriod'],
  ['2026-09/2026-07', 'INT008 invertedPeriod'],
  ['2026-Q5', 'INT008 badPeriod'],
  ['2026-T3', 'INT008 badPeriod'],
  ['2026-H1', 'INT008 badPeriod'],
  ['julio', 'INT008 badPeriod'],
  ['2026/2027/2028', 'INT008 badPeriod'],
  ['2026-13', 'INT008 noSuchMonth'],
  ['2026-02-30/2026-03-01', 'INT008 noSuchDay'],
])('period: %j is at fault: %s', (value, outcome) => {
  expect(read('Period', value)).toBe(outcome);
});

test.each<[value: string, corrected: string]>([
  ['2026-T3', '2026-Q3'],
  ['2026T3', '2026-Q3'],
  ['Q3 2026', '2026-Q3'],
  ['3T 2026', '2026-Q3'],
  ['2026-H2', '2026-07/2026-12'],
  ['2026-S1', '2026-01/2026-06'],
])('period: %s is corrected to %s', (value, corrected) => {
  expect(say('Period', value)).toMatch(`→ write ${corrected}.`);
  expect(read('Period', corrected)).toMatchObject({ type: 'period' });
});

test('a day that does not exist is explained in both languages', () => {
  expect(say('Date', '2026-02-30')).toBe('“2026-02-30” does not exist: February 2026 has 28 days.');
  expect(say('Date', '2026-02-30', 'es')).toBe('«2026-02-30» no existe: febrero de 2026 tiene 28 días.');
});
