import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type {
  CalendarException,
  CalendarSpec,
  DateHours,
  Hours,
  Limit,
  Season,
  WeeklyHours,
} from '../../src/calendar/index.ts';

/** Random calendars: zones with and without changes of the clock, nights, breaks, seasons over the new year, holidays. */

const zones = [
  'Europe/Madrid',
  'America/Bogota',
  'America/New_York',
  // Half an hour of summer time; changes at midnight; a quarter of an hour; winter time in summer.
  'Australia/Lord_Howe',
  'America/Santiago',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'UTC',
];

/** Days around which something happens: changes of the clock, the new year, leap days. */
const days = [
  '2026-03-29',
  '2026-10-25',
  '2026-03-08',
  '2026-04-05',
  '2026-09-06',
  '2026-10-04',
  '2026-02-15',
  '2026-12-31',
  '2028-02-29',
  '2026-06-10',
];

const zone = fc.constantFrom(...zones);
export const someDay = fc
  .tuple(fc.constantFrom(...days), fc.integer({ min: -3, max: 1 }))
  .map(([date, shift]) => Temporal.PlainDate.from(date).add({ days: shift }).toString());

const time = fc.oneof(
  fc.integer({ min: 0, max: 1439 }),
  fc.constantFrom(0, 30, 60, 90, 120, 150, 180, 210, 480, 540, 840, 1080, 1320),
);
const hours: fc.Arbitrary<Hours> = fc.record({ from: time, to: fc.oneof(time, fc.constant(1440)) });
const ranges = fc.array(hours, { maxLength: 2 });
const weekly: fc.Arbitrary<WeeklyHours> = fc
  .tuple(ranges, fc.option(ranges), fc.option(ranges))
  .map(([usual, saturday, sunday]) => ({
    1: usual,
    2: usual,
    3: usual,
    4: usual,
    5: usual,
    ...(saturday && { 6: saturday }),
    ...(sunday && { 7: sunday }),
  }));
const monthDay = someDay.map((date) => ({
  month: Number(date.slice(5, 7)),
  day: Math.min(Number(date.slice(8)), 28),
}));
const season: fc.Arbitrary<Season> = fc.record({ from: monthDay, to: monthDay, weekly });
const exception: fc.Arbitrary<CalendarException> = fc
  .tuple(someDay, fc.integer({ min: 0, max: 4 }), fc.oneof(fc.constant('closed' as const), weekly))
  .map(([from, length, what]) => ({
    from,
    to: Temporal.PlainDate.from(from).add({ days: length }).toString(),
    hours: what,
  }));
const dateHours: fc.Arbitrary<DateHours> = fc.oneof(
  fc.constant('closed' as const),
  fc.constant('as-usual' as const),
  ranges,
);

export const calendar: fc.Arbitrary<CalendarSpec> = fc.record(
  {
    zone,
    weekly,
    always: fc.constantFrom(false, false, false, true),
    seasons: fc.array(season, { maxLength: 2 }),
    publicHolidays: fc
      .array(someDay, { maxLength: 6 })
      .map((dates) => ({ from: '2026-01-01', to: '2028-12-31', dates })),
    dates: fc.dictionary(someDay, dateHours, { maxKeys: 3 }),
    exceptions: fc.array(exception, { maxLength: 2 }),
    dayCount: fc.constantFrom('next-business-day' as const, 'same-day' as const),
  },
  { requiredKeys: ['zone', 'weekly'] },
);

const cutoff = fc.option(fc.integer({ min: 0, max: 1440 }), { nil: undefined, freq: 3 });
const length = fc.oneof(fc.integer({ min: 0, max: 30 * 60 }), fc.constantFrom(0, 30, 60, 480, 540, 1440));

/** Work that is done in some shifts, which a pool of calendars holds. */
export function work(pool: readonly CalendarSpec[]): fc.Arbitrary<Limit> {
  return fc.subarray([...pool], { minLength: 1 }).chain((shifts) =>
    fc.record({
      clock: fc.constantFrom('elapsed' as const, 'business-time' as const),
      ms: length.map((minutes) => minutes * 60_000),
      calendar: fc.constantFrom(...shifts),
      shifts: fc.constant(shifts),
    }),
  );
}

/** A limit on any of the clocks. */
export function limits(spec: CalendarSpec): fc.Arbitrary<Limit> {
  const ms = length.map((minutes) => minutes * 60_000);
  const days = fc.integer({ min: 0, max: 4 });
  return fc.oneof(
    fc.record({ clock: fc.constant('elapsed' as const), ms, calendar: fc.constant(spec), cutoff }),
    fc.record({ clock: fc.constant('elapsed' as const), ms, holidays: fc.constant(spec) }),
    fc.record({ clock: fc.constant('business-time' as const), ms, calendar: fc.constant(spec), cutoff }),
    fc.record({
      clock: fc.constant('business-days' as const),
      days,
      calendar: fc.constant(spec),
      cutoff,
      outOfHours: fc.constantFrom(undefined, 'next-open' as const),
    }),
    fc.record({ clock: fc.constant('calendar-days' as const), days, zone, calendar: fc.constant(spec), cutoff }),
  );
}
