import { day, dayOf } from './dates.ts';
import { type IntervalSet, intervalSet } from './intervals.ts';
import type { CalendarSpec, Window } from './spec.ts';
import { toInstant } from './zones.ts';

/**
 * The dates on which a calendar is closed for a holiday, in order: public holidays and single dates, without those that
 * have hours of their own. Exceptions are no holidays.
 */
export function holidayDates({ publicHolidays, dates = {} }: CalendarSpec): string[] {
  const single = Object.keys(dates).filter((date) => dates[date] === 'closed');
  const listed = publicHolidays?.dates.filter((date) => dates[date] === undefined) ?? [];
  return [...new Set([...single, ...listed])].sort();
}

/** The holidays of a calendar from midnight to midnight in its zone, as far as they touch a window. */
export function holidayTime(spec: CalendarSpec, { from, to }: Window): IntervalSet {
  const edges = holidayDates(spec).flatMap((date) => {
    const start = dayOf(date) * day;
    if (start > to + 2 * day || start < from - 3 * day) return [];
    return [toInstant(spec.zone, start), toInstant(spec.zone, start + day)];
  });
  return intervalSet(edges);
}

/** The same calendar if no date were a holiday, and none had hours of its own. */
export function withoutHolidays({ publicHolidays: _, dates: __, ...others }: CalendarSpec): CalendarSpec {
  return others;
}
