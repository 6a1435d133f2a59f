import type { Hours, Weekday, WeeklyHours } from '../../calendar/index.ts';
import type { Path } from '../../diagnostics/finding.ts';
import type { TimeRange } from '../../diagnostics/values.ts';
import { parseWeekdays } from '../../language/scalars/weekdays.ts';
import { placedEntries } from '../../language/shape/decoded.ts';
import type { Entity, Model } from '../../model/model.ts';
import { writtenHoursOf } from './calendar.ts';

/** Ranges that a calendar writes in one place: its week, a season's, an exception's, or those of a single date. */
export interface WrittenHours {
  ranges: readonly { range: TimeRange; path: Path }[];
  /** The same ranges by weekday, those without a length left out; those of a single date stand on one day. */
  weekly: WeeklyHours;
  isDate: boolean;
}

/** The ranges that a calendar writes itself, place by place. */
export function writtenHours({ value }: Entity<'calendar'>): WrittenHours[] {
  const { weekly = {}, seasons = [], exceptions = [], holidays = {} } = value;
  return [
    weekOf(weekly, ['weekly']),
    ...placedEntries(seasons).map(([index, season]) => weekOf(season.weekly, ['seasons', index, 'weekly'])),
    ...placedEntries(exceptions).map(([index, exception]) =>
      weekOf(exception.weekly ?? {}, ['exceptions', index, 'weekly']),
    ),
    ...Object.entries(holidays.dates ?? {}).flatMap(([date, hours]) =>
      hours === 'closed' ? [] : [dateOf(hours, ['holidays', 'dates', date])],
    ),
  ];
}

/** True where nothing of a calendar, nor of what it inherits, ever opens. */
export function opensNever(model: Model, calendar: Entity<'calendar'>): boolean {
  const { always, weekly, seasons = [], dates = {}, exceptions = [] } = writtenHoursOf(model, calendar);
  const weeks = [weekly, ...seasons.map((season) => season.weekly), ...exceptions.map(({ hours }) => hours)];
  const opens = (week: WeeklyHours | 'closed' | undefined): boolean =>
    week !== undefined && week !== 'closed' && Object.values(week).some((hours) => hours.length > 0);
  return (
    !always && !weeks.some(opens) && !Object.values(dates).some((hours) => Array.isArray(hours) && hours.length > 0)
  );
}

function weekOf(weekly: Readonly<Record<string, readonly TimeRange[]>>, path: Path): WrittenHours {
  const ranges = Object.entries(weekly).flatMap(([days, hours]) =>
    placedEntries(hours).map(([index, range]) => ({ days, range, path: [...path, days, index] })),
  );
  const byDay: Partial<Record<Weekday, Hours[]>> = {};
  for (const { days, range } of ranges.filter(hasLength)) {
    for (const day of (parseWeekdays(days) ?? []) as Weekday[]) byDay[day] = [...(byDay[day] ?? []), range];
  }
  return { ranges, weekly: byDay, isDate: false };
}

function dateOf(hours: readonly TimeRange[], path: Path): WrittenHours {
  const ranges = placedEntries(hours).map(([index, range]) => ({ range, path: [...path, index] }));
  return { ranges, weekly: { 1: ranges.filter(hasLength).map(({ range }) => range) }, isDate: true };
}

function hasLength({ range }: { range: TimeRange }): boolean {
  return range.from !== range.to;
}
