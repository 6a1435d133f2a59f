import { day, minute } from '../dates.ts';
import { append, draftUntil, type TimeFunction } from '../functions/time-function.ts';
import type { CalendarSpec, EpochMs, Window } from '../spec.ts';
import { dayAt, toInstant } from '../zones.ts';
import { businessDays } from './business-days.ts';

/**
 * When a case counts as received under a cut-off (minutes from midnight): as it comes on a business day before the cut-off,
 * else when the next business day opens.
 */
export function received(calendar: CalendarSpec, cutoff: number, domain: Window): TimeFunction {
  const { zone } = calendar;
  const [first, last] = [dayAt(zone, domain.from), dayAt(zone, domain.to)];
  const business = businessDays(calendar, first, last, 2);
  const opening = (index: number): EpochMs => business[index]?.opens ?? Number.POSITIVE_INFINITY;
  const fn = draftUntil(domain.to);
  let next = 0;
  for (let date = first; date <= last; date++) {
    while ((business[next]?.date ?? Number.POSITIVE_INFINITY) < date) next++;
    const midnight = Math.max(toInstant(zone, date * day), domain.from);
    if (business[next]?.date !== date) {
      append(fn, midnight, opening(next), opening(next), 0);
      continue;
    }
    const cut = toInstant(zone, date * day + cutoff * minute);
    if (midnight < cut) append(fn, midnight, midnight, midnight, 1);
    if (cut < toInstant(zone, (date + 1) * day)) {
      append(fn, Math.max(cut, midnight), opening(next + 1), opening(next + 1), 0);
    }
  }
  return fn;
}
