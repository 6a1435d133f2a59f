import { expect, test } from 'vitest';
import { read, say } from './reading.ts';

test.each([
  'Europe/Madrid',
  'Europe/Kyiv',
  'Europe/Kiev',
  'Asia/Kolkata',
  'Asia/Calcutta',
  'America/Bogota',
  'America/Argentina/Buenos_Aires',
  'America/Port-au-Prince',
  'America/North_Dakota/New_Salem',
  'Europe/Isle_of_Man',
  'US/Eastern',
  'UTC',
])('%s is a time zone', (zone) => {
  expect(read('TimeZone', zone)).toBe(zone);
  expect(read('ZoneOrCaller', zone)).toBe(zone);
});

test.each<[value: unknown, outcome: string, suggestion: string | undefined]>([
  ['CET', 'FMT004 abbreviation', 'Europe/Madrid'],
  ['cest', 'FMT004 abbreviation', 'Europe/Madrid'],
  ['COT', 'FMT004 abbreviation', 'America/Bogota'],
  ['EST5EDT', 'FMT004 abbreviation', 'America/New_York'],
  ['UTC+1', 'FMT004 fixedOffset', 'Europe/Madrid'],
  ['GMT-5', 'FMT004 fixedOffset', 'America/Bogota'],
  ['UTC−05:00', 'FMT004 fixedOffset', 'America/Bogota'],
  ['+01:00', 'FMT004 fixedOffset', 'Europe/Madrid'],
  ['+05:30', 'FMT004 fixedOffset', undefined],
  ['Etc/GMT+5', 'FMT004 fixedOffset', 'America/Bogota'],
  ['GMT', 'FMT004 unknown', 'UTC'],
  ['Etc/UTC', 'FMT004 unknown', 'UTC'],
  ['utc', 'FMT004 unknown', 'UTC'],
  ['europe/madrid', 'FMT004 unknown', 'Europe/Madrid'],
  ['asia/kolkata', 'FMT004 unknown', 'Asia/Kolkata'],
  ['Europe/Madird', 'FMT004 unknown', 'Europe/Madrid'],
  ['Europe/Bogota', 'FMT004 unknown', 'America/Bogota'],
  ['Madrid', 'FMT004 unknown', 'Europe/Madrid'],
  ['Bogotá', 'FMT004 unknown', 'America/Bogota'],
  ['Japan', 'FMT004 unknown', 'Asia/Tokyo'],
  ['Mars/Olympus', 'FMT004 unknown', undefined],
  ['../etc/passwd', 'FMT004 unknown', undefined],
  [1, 'FMT004 unknown', undefined],
  ['', 'INT008 emptyText', undefined],
])('%j is at fault: %s', (value, outcome, suggestion) => {
  expect(read('TimeZone', value)).toBe(outcome);
  expect(read('ZoneOrCaller', value)).toBe(outcome);
  const hint = say('TimeZone', value);
  if (suggestion !== undefined) expect(hint).toMatch(new RegExp(`(write|such as) ${suggestion}\\.$`));
});

test('the caller’s zone is for hours of attention', () => {
  expect(read('ZoneOrCaller', 'caller')).toBe('caller');
  expect(read('TimeZone', 'caller')).toBe('FMT004 callerHere');
  expect(say('ZoneOrCaller', 'Caller')).toMatch('write caller.');
});

test('explains in Spanish', () => {
  expect(say('TimeZone', 'CET', 'es')).toBe(
    '«CET» no es el nombre de un lugar: no dice qué relojes se siguen durante todo el año. → nombre el lugar cuyos relojes cuentan, por ejemplo Europe/Madrid.',
  );
});
