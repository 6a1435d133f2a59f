import { describe, expect, it } from 'vitest';
import {
  type CalendarSpec,
  clip,
  contains,
  expand,
  intervalSet,
  overlaps,
  total,
  windowOf,
} from '../../src/calendar/index.ts';
import { at, bogota, calendar, hour, lines, madrid, range, week } from './write.ts';

const night = calendar(madrid, { 'mon-sun': ['22:00-06:00'] });
const open = (spec: CalendarSpec, from: string, to = from): string[] =>
  lines(expand(spec, windowOf(from, to, spec.zone)), spec.zone);
const hoursOpen = (spec: CalendarSpec, from: string, to = from): number =>
  total(expand(spec, windowOf(from, to, spec.zone))) / hour;

describe('intervals of a calendar', () => {
  it('touch and merge, and are half-open', () => {
    const spec = calendar(madrid, { mon: ['08:00-15:00', '15:00-22:00'] });
    const set = expand(spec, windowOf('2026-06-01', '2026-06-07', madrid));
    expect(lines(set)).toEqual(['Mon 2026-06-01 08:00 – Mon 2026-06-01 22:00']);
    expect(contains(set, at('2026-06-01 08:00'))).toBe(true);
    expect(contains(set, at('2026-06-01 15:00'))).toBe(true);
    expect(contains(set, at('2026-06-01 22:00'))).toBe(false);
  });

  it('a lunch break splits the day', () => {
    expect(open(calendar(madrid, { 'mon-fri': ['09:00-14:00', '16:00-19:00'] }), '2026-06-01')).toEqual([
      'Mon 2026-06-01 09:00 – Mon 2026-06-01 14:00',
      'Mon 2026-06-01 16:00 – Mon 2026-06-01 19:00',
    ]);
  });

  it('a weekday that is not named is closed', () => {
    expect(open(calendar(madrid, { tue: ['09:00-10:00'], thu: ['09:00-10:00'] }), '2026-06-01', '2026-06-07')).toEqual([
      'Tue 2026-06-02 09:00 – Tue 2026-06-02 10:00',
      'Thu 2026-06-04 09:00 – Thu 2026-06-04 10:00',
    ]);
  });

  it('run over midnight from Sunday to Monday', () => {
    expect(open(calendar(madrid, { sun: ['20:00-04:00'] }), '2026-06-07', '2026-06-08')).toEqual([
      'Sun 2026-06-07 20:00 – Mon 2026-06-08 04:00',
    ]);
  });

  it('come from the day before the window, cut at its start', () => {
    expect(open(night, '2026-06-02')).toEqual([
      'Tue 2026-06-02 00:00 – Tue 2026-06-02 06:00',
      'Tue 2026-06-02 22:00 – Wed 2026-06-03 00:00',
    ]);
  });

  it.each([
    ['always', { zone: madrid, always: true }, 168],
    ['00:00-24:00', calendar(madrid, { 'mon-sun': ['00:00-24:00'] }), 168],
    ['00:00-00:00', calendar(madrid, { 'mon-sun': ['00:00-00:00'] }), 168],
    ['09:00-09:00', calendar(madrid, { 'mon-sun': ['09:00-09:00'] }), 168],
    // What is written for want of 24:00 lacks seven minutes a week.
    ['00:00-23:59', calendar(madrid, { 'mon-sun': ['00:00-23:59'] }), 168 - 7 / 60],
  ])('%s', (_, spec, expected) => expect(hoursOpen(spec, '2026-06-01', '2026-06-07')).toBeCloseTo(expected, 9));
});

describe('changes of the clock', () => {
  it.each([
    ['an ordinary night', '2026-03-20', 8],
    ['the night of the spring change', '2026-03-28', 7],
    ['the night of the autumn change', '2026-10-24', 9],
  ])('%s', (_, date, expected) => {
    const shift = calendar(madrid, {}, { dates: { [date]: [range('22:00-06:00')] } });
    expect(hoursOpen(shift, date, '2026-12-31')).toBe(expected);
  });

  it.each([
    ['2026-03-29 02:30', '2026-03-29 01:30Z'],
    ['2026-10-25 02:30', '2026-10-25 00:30Z'],
  ])('an opening at %s is at %s', (written, instant) => {
    const date = written.slice(0, 10);
    const [opening] = expand(
      calendar(madrid, {}, { dates: { [date]: [range('02:30-06:00')] } }),
      windowOf(date, date, madrid),
    );
    expect(opening).toBe(at(instant));
  });

  it('a closing that is skipped or comes twice counts its full hours until the first of them', () => {
    const spec = calendar(madrid, { 'mon-sun': ['00:00-02:30'] });
    expect(hoursOpen(spec, '2026-03-29')).toBe(2.5);
    expect(hoursOpen(spec, '2026-10-25')).toBe(2.5);
  });

  it('an interval over the gap or the fold is shorter or longer by what the clock changes', () => {
    expect(hoursOpen({ zone: madrid, always: true }, '2026-03-29')).toBe(23);
    expect(hoursOpen({ zone: madrid, always: true }, '2026-10-25')).toBe(25);
    expect(hoursOpen({ zone: bogota, always: true }, '2026-03-29')).toBe(24);
    expect(hoursOpen({ zone: 'Australia/Lord_Howe', always: true }, '2026-04-05')).toBe(24.5);
  });

  it('the offset is that of each date', () => {
    const spec = calendar(madrid, { 'mon-sun': ['09:00-10:00'] });
    expect(expand(spec, windowOf('2026-03-28', '2026-03-28', madrid))[0]).toBe(at('2026-03-28 08:00Z'));
    expect(expand(spec, windowOf('2026-03-29', '2026-03-29', madrid))[0]).toBe(at('2026-03-29 07:00Z'));
    expect(expand(spec, windowOf('1999-07-01', '1999-07-01', madrid))[0]).toBe(at('1999-07-01 07:00Z'));
    expect(expand(spec, windowOf('2060-07-01', '2060-07-01', madrid))[0]).toBe(at('2060-07-01 07:00Z'));
  });
});

describe('what decides the hours of a date', () => {
  const base = calendar(madrid, { 'mon-fri': ['09:00-18:00'] });
  const listed = { from: '2026-01-01', to: '2026-12-31' };

  it('a holiday takes away the night shift that starts on it, not the one that ends on it', () => {
    const spec = { ...night, publicHolidays: { ...listed, dates: ['2026-06-03'] } };
    expect(open(spec, '2026-06-02', '2026-06-04')).toEqual([
      'Tue 2026-06-02 00:00 – Tue 2026-06-02 06:00',
      'Tue 2026-06-02 22:00 – Wed 2026-06-03 06:00',
      'Thu 2026-06-04 22:00 – Fri 2026-06-05 00:00',
    ]);
  });

  it('half a holiday', () => {
    const spec = { ...base, dates: { '2026-12-24': [range('09:00-14:00')] } };
    expect(open(spec, '2026-12-24')).toEqual(['Thu 2026-12-24 09:00 – Thu 2026-12-24 14:00']);
  });

  it('a public holiday on which it opens as usual', () => {
    const publicHolidays = { ...listed, dates: ['2026-12-07', '2026-12-08'] };
    const spec: CalendarSpec = { ...base, publicHolidays, dates: { '2026-12-07': 'as-usual' } };
    expect(open(spec, '2026-12-07', '2026-12-08')).toEqual(['Mon 2026-12-07 09:00 – Mon 2026-12-07 18:00']);
  });

  it('always, but for the holidays', () => {
    const spec = { zone: madrid, always: true, publicHolidays: { ...listed, dates: ['2026-12-25'] } };
    expect(hoursOpen(spec, '2026-12-24', '2026-12-26')).toBe(48);
  });

  it('a season, both days included', () => {
    const summer = {
      from: { month: 6, day: 15 },
      to: { month: 9, day: 15 },
      weekly: week({ 'mon-fri': ['08:00-15:00'] }),
    };
    const spec = { ...base, seasons: [summer] };
    expect(hoursOpen(spec, '2026-06-12')).toBe(9);
    expect(hoursOpen(spec, '2026-06-15')).toBe(7);
    expect(hoursOpen(spec, '2026-09-15')).toBe(7);
    expect(hoursOpen(spec, '2026-09-16')).toBe(9);
  });

  it('a season across the new year', () => {
    const winter = {
      from: { month: 12, day: 15 },
      to: { month: 1, day: 10 },
      weekly: week({ 'mon-fri': ['10:00-14:00'] }),
    };
    const spec = { ...base, seasons: [winter] };
    expect(['2026-12-14', '2026-12-15', '2027-01-08', '2027-01-11'].map((date) => hoursOpen(spec, date))).toEqual([
      9, 4, 4, 9,
    ]);
  });

  it('the leap day', () => {
    const spec = calendar(madrid, { 'mon-sun': ['10:00-11:00'] });
    expect(hoursOpen(spec, '2028-02-28', '2028-03-01')).toBe(3);
    expect(hoursOpen(spec, '2027-02-28', '2027-03-01')).toBe(2);
    const leap = {
      from: { month: 2, day: 29 },
      to: { month: 2, day: 29 },
      weekly: week({ 'mon-sun': ['10:00-15:00'] }),
    };
    expect(hoursOpen({ ...spec, seasons: [leap] }, '2028-02-28', '2028-03-01')).toBe(7);
    expect(hoursOpen({ ...spec, seasons: [leap] }, '2027-02-28', '2027-03-01')).toBe(2);
  });

  it('exceptions over single dates over public holidays over seasons over the week', () => {
    const season = {
      from: { month: 1, day: 1 },
      to: { month: 12, day: 31 },
      weekly: week({ 'mon-sun': ['02:00-03:00'] }),
    };
    const all: CalendarSpec = {
      zone: madrid,
      weekly: week({ 'mon-sun': ['01:00-02:00'] }),
      seasons: [season],
      publicHolidays: { ...listed, dates: ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'] },
      dates: { '2026-06-03': [range('04:00-05:00')], '2026-06-04': [range('04:00-05:00')], '2026-06-05': 'as-usual' },
      exceptions: [
        { from: '2026-06-04', hours: 'closed' },
        { from: '2026-06-04', hours: week({ thu: ['05:00-06:00'] }) },
      ],
    };
    expect(open(all, '2026-06-01', '2026-06-05')).toEqual([
      'Mon 2026-06-01 02:00 – Mon 2026-06-01 03:00',
      'Wed 2026-06-03 04:00 – Wed 2026-06-03 05:00',
      'Thu 2026-06-04 05:00 – Thu 2026-06-04 06:00',
      'Fri 2026-06-05 02:00 – Fri 2026-06-05 03:00',
    ]);
  });

  it('a calendar with no open time is empty', () => {
    expect(open({ zone: madrid }, '2026-01-01', '2026-12-31')).toEqual([]);
  });
});

describe('weekly hours that overlap', () => {
  it.each<[string, Record<string, string[]>, number]>([
    ['two that touch', { mon: ['08:00-15:00', '15:00-22:00'] }, 0],
    ['two of one day', { mon: ['08:00-15:00', '14:00-22:00'] }, 1],
    ['the same twice', { mon: ['08:00-15:00', '08:00-15:00'] }, 1],
    ['a night and the next morning', { mon: ['22:00-06:00'], tue: ['05:00-09:00'] }, 1],
    ['the night of Sunday and Monday', { mon: ['05:00-09:00'], sun: ['22:00-06:00'] }, 1],
    ['nights in a row', { 'mon-sun': ['22:00-06:00'] }, 0],
  ])('%s', (_, days, expected) => expect(overlaps(week(days))).toHaveLength(expected));
});

describe('interval sets', () => {
  it('are made of any stretches', () => {
    expect(intervalSet([5, 7, 1, 3, 3, 4, 6, 9, 2, 2, 20, 10])).toEqual([1, 4, 5, 9]);
    expect(clip([1, 4, 5, 9], { from: 3, to: 6 })).toEqual([3, 4, 5, 6]);
  });
});
