import { once, onceEach } from '../diagnostics/once.ts';
import { day, dayOf, minute, monthDayOf, weekdayOf } from './dates.ts';
import { clip, type IntervalSet, intervalSet, union } from './intervals.ts';
import type { CalendarSpec, DateHours, EpochMs, Hours, Season, Weekday, WeeklyHours, Window } from './spec.ts';
import { dayAt, toInstant } from './zones.ts';

/** By weekday, 1–7; each `to` is after its `from`, so that 1320–1800 is 22:00 to 06:00 of the next day. */
type Week = readonly (readonly Hours[])[];

interface PreparedCalendar {
  readonly week: Week;
  readonly seasons: readonly { from: number; to: number; week: Week }[];
  readonly publicHolidays: ReadonlySet<number>;
  readonly dates: ReadonlyMap<number, 'as-usual' | readonly Hours[]>;
  readonly exceptions: readonly { from: number; to: number; week: Week }[];
}

const closed: readonly Hours[] = [];
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const everyDay: Week = Array.from({ length: 8 }, () => [{ from: 0, to: 1440 }]);

/**
 * What opens on a local date (days since 1970-01-01), by the precedence of `CalendarSpec`. Minutes from its midnight;
 * `to` is after `from`, and above 1440 where it runs into the next day.
 */
export function hoursOn(spec: CalendarSpec, epochDay: number): readonly Hours[] {
  const { week, seasons, publicHolidays, dates, exceptions } = preparedOf(spec);
  const weekday = weekdayOf(epochDay);
  const exception = exceptions.findLast(({ from, to }) => from <= epochDay && epochDay <= to);
  if (exception !== undefined) return exception.week[weekday] ?? closed;
  const date = dates.get(epochDay);
  if (date !== undefined && date !== 'as-usual') return date;
  if (date === undefined && publicHolidays.has(epochDay)) return closed;
  if (seasons.length === 0) return week[weekday] ?? closed;
  const monthDay = monthDayOf(epochDay);
  return (seasons.findLast((season) => isWithin(monthDay, season))?.week ?? week)[weekday] ?? closed;
}

/** The last local date on which anything opens; -∞ where nothing ever does, +∞ where a week or a season comes again. */
export function lastOpenDay(spec: CalendarSpec): number {
  const { week, seasons, dates, exceptions } = preparedOf(spec);
  if ([week, ...seasons.map((season) => season.week)].some(opens)) return Number.POSITIVE_INFINITY;
  const single = [...dates].filter(([, hours]) => hours.length > 0 && hours !== 'as-usual').map(([date]) => date);
  const runs = exceptions.filter((exception) => opens(exception.week)).map(({ to }) => to);
  return [...single, ...runs].reduce((last, date) => Math.max(last, date), Number.NEGATIVE_INFINITY);
}

const preparedOf = once(
  ({ weekly, always, seasons, publicHolidays, dates, exceptions }: CalendarSpec): PreparedCalendar => ({
    week: always ? everyDay : weekOf(weekly ?? {}),
    seasons: (seasons ?? []).map((season) => ({ ...monthDays(season), week: weekOf(season.weekly) })),
    publicHolidays: new Set(publicHolidays?.dates.map(dayOf)),
    dates: new Map(Object.entries(dates ?? {}).map(([date, hours]) => [dayOf(date), dateHours(hours)])),
    exceptions: (exceptions ?? []).map(({ from, to = from, hours }) => ({
      from: dayOf(from),
      to: dayOf(to),
      week: weekOf(hours === 'closed' ? {} : hours),
    })),
  }),
);

function dateHours(hours: DateHours): 'as-usual' | readonly Hours[] {
  if (hours === 'as-usual') return hours;
  return hours === 'closed' ? closed : hours.map(unrolled);
}

function weekOf(weekly: WeeklyHours): Week {
  return [closed, ...weekdays.map((weekday) => (weekly[weekday] ?? closed).map(unrolled))];
}

function unrolled({ from, to }: Hours): Hours {
  return { from, to: to <= from ? to + 1440 : to };
}

function monthDays({ from, to }: Season): { from: number; to: number } {
  return { from: from.month * 100 + from.day, to: to.month * 100 + to.day };
}

function isWithin(monthDay: number, { from, to }: { from: number; to: number }): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
}

function opens(week: Week): boolean {
  return week.some((hours) => hours.length > 0);
}

const expanded = onceEach<CalendarSpec, IntervalSet>();
const stretch = 64 * day;
const stretches = onceEach<CalendarSpec, IntervalSet>();
const elsewhere = onceEach<CalendarSpec, CalendarSpec>();

/** The instants of two ISO dates, both included, in a zone: from the first midnight to the one after the last day. */
export function windowOf(from: string, to: string, zone: string): Window {
  return { from: toInstant(zone, dayOf(from) * day), to: toInstant(zone, (dayOf(to) + 1) * day) };
}

/** The open time of a calendar in a window, cut at its ends. It is kept for as long as the calendar is. */
export function expand(spec: CalendarSpec, window: Window): IntervalSet {
  return expanded(spec, `${window.from}:${window.to}`, () => openTime(spec, window));
}

/** Hours in the zone of whoever calls: the time in which it is open for a caller of any of the zones. */
export function expandByZones(spec: CalendarSpec, zones: readonly string[], window: Window): IntervalSet {
  return union(zones.map((zone) => expand(inZone(spec, zone), window)));
}

/** The same as `expand`, of stretches that are kept: worst starts ask for windows that differ by days. */
export function openTime(spec: CalendarSpec, window: Window): IntervalSet {
  const edges: EpochMs[] = [];
  for (let index = Math.floor(window.from / stretch); index * stretch < window.to; index++)
    edges.push(...stretches(spec, `${index}`, () => openIn(spec, index * stretch, (index + 1) * stretch)));
  return clip(intervalSet(edges), window);
}

function openIn(spec: CalendarSpec, from: EpochMs, to: EpochMs): IntervalSet {
  const edges: EpochMs[] = [];
  const last = dayAt(spec.zone, to);
  // What starts two days before may still reach into it: 24 hours, and the hour that a change of offset adds.
  for (let epochDay = dayAt(spec.zone, from) - 2; epochDay <= last; epochDay++) {
    for (const hours of hoursOn(spec, epochDay)) {
      edges.push(
        toInstant(spec.zone, epochDay * day + hours.from * minute),
        toInstant(spec.zone, epochDay * day + hours.to * minute),
      );
    }
  }
  return clip(intervalSet(edges), { from, to });
}

/** The same hours in another zone; one object a zone, so that what is kept about it is found again. */
function inZone(spec: CalendarSpec, zone: string): CalendarSpec {
  return elsewhere(spec, zone, () => ({ ...spec, zone }));
}
