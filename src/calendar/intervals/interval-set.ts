import { found } from '../../diagnostics/found.ts';
import { lastAtOrBefore } from '../../diagnostics/last-at-or-before.ts';
import type { EpochMs, Window } from '../spec.ts';

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
