import type { PlainDate } from '../diagnostics/values.ts';

/** First and last day, both included; without one it is open on that side. */
export interface Validity {
  from?: PlainDate;
  to?: PlainDate;
}

/**
 * Where a date (ISO) stands in a validity: a month or a year counts from its first day to its last. `unknown` where it
 * depends on a date that is not given.
 */
export function standing(
  valid: Validity | undefined,
  date: string | undefined,
): 'valid' | 'past' | 'future' | 'unknown' {
  const { from, to } = valid ?? {};
  if (!from && !to) return 'valid';
  if (date === undefined) return 'unknown';
  if (from && compare(date, from.iso) < 0) return 'future';
  return to && compare(date, to.iso) > 0 ? 'past' : 'valid';
}

/** Compares as many parts as both have: any day of 2027 is neither before nor after `2027`. */
function compare(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  const [left, right] = [one.slice(0, length), other.slice(0, length)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
