import { dateOf, dayOf, weekdayOf } from '../../calendar/dates.ts';
import { type IntervalSet, sliceOf, transitionsIn, type Window, windowOf } from '../../calendar/index.ts';
import type { Model } from '../../model/model.ts';
import { horizonOf } from '../hours/index.ts';

/** A week that stands for all those of the horizon that are like it. */
export interface ReferenceWeek {
  /** Its Monday (ISO): that of the first of them. */
  monday: string;
  /** From that Monday's midnight to the next one's. */
  window: Window;
  /** How many weeks of the horizon are like it. */
  weeks: number;
}

/** What makes weeks alike. */
export interface WeekMarks {
  /** The zone whose midnight they start at. */
  zone: string;
  /** Zones whose clocks must not change in them. */
  zones: readonly string[];
  /** Open time over the horizon that has to be the same, week by week. */
  sets: readonly IntervalSet[];
  /** What else has to be the same, by the Monday (ISO). */
  also?: (monday: string) => string;
}

/** What comes less often is an exception, not a part of the year. */
const fewest = 4;

/**
 * The weeks of the horizon, one of each sort, the commonest first: summer and winter hours, zones at another distance, quarters with
 * another demand. Weeks in which a clock changes or a sort gives way to another are left out, unless there are no others.
 */
export function referenceWeeks(model: Model, { zone, zones, sets, also }: WeekMarks): ReferenceWeek[] {
  const sorts = new Map<string, ReferenceWeek>();
  const apart = [...new Set(sets)];
  for (const week of wholeWeeks(model, zone, zones)) {
    const { monday, window } = week;
    const edges = apart.map((set) => sliceOf(set, window).map((edge) => edge - window.from));
    const key = JSON.stringify([edges, also?.(monday)]);
    const known = sorts.get(key);
    if (known) known.weeks += 1;
    else sorts.set(key, { ...week });
  }
  const all = [...sorts.values()].sort((a, b) => b.weeks - a.weeks || dayOf(a.monday) - dayOf(b.monday));
  const common = all.filter(({ weeks }) => weeks >= fewest);
  return common.length > 0 ? common : all.slice(0, 1);
}

/** The week of the horizon at the time of the year of a date (ISO), whatever its year. */
export function weekAround(model: Model, date: string, { zone, zones }: WeekMarks): ReferenceWeek | undefined {
  const { from, to } = horizonOf(model);
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const wanted = years.map((year) => dayOf(`${year}${date.slice(4).replace('-02-29', '-02-28')}`));
  const distance = ({ monday }: ReferenceWeek): number =>
    Math.min(...wanted.map((each) => Math.abs(dayOf(monday) - each)));
  const [one, ...others] = wholeWeeks(model, zone, zones);
  return one && others.reduce((nearest, week) => (distance(week) < distance(nearest) ? week : nearest), one);
}

/** Every week of the horizon, Monday first, in which no clock of the zones changes. */
function wholeWeeks(model: Model, zone: string, zones: readonly string[]): ReferenceWeek[] {
  const horizon = horizonOf(model);
  const first = dayOf(horizon.from) + ((8 - weekdayOf(dayOf(horizon.from))) % 7);
  const weeks: ReferenceWeek[] = [];
  for (let date = first; date + 6 <= dayOf(horizon.to); date += 7) {
    const monday = dateOf(date);
    const window = windowOf(monday, dateOf(date + 6), zone);
    const changes = zones.some((one) => transitionsIn(one, window).length > 0);
    if (!changes) weeks.push({ monday, window, weeks: 1 });
  }
  return weeks;
}
