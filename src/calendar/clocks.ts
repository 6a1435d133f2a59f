import { endOfBusinessDay, received } from './business-days.ts';
import { day } from './dates.ts';
import type { Limit } from './limit.ts';
import { finishOf, runningButHolidays, runningWhenOpen } from './open-time.ts';
import type { CalendarSpec, EpochMs, Window } from './spec.ts';
import { append, compose, draftUntil, rangeOf, shift, type TimeFunction, valueAt } from './time-function.ts';
import { offsetAt, toInstant, toWall, transitionsIn } from './zones.ts';

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
      if (limit.shifts) return begun(limit, limit.shifts, domain);
      return limit.holidays ? finishOf(runningButHolidays(limit.holidays), limit.ms, domain) : shift(domain, limit.ms);
    case 'business-time':
      return finishOf(runningWhenOpen(limit.shifts ?? [limit.calendar]), limit.ms, domain);
    case 'business-days':
      return endOfBusinessDay(limit, domain);
    case 'calendar-days':
      return sameTimeLater(limit.zone, limit.days, domain);
  }
}

/** Elapsed time that begins when somebody is there. */
function begun({ ms }: Limit & { clock: 'elapsed' }, shifts: readonly CalendarSpec[], domain: Window): TimeFunction {
  const start = finishOf(runningWhenOpen(shifts), 0, domain);
  return compose(shift(rangeOf([start], domain.from), ms), start);
}

function nothingOf(limit: Limit): Limit {
  if (limit.clock === 'business-days') return { ...limit, clock: 'business-time', ms: 0 };
  return limit.clock === 'calendar-days' ? { ...limit, days: 0 } : { ...limit, ms: 0 };
}

/**
 * The same time on the wall some dates later, for each start of a window. The line breaks where the offset changes at the
 * start or at the end; there it may also jump back, when an hour comes twice.
 */
function sameTimeLater(zone: string, days: number, domain: Window): TimeFunction {
  if (days === 0) return shift(domain, 0);
  const fn = draftUntil(domain.to);
  for (const at of breaks(zone, days * day, domain)) {
    const later = toInstant(zone, toWall(zone, at) + days * day);
    append(fn, at, later, later, 1);
  }
  return fn;
}

function breaks(zone: string, length: number, { from, to }: Window): number[] {
  const starts = [from, ...transitionsIn(zone, { from: from + 1, to }).map(({ at }) => at)];
  const ends = transitionsIn(zone, { from: from + length - 2 * day, to: to + length + 2 * day });
  const pulledBack = starts.flatMap((start) =>
    ends.map(({ at, before, after }) => at + Math.max(before, after) - length - offsetAt(zone, start)),
  );
  // Those of the offset of another start break nothing, and the line goes on over them.
  return [...starts, ...pulledBack.filter((at) => at > from)].sort((a, b) => a - b);
}
