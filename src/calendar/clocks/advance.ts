import { compose } from '../functions/compose.ts';
import { rangeOf, shift, type TimeFunction, valueAt } from '../functions/time-function.ts';
import type { EpochMs, Window } from '../spec.ts';
import { endOfBusinessDay } from './business-days.ts';
import { sameTimeLater } from './calendar-days.ts';
import type { Limit } from './limit.ts';
import { finishOf, runningButHolidays, runningWhenOpen } from './open-time.ts';
import { received } from './received.ts';

/** An instant, or `never`: the calendar does not open again within a century. */
export type Moment = EpochMs | 'never';

/** The end of a limit for each start of a window. */
export function advance(limit: Limit, domain: Window): TimeFunction {
  if (limit.cutoff === undefined || limit.calendar === undefined || limit.clock === 'business-days')
    return run(limit, domain);
  const counted = received(limit.calendar, limit.cutoff, domain);
  return compose(run(limit, rangeOf([counted], domain.from)), counted);
}

/** The end of a limit that starts at an instant. */
export function add(limit: Limit, start: EpochMs): Moment {
  return momentOf(endFrom(limit, start));
}

/** When the clock of a limit begins to run for what arrives at an instant. */
export function clockStart(limit: Limit, arrival: EpochMs): Moment {
  return momentOf(endFrom(nothingOf(limit), arrival));
}

/** Infinity is for functions; outside they say never. */
export function momentOf(instant: EpochMs): Moment {
  return instant === Number.POSITIVE_INFINITY ? 'never' : instant;
}

function endFrom(limit: Limit, start: EpochMs): EpochMs {
  return valueAt(advance(limit, { from: start, to: start + 1 }), start);
}

function run(limit: Limit, domain: Window): TimeFunction {
  switch (limit.clock) {
    case 'elapsed':
      return limit.holidays ? finishOf(runningButHolidays(limit.holidays), limit.ms, domain) : shift(domain, limit.ms);
    case 'business-time':
      return finishOf(runningWhenOpen(limit.calendar), limit.ms, domain);
    case 'business-days':
      return endOfBusinessDay(limit, domain);
    case 'calendar-days':
      return sameTimeLater(limit.zone, limit.days, domain);
  }
}

function nothingOf(limit: Limit): Limit {
  if (limit.clock === 'business-days') return { ...limit, clock: 'business-time', ms: 0 };
  return limit.clock === 'calendar-days' ? { ...limit, days: 0 } : { ...limit, ms: 0 };
}
