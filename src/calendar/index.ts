/**
 * Opening hours as sets of time, the four clocks, chains of steps, and what agreements guarantee together. Plain data in
 * and out; instants are milliseconds since 1970-01-01T00:00Z; nothing here knows files or models.
 */
export type { Chain, Link, Step } from './chain.ts';
export { add, clockStart, type Moment } from './clocks.ts';
export { holidayDates, holidayTime, withoutHolidays } from './holidays.ts';
export { expand, expandByZones, windowOf } from './hours.ts';
export { inherit } from './inherit.ts';
export {
  clip,
  complement,
  contains,
  difference,
  type IntervalSet,
  intersection,
  intervalSet,
  sliceOf,
  total,
  uncovered,
  union,
  windowSet,
  windowsOf,
} from './intervals.ts';
export { type Limit, limitOf } from './limit.ts';
export { overlaps } from './overlaps.ts';
export {
  gapsByRegime,
  type OffsetRegime,
  offsetRegimes,
  type PatternRow,
  type RegimeGaps,
  timeByDate,
  type WeeklyPattern,
  weeklyPattern,
  weekSorts,
} from './patterns.ts';
export {
  branchShare,
  composeShares,
  equalShareFor,
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
export { type WorstStart, worstStart } from './worst-start.ts';
export { dayAt, offsetAt, toInstant, toWall, transitionsIn } from './zones.ts';
