import type { MonthDay, TimeRange } from '../diagnostics/values.ts';

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** A stretch of the instant line, half-open: `from` is in it, `to` is not. */
export interface Window {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Minutes from midnight; `to` ≤ `from` runs into the next day, 1440 is midnight at the end of the day. */
export type Hours = Readonly<Pick<TimeRange, 'from' | 'to'>>;

/** A weekday that is not named is closed. */
export type WeeklyHours = Readonly<Partial<Record<Weekday, readonly Hours[]>>>;

/** Hours of one date; `as-usual` opens on a public holiday as if it were none. */
export type DateHours = 'closed' | 'as-usual' | readonly Hours[];

/** Both days are included; a `from` after `to` runs across the new year. */
export interface Season {
  readonly from: Readonly<Pick<MonthDay, 'month' | 'day'>>;
  readonly to: Readonly<Pick<MonthDay, 'month' | 'day'>>;
  readonly weekly: WeeklyHours;
}

/** ISO dates, both included; without `to` it is one day. */
export interface CalendarException {
  readonly from: string;
  readonly to?: string;
  readonly hours: 'closed' | WeeklyHours;
}

/** The public holidays between two ISO dates, both included. Beyond them nothing is known. */
export interface ListedHolidays {
  readonly from: string;
  readonly to: string;
  readonly dates: readonly string[];
}

/** Where the count of business days starts: the business day after the case is received, or the same day. */
export type DayCount = 'next-business-day' | 'same-day';

/**
 * Opening hours in one IANA time zone. What stands higher decides the whole day that an interval starts on:
 *
 * 1. `exceptions`, the last that covers the date
 * 2. `dates`, single dates (`as-usual` only takes the public holiday away)
 * 3. `publicHolidays`, closed
 * 4. `seasons`, the last that covers the date
 * 5. `always`, every minute, or else `weekly`
 *
 * A night shift belongs to the day that it starts on: a holiday takes away what starts on it and nothing else.
 */
export interface CalendarSpec {
  /** An IANA area name or UTC. Hours in the zone of whoever calls have none of their own: `expandByZones`. */
  readonly zone: string;
  readonly weekly?: WeeklyHours;
  readonly always?: boolean;
  readonly seasons?: readonly Season[];
  readonly publicHolidays?: ListedHolidays;
  /** By ISO date. */
  readonly dates?: Readonly<Record<string, DateHours>>;
  readonly exceptions?: readonly CalendarException[];
  /** Default: `next-business-day`. */
  readonly dayCount?: DayCount;
}

/** What one calendar says by itself, before what it inherits and the default zone are added. */
export type CalendarDraft = Partial<CalendarSpec>;
