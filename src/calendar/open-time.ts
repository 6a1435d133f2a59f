import { day } from './dates.ts';
import { holidayTime } from './holidays.ts';
import { lastOpenDay, openTime } from './hours.ts';
import { complement, type IntervalSet, union, windowAt } from './intervals.ts';
import type { CalendarSpec, EpochMs, Window } from './spec.ts';
import { append, draftUntil, type TimeFunction } from './time-function.ts';

/** How far ahead an opening is looked for; what takes longer never completes. A duration is no longer than this either. */
export const century = 36_525 * day;

/** Time in which a clock runs; nothing opens from `until` on. */
export interface RunningTime {
  readonly within: (window: Window) => IntervalSet;
  readonly until: EpochMs;
}

/** The time in which a calendar is open, or any of several. */
export function runningWhenOpen(specs: readonly CalendarSpec[]): RunningTime {
  return {
    within: (window) => union(specs.map((spec) => openTime(spec, window))),
    // Two days more than the last: a night shift, and the offset of the zone.
    until: (Math.max(...specs.map(lastOpenDay)) + 3) * day,
  };
}

/** Every day from midnight to midnight except the holidays of a calendar. */
export function runningButHolidays(spec: CalendarSpec): RunningTime {
  return { within: (window) => complement(holidayTime(spec, window), window), until: Number.POSITIVE_INFINITY };
}

/** The end of `ms` of running time for each start of a window. Looks further ahead only as far as it has to. */
export function finishOf(running: RunningTime, ms: number, domain: Window): TimeFunction {
  const latest = domain.to + century;
  for (let reach = 14 * day + 6 * ms; ; reach *= 4) {
    const to = Math.min(domain.to + reach, latest);
    const last = to === latest || to >= running.until;
    const fn = walk(running.within({ from: domain.from, to }), ms, domain, last);
    if (fn !== undefined) return fn;
  }
}

/**
 * Moves the start and the finish along the edges together, the running time between them always `ms`. The finish is at a
 * closing rather than at the opening after it, so it jumps just after; a start at a closing is as good as the next opening.
 * Undefined where the edges end too early and are not the last.
 */
function walk(edges: IntervalSet, ms: number, { from, to }: Window, last: boolean): TimeFunction | undefined {
  const never = Number.POSITIVE_INFINITY;
  const fn = draftUntil(to);
  let start = from;
  let i = 0;
  let [finish, k] = advance(edges, from, ms);
  while (start < to) {
    if (finish === never && !last) return undefined;
    const opening = edges[i] ?? never;
    if (start < opening) {
      if (ms === 0) [finish, k] = [opening, i];
      append(fn, start, finish, finish, 0);
      if (opening === never) break;
      start = opening;
      continue;
    }
    let right = finish;
    if (ms > 0 && finish === edges[k + 1]) {
      k += 2;
      right = edges[k] ?? never;
    }
    if (right === never && !last) return undefined;
    append(fn, start, finish, right, right === never ? 0 : 1);
    if (right === never) break;
    const closing = edges[i + 1] ?? never;
    const step = Math.min(closing - start, (edges[k + 1] ?? never) - right);
    start += step;
    finish = right + step;
    if (start === closing) i += 2;
  }
  return fn;
}

/** Where `ms` of running time from the first start end, and the opening before it. */
function advance(edges: IntervalSet, from: EpochMs, ms: number): [finish: EpochMs, opening: number] {
  let rest = ms;
  for (let k = 0; k < edges.length; k += 2) {
    const stretch = windowAt(edges, k);
    const opening = Math.max(stretch.from, from);
    const length = stretch.to - opening;
    if (rest <= length && length > 0) return [opening + rest, k];
    rest -= length;
  }
  return [Number.POSITIVE_INFINITY, edges.length];
}
