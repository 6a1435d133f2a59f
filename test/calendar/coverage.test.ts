import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/dates.ts';
import {
  type CalendarSpec,
  difference,
  expand,
  expandByZones,
  gapsByRegime,
  holidayDates,
  holidayTime,
  type IntervalSet,
  intersection,
  offsetRegimes,
  type PatternRow,
  timeByDate,
  total,
  uncovered,
  weeklyPattern,
  windowOf,
  windowSet,
  withoutHolidays,
} from '../../src/calendar/index.ts';
import { at, bogota, calendar, hour, lines, madrid, range } from './write.ts';

const year = windowOf('2026-01-01', '2026-12-31', madrid);
const always: CalendarSpec = { zone: madrid, always: true };
const days = 'mon tue wed thu fri sat sun'.split(' ');

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const told = (rows: readonly PatternRow[]): string[] =>
  rows.map(({ weekdays, hours }) => {
    const names = weekdays.map((weekday) => days[weekday - 1]).join(' ');
    return `${names}: ${hours.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(', ')}`;
  });
const gapsOf = (required: CalendarSpec, covering: readonly CalendarSpec[], window = year): IntervalSet =>
  uncovered(
    expand(required, window),
    covering.map((spec) => expand(spec, window)),
  );

/** What calendars leave uncovered only because of their holidays. */
const holidayGaps = (required: CalendarSpec, covering: readonly CalendarSpec[]): IntervalSet =>
  difference(gapsOf(required, covering), gapsOf(required, covering.map(withoutHolidays)));

describe('a channel and its shifts', () => {
  const channel = calendar(madrid, { 'mon-sun': ['08:00-22:00'] });
  const shifts = calendar(madrid, { 'mon-fri': ['08:00-15:00', '15:00-22:00'], 'sat-sun': ['09:00-21:00'] });

  it('leave the ends of the weekend uncovered, 4 h a week', () => {
    const june = windowOf('2026-06-01', '2026-06-07', madrid);
    const gaps = gapsOf(channel, [shifts], june);
    expect(lines(gaps)).toEqual([
      'Sat 2026-06-06 08:00 – Sat 2026-06-06 09:00',
      'Sat 2026-06-06 21:00 – Sat 2026-06-06 22:00',
      'Sun 2026-06-07 08:00 – Sun 2026-06-07 09:00',
      'Sun 2026-06-07 21:00 – Sun 2026-06-07 22:00',
    ]);
    const pattern = weeklyPattern(gapsOf(channel, [shifts]), madrid, windowSet(year));
    expect(told(pattern.rows)).toEqual(['sat sun: 08:00-09:00, 21:00-22:00']);
    expect(pattern.minutesPerWeek).toBe(240);
    expect(pattern.occasional).toEqual([]);
    expect(total(pattern.regular)).toBe(total(gapsOf(channel, [shifts])));
  });

  it('cover it together with a third', () => {
    expect(gapsOf(channel, [shifts, calendar(madrid, { 'sat-sun': ['08:00-10:00', '20:00-22:00'] })])).toEqual([]);
  });

  it('24 hours are not covered by 23:59', () => {
    const gaps = gapsOf(always, [calendar(madrid, { 'mon-sun': ['00:00-23:59'] })]);
    expect(told(weeklyPattern(gaps, madrid, windowSet(year)).rows)).toEqual([
      'mon tue wed thu fri sat sun: 23:59-24:00',
    ]);
  });

  it('nothing covers where there is nobody', () => {
    expect(uncovered([1, 2], [])).toEqual([1, 2]);
    expect(uncovered([], [[1, 2]])).toEqual([]);
  });

  it('a night is told as one stretch, of the weekday on which it starts', () => {
    const gaps = gapsOf(always, [calendar(madrid, { 'mon-sat': ['06:00-22:00'], sun: ['00:00-24:00'] })]);
    expect(told(weeklyPattern(gaps, madrid, windowSet(year)).rows)).toEqual([
      'mon: 00:00-06:00, 22:00-06:00',
      'tue wed thu fri: 22:00-06:00',
      'sat: 22:00-24:00',
    ]);
  });
});

describe('a weekly pattern', () => {
  const mornings = (...dates: string[]): IntervalSet =>
    dates.flatMap((date) => [at(`${date} 08:00`), at(`${date} 09:00`)]);
  const fourWeeks = windowSet(windowOf('2026-06-01', '2026-06-28', madrid));

  it('is what comes on more than half of the dates of a weekday', () => {
    const half = weeklyPattern(mornings('2026-06-01', '2026-06-08'), madrid, fourWeeks);
    expect([half.rows, total(half.occasional) / hour]).toEqual([[], 2]);
    const most = weeklyPattern(mornings('2026-06-01', '2026-06-02', '2026-06-08', '2026-06-22'), madrid, fourWeeks);
    expect([told(most.rows), total(most.regular) / hour, lines(most.occasional)]).toEqual([
      ['mon: 08:00-09:00'],
      3,
      ['Tue 2026-06-02 08:00 – Tue 2026-06-02 09:00'],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(weeklyPattern([], madrid, fourWeeks)).toEqual({ rows: [], minutesPerWeek: 0, regular: [], occasional: [] });
    expect(weeklyPattern([1, 2], madrid, [])).toMatchObject({ rows: [], regular: [], occasional: [] });
  });
});

describe('a night team on the other side of the Atlantic', () => {
  const team = calendar(madrid, { 'mon-sun': ['06:00-22:00'] });
  const nightTeam = calendar(bogota, { 'mon-sun': ['15:00-23:00'] });

  it.each([
    ['2026-06-01', '2026-06-07', 0],
    ['2026-11-30', '2026-12-06', 7],
  ])('in the week of %s', (from, to, hours) => {
    expect(total(gapsOf(always, [team, nightTeam], windowOf(from, to, madrid))) / hour).toBe(hours);
  });

  it('covers in one regime and not in the other', () => {
    const regimes = gapsByRegime(gapsOf(always, [team, nightTeam]), madrid, [madrid, bogota], year);
    expect(regimes.map(({ regime, pattern }) => [regime.offsets, told(pattern.rows), pattern.minutesPerWeek])).toEqual([
      [{ [madrid]: 60, [bogota]: -300 }, ['mon tue wed thu fri sat sun: 05:00-06:00'], 420],
      [{ [madrid]: 120, [bogota]: -300 }, [], 0],
    ]);
    const steady = gapsByRegime(gapsOf(always, [team]), madrid, [madrid, bogota], year);
    expect(new Set(steady.map(({ pattern }) => JSON.stringify(pattern.rows))).size).toBe(1);
  });

  it('zones that change on different dates have more than two regimes', () => {
    const regimes = offsetRegimes([madrid, 'America/New_York'], year);
    expect(regimes.map(({ offsets, spans }) => [Object.values(offsets), lines(spans).length])).toEqual([
      [[60, -300], 2],
      [[60, -240], 2],
      [[120, -240], 1],
    ]);
  });
});

describe('hours of the caller', () => {
  it('are open from the first zone to the last, in both seasons', () => {
    const hours = calendar('caller', { 'mon-fri': ['08:00-17:00'] });
    const zones = ['America/St_Johns', 'America/Halifax', 'America/Toronto', 'America/Winnipeg', 'America/Vancouver'];
    for (const date of ['2026-01-14', '2026-07-15']) {
      const window = windowOf(date, date, 'America/Toronto');
      const open = expandByZones(hours, zones, window);
      expect(lines(open, 'America/Toronto').map((line) => line.replaceAll(date, '').replaceAll('Wed  ', ''))).toEqual([
        '06:30 – 20:00',
      ]);
      expect(total(open) / hour).toBe(13.5);
    }
    expect(expandByZones(hours, [], year)).toEqual([]);
  });
});

describe('holidays', () => {
  const listed = { from: '2026-01-01', to: '2026-12-31' };
  const columbus = { ...listed, dates: ['2026-10-12', '2026-11-02'] };
  const nightTeam: CalendarSpec = { ...calendar(bogota, { 'mon-sun': ['16:00-23:00'] }), publicHolidays: columbus };
  const required = calendar(madrid, { 'mon-fri': ['23:00-04:00'] });

  it('leave what only they leave uncovered', () => {
    const gaps = holidayGaps(required, [nightTeam]);
    expect(lines(gaps)).toEqual([
      'Mon 2026-10-12 23:00 – Tue 2026-10-13 04:00',
      'Mon 2026-11-02 23:00 – Tue 2026-11-03 04:00',
    ]);
    expect(holidayGaps(required, [nightTeam, always])).toEqual([]);
    const pattern = weeklyPattern(gapsOf(required, [nightTeam]), madrid, windowSet(year));
    expect(pattern.rows).toEqual([]);
    expect(total(pattern.occasional)).toBe(10 * hour);
  });

  it('are public holidays and single closed dates, not those with hours nor exceptions', () => {
    const spec: CalendarSpec = {
      ...always,
      publicHolidays: { ...listed, dates: ['2026-12-07', '2026-12-08', '2026-12-25'] },
      dates: { '2026-12-24': [range('09:00-14:00')], '2026-12-07': 'as-usual', '2026-05-15': 'closed' },
      exceptions: [{ from: '2026-08-01', to: '2026-08-15', hours: 'closed' }],
    };
    expect(holidayDates(spec)).toEqual(['2026-05-15', '2026-12-08', '2026-12-25']);
    expect(lines(holidayTime(spec, windowOf('2026-12-01', '2026-12-31', madrid)))).toEqual([
      'Tue 2026-12-08 00:00 – Wed 2026-12-09 00:00',
      'Fri 2026-12-25 00:00 – Sat 2026-12-26 00:00',
    ]);
  });
});

describe('a set by date', () => {
  it('is cut at midnight and counts what passes', () => {
    const night = [at('2026-10-24 22:00'), at('2026-10-25 06:00')];
    expect([...timeByDate(night, madrid)]).toEqual([
      [dayOf('2026-10-24'), 2 * hour],
      [dayOf('2026-10-25'), 7 * hour],
    ]);
  });

  it('tells the hours that two teams share on each day', () => {
    const madridTeam = expand(calendar(madrid, { 'mon-fri': ['09:00-18:00'] }), year);
    const bogotaTeam = expand(calendar(bogota, { 'mon-fri': ['08:00-17:00'] }), year);
    const shared = timeByDate(intersection(madridTeam, bogotaTeam), madrid);
    expect(shared.get(dayOf('2026-06-01'))).toBe(3 * hour);
    expect(shared.get(dayOf('2026-12-01'))).toBe(4 * hour);
  });
});
