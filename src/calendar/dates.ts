import type { Weekday } from './spec.ts';

/** In milliseconds. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Days from 1970-01-01 to an ISO date, in no zone. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / day;
}

/** The ISO date of a number of days since 1970-01-01. */
export function dateOf(epochDay: number): string {
  return new Date(epochDay * day).toISOString().slice(0, 10);
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(epochDay: number): Weekday {
  return (((((epochDay + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Month and day as one number that sorts: 1231 for 31 December. */
export function monthDayOf(epochDay: number): number {
  const date = new Date(epochDay * day);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
