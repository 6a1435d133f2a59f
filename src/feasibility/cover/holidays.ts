import { day, dayOf, minute } from '../../calendar/dates.ts';
import { hoursOn } from '../../calendar/hours.ts';
import {
  type CalendarSpec,
  holidayDates,
  type IntervalSet,
  intersection,
  intervalSet,
  toInstant,
  withoutHolidays,
} from '../../calendar/index.ts';
import type { Model } from '../../model/model.ts';
import { openingOf } from '../hours/index.ts';
import type { Shift } from './shifts.ts';

/**
 * The holidays that take away what would be open in a gap, in days since 1970-01-01: those on which a shift would begin, whatever date
 * its night runs into.
 */
export function holidaysBehind(model: Model, gap: IntervalSet, shifts: readonly Shift[]): number[] {
  const found = new Set<number>();
  for (const { time } of shifts) {
    for (const id of time.calendars) {
      const opening = openingOf(model, id);
      if ('missing' in opening) continue;
      const { dates = {} } = opening.spec;
      const days = [...new Set([...holidayDates(opening.spec), ...Object.keys(dates)])].map(dayOf);
      const usual = withoutHolidays(opening.spec);
      for (const zone of time.zones) {
        for (const date of days) if (intersection(opensOn(usual, zone, date), gap).length > 0) found.add(date);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** What opens on a date, to its end. */
function opensOn(spec: CalendarSpec, zone: string, date: number): IntervalSet {
  return intervalSet(
    hoursOn(spec, date).flatMap(({ from, to }) =>
      [from, to].map((minutes) => toInstant(zone, date * day + minutes * minute)),
    ),
  );
}
