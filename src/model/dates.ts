import type { Period, PlainDate } from '../diagnostics/values.ts';
import { daysInMonth, isoDate } from '../language/scalars/date.ts';

/** Milliseconds of a day in UTC, where all days are alike. */
const dayMs = 86_400_000;

/** The first day that a date can mean (ISO): 2026 is 2026-01-01. */
export function firstDay({ iso }: PlainDate): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return isoDate(year, month, day);
}

/** The last day that a date can mean (ISO): 2026-02 is 2026-02-28. */
export function lastDay({ iso }: PlainDate): string {
  const [year = 0, month = 12, day = daysInMonth(year, month)] = iso.split('-').map(Number);
  return isoDate(year, month, day);
}

/** Days from one ISO day to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The same day of a later year, from date to date as terms of years are counted; 29 February ends on the 28th where there is none. */
export function yearsAfter(iso: string, years: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return isoDate(year + years, month, Math.min(day, daysInMonth(year + years, month)));
}

/** True for a period that another has in it; the same again is no part. */
export function isPartOf(one: Period, whole: Period): boolean {
  return one.from >= whole.from && one.to <= whole.to && (one.from > whole.from || one.to < whole.to);
}

export type Cadence = keyof typeof cadenceDays;

/** The most days that lie between two of what comes round so often. */
export const cadenceDays = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  monthly: 31,
  quarterly: 92,
  'half-yearly': 184,
  yearly: 366,
} as const;
