import type { EpochMs, Window } from '../spec.ts';
import { type IntervalSet, windowSet } from './interval-set.ts';

/** Truth tables: bit 0 in neither set, 1 in the first only, 2 in the second only, 3 in both. */
const inEither = 0b1110;
const inBoth = 0b1000;
const inFirstOnly = 0b0010;

/** The time that is in any of the sets. */
export function union(sets: readonly IntervalSet[]): IntervalSet {
  const [first, second] = sets;
  if (first === undefined) return [];
  if (second === undefined) return first;
  // In halves, so that many sets do not walk the growing sum again and again.
  const half = sets.length >> 1;
  return combine(union(sets.slice(0, half)), union(sets.slice(half)), inEither);
}

/** The time that is in both sets. */
export function intersection(first: IntervalSet, second: IntervalSet): IntervalSet {
  return combine(first, second, inBoth);
}

/** The time that is in the first set and not in the second. */
export function difference(first: IntervalSet, second: IntervalSet): IntervalSet {
  return combine(first, second, inFirstOnly);
}

/** The time of a window that is not in the set. */
export function complement(set: IntervalSet, window: Window): IntervalSet {
  return difference(windowSet(window), set);
}

/** The part of a set that lies in a window. */
export function clip(set: IntervalSet, window: Window): IntervalSet {
  return intersection(set, windowSet(window));
}

/** One sweep over the edges of both; an odd count of edges behind means inside. */
function combine(first: IntervalSet, second: IntervalSet, keep: number): IntervalSet {
  const edges: EpochMs[] = [];
  let [i, j, inside] = [0, 0, 0];
  while (i < first.length || j < second.length) {
    const a = first[i] ?? Number.POSITIVE_INFINITY;
    const b = second[j] ?? Number.POSITIVE_INFINITY;
    const edge = Math.min(a, b);
    if (a === edge) i++;
    if (b === edge) j++;
    const now = (keep >> ((i & 1) | ((j & 1) << 1))) & 1;
    if (now !== inside) edges.push(edge);
    inside = now;
  }
  return edges;
}
