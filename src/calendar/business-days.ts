import { once } from '../diagnostics/once.ts';
import { day, minute } from './dates.ts';
import { hoursOn, lastOpenDay } from './hours.ts';
import type { Limit } from './limit.ts';
import { century } from './open-time.ts';
import type { CalendarSpec, EpochMs, Window } from './spec.ts';
import { append, draftUntil, type TimeFunction } from './time-function.ts';
import { dayAt, toInstant } from './zones.ts';

/** A local date (days since 1970-01-01) on which something opens, its first opening and its last closing. */
interface BusinessDay {
  readonly date: number;
  readonly opens: EpochMs;
  readonly closes: EpochMs;
}

/** The end of business of the n-th business day for each start of a window: constant between midnights and cut-offs. */
export function endOfBusinessDay(limit: Limit & { clock: 'business-days' }, domain: Window): TimeFunction {
  const { calendar, days, cutoff, outOfHours } = limit;
  const business = businessDays(calendar, domain, days + 2);
  const due = (index: number): EpochMs => business[index]?.closes ?? Number.POSITIVE_INFINITY;
  const sameDay = calendar.dayCount === 'same-day';
  // Days to go on from the business day on which a case counts as received.
  const on = sameDay ? Math.max(days, 1) - 1 : days;
  // A case of a closed day counts from the next business day, or else as received on it.
  const closedOn = sameDay || outOfHours !== undefined || cutoff !== undefined ? on : Math.max(days, 1) - 1;
  const untilClosing = sameDay || days === 0 || outOfHours !== undefined;
  const fn = draftUntil(domain.to);
  for (const { from, to, index, own, cut } of localDates(calendar.zone, domain, business, cutoff)) {
    const late = Math.min(cut, own && untilClosing ? own.closes : Number.POSITIVE_INFINITY);
    if (from < late) append(fn, from, due(index + on), due(index + on), 0);
    const after = due(own ? index + 1 + on : index + closedOn);
    if (late < to) append(fn, Math.max(late, from), after, after, 0);
  }
  return fn;
}

/**
 * When a case counts as received under a cut-off (minutes from midnight): as it comes on a business day before the cut-off,
 * else when the next business day opens.
 */
export function received(calendar: CalendarSpec, cutoff: number, domain: Window): TimeFunction {
  const business = businessDays(calendar, domain, 2);
  const fn = draftUntil(domain.to);
  for (const { from, to, index, own, cut } of localDates(calendar.zone, domain, business, cutoff)) {
    if (from < cut) append(fn, from, from, from, 1);
    const opening = business[own ? index + 1 : index]?.opens ?? Number.POSITIVE_INFINITY;
    if (cut < to) append(fn, Math.max(cut, from), opening, opening, 0);
  }
  return fn;
}

/** A local date, from where it begins in a window. */
interface LocalDate extends Window {
  /** Among the business days; that of the next where it is none. */
  readonly index: number;
  /** Its business, if any. */
  readonly own?: BusinessDay;
  /** From when on what comes is late: the cut-off of a business day, the midnight of another. */
  readonly cut: EpochMs;
}

function localDates(
  zone: string,
  domain: Window,
  business: readonly BusinessDay[],
  cutoff = Number.POSITIVE_INFINITY,
): LocalDate[] {
  const dates: LocalDate[] = [];
  let index = 0;
  for (let date = dayAt(zone, domain.from); date <= dayAt(zone, domain.to); date++) {
    while ((business[index]?.date ?? Number.POSITIVE_INFINITY) < date) index++;
    const from = Math.max(toInstant(zone, date * day), domain.from);
    const own = business[index]?.date === date ? business[index] : undefined;
    const late = cutoff === Number.POSITIVE_INFINITY ? cutoff : toInstant(zone, date * day + cutoff * minute);
    dates.push({ from, to: toInstant(zone, (date + 1) * day), index, own, cut: own ? late : from });
  }
  return dates;
}

/** The business days from the first date of a window on, until there are `more` after its last, or none for a century. */
function businessDays(spec: CalendarSpec, domain: Window, more: number): BusinessDay[] {
  const found: BusinessDay[] = [];
  const known = openings(spec);
  const last = dayAt(spec.zone, domain.to);
  const end = Math.min(last + century / day, lastOpenDay(spec));
  for (let [date, left] = [dayAt(spec.zone, domain.from), more]; date <= end && left > 0; date++) {
    const open = known.get(date) ?? openingOn(spec, date);
    known.set(date, open);
    if (open === 'none') continue;
    found.push(open);
    if (date > last) left--;
  }
  return found;
}

/** The dates that were looked at. */
const openings = once((_spec: CalendarSpec) => new Map<number, BusinessDay | 'none'>());

function openingOn(spec: CalendarSpec, date: number): BusinessDay | 'none' {
  let [opens, closes] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, to } of hoursOn(spec, date)) {
    const start = toInstant(spec.zone, date * day + from * minute);
    const end = toInstant(spec.zone, date * day + to * minute);
    if (end <= start) continue;
    opens = Math.min(opens, start);
    closes = Math.max(closes, end);
  }
  return opens < closes ? { date, opens, closes } : 'none';
}
