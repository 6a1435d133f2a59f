import { dateOf, day, dayOf, minute, weekdayOf } from '../../calendar/dates.ts';
import { type IntervalSet, sliceOf, transitionsIn, type Window, windowOf, windowsOf } from '../../calendar/index.ts';
import { once, onceEach } from '../../diagnostics/once.ts';
import type { Model } from '../../model/model.ts';
import type { Arrivals } from '../demand/index.ts';
import { horizonOf } from '../hours/index.ts';

/** A week that stands for all those of the horizon that are like it. */
export interface ReferenceWeek {
  /** Its Monday (ISO): that of the first of them. */
  monday: string;
  /** From that Monday's midnight to the next one's. */
  window: Window;
  /** How many weeks of the horizon are like it. */
  weeks: number;
  /** The last of them. */
  last: Window;
}

/** What makes weeks alike. */
interface WeekMarks {
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
  const apart = [...new Set(sets)].map((set) => alikeIn(set)(horizonWeeks(model, zone)));
  for (const week of wholeWeeks(model, zone, zones)) {
    const key = `${apart.map((alike) => alike.get(week.monday)).join()} ${also?.(week.monday) ?? ''}`;
    const known = sorts.get(key);
    if (known) Object.assign(known, { weeks: known.weeks + 1, last: week.window });
    else sorts.set(key, { ...week });
  }
  const all = [...sorts.values()].sort((a, b) => b.weeks - a.weeks || dayOf(a.monday) - dayOf(b.monday));
  const common = all.filter(({ weeks }) => weeks >= fewest);
  return common.length > 0 ? common : all.slice(0, 1);
}

/** The first week in which a set of time is open as in each of some weeks, by their Mondays; told once for a set and the same weeks. */
const alikeIn = once((set: IntervalSet) =>
  once((weeks: readonly ReferenceWeek[]): ReadonlyMap<string, string> => {
    const first = new Map<string, string>();
    const alike = weeks.map(({ monday, window }): [string, string] => {
      const hours = sliceOf(set, window).map((edge) => edge - window.from);
      const key = hours.join();
      const earlier = first.get(key) ?? monday;
      first.set(key, earlier);
      return [monday, earlier];
    });
    return new Map(alike);
  }),
);

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
function wholeWeeks(model: Model, zone: string, zones: readonly string[]): readonly ReferenceWeek[] {
  return knownWeeks(model, [zone, ...zones].join(), () =>
    horizonWeeks(model, zone).filter(({ window }) => zones.every((one) => transitionsIn(one, window).length === 0)),
  );
}

/** Every week of the horizon from a Monday's midnight in a zone. */
function horizonWeeks(model: Model, zone: string): readonly ReferenceWeek[] {
  return knownWeeks(model, zone, () => {
    const horizon = horizonOf(model);
    const first = dayOf(horizon.from) + ((8 - weekdayOf(dayOf(horizon.from))) % 7);
    const weeks: ReferenceWeek[] = [];
    for (let date = first; date + 6 <= dayOf(horizon.to); date += 7) {
      const monday = dateOf(date);
      const window = windowOf(monday, dateOf(date + 6), zone);
      weeks.push({ monday, window, weeks: 1, last: window });
    }
    return weeks;
  });
}

/** By the zone alone, or by the zone and those whose clocks must not change. */
const knownWeeks = onceEach<Model, readonly ReferenceWeek[]>();

const week = 7 * day;

/** The slots into which a week is cut, and the stretches that are spread over them. */
export interface Grid {
  window: Window;
  /** Milliseconds of a slot; they fill the week. */
  slot: number;
}

/** In milliseconds. */
export const halfHour = 30 * minute;

/** A week as half hours. */
export function halfHours(window: Window): Grid {
  return { window, slot: halfHour };
}

/** How many slots the week has. */
export function slotCount({ slot }: Grid): number {
  return Math.round(week / slot);
}

/** Milliseconds of a set of time in each slot. */
export function timeBySlot(set: IntervalSet, grid: Grid): number[] {
  return spread(windowsOf(sliceOf(set, grid.window)), grid, ({ from, to }) => to - from);
}

/** Contacts in each slot. What comes before or after the week, in a zone whose days start at another time, is that of the days before or after. */
export function contactsBySlot(arrivals: readonly Arrivals[], grid: Grid): number[] {
  const { window } = grid;
  const within = arrivals.flatMap((one) => {
    if (one.from >= window.from && one.to <= window.to) return one;
    const around = [-week, 0, week].map((shift) => ({ ...one, from: one.from + shift, to: one.to + shift }));
    return around.filter(({ from, to }) => from < window.to && to > window.from);
  });
  return spread(within, grid, ({ contacts }) => contacts);
}

/** Adds an amount to the slots that a stretch touches, by the time it has in each. */
function spread<T extends Window>(stretches: readonly T[], grid: Grid, amountOf: (stretch: T) => number): number[] {
  const { window, slot } = grid;
  const slots = new Array<number>(slotCount(grid)).fill(0);
  for (const stretch of stretches) {
    const { from, to } = stretch;
    const rate = amountOf(stretch) / (to - from);
    const last = Math.min(slots.length - 1, Math.ceil((to - window.from) / slot) - 1);
    for (let index = Math.max(0, Math.floor((from - window.from) / slot)); index <= last; index += 1) {
      const start = window.from + index * slot;
      slots[index] = (slots[index] ?? 0) + rate * (Math.min(to, start + slot) - Math.max(from, start));
    }
  }
  return slots;
}

/** The parts of arrivals that fall in a set of time, with their share of the contacts. */
export function arrivalsWithin(arrivals: readonly Arrivals[], set: IntervalSet): Arrivals[] {
  return arrivals.flatMap(({ from, to, contacts }) =>
    windowsOf(sliceOf(set, { from, to })).map((part) => ({
      contacts: (contacts * (part.to - part.from)) / (to - from),
      ...part,
    })),
  );
}
