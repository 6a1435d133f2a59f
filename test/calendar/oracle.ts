import { Temporal } from 'temporal-polyfill';
import type { CalendarSpec, Hours, Limit, Season, Weekday, WeeklyHours } from '../../src/calendar/index.ts';

/**
 * The same questions answered minute by minute, with Temporal for every wall time and no interval sets: slow, plain, and
 * written apart from the engine. Where the days painted do not reach, it gives up.
 */
const minute = 60_000;

/** One flag a minute. */
export interface Painted {
  readonly from: number;
  readonly open: Uint8Array;
  /** The first minute after each whose flag is another. */
  readonly turn: Int32Array;
}

/** What the oracle cannot see because its days end. */
const unseen = Number.NaN;

export function paint(spec: CalendarSpec, from: number, days: number): Painted {
  return paintAny([spec], from, days);
}

/** Open where any of them is. */
function paintAny(specs: readonly CalendarSpec[], from: number, days: number): Painted {
  return painted(from, days, (set) => {
    for (const spec of specs) {
      for (const date of datesAround(spec.zone, from, days)) {
        for (const range of hoursOf(spec, date)) {
          set(
            instant(date, range.from, spec.zone),
            instant(date, range.to + (range.to <= range.from ? 1440 : 0), spec.zone),
          );
        }
      }
    }
  });
}

/** All but the holidays. */
function paintWorkdays(spec: CalendarSpec, from: number, days: number): Painted {
  return painted(from, days, (set) => {
    for (const date of datesAround(spec.zone, from, days)) {
      const single = spec.dates?.[date.toString()];
      const listed = spec.publicHolidays?.dates.includes(date.toString()) === true;
      if (single === 'closed' || (single === undefined && listed)) continue;
      set(instant(date, 0, spec.zone), instant(date, 1440, spec.zone));
    }
  });
}

function painted(from: number, days: number, fill: (set: (a: number, b: number) => void) => void): Painted {
  const length = days * 1440;
  const open = new Uint8Array(length);
  fill((a, b) => {
    if (b > a) open.fill(1, Math.max(0, (a - from) / minute), Math.max(0, (b - from) / minute));
  });
  const turn = new Int32Array(length);
  for (let index = length - 1; index >= 0; index--) {
    turn[index] = open[index] === open[index + 1] ? (turn[index + 1] ?? 0) : index + 1;
  }
  return { from, open, turn };
}

function datesAround(zone: string, from: number, days: number): Temporal.PlainDate[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  return Array.from({ length: days + 5 }, (_, index) => first.add({ days: index - 3 }));
}

function instant(date: Temporal.PlainDate, minutes: number, zone: string): number {
  const wall = date.toPlainDateTime().add({ minutes });
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The precedence as it is documented, from the strongest. */
function hoursOf(spec: CalendarSpec, date: Temporal.PlainDate): readonly Hours[] {
  const text = date.toString();
  const on = (week: WeeklyHours): readonly Hours[] => week[date.dayOfWeek as Weekday] ?? [];
  for (const { from, to = from, hours } of [...(spec.exceptions ?? [])].reverse()) {
    if (text >= from && text <= to) return hours === 'closed' ? [] : on(hours);
  }
  const single = spec.dates?.[text];
  if (single === 'closed') return [];
  if (single !== undefined && single !== 'as-usual') return single;
  if (single === undefined && spec.publicHolidays?.dates.includes(text)) return [];
  for (const season of [...(spec.seasons ?? [])].reverse()) if (isIn(season, date)) return on(season.weekly);
  return spec.always ? [{ from: 0, to: 1440 }] : on(spec.weekly ?? {});
}

function isIn({ from, to }: Season, date: Temporal.PlainDate): boolean {
  return [date.year - 1, date.year].some((year) => {
    const start = new Temporal.PlainDate(year, from.month, from.day);
    const sameYear = new Temporal.PlainDate(year, to.month, to.day);
    const end = Temporal.PlainDate.compare(sameYear, start) < 0 ? sameYear.add({ years: 1 }) : sameYear;
    return Temporal.PlainDate.compare(start, date) <= 0 && Temporal.PlainDate.compare(date, end) <= 0;
  });
}

/** Lets `ms` of open time pass from an instant, stretch by stretch. */
function pass({ from, open, turn }: Painted, start: number, ms: number): number {
  let now = start;
  let left = ms;
  for (;;) {
    const index = Math.floor((now - from) / minute);
    const end = from + (turn[index] ?? unseen) * minute;
    if (!(index < open.length)) return unseen;
    if (open[index] === 0) now = end;
    else if (left <= end - now) return now + left;
    else {
      left -= end - now;
      now = end;
    }
    if (now >= from + open.length * minute) return unseen;
  }
}

interface Day {
  readonly midnight: number;
  readonly next: number;
  readonly opens: number;
  readonly closes: number;
  readonly cut: number;
}

/** A limit as a plain function of the start, good for starts from `from` on. */
export function oracleOf(limit: Limit, from: number, days: number): (start: number) => number {
  const counted = runOf(limit, from, days);
  if (limit.cutoff === undefined || limit.calendar === undefined || limit.clock === 'business-days') return counted;
  const list = daysOf(limit.calendar, from, days, limit.cutoff);
  return (start) => {
    const index = list.findIndex(({ midnight, next }) => midnight <= start && start < next);
    const today = list[index];
    if (today === undefined) return unseen;
    if (isBusiness(today) && start < today.cut) return counted(start);
    const next = list.find((day, at) => at >= index && isBusiness(day) && !(at === index && start >= day.cut));
    return next ? counted(next.opens) : unseen;
  };
}

function runOf(limit: Limit, from: number, days: number): (start: number) => number {
  if (limit.clock === 'calendar-days') return byMinute((start) => later(limit.zone, limit.days, start));
  if (limit.clock === 'business-days') return businessDays(limit, from, days);
  if (limit.clock === 'elapsed' && limit.shifts) {
    const there = paintAny(limit.shifts, from, days);
    return (start) => pass(there, start, 0) + limit.ms;
  }
  if (limit.clock === 'elapsed' && !limit.holidays) return (start) => start + limit.ms;
  const map =
    limit.clock === 'elapsed'
      ? paintWorkdays(limit.holidays ?? { zone: 'UTC' }, from, days)
      : paintAny(limit.shifts ?? [limit.calendar], from, days);
  return (start) => pass(map, start, limit.ms);
}

/** Clocks change on whole minutes, so one question a minute is enough. */
function byMinute(ask: (start: number) => number): (start: number) => number {
  const known = new Map<number, number>();
  return (start) => {
    if (Number.isNaN(start)) return unseen;
    const whole = start - (start % minute);
    const answer = known.get(whole) ?? ask(whole);
    known.set(whole, answer);
    return answer + (start % minute);
  };
}

function later(zone: string, days: number, start: number): number {
  if (days === 0) return start;
  const wall = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.add({ days }).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

function businessDays(
  limit: Limit & { clock: 'business-days' },
  from: number,
  days: number,
): (start: number) => number {
  const list = daysOf(limit.calendar, from, days, limit.cutoff);
  const sameDay = limit.calendar.dayCount === 'same-day';
  return (start) => {
    const index = list.findIndex(({ midnight, next }) => midnight <= start && start < next);
    const today = list[index];
    if (today === undefined) return unseen;
    const countsToday =
      isBusiness(today) &&
      start < today.cut &&
      !((sameDay || limit.outOfHours || limit.days === 0) && start >= today.closes);
    // The days that may still be counted, the first of them being the one on which the case counts as received.
    const ahead = list.slice(countsToday ? index : index + 1).filter(isBusiness);
    const lenient = !isBusiness(today) && !limit.outOfHours && limit.cutoff === undefined;
    const first = sameDay || (lenient && limit.days > 0) ? Math.max(limit.days, 1) - 1 : limit.days;
    return ahead[first]?.closes ?? unseen;
  };
}

function isBusiness({ opens, closes }: Day): boolean {
  return opens < closes;
}

function daysOf(spec: CalendarSpec, from: number, days: number, cutoff?: number): Day[] {
  return datesAround(spec.zone, from, days).map((date) => {
    const spans = hoursOf(spec, date)
      .map((range) => [
        instant(date, range.from, spec.zone),
        instant(date, range.to + (range.to <= range.from ? 1440 : 0), spec.zone),
      ])
      .filter(([a = 0, b = 0]) => b > a);
    return {
      midnight: date.toZonedDateTime(spec.zone).epochMilliseconds,
      next: date.add({ days: 1 }).toZonedDateTime(spec.zone).epochMilliseconds,
      opens: Math.min(...spans.map(([a = 0]) => a)),
      closes: Math.max(...spans.map(([, b = 0]) => b)),
      cut: cutoff === undefined ? Number.POSITIVE_INFINITY : instant(date, cutoff, spec.zone),
    };
  });
}
