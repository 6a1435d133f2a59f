import type { Duration } from '../diagnostics/values.ts';
import type { CalendarSpec } from './spec.ts';

/**
 * A length of time on one of the four clocks.
 *
 * - `elapsed`: `ms` on the instant line; with `holidays`, the clock stands still on the holidays of that calendar.
 * - `business-time`: `ms` of open time. It may finish exactly at closing; what starts at closing waits for the next opening.
 * - `business-days`: until the end of business of the `days`-th business day, a date on which something opens. Counted as the
 *   calendar's `dayCount` says. With `outOfHours: 'next-open'`, what comes while closed counts as received at the next opening.
 * - `calendar-days`: the same time on the wall, `days` dates later.
 *
 * With `shifts`, it is work: elapsed time begins while one of them is open, and goes on without a break; business time is the time in which
 * one of them is open.
 *
 * With a `cutoff` (minutes from midnight), what comes on a business day from then on, or on another day, counts as
 * received on the next business day: when it opens, for the clocks that do not count business days.
 */
export type Limit =
  | {
      readonly clock: 'elapsed';
      readonly ms: number;
      readonly holidays?: CalendarSpec;
      readonly cutoff?: number;
      readonly calendar?: CalendarSpec;
      readonly shifts?: readonly CalendarSpec[];
    }
  | {
      readonly clock: 'business-time';
      readonly ms: number;
      readonly calendar: CalendarSpec;
      readonly cutoff?: number;
      readonly shifts?: readonly CalendarSpec[];
    }
  | {
      readonly clock: 'business-days';
      readonly days: number;
      readonly calendar: CalendarSpec;
      readonly cutoff?: number;
      readonly outOfHours?: 'next-open';
    }
  | {
      readonly clock: 'calendar-days';
      readonly days: number;
      readonly zone: string;
      readonly cutoff?: number;
      readonly calendar?: CalendarSpec;
    };

/** What a duration needs beside itself to be reckoned. */
export interface LimitContext {
  readonly calendar?: CalendarSpec;
  /** For calendar days; default: the calendar's. */
  readonly zone?: string;
  /** Minutes from midnight. */
  readonly cutoff?: number;
  /** The target pauses on holidays. */
  readonly pausesOnHolidays?: boolean;
  readonly outOfHours?: 'next-open';
  /** When those who do it are there. */
  readonly shifts?: readonly CalendarSpec[];
}

/**
 * A duration as a limit. Where its clock cannot be told without what is missing, says what that is: the target is then
 * not assessed.
 */
export function limitOf(duration: Duration, context: LimitContext): Limit | { missing: 'calendar' | 'zone' } {
  const { calendar, zone = calendar?.zone, cutoff, pausesOnHolidays, outOfHours, shifts } = context;
  const { clock, seconds = 0, days = 0 } = duration;
  const ms = Math.round(seconds * 1000);
  if (clock === 'calendar-days') {
    if (zone === undefined) return { missing: 'zone' };
    return cutoff !== undefined && !calendar ? { missing: 'calendar' } : { clock, days, zone, cutoff, calendar };
  }
  if (clock === 'elapsed') {
    if ((pausesOnHolidays || cutoff !== undefined) && !calendar) return { missing: 'calendar' };
    return { clock, ms, cutoff, calendar, holidays: pausesOnHolidays ? calendar : undefined, shifts };
  }
  if (!calendar) return { missing: 'calendar' };
  return clock === 'business-time'
    ? { clock, ms, calendar, cutoff, shifts }
    : { clock, days, calendar, cutoff, outOfHours };
}
