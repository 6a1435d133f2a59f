import type { PlainDate } from '../diagnostics/values.ts';
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
