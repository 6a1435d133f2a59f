import { dateOf, day, minute } from './dates.ts';
import { hoursOn } from './hours.ts';
import type { CalendarSpec, EpochMs, Window } from './spec.ts';
import { dayAt, toInstant, transitionsIn } from './zones.ts';

/** An opening or closing that the clock skips, or shows twice, when it changes. */
export interface OddEdge {
  /** The local date and the minutes from its midnight, below 1440. */
  readonly date: string;
  readonly minutes: number;
  readonly kind: 'skipped' | 'twice';
  /** What it is taken for (`compatible`). */
  readonly instant: EpochMs;
}

/** The edges of a calendar that fall in a change of its clock, in order. */
export function oddEdges(spec: CalendarSpec, window: Window): OddEdge[] {
  return transitionsIn(spec.zone, window).flatMap(({ at, before, after }) => {
    const date = dayAt(spec.zone, at);
    const [from, to] = [at + Math.min(before, after), at + Math.max(before, after)];
    const walls = new Set([-2, -1, 0, 1].flatMap((offset) => wallEdges(spec, date + offset)));
    return [...walls]
      .filter((wall) => from <= wall && wall < to)
      .sort((a, b) => a - b)
      .map((wall) => ({
        date: dateOf(Math.floor(wall / day)),
        minutes: (wall - Math.floor(wall / day) * day) / minute,
        kind: after > before ? ('skipped' as const) : ('twice' as const),
        instant: toInstant(spec.zone, wall),
      }));
  });
}

function wallEdges(spec: CalendarSpec, date: number): number[] {
  return hoursOn(spec, date).flatMap(({ from, to }) => [date * day + from * minute, date * day + to * minute]);
}
