/**
 * Values as people write them, read once into typed data. `written` is the form in the file. They live in the
 * lowest room because messages show them, in the language of the reader (`display.ts`).
 */

/** Which clock a duration runs on. */
export type Clock = 'elapsed' | 'business-time' | 'business-days' | 'calendar-days';

/** `seconds` on the elapsed and business-time clocks; `days` on the two clocks that count days. */
export interface Duration {
  type: 'duration';
  written: string;
  clock: Clock;
  seconds?: number;
  days?: number;
}

/** `value` is in percent: 97.5 for `97.5%`. */
export interface Percent {
  type: 'percent';
  written: string;
  value: number;
}

/** `amount` is in units of the currency (ISO 4217), not in cents. */
export interface Money {
  type: 'money';
  written: string;
  amount: number;
  currency: string;
}

/** A date, or only its month or year where that is all that is known. ISO form: `2026-12-28`, `2026-12`, `2026`. */
export interface PlainDate {
  type: 'date';
  written: string;
  iso: string;
}

/** A day of any year: `12-28`. */
export interface MonthDay {
  type: 'month-day';
  written: string;
  month: number;
  day: number;
}

/** A moment, RFC 3339 with an offset. `epochMs` is in milliseconds since 1970-01-01T00:00Z. */
export interface Instant {
  type: 'instant';
  written: string;
  epochMs: number;
}

/** `from` and `to` are full dates, both included: `2026-Q3` is 2026-07-01 to 2026-09-30. */
export interface Period {
  type: 'period';
  written: string;
  from: string;
  to: string;
}

/** Minutes from midnight; `to` ≤ `from` runs into the next day, 1440 is midnight at the end of the day. */
export interface TimeRange {
  type: 'time-range';
  written: string;
  from: number;
  to: number;
}

/** A time of day in minutes from midnight. */
export interface Time {
  type: 'time';
  written: string;
  minutes: number;
}

/** A number with nothing else, such as a score. */
export interface Amount {
  type: 'number';
  written: string;
  value: number;
}

/** A text of the model by language tag. One written without a language is in the engagement's first one. */
export interface Text {
  type: 'text';
  written: string;
  by: Readonly<Record<string, string>>;
  /** It is put together of several values, so that no message may cut it: half an hour is another hour. */
  whole?: true;
}

/** A reference: `team`, `kind:id` or `kind:id#part`, with the kind resolved from the field where it is not written. */
export interface Ref {
  type: 'ref';
  written: string;
  kind: string;
  id: string;
  part?: string;
}

/** What a bound of a statistic or a measured value may be. */
export type Measure = Duration | Percent | Money | Amount;

export type Scalar =
  | Duration
  | Percent
  | Money
  | PlainDate
  | MonthDay
  | Instant
  | Period
  | TimeRange
  | Time
  | Amount
  | Text
  | Ref;

/** A moment as clocks in an IANA zone show it: `Fri 5 Jun 2026, 08:01`. `epochMs` is in milliseconds since 1970-01-01T00:00Z. */
export interface LocalTime {
  type: 'local-time';
  epochMs: number;
  zone: string;
}

/** Several things of which one is meant: shown with “or”. */
export interface AnyOf {
  type: 'any-of';
  of: readonly string[];
}

/** What a placeholder of a message may hold. A list is joined in the reader's language, with “and”. */
export type Value = string | number | Scalar | LocalTime | AnyOf | readonly (string | Scalar)[];
