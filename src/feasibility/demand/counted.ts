import { dateOf, dayOf, weekdayOf } from '../../calendar/dates.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import type { DataRows } from '../../language/csv/tables.ts';

type Row = DataRows['demand'];

/** Counted contacts of the days of a week, Monday first: each day's by the minute at which its intervals start. */
export interface CountedWeek {
  days: readonly ReadonlyMap<number, number>[];
  /** Minutes of an interval: 1440 where a day has one. */
  step: number;
}

/** The mean week of the data: of each weekday over those of its dates that have rows. */
export function typicalWeek(rows: readonly Row[]): CountedWeek {
  const dates = byDate(rows);
  const days = Array.from({ length: 7 }, (_, index) => {
    const own = [...dates].filter(([date]) => weekdayOf(date) === index + 1).map(([, counts]) => counts);
    const sums = new Map<number, number>();
    for (const counts of own) {
      for (const [minutes, volume] of counts) sums.set(minutes, (sums.get(minutes) ?? 0) + volume / own.length);
    }
    return sums;
  });
  return { days, step: stepOf(rows) };
}

/** The Monday (ISO) of the week with the most contacts among those that the data hold whole; undefined where none is. */
export function busiestMonday(rows: readonly Row[]): string | undefined {
  const dates = byDate(rows);
  const [first, last] = [Math.min(...dates.keys()), Math.max(...dates.keys())];
  const weeks = groupBy(dates, ([date]) => date - weekdayOf(date) + 1);
  const whole = [...weeks].filter(([monday]) => monday >= first && monday + 6 <= last);
  const totals = whole.map(([monday, days]) => {
    const volumes = days.flatMap(([, counts]) => [...counts.values()]);
    return { monday, total: volumes.reduce((sum, volume) => sum + volume, 0) };
  });
  const [busiest] = totals.sort((one, other) => other.total - one.total || one.monday - other.monday);
  return busiest && dateOf(busiest.monday);
}

/** The week of the data that starts on a Monday (ISO), as it was counted. */
export function countedWeek(rows: readonly Row[], monday: string): CountedWeek {
  const dates = byDate(rows);
  const start = dayOf(monday);
  const days = Array.from({ length: 7 }, (_, index) => dates.get(start + index) ?? new Map<number, number>());
  return { days, step: stepOf(rows) };
}

function byDate(rows: readonly Row[]): Map<number, Map<number, number>> {
  const dates = new Map<number, Map<number, number>>();
  for (const { date, time, volume } of rows) {
    const epochDay = dayOf(date.iso);
    const counts = dates.get(epochDay) ?? new Map<number, number>();
    dates.set(epochDay, counts.set(time.minutes, (counts.get(time.minutes) ?? 0) + volume));
  }
  return dates;
}

/** The largest length that all the intervals of the data start on multiples of. */
function stepOf(rows: readonly Row[]): number {
  return rows.reduce((step, { time }) => greatestCommonDivisor(step, time.minutes), 1440);
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
