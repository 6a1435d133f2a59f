/**
 * Opening hours as sets of time, the four clocks, chains of steps, and what agreements guarantee together. Plain data in
 * and out; instants are milliseconds since 1970-01-01T00:00Z; nothing here knows files or models.
 */
export type { Chain, Link, Step } from './chains/chain.ts';

export {
  type Example,
  type WorstStart,
  worstStart,
} from './chains/worst-start.ts';
export { add, clockStart, type Moment } from './clocks/advance.ts';
export { type Limit, limitOf } from './clocks/limit.ts';
export { expand, expandByZones, windowOf } from './expand.ts';

export { byDate } from './gaps/by-date.ts';
export { differsByRegime, gapsByRegime, type OffsetRegime, offsetRegimes, type RegimeGaps } from './gaps/regimes.ts';
export { holidayGaps, uncovered } from './gaps/uncovered.ts';
export { type PatternRow, type WeeklyPattern, weeklyPattern } from './gaps/weekly-pattern.ts';
export { holidayDates, holidayTime, unlistedHolidays, withoutHolidays } from './holidays/holiday-days.ts';
export {
  type HolidayPlace,
  readPublicHolidays,
} from './holidays/public-holidays.ts';
export { inherit } from './inherit.ts';
export { clip, complement, difference, intersection, union } from './intervals/combine.ts';
export { contains, type IntervalSet, intervalSet, total, windowSet, windowsOf } from './intervals/interval-set.ts';
export { sliceOf } from './intervals/slice.ts';
export { oddEdges } from './odd-edges.ts';
export { overlaps } from './overlaps.ts';
export {
  branchShare,
  composeShares,
  equalShareFor,
  judgeShare,
  type Promised,
  parallelAvailability,
  type ShareBounds,
  serialAvailability,
} from './shares.ts';
export type {
  CalendarDraft,
  CalendarException,
  CalendarSpec,
  DateHours,
  EpochMs,
  Hours,
  Season,
  Weekday,
  WeeklyHours,
  Window,
} from './spec.ts';
export { dayAt, offsetAt, toInstant, toWall, transitionsIn } from './zones.ts';
