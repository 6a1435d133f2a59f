import { day, minute } from '../../calendar/dates.ts';
import { type IntervalSet, sliceOf, type Window, windowsOf } from '../../calendar/index.ts';
import type { Arrivals } from '../demand/index.ts';

const week = 7 * day;

/** The slots into which a week is cut, and the stretches that are spread over them. */
export interface Grid {
  window: Window;
  /** Milliseconds of a slot; they fill the week. */
  slot: number;
}

/** A week as half hours. */
export function halfHours(window: Window): Grid {
  return { window, slot: 30 * minute };
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
  const around = arrivals.flatMap((one) =>
    [-week, 0, week].map((shift) => ({ ...one, from: one.from + shift, to: one.to + shift })),
  );
  return spread(
    around.filter(({ from, to }) => from < grid.window.to && to > grid.window.from),
    grid,
    ({ contacts }) => contacts,
  );
}

/** Adds an amount to the slots that a stretch touches, by the time it has in each. */
function spread<T extends Window>(stretches: readonly T[], grid: Grid, amountOf: (stretch: T) => number): number[] {
  const { window, slot } = grid;
  const slots = Array.from({ length: slotCount(grid) }, () => 0);
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
      ...part,
      contacts: (contacts * (part.to - part.from)) / (to - from),
    })),
  );
}
