import { found, lastAtOrBefore } from '../diagnostics/lists.ts';
import type { EpochMs, Window } from './spec.ts';

/**
 * Stretches of time as their edges: opening, closing, opening, closing… in milliseconds since 1970, strictly rising. So
 * they are sorted, half-open `[opening, closing)`, apart from each other, and none is empty.
 */
export type IntervalSet = readonly EpochMs[];

/** The set of any stretches, given by their edges in pairs: sorts, drops empty ones, merges those that touch. */
export function intervalSet(pairs: readonly EpochMs[]): IntervalSet {
  const edges: EpochMs[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const [from = 0, to = 0] = [pairs[index], pairs[index + 1]];
    const closing = edges.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (to <= from) continue;
    if (from > closing) edges.push(from, to);
    else if (from < (edges.at(-2) ?? 0)) return intervalSet(sorted(pairs));
    else if (to > closing) edges[edges.length - 1] = to;
  }
  return edges;
}

/** One stretch; empty where its end is not after its start. */
export function windowSet({ from, to }: Window): IntervalSet {
  return to > from ? [from, to] : [];
}

/** The stretches as windows, for those who read them one by one. */
export function windowsOf(set: IntervalSet): Window[] {
  const windows: Window[] = [];
  for (let index = 0; index < set.length; index += 2) windows.push(windowAt(set, index));
  return windows;
}

/** The stretch that begins at an index. */
export function windowAt(set: IntervalSet, index: number): Window {
  return { from: found(set[index], index), to: found(set[index + 1], index + 1) };
}

/** Milliseconds in all. */
export function total(set: IntervalSet): number {
  let sum = 0;
  for (let index = 0; index < set.length; index += 2) {
    sum += found(set[index + 1], index + 1) - found(set[index], index);
  }
  return sum;
}

/** True from an opening on, and no longer at its closing. */
export function contains(set: IntervalSet, instant: EpochMs): boolean {
  return lastAtOrBefore(set, instant) % 2 === 0;
}

function sorted(pairs: readonly EpochMs[]): EpochMs[] {
  return windowsOf(pairs)
    .sort((a, b) => a.from - b.from)
    .flatMap(({ from, to }) => [from, to]);
}

/** Truth tables: bit 0 in neither set, 1 in the first only, 2 in the second only, 3 in both. */
const inEither = 0b1110;
const inBoth = 0b1000;
const inFirstOnly = 0b0010;

/** The time that is in any of the sets. */
export function union(sets: readonly IntervalSet[]): IntervalSet {
  return unionOf([...new Set(sets)]);
}

function unionOf(sets: readonly IntervalSet[]): IntervalSet {
  const [first, second] = sets;
  if (first === undefined) return [];
  if (second === undefined) return first;
  // In halves, so that many sets do not walk the growing sum again and again.
  const half = sets.length >> 1;
  return combine(unionOf(sets.slice(0, half)), unionOf(sets.slice(half)), inEither);
}

/** The time that is in both sets. */
export function intersection(first: IntervalSet, second: IntervalSet): IntervalSet {
  return combine(first, second, inBoth);
}

/** The time that is in the first set and not in the second. */
export function difference(first: IntervalSet, second: IntervalSet): IntervalSet {
  return combine(first, second, inFirstOnly);
}

/** The required time that none of the others covers. */
export function uncovered(required: IntervalSet, covering: readonly IntervalSet[]): IntervalSet {
  return difference(required, union(covering));
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
  if (first === second) return keep === inFirstOnly ? [] : first;
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

/** The part of a set that lies in a window: a week of a year is found without a walk through the year. */
export function sliceOf(set: IntervalSet, window: Window): IntervalSet {
  const first = Math.max(0, lastAtOrBefore(set, window.from));
  const last = lastAtOrBefore(set, window.to);
  const [start, end] = [first - (first % 2), last + 1 + ((last + 1) % 2)];
  return clip(set.slice(start, end), window);
}
