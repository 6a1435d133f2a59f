import { describe, expect, it } from 'vitest';
import { expand, offsetAt, total, windowOf } from '../../src/calendar/index.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import { horizonOf, horizonWithin } from '../../src/feasibility/hours/horizon.ts';
import type { Model } from '../../src/model/model.ts';
import { type Collections, calendar, judge, line, told } from './line.ts';

/** A model as far as its dates go. */
const dated = (horizon: unknown, date: string | undefined, asOf?: string): Model =>
  ({
    scenario: 'one',
    date: [date, asOf]
      .filter((each) => each !== undefined)
      .sort()
      .at(-1),
    engagement: { value: { horizon, scenarios: { one: date === undefined ? {} : { date: day(date) } } } },
  }) as unknown as Model;
const day = (iso: string) => ({ type: 'date', written: iso, iso });
const span = (from?: string, to?: string) => ({ ...(from && { from: day(from) }), ...(to && { to: day(to) }) });

describe('the dates over which promises are judged', () => {
  it.each([
    ['the horizon after the scenario’s date', span('2026-06-01', '2027-05-31'), '2026-05-15', '2026-06-01 2027-05-31'],
    ['the scenario’s date within the horizon', span('2026-02-01', '2028-12-31'), '2027-03-31', '2027-03-31 2028-12-31'],
    ['a year at least', span('2026-02-01', '2027-12-31'), '2027-07-01', '2027-07-01 2028-06-30'],
    ['a year from 29 February', span('2028-02-29', '2028-03-31'), '2028-01-01', '2028-02-29 2029-02-28'],
    ['no horizon', undefined, '2027-12-31', '2027-12-31 2028-12-30'],
    ['a horizon without an end', span('2026-09-01'), '2026-01-01', '2026-09-01 2027-08-31'],
    ['whole months', span('2026-06', '2028-02'), '2026-01-01', '2026-06-01 2028-02-29'],
    ['whole years', span('2026', '2028'), '2025', '2026-01-01 2028-12-31'],
    ['ten years at most', span('2026-01-01', '2999-12-31'), '2026-01-01', '2026-01-01 2035-12-31'],
    ['ends that are turned around', span('2027-06-01', '2026-01-01'), '2026-01-01', '2026-01-01 2026-12-31'],
  ])('%s', (_what, horizon, date, expected) => {
    const { from, to } = horizonOf(dated(horizon, date));
    expect(`${from} ${to}`).toBe(expected);
  });

  it('of a scenario without a date begin at “asOf”, or with the horizon where that is later', () => {
    expect(horizonOf(dated(undefined, undefined, '2026-11-16'))).toEqual({
      from: '2026-11-16',
      to: '2027-11-15',
      since: 'today',
    });
    expect(horizonOf(dated(span('2027-01-01'), undefined, '2026-11-16')).since).toBe('horizon');
    expect(horizonOf(dated(span(undefined, '2027-05-31'), undefined))).toEqual({
      from: '2026-06-01',
      to: '2027-05-31',
      since: 'nothing',
    });
    expect(horizonOf(dated(undefined, undefined)).since).toBe('nothing');
  });

  it('are those on which a promise is in force, if there are any', () => {
    const model = dated(span('2026-06-01', '2028-05-31'), '2026-01-01');
    const within = (...valid: ReturnType<typeof span>[]) => {
      const narrowed = horizonWithin(model, valid as never);
      return narrowed && `${narrowed.from} ${narrowed.to}`;
    };
    expect(within()).toBe('2026-06-01 2028-05-31');
    expect(within(span('2027-01'), span(undefined, '2027-12'))).toBe('2027-01-01 2027-12-31');
    expect(within(span('2029-01-01'))).toBeUndefined();
  });
});

const settings = (more: Record<string, unknown> = {}) => ({
  scenarios: { launch: { name: 'Launch', date: '2026-06-01' } },
  horizon: { from: '2026-06-01', to: '2027-05-31' },
  asOf: '2026-05-15',
  ...more,
});
const closed = (from: string, to: string) => ({ exceptions: [{ from, to, closed: true }] });
const office = { 'mon-fri': ['09:00-18:00'] };

describe('a promise of ten calendar days', () => {
  const model = (closure: Record<string, unknown>, more: { valid?: object; charter?: object } = {}): Collections => ({
    agreements: {
      work: {
        name: 'Work',
        hours: 'office',
        targets: { done: { metric: 'resolution-time', within: '8 business hours' } },
      },
    },
    charters: {
      homes: {
        name: 'Homes',
        ...(more.charter && { valid: more.charter }),
        commitments: {
          done: {
            targets: {
              time: { metric: 'resolution-time', within: '10 calendar days', ...(more.valid && { valid: more.valid }) },
            },
            chain: ['agreement:work'],
          },
        },
      },
    },
    calendars: { office: calendar(office, closure) },
  });
  const found = (collections: Collections, more = {}) => {
    const { diagnostics, notAssessed } = judge(collections, ['SLA007'], { settings: settings(more) });
    return [...diagnostics.map(({ message }) => message), ...notAssessed.map(({ missing }) => missing)];
  };
  const march = closed('2027-03-01', '2027-03-31');

  it('is late where the office is closed for a month of the second year', () => {
    const [message = '', ...others] = found(model(march));
    expect(message).toContain('dates assessed: 1 June 2026 to 31 May 2027');
    // The first start that finds the office shut as soon as it cannot be done on Friday 26 February: 8 hours of Thursday 1 April.
    expect(message).toMatch(/started Fri, 26 Feb 2027, 10:01/);
    expect(others).toEqual([]);
  });

  it('is not late for a month before the horizon, nor after it', () => {
    expect(found(model(closed('2026-02-01', '2026-02-28')))).toEqual([]);
    expect(found(model(closed('2027-07-01', '2027-07-31')))).toEqual([]);
    expect(
      found(model(closed('2027-07-01', '2027-07-31')), { horizon: { from: '2026-06-01', to: '2027-12-31' } }),
    ).toHaveLength(1);
  });

  it('is judged while it is in force', () => {
    expect(found(model(march, { valid: { from: '2026-06-01', to: '2026-12-31' } }))).toEqual([]);
    expect(found(model(march, { charter: { from: '2027-04-15' } }))).toEqual([]);
    expect(found(model(march, { charter: { to: '2027-03' } }))[0]).toContain(
      'dates assessed: 1 June 2026 to 31 March 2027',
    );
    expect(found(model(march, { charter: { from: '2029-01-01' } }))).toEqual([
      'dates on which charter:homes#done is in force: it is on none of those that are judged',
    ]);
  });
});

describe('the hours of each part of the year', () => {
  const codes: readonly Code[] = ['CAL001', 'CAL003', 'CAL004'];
  const messages = (collections: Collections, more = {}) =>
    judge(collections, codes, { settings: settings(more) }).diagnostics.map(
      ({ code, message }) => `${code} ${message}`,
    );

  /** The hours of a week that are promised and not staffed, date by date, counted by the minute in the wall time of a zone. */
  function counted(
    promised: [string, Record<number, [number, number][]>],
    shift: [string, Record<number, [number, number][]>],
    zone: string,
  ) {
    const window = windowOf('2026-06-01', '2027-05-31', 'Europe/Madrid');
    const isOpen = ([own, weekly]: typeof promised, instant: number): boolean => {
      const wall = instant + offsetAt(own, instant);
      const minutes = Math.floor(wall / 60_000) % 1440;
      const weekday = ((Math.floor(wall / 86_400_000) + 3) % 7) + 1;
      return (weekly[weekday] ?? []).some(([from, to]) => from <= minutes && minutes < to);
    };
    const byRegime = new Map<number, Map<string, number>>();
    for (let at = window.from; at < window.to; at += 30 * 60_000) {
      if (!isOpen(promised, at) || isOpen(shift, at)) continue;
      const distance = offsetAt(promised[0], at) - offsetAt(shift[0], at);
      const wall = new Date(at + offsetAt(zone, at)).toISOString();
      const slots = byRegime.get(distance) ?? new Map<string, number>();
      slots.set(wall.slice(11, 16), (slots.get(wall.slice(11, 16)) ?? 0) + 1);
      byRegime.set(distance, slots);
    }
    return byRegime;
  }
  const daily = (from: number, to: number) =>
    Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, [[from, to]] as [number, number][]]));

  it('are told for each distance between Madrid and Santiago, not as hundreds of dates', () => {
    const model = line(
      {
        promised: calendar({ 'mon-sun': ['08:00-22:00'] }),
        santiago: calendar({ 'mon-sun': ['05:00-17:00'] }, { timezone: 'America/Santiago' }),
      },
      [{ calendar: 'santiago', seats: 1 }],
    );
    const [message = '', ...others] = messages(model);
    expect(others).toEqual([]);
    expect(message).toMatch(/^CAL001 .* which change with the clocks of Europe\/Madrid and America\/Santiago: up to /);
    const truth = counted(['Europe/Madrid', daily(480, 1320)], ['America/Santiago', daily(300, 1020)], 'Europe/Madrid');
    const lines = message.split('\n').filter((each) => /\d{4}: every day/.test(each));
    expect(lines).toHaveLength(truth.size);
    for (const slots of truth.values()) {
      const usual = [...slots]
        .filter(([, days]) => days > 15)
        .map(([time]) => time)
        .sort();
      const [first = '', ...rest] = usual;
      const morning = [first, ...rest].filter((time) => time < '15:00');
      const clock = (time: string, more: number) => {
        const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + more;
        return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      };
      expect(lines.join('\n')).toContain(`every day ${morning[0]}–${clock(morning.at(-1) ?? '', 30)}`);
    }
  });

  it('of whoever calls are told in the zone of the team, which is named', () => {
    const segments = { patient: { name: 'Patient', timezones: ['Pacific/Auckland', 'America/Santiago'] } };
    const model = line(
      {
        promised: calendar({ 'mon-fri': ['09:00-17:00'] }, { timezone: 'caller' }),
        madrid: calendar({ 'mon-fri': ['09:00-18:00'] }),
      },
      [{ calendar: 'madrid', seats: 1 }],
      { segments },
    );
    const [message = ''] = messages(model);
    expect(message).toContain('Europe/Madrid');
    expect(message).toMatch(/promised: .* in Europe\/Madrid/);
    expect(message).not.toContain('in Pacific/Auckland');
  });

  it('on holidays are counted by holiday, with their hours, whatever date a night runs into', () => {
    const nights = { 'mon-sun': ['22:00-06:00'] };
    const add = ['2026-12-24', '2026-12-25', '2027-01-06', '2026-02-02'];
    const model = line({ promised: calendar(nights), shift: calendar(nights, { holidays: { add } }) }, [
      { calendar: 'shift', seats: 1 },
    ]);
    const [message = '', ...others] = messages(model);
    expect(others).toEqual([]);
    const window = windowOf('2026-06-01', '2027-05-31', 'Europe/Madrid');
    const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, [{ from: 1320, to: 360 }]]));
    const all = total(expand({ zone: 'Europe/Madrid', weekly }, window));
    const dates = Object.fromEntries(add.map((date) => [date, 'closed' as const]));
    const kept = total(expand({ zone: 'Europe/Madrid', weekly, dates }, window));
    expect((all - kept) / 3_600_000).toBe(24);
    expect(message.split('\n')[0]).toBe(
      'CAL004 By “Phone”, Advice can be reached on 3 holidays at hours when no shift of Desk works, 24 h in all from 1 June 2026 to 31 May 2027: among them 24 December 2026, 25 December 2026 and 6 January 2027.',
    );
  });

  it('of a season that comes again are told with each of its stretches', () => {
    const summer = calendar(
      { 'mon-sun': ['08:00-22:00'] },
      { seasons: [{ from: '06-15', to: '09-15', weekly: { 'mon-sun': ['08:00-20:00'] } }] },
    );
    const model = line({ promised: calendar({ 'mon-sun': ['08:00-22:00'] }), summer }, [
      { calendar: 'summer', seats: 1 },
    ]);
    const horizon = { from: '2026-06-01', to: '2028-05-31' };
    expect(told(judge(model, codes, { settings: settings({ horizon }) }))).toEqual([
      'CAL001 By “Phone”, Advice can be reached at hours when no shift of Desk works (15 June – 15 September 2026 and 15 June – 15 September 2027): every day 20:00–22:00, 14 h a week.',
    ]);
  });
});
