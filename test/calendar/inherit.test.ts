import { describe, expect, it } from 'vitest';
import { type CalendarDraft, inherit } from '../../src/calendar/index.ts';
import { bogota, madrid, range, week } from './write.ts';

const holidays = (dates: string[]) => ({ from: '2026-01-01', to: '2026-12-31', dates });
const season = (month: number, hours: string) => ({
  from: { month, day: 1 },
  to: { month, day: 28 },
  weekly: week({ 'mon-fri': [hours] }),
});
const base: CalendarDraft = {
  zone: madrid,
  weekly: week({ 'mon-fri': ['09:00-18:00'] }),
  seasons: [season(8, '08:00-15:00')],
  publicHolidays: holidays(['2026-12-25']),
  dates: { '2026-12-24': [range('09:00-14:00')], '2026-05-15': 'closed' },
  exceptions: [{ from: '2026-08-10', to: '2026-08-16', hours: 'closed' }],
  dayCount: 'same-day',
};

describe('a calendar inherits', () => {
  it('all that it does not say', () => {
    expect(inherit([base], {})).toEqual(base);
    expect(inherit([], base)).toEqual(base);
    expect(inherit([], {})).toEqual({});
  });

  it('no hours where it writes its own: the season of the other would take their place', () => {
    const weekly = week({ 'mon-sun': ['22:00-06:00'] });
    expect(inherit([base], { weekly })).toEqual({ ...base, weekly, seasons: undefined });
    const { weekly: _, seasons: __, ...others } = base;
    expect(inherit([base], { always: true })).toEqual({ ...others, always: true });
    expect(inherit([{ always: true }], { weekly })).toEqual({ weekly });
  });

  it('seasons before its own', () => {
    const own = season(7, '07:00-14:00');
    expect(inherit([base], { seasons: [own] }).seasons).toEqual([season(8, '08:00-15:00'), own]);
  });

  it('no public holidays where it names its own country, nor zone, nor day count', () => {
    const own: CalendarDraft = {
      zone: bogota,
      publicHolidays: holidays(['2026-07-20']),
      dayCount: 'next-business-day',
    };
    expect(inherit([base], own)).toEqual({ ...base, ...own });
  });

  it('dates, and wins on its own', () => {
    expect(inherit([base], { dates: { '2026-12-24': 'closed', '2026-12-25': 'as-usual' } }).dates).toEqual({
      '2026-12-24': 'closed',
      '2026-05-15': 'closed',
      '2026-12-25': 'as-usual',
    });
  });

  it('exceptions, but for its own single dates and before its own', () => {
    const own: CalendarDraft = {
      dates: { '2026-08-10': 'as-usual', '2026-08-13': 'as-usual' },
      exceptions: [{ from: '2026-08-14', hours: 'closed' }],
    };
    expect(inherit([base], own).exceptions).toEqual([
      { from: '2026-08-11', to: '2026-08-12', hours: 'closed' },
      { from: '2026-08-14', to: '2026-08-16', hours: 'closed' },
      { from: '2026-08-14', hours: 'closed' },
    ]);
  });

  it('of several, the later wins', () => {
    const other: CalendarDraft = { zone: bogota, dates: { '2026-12-24': 'closed' } };
    const merged = inherit([base, other], {});
    expect([merged.zone, merged.dates?.['2026-12-24']]).toEqual([bogota, 'closed']);
    expect(inherit([other, base], {}).zone).toBe(madrid);
  });
});
