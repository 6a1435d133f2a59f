import { dateOf, dayOf, weekdayOf } from '../../calendar/dates.ts';
import { once } from '../../diagnostics/once.ts';
import type { DataColumns } from '../../language/csv/tables.ts';

type Rows = DataColumns<'demand'>;

/** Counted contacts of the days of a week, Monday first: each day's by the minute at which its intervals start. */
export interface CountedWeek {
  days: readonly ReadonlyMap<number, number>[];
  /** Minutes of an interval: 1440 where a day has one. */
  step: number;
}

/** The mean week of the data: of each weekday over those of its dates that have rows. */
export const typicalWeek = once((rows: Rows): CountedWeek => {
  const dates = [0, 0, 0, 0, 0, 0, 0];
  for (const date of totalsOf(rows).keys()) dates[weekdayOf(date) - 1] = (dates[weekdayOf(date) - 1] ?? 0) + 1;
  return weekOf(rows, (date) => weekdayOf(date) - 1, dates);
});

/** The Monday (ISO) of the week with the most contacts among those that the data hold whole; undefined where none is. */
export function busiestMonday(tables: readonly Rows[]): string | undefined {
  const weeks = new Map<number, number>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [date, volume] of tables.flatMap((rows) => [...totalsOf(rows)])) {
    [first, last] = [Math.min(first, date), Math.max(last, date)];
    const monday = date - weekdayOf(date) + 1;
    weeks.set(monday, (weeks.get(monday) ?? 0) + volume);
  }
  const whole = [...weeks].filter(([monday]) => monday >= first && monday + 6 <= last);
  const [busiest] = whole.sort(([one, its], [other, most]) => most - its || one - other);
  return busiest && dateOf(busiest[0]);
}

/** The week of the data that starts on a Monday (ISO), as it was counted. */
export function countedWeek(rows: Rows, monday: string): CountedWeek {
  const start = dayOf(monday);
  return weekOf(rows, (date) => date - start, [1, 1, 1, 1, 1, 1, 1]);
}

/** The date of each row, in days since 1970-01-01. */
const datesOf = once(({ date }: Rows): Int32Array => {
  const days = new Int32Array(date.length);
  for (const [row, one] of date.entries()) {
    const isSame = row > 0 && one === date[row - 1];
    days[row] = isSame ? (days[row - 1] ?? 0) : dayOf(one.iso);
  }
  return days;
});

/** The contacts of each date that has rows. */
const totalsOf = once((rows: Rows): ReadonlyMap<number, number> => {
  const totals = new Map<number, number>();
  const dates = datesOf(rows);
  for (let row = 0; row < dates.length; ) {
    const date = dates[row] ?? 0;
    let total = totals.get(date) ?? 0;
    for (; dates[row] === date; row += 1) total += rows.volume[row] ?? 0;
    totals.set(date, total);
  }
  return totals;
});

/** Minutes at which an interval can start: `24:00` is one too. */
const starts = 1441;

/** The sums of a week, divided by how many dates each of its days (from 0) stands for. Rows of no day of it are left out. */
function weekOf(rows: Rows, indexOf: (date: number) => number, dates: readonly number[]): CountedWeek {
  const sums = new Float64Array(7 * starts);
  for (const [row, date] of datesOf(rows).entries()) {
    const index = indexOf(date);
    const at = index * starts + (rows.time[row]?.minutes ?? 0);
    if (index >= 0 && index < 7) sums[at] = (sums[at] ?? 0) + (rows.volume[row] ?? 0);
  }
  const days = dates.map((count, index) => {
    const day = new Map<number, number>();
    for (const [minutes, volume] of sums.subarray(index * starts, (index + 1) * starts).entries())
      if (volume > 0) day.set(minutes, volume / count);
    return day;
  });
  return { days, step: stepOf(rows) };
}

/** The largest length that all the intervals of the data start on multiples of. */
const stepOf = once(({ time }: Rows): number =>
  [...new Set(time)].reduce((step, { minutes }) => greatestCommonDivisor(step, minutes), 1440),
);

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
