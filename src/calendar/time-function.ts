import { found, lastAtOrBefore } from '../diagnostics/lists.ts';
import type { EpochMs, Window } from './spec.ts';

/**
 * An instant for each instant of `[at[0], end)`, such as the end of a step for its start. Between two breakpoints it is a
 * line of slope 1 (it moves with the start) or 0 (it stays). It may jump at a breakpoint: `value` is what holds there,
 * `right` what it tends to just after. `Infinity` stands for never. Four lists of numbers, because a list of pieces, each an object
 * with its numbers apart, takes half as long again.
 */
export interface TimeFunction {
  readonly at: readonly EpochMs[];
  readonly value: readonly EpochMs[];
  readonly right: readonly EpochMs[];
  readonly slope: readonly (0 | 1)[];
  readonly end: EpochMs;
}

/** A function that is being written, from left to right. */
export interface TimeFunctionDraft extends TimeFunction {
  readonly at: EpochMs[];
  readonly value: EpochMs[];
  readonly right: EpochMs[];
  readonly slope: (0 | 1)[];
}

/** A function without pieces yet. */
export function draftUntil(end: EpochMs): TimeFunctionDraft {
  return { at: [], value: [], right: [], slope: [], end };
}

/** Adds a breakpoint to the right, unless the line only goes on. */
export function append(fn: TimeFunctionDraft, at: EpochMs, value: EpochMs, right: EpochMs, slope: 0 | 1): void {
  if (at >= fn.end) return;
  const last = fn.at.length - 1;
  const goesOn = last >= 0 && fn.slope[last] === slope && value === right && lineAt(fn, last, at) === value;
  if (goesOn) return;
  fn.at.push(at);
  fn.value.push(value);
  fn.right.push(right);
  fn.slope.push(slope);
}

/** The instant itself, later by a fixed time in milliseconds. */
export function shift({ from, to }: Window, ms: number): TimeFunction {
  const fn = draftUntil(to);
  append(fn, from, from + ms, from + ms, 1);
  return fn;
}

/** The value at an instant of the domain; never stays never. */
export function valueAt(fn: TimeFunction, instant: EpochMs): EpochMs {
  if (instant === Number.POSITIVE_INFINITY) return instant;
  return valueOn(fn, Math.max(lastAtOrBefore(fn.at, instant), 0), instant);
}

/** The value at an instant, where its piece is known. */
export function valueOn(fn: TimeFunction, piece: number, instant: EpochMs): EpochMs {
  return instant === fn.at[piece] ? (fn.value[piece] ?? Number.NaN) : lineAt(fn, piece, instant);
}

/** The line of a piece at an instant: at its breakpoint what holds just after, at its end what holds just before. */
export function lineAt(fn: TimeFunction, piece: number, instant: EpochMs): EpochMs {
  const right = fn.right[piece] ?? Number.NaN;
  return fn.slope[piece] === 1 ? right + instant - (fn.at[piece] ?? Number.NaN) : right;
}

/** Where a piece ends. */
function endOf(fn: TimeFunction, piece: number): EpochMs {
  return fn.at[piece + 1] ?? fn.end;
}

/** The smallest window that holds all values but never; `otherwise` where there are none. */
export function rangeOf(fns: readonly TimeFunction[], otherwise: EpochMs): Window {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const fn of fns) {
    for (let piece = 0; piece < fn.at.length; piece++) {
      for (const value of [fn.value[piece], fn.right[piece], lineAt(fn, piece, endOf(fn, piece))]) {
        if (value === undefined || value === Number.POSITIVE_INFINITY) continue;
        if (value < from) from = value;
        if (value > to) to = value;
      }
    }
  }
  return from <= to ? { from, to: to + 1 } : { from: otherwise, to: otherwise + 1 };
}

/** `outer(inner(t))`, exactly. The domain of `outer` has to hold the values of `inner`, but for never. */
export function compose(outer: TimeFunction, inner: TimeFunction): TimeFunction {
  const fn = draftUntil(inner.end);
  let near = 0;
  for (let piece = 0; piece < inner.at.length; piece++) {
    const at = found(inner.at[piece], piece);
    const value = found(inner.value[piece], piece);
    const right = found(inner.right[piece], piece);
    if (inner.slope[piece] === 0) {
      append(fn, at, valueAt(outer, value), valueAt(outer, right), 0);
      continue;
    }
    near = pieceNear(outer, right, near);
    const here = value === right ? valueOn(outer, near, right) : valueAt(outer, value);
    append(fn, at, here, lineAt(outer, near, right), outer.slope[near] ?? 0);
    near = follow(fn, outer, near, at - right, endOf(inner, piece));
  }
  return fn;
}

/** Adds the breakpoints of `outer` after a piece, moved back by what the inner line adds, up to the end of that line. */
function follow(fn: TimeFunctionDraft, outer: TimeFunction, piece: number, back: number, end: EpochMs): number {
  let next = piece + 1;
  for (; next < outer.at.length; next++) {
    const at = found(outer.at[next], next) + back;
    if (at >= end) break;
    const [value, right, slope] = [outer.value[next], outer.right[next], outer.slope[next]];
    append(fn, at, found(value, next), found(right, next), found(slope, next));
  }
  return next - 1;
}

/** The piece that an instant is on, looked for from the last one: the instants hardly ever go back. */
function pieceNear(fn: TimeFunction, instant: EpochMs, near: number): number {
  let piece = near;
  while (piece + 1 < fn.at.length && found(fn.at[piece + 1], piece + 1) <= instant) piece++;
  while (piece > 0 && found(fn.at[piece], piece) > instant) piece--;
  return piece;
}

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
