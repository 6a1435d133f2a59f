import { day, minute } from '../dates.ts';
import { append, draftUntil, type TimeFunction } from '../functions/time-function.ts';
import { hoursOn, lastOpenDay } from '../hours.ts';
import type { CalendarSpec, EpochMs, Window } from '../spec.ts';
import { dayAt, toInstant } from '../zones.ts';
import type { Limit } from './limit.ts';
import { century } from './open-time.ts';

/** A local date (days since 1970-01-01) on which something opens, its first opening and its last closing. */
export interface BusinessDay {
  readonly date: number;
  readonly opens: EpochMs;
  readonly closes: EpochMs;
}

/** The end of business of the n-th business day for each start of a window: constant between midnights and cut-offs. */
export function endOfBusinessDay(limit: Limit & { clock: 'business-days' }, domain: Window): TimeFunction {
  const { calendar, days, cutoff, outOfHours } = limit;
  const { zone, dayCount = 'next-business-day' } = calendar;
  const [first, last] = [dayAt(zone, domain.from), dayAt(zone, domain.to)];
  const business = businessDays(calendar, first, last, days + 2);
  const due = (index: number): EpochMs => business[index]?.closes ?? Number.POSITIVE_INFINITY;
  const sameDay = dayCount === 'same-day';
  // Days to go on from the business day on which a case counts as received.
  const on = sameDay ? Math.max(days, 1) - 1 : days;
  // A case of a closed day counts from the next business day, or else as received on it.
  const closedOn = sameDay || outOfHours !== undefined || cutoff !== undefined ? on : Math.max(days, 1) - 1;
  const untilClosing = sameDay || days === 0 || outOfHours !== undefined;
  const fn = draftUntil(domain.to);
  let next = 0;
  for (let date = first; date <= last; date++) {
    while ((business[next]?.date ?? Number.POSITIVE_INFINITY) < date) next++;
    const midnight = Math.max(toInstant(zone, date * day), domain.from);
    const own = business[next]?.date === date ? business[next] : undefined;
    if (own === undefined) {
      append(fn, midnight, due(next + closedOn), due(next + closedOn), 0);
      continue;
    }
    const cut = cutoff === undefined ? Number.POSITIVE_INFINITY : toInstant(zone, date * day + cutoff * minute);
    const late = Math.min(cut, untilClosing ? own.closes : Number.POSITIVE_INFINITY);
    if (midnight < late) append(fn, midnight, due(next + on), due(next + on), 0);
    const after = due(next + 1 + on);
    if (late < toInstant(zone, (date + 1) * day)) append(fn, Math.max(late, midnight), after, after, 0);
  }
  return fn;
}

/** The business days from a date on, until there are `more` after another date, or none for a century. */
export function businessDays(spec: CalendarSpec, from: number, to: number, more: number): BusinessDay[] {
  const found: BusinessDay[] = [];
  const end = Math.min(to + century / day, lastOpenDay(spec));
  for (let [date, left] = [from, more]; date <= end && left > 0; date++) {
    const open = openingOn(spec, date);
    if (open === undefined) continue;
    found.push(open);
    if (date > to) left--;
  }
  return found;
}

function openingOn(spec: CalendarSpec, date: number): BusinessDay | undefined {
  let [opens, closes] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, to } of hoursOn(spec, date)) {
    const start = toInstant(spec.zone, date * day + from * minute);
    const end = toInstant(spec.zone, date * day + to * minute);
    if (end <= start) continue;
    opens = Math.min(opens, start);
    closes = Math.max(closes, end);
  }
  return opens < closes ? { date, opens, closes } : undefined;
}
