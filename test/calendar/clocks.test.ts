import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { advance } from '../../src/calendar/clocks.ts';
import { add, type CalendarSpec, clockStart, type Limit, limitOf } from '../../src/calendar/index.ts';
import { valueAt } from '../../src/calendar/time-function.ts';
import { at, bogota, calendar, day, hour, hoursFrom, madrid, minute, wall } from './write.ts';

const office = calendar(madrid, { 'mon-fri': ['09:00-18:00'] });
const always = { zone: madrid, always: true };
const nationalHolidays = {
  from: '2026-01-01',
  to: '2027-12-31',
  dates: ['2026-10-12', '2026-12-08', '2026-12-25', '2027-01-01', '2027-01-06'],
};
const businessHours = (hours: number, spec: CalendarSpec): Limit => ({
  clock: 'business-time',
  ms: hours * hour,
  calendar: spec,
});
const businessDays = (days: number, spec: CalendarSpec, more: object = {}): Limit => ({
  clock: 'business-days',
  days,
  calendar: spec,
  ...more,
});
const calendarDays = (days: number, zone = madrid): Limit => ({ clock: 'calendar-days', days, zone });
const elapsed = (hours: number): Limit => ({ clock: 'elapsed', ms: hours * hour });
const end = (limit: Limit, start: string, zone = madrid): string => wall(add(limit, at(start, zone)), zone);

describe('elapsed', () => {
  it.each([
    ['2026-03-28 12:00', 'Sun 2026-03-29 13:00'],
    ['2026-10-24 12:00', 'Sun 2026-10-25 11:00'],
  ])('24 h from %s', (start, due) => expect(end(elapsed(24), start)).toBe(due));

  it('24 h except holidays', () => {
    const pausing: Limit = {
      clock: 'elapsed',
      ms: 24 * hour,
      holidays: { ...always, publicHolidays: nationalHolidays },
    };
    expect(end(pausing, '2026-12-24 18:00')).toBe('Sat 2026-12-26 18:00');
    expect(end(pausing, '2026-12-25 10:00')).toBe('Sun 2026-12-27 00:00');
    expect(end(pausing, '2026-12-24 00:00')).toBe('Fri 2026-12-25 00:00');
    expect(end(pausing, '2026-12-20 18:00')).toBe('Mon 2026-12-21 18:00');
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-03-28 12:00', 1, 'Sun 2026-03-29 12:00', 23],
    ['2026-10-24 12:00', 1, 'Sun 2026-10-25 12:00', 25],
    ['2026-06-01 12:00', 7, 'Mon 2026-06-08 12:00', 168],
    ['2026-03-28 02:30', 1, 'Sun 2026-03-29 03:30', 24],
  ])('from %s, %d', (start, days, end, hours) => {
    const done = add(calendarDays(days), at(start));
    expect(wall(done)).toBe(end);
    expect(hoursFrom(at(start), done)).toBe(hours);
  });
});

describe('calendar days from every start of a window', () => {
  const judge = (start: number, days: number): number =>
    Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(madrid)
      .toPlainDateTime()
      .add({ days })
      .toZonedDateTime(madrid).epochMilliseconds;

  it.each<[string, string, number]>([
    ['2026-01-01 00:00Z', '2026-12-31 00:00Z', 1],
    ['2026-01-01 00:00Z', '2026-12-31 00:00Z', 200],
    ['2026-03-28 00:00Z', '2026-03-28 03:30Z', 1],
    ['2026-03-28 01:30Z', '2026-03-28 04:00Z', 1],
    ['2026-10-23 23:00Z', '2026-10-24 03:00Z', 1],
    ['2026-10-25 01:00Z', '2026-10-25 04:00Z', 1],
  ])('%s to %s, %d', (first, last, days) => {
    const domain = { from: at(first), to: at(last) };
    const ends = advance(calendarDays(days), domain);
    expect(ends.at[0]).toBe(domain.from);
    for (let start = domain.from; start < domain.to; start += (domain.to - domain.from) / 300) {
      expect([start, valueAt(ends, start)]).toEqual([start, judge(start, days)]);
    }
  });

  it('none is the same instant, even in the hour that comes twice', () => {
    expect(add(calendarDays(0), at('2026-10-25 01:30Z'))).toBe(at('2026-10-25 01:30Z'));
  });
});

describe('business time', () => {
  it('counts open time only, over the spring change', () => {
    const done = add(businessHours(4, office), at('2026-03-27 17:00'));
    expect(wall(done)).toBe('Mon 2026-03-30 12:00');
    expect(hoursFrom(at('2026-03-27 17:00'), done)).toBe(66);
  });

  it('may end exactly at closing, and starts at closing only when it opens again', () => {
    expect(end(businessHours(9, office), '2026-06-01 09:00')).toBe('Mon 2026-06-01 18:00');
    expect(end(businessHours(1, office), '2026-06-01 18:00')).toBe('Tue 2026-06-02 10:00');
    expect(end(businessHours(1, office), '2026-06-01 17:59')).toBe('Tue 2026-06-02 09:59');
    expect(end(businessHours(1, office), '2026-06-06 12:00')).toBe('Mon 2026-06-08 10:00');
    expect(end(businessHours(0, office), '2026-06-01 18:00')).toBe('Tue 2026-06-02 09:00');
    expect(end(businessHours(0, office), '2026-06-01 12:00')).toBe('Mon 2026-06-01 12:00');
  });

  it('goes on through the hour that comes twice', () => {
    const amsterdam = calendar('Europe/Amsterdam', { 'mon-sun': ['00:00-10:00'] });
    const done = add(businessHours(1, amsterdam), at('2022-10-30 02:00+02:00'));
    expect(wall(done, 'Europe/Amsterdam', true)).toBe('Sun 2022-10-30 02:00+01:00');
  });

  it.each([
    ['2026-07-15 10:00', 'Wed 2026-07-15 19:00', 9],
    ['2026-12-16 10:00', 'Wed 2026-12-16 18:00', 8],
  ])('4 hours in Bogotá for a request from Madrid at %s', (start, end, hours) => {
    const done = add(businessHours(4, calendar(bogota, { 'mon-fri': ['08:00-17:00'] })), at(start));
    expect(wall(done)).toBe(end);
    expect(hoursFrom(at(start), done)).toBe(hours);
  });

  it('longer than a week over a cluster of holidays', () => {
    const spec = { ...office, publicHolidays: nationalHolidays };
    expect(end(businessHours(100, spec), '2026-12-21 09:00')).toBe('Fri 2027-01-08 10:00');
  });

  it('never ends where nothing opens, or nothing opens any more', () => {
    expect(end(businessHours(1, { zone: madrid }), '2026-06-01 09:00')).toBe('never');
    const once: CalendarSpec = { zone: madrid, dates: { '2026-06-03': [{ from: 540, to: 600 }] } };
    expect(end(businessHours(1, once), '2026-06-01 09:00')).toBe('Wed 2026-06-03 10:00');
    expect(end(businessHours(2, once), '2026-06-01 09:00')).toBe('never');
    expect(end(businessHours(1, once), '2026-06-03 10:00')).toBe('never');
    const shut: CalendarSpec = { ...office, exceptions: [{ from: '2020-01-01', to: '9999-12-31', hours: 'closed' }] };
    expect(end(businessHours(1, shut), '2026-06-01 09:00')).toBe('never');
    expect(end(businessDays(1, shut), '2026-06-01 09:00')).toBe('never');
    expect(end(businessDays(1, { zone: madrid }), '2026-06-01 09:00')).toBe('never');
  });

  it('finds a last opening where it stops looking at first', () => {
    const once: CalendarSpec = { zone: madrid, dates: { '2026-06-15': [{ from: 1200, to: 1260 }] } };
    expect(end(businessHours(1, once), '2026-06-01 09:00')).toBe('Mon 2026-06-15 21:00');
  });

  it('finds an opening years ahead', () => {
    const leap = { from: { month: 2, day: 29 }, to: { month: 2, day: 29 }, weekly: { 2: [{ from: 600, to: 660 }] } };
    expect(end(businessHours(1, { zone: madrid, seasons: [leap] }), '2026-06-01 09:00')).toBe('Tue 2028-02-29 11:00');
    expect(end(businessHours(2, { zone: madrid, seasons: [leap] }), '2026-06-01 09:00')).toBe('Tue 2056-02-29 11:00');
  });
});

describe('business days', () => {
  const spain = { ...office, publicHolidays: nationalHolidays };
  const withSaturdays = {
    ...calendar(madrid, { 'mon-fri': ['09:00-18:00'], sat: ['09:00-14:00'] }),
    publicHolidays: nationalHolidays,
  };

  it.each([
    ['with the holidays of Spain', spain, 'Thu 2027-01-14 18:00'],
    ['without holidays', office, 'Mon 2027-01-11 18:00'],
    ['if Saturdays count', withSaturdays, 'Mon 2027-01-11 18:00'],
  ])('15 from 21 December 2026, %s', (_, spec, due) =>
    expect(end(businessDays(15, spec), '2026-12-21 11:00')).toBe(due),
  );

  it.each<[string, object, string, string]>([
    ['from the next business day', {}, '2026-06-01 10:00', 'Tue 2026-06-02 18:00'],
    ['and before it opens', {}, '2026-06-01 07:00', 'Tue 2026-06-02 18:00'],
    ['and after it closed', {}, '2026-06-01 22:00', 'Tue 2026-06-02 18:00'],
    ['and on a closed day', {}, '2026-06-06 10:00', 'Mon 2026-06-08 18:00'],
    ['received at the next opening', { outOfHours: 'next-open' }, '2026-06-01 22:00', 'Wed 2026-06-03 18:00'],
    ['received early the same day', { outOfHours: 'next-open' }, '2026-06-01 07:00', 'Tue 2026-06-02 18:00'],
    ['received on Monday', { outOfHours: 'next-open' }, '2026-06-06 10:00', 'Tue 2026-06-09 18:00'],
    ['before the cut-off', { cutoff: 16 * 60 }, '2026-06-01 15:59', 'Tue 2026-06-02 18:00'],
    ['from the cut-off on', { cutoff: 16 * 60 }, '2026-06-01 16:00', 'Wed 2026-06-03 18:00'],
    ['a closed day is past every cut-off', { cutoff: 16 * 60 }, '2026-06-06 10:00', 'Tue 2026-06-09 18:00'],
  ])('1, %s', (_, more, start, due) => expect(end(businessDays(1, office, more), start)).toBe(due));

  it.each<[number, object, string, string]>([
    [1, {}, '2026-06-01 10:00', 'Mon 2026-06-01 18:00'],
    [1, {}, '2026-06-01 18:00', 'Tue 2026-06-02 18:00'],
    [1, {}, '2026-06-06 10:00', 'Mon 2026-06-08 18:00'],
    [2, {}, '2026-06-05 10:00', 'Mon 2026-06-08 18:00'],
    [1, { cutoff: 12 * 60 }, '2026-06-01 12:00', 'Tue 2026-06-02 18:00'],
  ])('%d counted from the same day, %j, from %s', (days, more, start, due) =>
    expect(end(businessDays(days, { ...office, dayCount: 'same-day' }, more), start)).toBe(due),
  );

  it('none ends with the business of the day itself, or of the next one that opens', () => {
    expect(end(businessDays(0, office), '2026-06-01 10:00')).toBe('Mon 2026-06-01 18:00');
    expect(end(businessDays(0, office), '2026-06-01 19:00')).toBe('Tue 2026-06-02 18:00');
    expect(end(businessDays(0, office), '2026-06-06 10:00')).toBe('Mon 2026-06-08 18:00');
  });

  it('a night shift is business of the day on which it starts', () => {
    const night = calendar(madrid, { 'mon-fri': ['22:00-06:00'] });
    expect(end(businessDays(1, night), '2026-06-01 23:00')).toBe('Wed 2026-06-03 06:00');
    expect(end(businessDays(1, night), '2026-06-02 01:00')).toBe('Thu 2026-06-04 06:00');
  });
});

describe('cut-off on the other clocks', () => {
  const cut = (limit: Limit): Limit => ({ ...limit, calendar: office, cutoff: 16 * 60 }) as Limit;

  it.each([
    ['before it', businessHours(1, office), '2026-06-01 15:30', 'Mon 2026-06-01 16:30'],
    ['from it on', businessHours(1, office), '2026-06-01 16:00', 'Tue 2026-06-02 10:00'],
    ['elapsed before', elapsed(4), '2026-06-01 15:30', 'Mon 2026-06-01 19:30'],
    ['elapsed from', elapsed(4), '2026-06-05 16:30', 'Mon 2026-06-08 13:00'],
    ['a closed day', elapsed(4), '2026-06-06 10:00', 'Mon 2026-06-08 13:00'],
    ['calendar days', calendarDays(1), '2026-06-05 16:30', 'Tue 2026-06-09 09:00'],
  ])('%s', (_, limit, start, due) => expect(end(cut(limit), start)).toBe(due));
});

describe('the start of the clock', () => {
  it.each<[string, Limit, string]>([
    ['elapsed', elapsed(4), 'Sat 2026-06-06 10:00'],
    ['business time', businessHours(4, office), 'Mon 2026-06-08 09:00'],
    ['business days', businessDays(2, office), 'Mon 2026-06-08 09:00'],
    ['calendar days', calendarDays(2), 'Sat 2026-06-06 10:00'],
  ])('%s', (_, limit, start) => expect(wall(clockStart(limit, at('2026-06-06 10:00')))).toBe(start));
});

describe('a written duration', () => {
  const written = { type: 'duration', written: '' } as const;

  it('becomes a limit', () => {
    expect(limitOf({ ...written, clock: 'elapsed', seconds: 20 }, {})).toMatchObject({ ms: 20_000 });
    expect(limitOf({ ...written, clock: 'business-time', seconds: 3600 }, { calendar: office })).toMatchObject({
      ms: 60 * minute,
      calendar: office,
    });
    expect(limitOf({ ...written, clock: 'business-days', days: 2 }, { calendar: office, cutoff: 600 })).toMatchObject({
      days: 2,
      cutoff: 600,
    });
    expect(limitOf({ ...written, clock: 'calendar-days', days: 2 }, { calendar: office })).toMatchObject({
      zone: madrid,
    });
  });

  it('says what it lacks', () => {
    expect(limitOf({ ...written, clock: 'business-time', seconds: 3600 }, {})).toEqual({ missing: 'calendar' });
    expect(limitOf({ ...written, clock: 'business-days', days: 1 }, {})).toEqual({ missing: 'calendar' });
    expect(limitOf({ ...written, clock: 'elapsed', seconds: 1 }, { pausesOnHolidays: true })).toEqual({
      missing: 'calendar',
    });
    expect(limitOf({ ...written, clock: 'calendar-days', days: 1 }, {})).toEqual({ missing: 'zone' });
    expect(limitOf({ ...written, clock: 'calendar-days', days: 1 }, { zone: madrid })).toMatchObject({ zone: madrid });
    for (const clock of ['calendar-days', 'elapsed'] as const) {
      expect(limitOf({ ...written, clock, days: 1 }, { zone: madrid, cutoff: 600 })).toEqual({ missing: 'calendar' });
      expect(limitOf({ ...written, clock, days: 1 }, { calendar: office, cutoff: 600 })).toMatchObject({
        calendar: office,
        cutoff: 600,
      });
    }
  });

  it('of a century is still bounded', () => {
    expect(add({ clock: 'business-time', ms: 36_525 * day, calendar: office }, at('2026-06-01 10:00'))).toBe('never');
  });
});
