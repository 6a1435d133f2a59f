import { dateOf, day, minute, weekdayOf } from '../dates.ts';
import { type IntervalSet, windowsOf } from '../intervals/interval-set.ts';
import type { Hours, Weekday, Window } from '../spec.ts';
import { dayAt, toWall, transitionsIn } from '../zones.ts';

/** A stretch within one local date (days since 1970-01-01), in minutes on the wall; `to` is at most 1440. */
export interface Slot extends Hours {
  readonly date: number;
  readonly ms: number;
}

/** What a set holds of one local date. */
export interface DateTime {
  readonly date: string;
  readonly weekday: Weekday;
  /** Milliseconds that pass, whatever the clock on the wall does. */
  readonly ms: number;
  readonly hours: readonly Hours[];
}

/** A set by local date in a zone, in order; dates with nothing are left out. */
export function byDate(set: IntervalSet, zone: string): DateTime[] {
  const dates = new Map<number, { ms: number; hours: Hours[] }>();
  for (const { date, from, to, ms } of slotsOf(set, zone)) {
    const entry = dates.get(date) ?? { ms: 0, hours: [] };
    entry.hours.push({ from, to });
    dates.set(date, { ms: entry.ms + ms, hours: entry.hours });
  }
  return [...dates]
    .sort(([a], [b]) => a - b)
    .map(([date, entry]) => ({ date: dateOf(date), weekday: weekdayOf(date), ...entry }));
}

/** A set cut at local midnights and at changes of offset, so that each slot lies on one date and its wall runs on. */
export function slotsOf(set: IntervalSet, zone: string): Slot[] {
  const [first = 0, last = 0] = [set[0], set.at(-1)];
  const changes = transitionsIn(zone, { from: first, to: last }).map(({ at }) => at);
  return windowsOf(set).flatMap(({ from, to }) => {
    const cuts = [from, ...changes.filter((at) => from < at && at < to), to];
    return cuts.slice(1).flatMap((end, index) => dailySlots({ from: cuts[index] ?? from, to: end }, zone));
  });
}

function dailySlots({ from, to }: Window, zone: string): Slot[] {
  const slots: Slot[] = [];
  const offset = toWall(zone, from) - from;
  for (let start = from; start < to; ) {
    const date = dayAt(zone, start);
    const midnight = date * day;
    const end = Math.min(to, midnight + day - offset);
    const wall = (instant: number): number => (instant + offset - midnight) / minute;
    slots.push({ date, from: wall(start), to: wall(end), ms: end - start });
    start = end;
  }
  return slots;
}
