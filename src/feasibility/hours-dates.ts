import { dateOf, hour } from '../calendar/dates.ts';
import { byDate, dayAt, type EpochMs, type IntervalSet, windowsOf } from '../calendar/index.ts';
import type { Period, PlainDate } from '../diagnostics/values.ts';

/** The local date of an instant. */
export function dateAt(instant: EpochMs, zone: string): PlainDate {
  return plainDate(dateOf(dayAt(zone, instant)));
}

/** The local dates that a set touches, in order. */
export function datesOf(set: IntervalSet, zone: string): PlainDate[] {
  return byDate(set, zone).map(({ date }) => plainDate(date));
}

/** Some dates to tell of, from a day on where there are enough: what is over interests less. */
export function firstDates(dates: readonly PlainDate[], from: string | undefined, count: number): readonly PlainDate[] {
  const coming = dates.filter(({ iso }) => from === undefined || iso >= from);
  return (coming.length < Math.min(count, dates.length) ? dates : coming).slice(0, count);
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

function plainDate(iso: string): PlainDate {
  return { type: 'date', written: iso, iso };
}
