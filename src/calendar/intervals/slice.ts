import { lastAtOrBefore } from '../../diagnostics/last-at-or-before.ts';
import type { Window } from '../spec.ts';
import { clip } from './combine.ts';
import type { IntervalSet } from './interval-set.ts';

/** The part of a set that lies in a window: a week of a year is found without a walk through the year. */
export function sliceOf(set: IntervalSet, window: Window): IntervalSet {
  const first = Math.max(0, lastAtOrBefore(set, window.from));
  const last = lastAtOrBefore(set, window.to);
  const [start, end] = [first - (first % 2), last + 1 + ((last + 1) % 2)];
  return clip(set.slice(start, end), window);
}
