import { dateOf } from '../../calendar/dates.ts';
import {
  difference,
  type IntervalSet,
  offsetRegimes,
  total,
  union,
  type WeeklyPattern,
  weeklyPattern,
  windowOf,
  windowSet,
} from '../../calendar/index.ts';
import type { Values } from '../../diagnostics/finding.ts';
import type { Model } from '../../model/model.ts';
import { horizonOf, horizonValues, horizonWindow } from './horizon.ts';
import { daysOf, elapsed, firstDates, periodsOf, weekText } from './values.ts';

/** A stretch of the year, or several, in which every week is like the next. */
export interface Regular {
  pattern: WeeklyPattern;
  spans: IntervalSet;
}

/**
 * How time comes again: every week; in the weeks of a season; in other hours whenever the clocks of its zones are as far apart as
 * then; or only on some dates. `occasional` is the part that does not follow.
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
function shapeOf(model: Model, open: IntervalSet, zones: readonly [string, ...string[]]): Shape {
  const [zone] = zones;
  const weekly = [regularIn(open, zone, windowSet(horizonWindow(model)))];
  const season = seasonOf(model, open, zone);
  const clocks = byDistance(model, open, zones);
  const all = { season, weekly, clocks };
  const most = Math.max(...Object.values(all).map(timeOf));
  const is = most === 0 ? 'dates' : timeOf(season) === most ? 'season' : timeOf(weekly) === most ? 'weekly' : 'clocks';
  // In part of the horizon only, a little that comes again is no pattern of the whole.
  if (is === 'dates' || (is !== 'weekly' && most <= total(open) / 2)) return { is: 'dates', occasional: open };
  const regulars = all[is].filter(({ pattern }) => pattern.rows.length > 0);
  return { is, regulars, occasional: difference(open, followed(regulars)) };
}

/**
 * The shape of a set in the values of messages: `week`, `hours` (of such a week, or in all), `periods` of a season, `zone`, `abroad`
 * where it has to be named, `zones`, `dateCount`, `dates`, and the dates that were looked at.
 */
export function shapeView(
  model: Model,
  open: IntervalSet,
  zones: readonly [string, ...string[]],
): { shape: Shape; values: Values } {
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
  const [worst] = shape.regulars.toSorted((one, other) => other.pattern.minutesPerWeek - one.pattern.minutesPerWeek);
  return { shape, values: worst ? { ...common, ...regularValues(worst, zone) } : common };
}

/** `week`, `hours` of it and `periods`. */
export function regularValues({ pattern, spans }: Regular, zone: string): Values {
  return {
    week: weekText(pattern.rows),
    hours: elapsed(pattern.minutesPerWeek * 60_000),
    periods: periodsOf(spans, zone),
  };
}

/** The hours of each stretch of the year, where they change with the clocks: lines of a proof. */
export function regimeLines(shape: Shape, zone: string): { message: 'whileApart'; values: Values }[] {
  if (shape.is !== 'clocks' || shape.regulars.length < 2) return [];
  return shape.regulars.map((regular) => ({ message: 'whileApart', values: regularValues(regular, zone) }));
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

/** By how far the clocks are apart, where that makes a difference; else none. */
function byDistance(model: Model, open: IntervalSet, zones: readonly [string, ...string[]]): Regular[] {
  const [zone, ...others] = zones;
  const spans = new Map<string, IntervalSet>();
  for (const { offsets, spans: own } of offsetRegimes(zones, horizonWindow(model))) {
    const distance = others.map((other) => (offsets[other] ?? 0) - (offsets[zone] ?? 0)).join();
    spans.set(distance, union([spans.get(distance) ?? [], own]));
  }
  const byRows = new Map<string, IntervalSet>();
  for (const own of spans.values()) {
    const rows = JSON.stringify(weeklyPattern(open, zone, own).rows);
    byRows.set(rows, union([byRows.get(rows) ?? [], own]));
  }
  return byRows.size > 1 ? [...byRows.values()].map((own) => regularIn(open, zone, own)) : [];
}

function timeOf(regulars: readonly Regular[]): number {
  return total(followed(regulars));
}

function followed(regulars: readonly Regular[]): IntervalSet {
  return union(regulars.map(({ pattern }) => pattern.regular));
}
