import { expect, test } from 'vitest';
import { parseWeekdays } from '../../../src/language/scalars/weekdays.ts';
import { plain, read, say } from './reading.ts';

test.each<[written: string, from: number, to: number]>([
  ['08:00-15:00', 480, 900],
  ['00:00-24:00', 0, 1440],
  ['22:00-06:00', 1320, 360],
  ['22:00-00:00', 1320, 0],
  ['08:00-08:00', 480, 480],
  ['09:00-23:59', 540, 1439],
])('range: %s', (written, from, to) => {
  expect(read('TimeRange', written)).toEqual({ type: 'time-range', written, from, to });
});

test.each<[value: unknown, outcome: string]>([
  [22, 'FMT003 numberForRange'],
  [plain('0900'), 'FMT003 numberForRange'],
  ['0900', 'FMT003 numberForRange'],
  [1320, 'FMT003 numberForRange'],
  ['22:00', 'FMT003 singleTime'],
  ['9h', 'FMT003 singleTime'],
  ['9-18', 'INT008 badTimeRange'],
  ['9:00-18:00', 'INT008 badTimeRange'],
  ['09:00 - 18:00', 'INT008 badTimeRange'],
  ['09:00–18:00', 'INT008 badTimeRange'],
  ['25:00-26:00', 'INT008 badTimeRange'],
  ['09:60-10:00', 'INT008 badTimeRange'],
  ['09:00-14:00-18:00', 'INT008 badTimeRange'],
  ['24:00-06:00', 'INT008 startsAtMidnight'],
  ['mañanas', 'INT008 badTimeRange'],
  [true, 'INT008 badTimeRange'],
  [['09:00-14:00'], 'INT008 notSingle'],
])('range: %j is at fault: %s', (value, outcome) => {
  expect(read('TimeRange', value)).toBe(outcome);
});

test.each([
  '9-18',
  '9:00 - 18:00',
  '09:00–18:00',
  '9h-18h',
  'de 9 a 18 h',
  '9am to 6pm',
  '9:00 a. m. a 6:00 p. m.',
  '09.00-18.00',
])('range: %s is corrected', (value) => {
  expect(say('TimeRange', value)).toMatch('→ write "09:00-18:00".');
});

test.each<[value: unknown, outcome: unknown]>([
  ['18:00', { type: 'time', written: '18:00', minutes: 1080 }],
  ['00:00', { type: 'time', written: '00:00', minutes: 0 }],
  ['24:00', { type: 'time', written: '24:00', minutes: 1440 }],
  [18, 'FMT003 numberForTime'],
  [plain('0900'), 'FMT003 numberForTime'],
  [plain('8.30'), 'FMT003 numberForTime'],
  ['9:30', 'INT008 badTime'],
  ['24:30', 'INT008 badTime'],
  ['18:00-19:00', 'INT008 badTime'],
  ['noon', 'INT008 badTime'],
])('time: %j', (value, outcome) => {
  expect(read('Time', value)).toEqual(outcome);
});

test.each<[value: unknown, corrected: string]>([
  [18, '18:00'],
  [plain('0900'), '09:00'],
  [plain('8.30'), '08:30'],
  ['9:30', '09:30'],
  ['6 pm', '18:00'],
  ['12am', '00:00'],
])('time: %j is corrected to %s', (value, corrected) => {
  expect(say('Time', value)).toMatch(`"${corrected}"`);
});

test.each<[written: string, days: number[] | undefined]>([
  ['mon', [1]],
  ['sun', [7]],
  ['mon-fri', [1, 2, 3, 4, 5]],
  ['sat-sun', [6, 7]],
  ['fri-mon', [5, 6, 7, 1]],
  ['mon-sun', [1, 2, 3, 4, 5, 6, 7]],
  ['tue-mon', [2, 3, 4, 5, 6, 7, 1]],
  ['mon-mon', undefined],
  ['Mon', undefined],
  ['lun-vie', undefined],
  ['sat,sun', undefined],
  ['mon-wed-fri', undefined],
  ['', undefined],
])('days: %s', (written, days) => {
  expect(parseWeekdays(written)).toEqual(days);
  expect(read('Weekdays', written)).toBe(days ? written : written === '' ? 'INT008 emptyText' : 'INT008 badWeekdays');
});

test.each<[value: string, corrected: string]>([
  ['Mon-Fri', 'mon-fri'],
  ['monday to friday', 'mon-fri'],
  ['Lunes a viernes', 'mon-fri'],
  ['L-V', 'mon-fri'],
  ['lun-vie', 'mon-fri'],
  ['laborables', 'mon-fri'],
  ['Miércoles', 'wed'],
  ['sábado', 'sat'],
  ['sat,sun', 'sat-sun'],
  ['sábados y domingos', 'sat-sun'],
  ['weekend', 'sat-sun'],
  ['todos los días', 'mon-sun'],
])('days: %s is corrected to %s', (value, corrected) => {
  expect(say('Weekdays', value)).toMatch(`→ write ${corrected}.`);
  expect(parseWeekdays(corrected)).toBeDefined();
});

test.each(['mon,wed', 'festivos', 'mon-wed-fri'])('days: %s stays open', (value) => {
  expect(say('Weekdays', value, 'es')).toMatch('escriba un día o una serie de días');
});
