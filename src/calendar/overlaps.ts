import type { Hours, Weekday, WeeklyHours } from './spec.ts';

/** Two ranges of a week that share time; the second may belong to the next day, into which the first runs. */
export interface Overlap {
  readonly weekday: Weekday;
  readonly first: Hours;
  readonly nextWeekday: Weekday;
  readonly second: Hours;
}

const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;

/** The ranges of weekly hours that overlap, by weekday; those that only touch do not. */
export function overlaps(weekly: WeeklyHours): Overlap[] {
  const ranges = ([1, 2, 3, 4, 5, 6, 7] as const)
    .flatMap((weekday) => (weekly[weekday] ?? []).map((hours) => ({ weekday, hours, ...placed(weekday, hours) })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return ranges.flatMap((first, index) => {
    const later = [...ranges.slice(index + 1), ...ranges.slice(0, index).map(inNextWeek)];
    return later
      .filter(({ start }) => first.start <= start && start < first.end)
      .map(({ weekday, hours }) => ({
        weekday: first.weekday,
        first: first.hours,
        nextWeekday: weekday,
        second: hours,
      }));
  });
}

function placed(weekday: Weekday, { from, to }: Hours): { start: number; end: number } {
  const midnight = (weekday - 1) * dayMinutes;
  return { start: midnight + from, end: midnight + (to <= from ? to + dayMinutes : to) };
}

function inNextWeek<T extends { start: number; end: number }>(range: T): T {
  return { ...range, start: range.start + weekMinutes, end: range.end + weekMinutes };
}
