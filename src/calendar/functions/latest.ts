import type { EpochMs } from '../spec.ts';
import {
  append,
  draftUntil,
  endOf,
  lineAt,
  type TimeFunction,
  type TimeFunctionDraft,
  valueOn,
} from './time-function.ts';

/** The greatest of several functions over the same domain, at every instant. */
export function latest(fns: readonly [TimeFunction, ...TimeFunction[]]): TimeFunction {
  const [first, ...others] = fns;
  return others.reduce(later, first);
}

/** Calls `visit` for each stretch `[at, end)` on which both functions are one line. */
export function walkTogether(
  first: TimeFunction,
  second: TimeFunction,
  visit: (at: EpochMs, end: EpochMs, i: number, j: number) => void,
): void {
  let [i, j] = [0, 0];
  let at = Math.max(first.at[0] ?? 0, second.at[0] ?? 0);
  const stop = Math.min(first.end, second.end);
  while (at < stop) {
    while (endOf(first, i) <= at) i++;
    while (endOf(second, j) <= at) j++;
    const end = Math.min(endOf(first, i), endOf(second, j), stop);
    visit(at, end, i, j);
    at = end;
  }
}

function later(first: TimeFunction, second: TimeFunction): TimeFunction {
  const fn = draftUntil(Math.min(first.end, second.end));
  walkTogether(first, second, (at, end, i, j) => {
    const value = Math.max(valueOn(first, i, at), valueOn(second, j, at));
    const [a, b] = [lineAt(first, i, at), lineAt(second, j, at)];
    const [slopeA, slopeB] = [first.slope[i] ?? 0, second.slope[j] ?? 0];
    if (slopeA === slopeB) append(fn, at, value, Math.max(a, b), slopeA);
    else if (slopeA === 1) crossing(fn, at, end, value, a, b);
    else crossing(fn, at, end, value, b, a);
  });
  return fn;
}

/** A line that moves and one that stays: from where they meet on, the one that moves is later. */
function crossing(
  fn: TimeFunctionDraft,
  at: EpochMs,
  end: EpochMs,
  value: EpochMs,
  moving: EpochMs,
  staying: EpochMs,
): void {
  if (moving >= staying) {
    append(fn, at, value, moving, 1);
    return;
  }
  append(fn, at, value, staying, 0);
  const meet = at + (staying - moving);
  if (meet < end) append(fn, meet, staying, staying, 1);
}
