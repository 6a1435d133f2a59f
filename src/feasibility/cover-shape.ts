import { type IntervalSet, total, type WeeklyPattern, weeklyPattern, windowOf, windowSet } from '../calendar/index.ts';
import type { Values } from '../diagnostics/finding.ts';
import type { PlainDate } from '../diagnostics/values.ts';
import type { Model } from '../model/model.ts';
import { horizonOf } from './calendars.ts';
import { horizonWindow } from './hours.ts';
import { dateAt, daysOf, firstDates } from './hours-dates.ts';
import { elapsed, weekText } from './hours-words.ts';

/**
 * How time comes again: every week, in the weeks of one stretch of the year, or only on some dates. `occasional` is the part that
 * does not follow.
 */
export type Shape =
  | { is: 'weekly'; pattern: WeeklyPattern; occasional: IntervalSet }
  | { is: 'season'; pattern: WeeklyPattern; from: PlainDate; to: PlainDate; occasional: IntervalSet }
  | { is: 'dates'; occasional: IntervalSet };

/** How many dates are named. */
const few = 3;

/** A stretch longer than this part of the horizon is no season. */
const longest = 0.8;

/** The shape of a set that is not empty, in the wall time of a zone. */
export function shapeOf(model: Model, open: IntervalSet, zone: string): Shape {
  const window = horizonWindow(model);
  const pattern = weeklyPattern(open, zone, windowSet(window));
  if (pattern.rows.length > 0) return { is: 'weekly', pattern, occasional: pattern.occasional };
  const from = dateAt(open[0] ?? window.from, zone);
  const to = dateAt((open.at(-1) ?? window.to) - 1, zone);
  const stretch = windowOf(from.iso, to.iso, zone);
  const own = weeklyPattern(open, zone, windowSet(stretch));
  const isShort = stretch.to - stretch.from < longest * (window.to - window.from);
  const isMost = total(own.regular) > total(open) / 2;
  const isSeveralWeeks = stretch.to - stretch.from > 14 * 86_400_000;
  return isShort && isMost && isSeveralWeeks
    ? { is: 'season', pattern: own, from, to, occasional: own.occasional }
    : { is: 'dates', occasional: open };
}

/**
 * The shape of a set in the values of messages: `week`, `hours` (of such a week, or in all), `from` and `to` of a season, `dateCount`,
 * `dates` and `year`.
 */
export function toldShape(model: Model, open: IntervalSet, zone: string): { shape: Shape; values: Values } {
  const shape = shapeOf(model, open, zone);
  const days = daysOf(open, zone);
  const common = {
    year: horizonOf(model).from.slice(0, 4),
    dateCount: days.length,
    dates: firstDates(days, model.date, few),
  };
  if (shape.is === 'dates') return { shape, values: { ...common, hours: elapsed(total(open)) } };
  const { rows, minutesPerWeek } = shape.pattern;
  const weekly = { ...common, week: weekText(rows), hours: elapsed(minutesPerWeek * 60_000) };
  return { shape, values: shape.is === 'season' ? { ...weekly, from: shape.from, to: shape.to } : weekly };
}
