import {
  difference,
  gapsByRegime,
  type IntervalSet,
  type OffsetRegime,
  offsetRegimes,
  type RegimeGaps,
  total,
  union,
  type Window,
  windowSet,
} from '../../calendar/index.ts';

/**
 * Why hours are uncovered.
 * - `weekly`: the shifts are too short, in most weeks or on some dates
 * - `clock`: the shifts of another zone cover them in one part of the year, and not when one clock has changed and the other has not
 * - `holiday`: the shifts would cover them if no date were a holiday
 */
export type GapKind = 'weekly' | 'clock' | 'holiday';

/** Promised time in which nobody is there, by its one cause. */
export interface Gap {
  kind: GapKind;
  open: IntervalSet;
  /** Of `weekly`: what is uncovered besides, and only because of holidays. */
  onHolidays: IntervalSet;
  /** Of `clock`: the parts of the year that have the gap, with its weekly pattern. */
  regimes: readonly RegimeGaps[];
}

/** What covers promised hours: as it is, and as it would be if no date were a holiday. */
export interface Covering {
  sets: readonly IntervalSet[];
  usual: readonly IntervalSet[];
  /** The zones of what is promised and of what covers it, the first of them the one to tell it in. */
  zones: readonly [string, ...string[]];
  window: Window;
}

/** Shorter than this part of the horizon, the weeks between two changes of the clock excuse nobody. */
const worthwhile = 0.25;

/** The gaps in required time, each with its cause. */
export function gapsIn(required: IntervalSet, covering: Covering): Gap[] {
  const open = difference(required, union(covering.sets));
  if (open.length === 0) return [];
  const rest = difference(open, union(covering.usual));
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
function distanceOf({ offsets }: OffsetRegime, [first, ...others]: Covering['zones']): string {
  return others.map((zone) => (offsets[zone] ?? 0) - (offsets[first] ?? 0)).join();
}
