import { Temporal } from 'temporal-polyfill';
import type { CalendarSpec, Hours, IntervalSet, Moment, Weekday, WeeklyHours } from '../../src/calendar/index.ts';

/** Short ways to write calendars and instants in tests, with Temporal as the only judge of wall times. */

export const [, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];
export const madrid = 'Europe/Madrid';
export const bogota = 'America/Bogota';

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `'08:00-15:00'` in minutes from midnight. */
export function range(text: string): Hours {
  const [from = 0, to = 0] = text.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return { from, to };
}

/** `{ 'mon-fri': ['09:00-18:00'], sat: [] }` */
export function week(days: Record<string, string[]>): WeeklyHours {
  const weekly: Partial<Record<Weekday, Hours[]>> = {};
  for (const [key, ranges] of Object.entries(days)) {
    const [from = '', to = from] = key.split('-');
    for (let index = names.indexOf(from); index <= names.indexOf(to); index++) {
      weekly[(index + 1) as Weekday] = ranges.map(range);
    }
  }
  return weekly;
}

export function calendar(zone: string, days: Record<string, string[]>, more: Partial<CalendarSpec> = {}): CalendarSpec {
  return { zone, weekly: week(days), ...more };
}

/** The instant of `2026-06-01 08:00` on the wall of a zone, or of `2026-06-01 08:00+02:00`. */
export function at(wall: string, zone = madrid): number {
  const text = wall.replace(' ', 'T');
  const exact = /[+-]\d\d:\d\d$|Z$/.test(text);
  return exact
    ? Temporal.Instant.from(text).epochMilliseconds
    : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
}

/** `Fri 2026-06-05 08:01` on the wall of a zone; with its offset where `offset` is asked for. */
export function wall(moment: Moment, zone = madrid, offset = false): string {
  if (moment === 'never') return moment;
  const time = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const name = names[time.dayOfWeek - 1] ?? '';
  const text = `${name[0]?.toUpperCase()}${name.slice(1)} ${time.toPlainDate()} ${time.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  return offset ? text + time.offset : text;
}

/** The hours that pass between an instant and a moment; not a number where it never comes. */
export function hoursFrom(start: number, moment: Moment): number {
  return moment === 'never' ? Number.NaN : (moment - start) / hour;
}

/** A set as lines of wall times: `Mon 2026-06-01 08:00 – Mon 2026-06-01 22:00`. */
export function lines(set: IntervalSet, zone = madrid): string[] {
  const found: string[] = [];
  for (let index = 0; index < set.length; index += 2) {
    found.push(`${wall(set[index] ?? 0, zone)} – ${wall(set[index + 1] ?? 0, zone)}`);
  }
  return found;
}
