import { groupBy } from '../diagnostics/lists.ts';
import { day, hour, minute, weekdayOf } from './dates.ts';
import { openTime } from './hours.ts';
import { contains, difference, type IntervalSet, intersection, intervalSet, windowsOf } from './intervals.ts';
import type { EpochMs, Hours, Weekday, WeeklyHours, Window } from './spec.ts';
import { dayAt, offsetAt, toInstant, transitionsIn } from './zones.ts';

/** A stretch within one local date (days since 1970-01-01), in minutes on the wall; `to` is at most 1440. */
interface Slot extends Hours {
  readonly date: number;
  readonly ms: number;
}

/** Milliseconds that a set holds of each local date (days since 1970-01-01) in a zone, whatever the clock on the wall does. */
export function timeByDate(set: IntervalSet, zone: string): ReadonlyMap<number, number> {
  const dates = new Map<number, number>();
  for (const { date, ms } of slotsOf(set, zone)) dates.set(date, (dates.get(date) ?? 0) + ms);
  return dates;
}

/** A set cut at local midnights and at changes of offset, so that each slot lies on one date and its wall runs on. */
function slotsOf(set: IntervalSet, zone: string): Slot[] {
  const slots: Slot[] = [];
  const changes = transitionsIn(zone, { from: set[0] ?? 0, to: set.at(-1) ?? 0 }).map(({ at }) => at);
  for (let { from, to } of windowsOf(set)) {
    for (const at of changes) {
      if (at <= from || at >= to) continue;
      addDailySlots(slots, { from, to: at }, zone);
      from = at;
    }
    addDailySlots(slots, { from, to }, zone);
  }
  return slots;
}

function addDailySlots(slots: Slot[], { from, to }: Window, zone: string): void {
  const offset = offsetAt(zone, from);
  for (let start = from; start < to; ) {
    const date = Math.floor((start + offset) / day);
    const midnight = date * day - offset;
    const end = Math.min(to, midnight + day);
    slots.push({ date, from: (start - midnight) / minute, to: (end - midnight) / minute, ms: end - start });
    start = end;
  }
}

/** Hours that several weekdays have in common: Saturday and Sunday, 08:00–09:00 and 21:00–22:00. */
export interface PatternRow {
  readonly weekdays: readonly Weekday[];
  readonly hours: readonly Hours[];
}

/** What comes again in most weeks, and the rest. */
export interface WeeklyPattern {
  readonly rows: readonly PatternRow[];
  /** Minutes on the wall of one such week. */
  readonly minutesPerWeek: number;
  /** The part of the set that follows the pattern. */
  readonly regular: IntervalSet;
  /** The part that does not: holidays, exceptions, days on which the clock changes. */
  readonly occasional: IntervalSet;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * The weekly pattern of a set in the wall time of a zone, over the dates whose noon lies in `spans`. A stretch belongs
 * to it when it is there on more than half of its weekday's dates.
 */
export function weeklyPattern(set: IntervalSet, zone: string, spans: IntervalSet): WeeklyPattern {
  const within = intersection(set, spans);
  const counts = countDates(spans, zone);
  const slots = slotsOf(within, zone).filter(({ date }) => isCounted(date, zone, spans));
  const hours = weekdays.map((weekday) => {
    const own = slots.filter(({ date }) => weekdayOf(date) === weekday);
    return usual(own, counts[weekday] ?? 0);
  });
  const weekly: WeeklyHours = Object.fromEntries(hours.map((own, index) => [index + 1, own]));
  const window = { from: spans[0] ?? 0, to: spans.at(-1) ?? 0 };
  const follows = openTime({ zone, weekly }, window);
  return {
    rows: rowsOf(joinNights(hours)),
    minutesPerWeek: hours.flat().reduce((sum, { from, to }) => sum + to - from, 0),
    regular: intersection(within, follows),
    occasional: difference(within, follows),
  };
}

/** How many dates of each weekday, 1–7, have their noon in the spans. */
function countDates(spans: IntervalSet, zone: string): number[] {
  const counts: number[] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const { from, to } of windowsOf(spans)) {
    for (let date = dayAt(zone, from); date <= dayAt(zone, to); date++) {
      if (!isCounted(date, zone, [from, to])) continue;
      counts[weekdayOf(date)] = (counts[weekdayOf(date)] ?? 0) + 1;
    }
  }
  return counts;
}

function isCounted(date: number, zone: string, spans: IntervalSet): boolean {
  return contains(spans, toInstant(zone, date * day + 12 * hour));
}

/** The minutes that more than half of the dates have, from the edges of their slots. */
function usual(slots: readonly Slot[], dates: number): Hours[] {
  const steps = slots
    .flatMap(({ from, to }) => [
      { at: from, by: 1 },
      { at: to, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const found: Hours[] = [];
  let [count, from, above] = [0, 0, false];
  for (const [index, { at, by }] of steps.entries()) {
    count += by;
    if (steps[index + 1]?.at === at) continue;
    const now = 2 * count > dates;
    if (now && !above) from = at;
    if (!now && above) found.push({ from, to: at });
    above = now;
  }
  return found;
}

/** Joins what ends at midnight with what goes on after it, as a person would write a night. */
function joinNights(week: readonly Hours[][]): Hours[][] {
  const joins = week.map((hours, index) => {
    const evening = hours.at(-1);
    const morning = week[(index + 1) % 7]?.[0];
    return evening?.to === day / minute && morning?.from === 0 && morning.to <= evening.from ? morning.to : undefined;
  });
  return week.map((hours, index) => {
    const own = joins[(index + 6) % 7] === undefined ? hours : hours.slice(1);
    const last = own.at(-1);
    const to = joins[index];
    return last && to !== undefined ? [...own.slice(0, -1), { from: last.from, to }] : own;
  });
}

function rowsOf(week: readonly Hours[][]): PatternRow[] {
  const rows = new Map<string, { weekdays: Weekday[]; hours: Hours[] }>();
  for (const weekday of weekdays) {
    const hours = week[weekday - 1] ?? [];
    if (hours.length === 0) continue;
    const key = hours.map(({ from, to }) => `${from}-${to}`).join();
    const row = rows.get(key) ?? { weekdays: [], hours };
    row.weekdays.push(weekday);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** A week as it comes again, Monday first, and the dates in which it does. */
interface WeekRun {
  week: readonly string[];
  key: string;
  first: number;
  last: number;
}

/** Dates between two stretches that are alike, in which nothing else comes again. */
const pause = 21;

/**
 * The sorts of weeks in a window, each with all the stretches of it, whatever weekday a season or a change of the clock falls on. What does not
 * come again, or differs from another sort on one weekday for less than two weeks, is none: a holiday.
 */
export function weekSorts(set: IntervalSet, zone: string, window: Window): IntervalSet[] {
  const runs = weekRuns(set, zone, window);
  const sorts = new Map<string, WeekRun>();
  for (const run of runs.toSorted((a, b) => b.last - b.first - (a.last - a.first))) {
    const isOdd = [...sorts.values()].some(
      (sort) => sort.week.filter((hours, day) => hours !== run.week[day]).length < 2,
    );
    if (run.last - run.first > 12 || (run.last - run.first === 12 && !isOdd)) sorts.set(run.key, run);
  }
  const stretches: WeekRun[] = [];
  for (const run of runs.filter(({ key }) => sorts.has(key))) {
    const before = stretches.at(-1);
    if (before?.key === run.key && run.first - before.last <= pause) before.last = run.last;
    else stretches.push({ ...run, first: Math.max(run.first, (before?.last ?? run.first - 1) + 1) });
  }
  const edge = (date: number): EpochMs => toInstant(zone, date * day);
  return [...groupBy(stretches, ({ key }) => key).values()].map((own) =>
    intervalSet(own.flatMap(({ first, last }) => [edge(first), edge(last + 1)])),
  );
}

/** The runs of dates of which each is like that of the week before: a week at least. */
function weekRuns(set: IntervalSet, zone: string, window: Window): WeekRun[] {
  const hours = new Map<number, string>();
  for (const { date, from, to } of slotsOf(set, zone)) hours.set(date, `${hours.get(date) ?? ''}${from}-${to} `);
  const end = dayAt(zone, window.to - 1);
  const runs: WeekRun[] = [];
  for (let first = dayAt(zone, window.from); first + 6 <= end; first++) {
    const week = weekdays.map((weekday) => hours.get(first + ((weekday - weekdayOf(first) + 7) % 7)) ?? '');
    const [key, run] = [week.join('|'), runs.at(-1)];
    if (run?.key === key) run.last = first + 6;
    else runs.push({ week, key, first, last: first + 6 });
  }
  return runs;
}

/** The time in which several zones keep the same distance from each other: summer, winter, the weeks between. */
export interface OffsetRegime {
  /** Minutes east of UTC, by zone. */
  readonly offsets: Readonly<Record<string, number>>;
  readonly spans: IntervalSet;
}

/** The weekly pattern of what is uncovered under one regime. */
export interface RegimeGaps {
  readonly regime: OffsetRegime;
  readonly pattern: WeeklyPattern;
}

/** The regimes of a window, the earliest first. Each zone changes on its own date, so there may be more than two. */
export function offsetRegimes(zones: readonly string[], window: Window): OffsetRegime[] {
  const changes = zones.flatMap((zone) => transitionsIn(zone, window).map(({ at }) => at));
  const cuts = [...new Set([window.from, ...changes])].sort((a, b) => a - b);
  const regimes = new Map<string, { offsets: Record<string, number>; edges: EpochMs[] }>();
  for (const [index, from] of cuts.entries()) {
    const offsets = Object.fromEntries(zones.map((zone) => [zone, offsetAt(zone, from) / minute]));
    const key = Object.values(offsets).join();
    const regime = regimes.get(key) ?? { offsets, edges: [] };
    regime.edges.push(from, cuts[index + 1] ?? window.to);
    regimes.set(key, regime);
  }
  return [...regimes.values()].map(({ offsets, edges }) => ({ offsets, spans: intervalSet(edges) }));
}

/** What is uncovered under each regime of the zones involved, as weekly patterns in the wall time of one of them. */
export function gapsByRegime(
  gaps: IntervalSet,
  zone: string,
  involved: readonly string[],
  window: Window,
): readonly RegimeGaps[] {
  return offsetRegimes(involved, window).map((regime) => ({
    regime,
    pattern: weeklyPattern(gaps, zone, regime.spans),
  }));
}
