import { dateOf, dayOf, hour } from '../../calendar/dates.ts';
import { dayAt, type IntervalSet, windowsOf } from '../../calendar/index.ts';
import type { Period, PlainDate } from '../../diagnostics/values.ts';

/** The local dates that a set touches, in order, in days since 1970-01-01. */
export function daysOf(set: IntervalSet, zone: string): number[] {
  const days: number[] = [];
  for (const { from, to } of windowsOf(set)) {
    const last = dayAt(zone, to - 1);
    for (let day = Math.max(dayAt(zone, from), (days.at(-1) ?? Number.NEGATIVE_INFINITY) + 1); day <= last; day++)
      days.push(day);
  }
  return days;
}

/** Some dates to tell of, from a day on where there are enough: what is over interests less. */
export function firstDates(days: readonly number[], from: string | undefined, count: number): PlainDate[] {
  const coming = from === undefined ? days : days.filter((day) => day >= dayOf(from));
  return (coming.length < Math.min(count, days.length) ? days : coming).slice(0, count).map(plainDate);
}

/** Long stretches of time as periods of the dates whose noon they hold. */
export function periodsOf(spans: IntervalSet, zone: string): Period[] {
  return windowsOf(spans).map(({ from, to }) => ({
    type: 'period',
    written: '',
    from: dateOf(dayAt(zone, from + 12 * hour - 1)),
    to: dateOf(dayAt(zone, to - 12 * hour)),
  }));
}

function plainDate(day: number): PlainDate {
  const iso = dateOf(day);
  return { type: 'date', written: iso, iso };
}
