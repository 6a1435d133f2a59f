import { hour } from '../../calendar/dates.ts';
import { difference, type IntervalSet, total, type Window, windowSet, windowsOf } from '../../calendar/index.ts';
import { peakHour } from '../../capacity/demand.ts';

/** Contacts that arrive evenly over a stretch of time. */
export interface Arrivals extends Window {
  contacts: number;
}

/** How the contacts of a row of demand come over the days of one week. */
export interface DemandWeek {
  arrivals: readonly Arrivals[];
  /** The busiest hour of its days is assumed: nothing says when contacts come. */
  isAssumed: boolean;
}

/** A day of which only the number of contacts is known. */
interface PlainDay {
  /** When contacts can come. */
  open: IntervalSet;
  contacts: number;
}

/**
 * Days without a profile: 12% of a day comes in its busiest hour, or as much as an even day has in one where that is more, and the rest
 * evenly while open. The busiest hour is taken to be where most people are, so that what is short then is short whenever it falls.
 * Without `staffed` the whole day is even. Nothing comes while closed.
 */
export function peaked(days: readonly PlainDay[], staffed: ((stretch: Window) => number) | undefined): DemandWeek {
  let isAssumed = false;
  const arrivals = days.flatMap(({ open, contacts }): Arrivals[] => {
    const length = total(open);
    if (length === 0 || contacts === 0) return [];
    const peak = staffed && busiest(open, staffed);
    if (!peak || length <= hour) return even(open, contacts);
    const most = Math.max(peakHour(contacts) ?? 0, (contacts * hour) / length);
    isAssumed = true;
    return [{ ...peak, contacts: most }, ...even(difference(open, windowSet(peak)), contacts - most)];
  });
  return { arrivals, isAssumed };
}

/** The hour in which most people are; of several alike, the one in the middle. */
function busiest(open: IntervalSet, staffed: (stretch: Window) => number): Window | undefined {
  const hours = windowsOf(open).flatMap(({ from, to }) =>
    Array.from({ length: Math.max(0, Math.floor((to - from) / hour)) }, (_, index) => ({
      from: from + index * hour,
      to: from + (index + 1) * hour,
    })),
  );
  const counts = hours.map(staffed);
  const most = counts.reduce((sofar, count) => Math.max(sofar, count), 0);
  const best = hours.filter((_, index) => counts[index] === most);
  return best[Math.floor((best.length - 1) / 2)];
}

function even(open: IntervalSet, contacts: number): Arrivals[] {
  const length = total(open);
  return windowsOf(open).map(({ from, to }) => ({ from, to, contacts: (contacts * (to - from)) / length }));
}
