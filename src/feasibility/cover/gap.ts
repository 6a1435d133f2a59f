import { dateOf } from '../../calendar/dates.ts';
import {
  difference,
  gapsByRegime,
  type IntervalSet,
  type OffsetRegime,
  offsetRegimes,
  type RegimeGaps,
  total,
  union,
  type WeeklyPattern,
  type Window,
  weeklyPattern,
  weekSorts,
  windowOf,
  windowSet,
} from '../../calendar/index.ts';
import type { Values } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import type { Model } from '../../model/model.ts';
import {
  daysOf,
  elapsed,
  firstDates,
  horizonOf,
  horizonValues,
  horizonWindow,
  periodsOf,
  weekText,
} from '../hours/index.ts';

/** The zones of a set of time, the first of them the one to tell it in. */
export type Zones = readonly [string, ...string[]];

/** Promised time in which nobody is there, by its one cause. */
export interface Gap {
  /**
   * Why hours are uncovered.
   * - `weekly`: the shifts are too short, in most weeks or on some dates
   * - `clock`: the shifts of another zone cover them in one part of the year, and not when one clock has changed and the other has not
   * - `holiday`: the shifts would cover them if no date were a holiday
   */
  kind: 'weekly' | 'clock' | 'holiday';
  open: IntervalSet;
  /** Of `weekly`: what is uncovered besides, and only because of holidays. */
  onHolidays: IntervalSet;
  /** Of `clock`: the parts of the year that have the gap, with its weekly pattern. */
  regimes: readonly RegimeGaps[];
}

/** What covers promised hours: as it is, and as it would be if no date were a holiday. */
export interface Covering {
  sets: readonly IntervalSet[];
  usual(): readonly IntervalSet[];
  /** Those of what is promised and of what covers it. */
  zones: Zones;
  window: Window;
}

/** Shorter than this part of the horizon, the weeks between two changes of the clock excuse nobody. */
const worthwhile = 0.25;

/** The gaps in required time, each with its cause. */
export function gapsIn(required: IntervalSet, covering: Covering): Gap[] {
  const open = difference(required, union(covering.sets));
  if (open.length === 0) return [];
  const rest = difference(open, union(covering.usual()));
  const onHolidays = difference(open, rest);
  if (rest.length === 0) return [{ kind: 'holiday', open, onHolidays, regimes: [] }];
  const regimes = clockGaps(rest, covering);
  if (regimes.length === 0) return [{ kind: 'weekly', open: rest, onHolidays, regimes }];
  const byClock = union(regimes.map(({ pattern }) => pattern.regular));
  const others = difference(rest, byClock);
  const clock: Gap = { kind: 'clock', open: byClock, onHolidays, regimes };
  return others.length === 0 ? [clock] : [clock, { kind: 'weekly', open: others, onHolidays: [], regimes: [] }];
}

/**
 * The regimes that have a weekly gap, where those that have none keep another distance between the clocks and last long
 * enough. None where the clocks are not to blame.
 */
function clockGaps(gap: IntervalSet, { zones, window }: Covering): readonly RegimeGaps[] {
  const regimes = offsetRegimes(zones, window);
  if (new Set(regimes.map((regime) => distanceOf(regime, zones))).size === 1) return [];
  const all = gapsByRegime(gap, zones[0], zones, window);
  const uncovered = all.filter(({ pattern }) => pattern.rows.length > 0);
  const covered = all.filter(({ pattern }) => pattern.rows.length === 0);
  const distances = new Set(covered.map(({ regime }) => distanceOf(regime, zones)));
  if (uncovered.some(({ regime }) => distances.has(distanceOf(regime, zones)))) return [];
  const share = total(union(covered.map(({ regime }) => regime.spans))) / total(windowSet(window));
  return share >= worthwhile ? uncovered : [];
}

/** How far the clocks are apart, whatever each of them shows. */
function distanceOf({ offsets }: OffsetRegime, [first, ...others]: Zones): string {
  return others.map((zone) => (offsets[zone] ?? 0) - (offsets[first] ?? 0)).join();
}

/** A stretch of the year, or several, in which every week is like the next. */
export interface Regular {
  pattern: WeeklyPattern;
  spans: IntervalSet;
}

/**
 * How time comes again: every week; in the weeks of a season, or of several in other hours; in other hours whenever the clocks of its zones
 * are as far apart as then; or only on some dates. `occasional` is the part that does not follow.
 */
export type Shape =
  | { is: 'weekly' | 'season' | 'clocks'; regulars: readonly Regular[]; occasional: IntervalSet }
  | { is: 'dates'; occasional: IntervalSet };

/** How many dates are named. */
export const few = 3;

/** Stretches longer together than this part of the horizon are no season. */
const longest = 0.8;

/** A shorter stretch is told by its dates. In days. */
const shortest = 14;

/** What is open again after so many days goes on. */
const pause = 21;

/** The shape of a set that is not empty, in the wall time of the first of its zones: the one that most of it follows. */
function shapeOf(model: Model, open: IntervalSet, zones: Zones): Shape {
  const [zone] = zones;
  const weekly = [regularIn(open, zone, windowSet(horizonWindow(model)))];
  const season = seasonOf(model, open, zone);
  const isApart = isByDistance(model, open, zones);
  const sorts = season.length > 0 || isApart ? weekSorts(open, zone, horizonWindow(model)) : [];
  const bySort = sorts.map((spans) => regularIn(open, zone, spans));
  const clocks = isApart ? bySort : [];
  const most = Math.max(...[season, weekly, clocks].map(timeOf));
  const all = { season: season.length > 0 && timeOf(bySort) > most ? bySort : season, weekly, clocks };
  const is =
    most === 0 ? 'dates' : timeOf(all.season) >= most ? 'season' : timeOf(weekly) === most ? 'weekly' : 'clocks';
  // In part of the horizon only, a little that comes again is no pattern of the whole.
  if (is === 'dates' || (is !== 'weekly' && most <= total(open) / 2)) return { is: 'dates', occasional: open };
  const regulars = all[is].filter(({ pattern }) => pattern.rows.length > 0);
  return { is, regulars, occasional: difference(open, followed(regulars)) };
}

/**
 * The shape of a set in the values of messages: `week`, `hours` (of such a week, or in all), `periods` of a season, `zone`, `abroad`
 * where it has to be named, `zones`, `dateCount`, `dates`, and the dates that were looked at.
 */
export function shapeView(model: Model, open: IntervalSet, zones: Zones): { shape: Shape; values: Values } {
  const [zone] = zones;
  const shape = shapeOf(model, open, zones);
  const days = daysOf(open, zone);
  const common = {
    ...horizonValues(horizonOf(model)),
    zone,
    abroad: zones.length > 1 ? 'yes' : 'no',
    zones,
    dateCount: days.length,
    dates: firstDates(days, model.date, few),
  };
  if (shape.is === 'dates') return { shape, values: { ...common, hours: elapsed(total(open)) } };
  const worst = worstOf(shape.regulars);
  return { shape, values: worst ? { ...common, ...regularValues(worst, zone) } : common };
}

/** The most of a week, and of those the longest. */
export function worstOf(regulars: readonly Regular[]): Regular | undefined {
  const [worst] = regulars.toSorted(
    (one, other) => other.pattern.minutesPerWeek - one.pattern.minutesPerWeek || total(other.spans) - total(one.spans),
  );
  return worst;
}

/** `week`, `hours` of it and `periods`. */
export function regularValues({ pattern, spans }: Regular, zone: string): Values {
  return {
    week: weekText(pattern.rows),
    hours: elapsed(pattern.minutesPerWeek * 60_000),
    periods: periodsOf(spans, zone),
  };
}

/** The hours of each stretch of the year, where they change in it: lines of a proof; of a season, those besides the worst. */
export function regimeLines(shape: Shape, zone: string): { message: 'whileApart'; values: Values }[] {
  if (shape.is === 'dates' || shape.regulars.length < 2) return [];
  const told = shape.is === 'season' ? worstOf(shape.regulars) : undefined;
  const regulars = shape.regulars.filter((regular) => regular !== told);
  return regulars.map((regular) => ({ message: 'whileApart', values: regularValues(regular, zone) }));
}

function regularIn(open: IntervalSet, zone: string, spans: IntervalSet): Regular {
  return { pattern: weeklyPattern(open, zone, spans), spans };
}

/** The stretches of the horizon in which it is open most weeks, where they are long and yet far from all of it; else none. */
function seasonOf(model: Model, open: IntervalSet, zone: string): Regular[] {
  const stretches: { first: number; last: number }[] = [];
  for (const day of daysOf(open, zone)) {
    const stretch = stretches.at(-1);
    if (stretch && day - stretch.last <= pause) stretch.last = day;
    else stretches.push({ first: day, last: day });
  }
  const long = stretches.filter(({ first, last }) => last - first >= shortest);
  const spans = union(long.map(({ first, last }) => windowSet(windowOf(dateOf(first), dateOf(last), zone))));
  const year = windowSet(horizonWindow(model));
  return long.length > 0 && total(spans) < longest * total(year) ? [regularIn(open, zone, spans)] : [];
}

/** Whether it makes a difference how far the clocks are apart. */
function isByDistance(model: Model, open: IntervalSet, zones: Zones): boolean {
  const regimes = groupBy(offsetRegimes(zones, horizonWindow(model)), (regime) => distanceOf(regime, zones));
  const apart = [...regimes.values()].map((own) => weeklyPattern(open, zones[0], union(own.map(({ spans }) => spans))));
  return new Set(apart.map(({ rows }) => JSON.stringify(rows))).size > 1;
}

function timeOf(regulars: readonly Regular[]): number {
  return total(followed(regulars));
}

function followed(regulars: readonly Regular[]): IntervalSet {
  return union(regulars.map(({ pattern }) => pattern.regular));
}
