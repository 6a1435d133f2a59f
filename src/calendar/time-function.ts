import { found } from '../diagnostics/lists.ts';
import type { EpochMs, Window } from './spec.ts';

/** A line from an instant on, of slope 1 (it moves with the start) or 0 (it stays). It may jump where it begins. */
export interface Piece {
  readonly at: EpochMs;
  /** What holds at `at` itself. */
  readonly value: EpochMs;
  /** What it tends to just after. */
  readonly right: EpochMs;
  readonly slope: 0 | 1;
}

/** An instant for each instant from the first piece to `end`, such as the end of a step for its start. `Infinity` stands for never. */
export interface TimeFunction {
  readonly pieces: readonly Piece[];
  readonly end: EpochMs;
}

/** A function that is being written, from left to right. */
export interface TimeFunctionDraft extends TimeFunction {
  readonly pieces: Piece[];
}

/** A function without pieces yet. */
export function draftUntil(end: EpochMs): TimeFunctionDraft {
  return { pieces: [], end };
}

/** Adds a piece to the right, unless the line only goes on. */
export function append(fn: TimeFunctionDraft, at: EpochMs, value: EpochMs, right: EpochMs, slope: 0 | 1): void {
  if (at >= fn.end) return;
  const last = fn.pieces.at(-1);
  const goesOn = last?.slope === slope && value === right && lineAt(last, at) === value;
  if (!goesOn) fn.pieces.push({ at, value, right, slope });
}

/** The instant itself, later by a fixed time in milliseconds. */
export function shift({ from, to }: Window, ms: number): TimeFunction {
  const fn = draftUntil(to);
  append(fn, from, from + ms, from + ms, 1);
  return fn;
}

/** The value at an instant of the domain; never stays never. */
export function valueAt({ pieces }: TimeFunction, instant: EpochMs): EpochMs {
  if (instant === Number.POSITIVE_INFINITY) return instant;
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (found(pieces[middle], middle).at <= instant) low = middle;
    else high = middle - 1;
  }
  return valueOn(found(pieces[low], low), instant);
}

/** The value at an instant, where its piece is known. */
export function valueOn(piece: Piece, instant: EpochMs): EpochMs {
  return instant === piece.at ? piece.value : lineAt(piece, instant);
}

/** The line of a piece at an instant: at its beginning what holds just after, at its end what holds just before. */
export function lineAt({ at, right, slope }: Piece, instant: EpochMs): EpochMs {
  return slope === 1 ? right + instant - at : right;
}

/** Where a piece ends, by its index. */
function endOf({ pieces, end }: TimeFunction, index: number): EpochMs {
  return pieces[index + 1]?.at ?? end;
}

/** The smallest window that holds all values but never; `otherwise` where there are none. */
export function rangeOf(fns: readonly TimeFunction[], otherwise: EpochMs): Window {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const fn of fns) {
    for (const [index, piece] of fn.pieces.entries()) {
      for (const value of [piece.value, piece.right, lineAt(piece, endOf(fn, index))]) {
        if (value === Number.POSITIVE_INFINITY) continue;
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
  for (const [index, { at, value, right, slope }] of inner.pieces.entries()) {
    if (slope === 0) {
      append(fn, at, valueAt(outer, value), valueAt(outer, right), 0);
      continue;
    }
    near = pieceNear(outer, right, near);
    const piece = found(outer.pieces[near], near);
    const here = value === right ? valueOn(piece, right) : valueAt(outer, value);
    append(fn, at, here, lineAt(piece, right), piece.slope);
    near = follow(fn, outer, near, at - right, endOf(inner, index));
  }
  return fn;
}

/** Adds the pieces of `outer` after one, moved back by what the inner line adds, up to the end of that line. */
function follow(fn: TimeFunctionDraft, outer: TimeFunction, index: number, back: number, end: EpochMs): number {
  let next = index + 1;
  for (; endOf(outer, next - 1) + back < end && next < outer.pieces.length; next++) {
    const { at, value, right, slope } = found(outer.pieces[next], next);
    append(fn, at + back, value, right, slope);
  }
  return next - 1;
}

/** The index of the piece that an instant is on, looked for from the last one: the instants hardly ever go back. */
function pieceNear(fn: TimeFunction, instant: EpochMs, near: number): number {
  let index = near;
  while (index + 1 < fn.pieces.length && endOf(fn, index) <= instant) index++;
  while (index > 0 && found(fn.pieces[index], index).at > instant) index--;
  return index;
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
  visit: (at: EpochMs, end: EpochMs, one: Piece, other: Piece) => void,
): void {
  let [i, j] = [0, 0];
  let at = Math.max(first.pieces[0]?.at ?? first.end, second.pieces[0]?.at ?? second.end);
  const stop = Math.min(first.end, second.end);
  while (at < stop) {
    while (endOf(first, i) <= at) i++;
    while (endOf(second, j) <= at) j++;
    const end = Math.min(endOf(first, i), endOf(second, j), stop);
    visit(at, end, found(first.pieces[i], i), found(second.pieces[j], j));
    at = end;
  }
}

function later(first: TimeFunction, second: TimeFunction): TimeFunction {
  const fn = draftUntil(Math.min(first.end, second.end));
  walkTogether(first, second, (at, end, one, other) => {
    const value = Math.max(valueOn(one, at), valueOn(other, at));
    const [a, b] = [lineAt(one, at), lineAt(other, at)];
    if (one.slope === other.slope) {
      append(fn, at, value, Math.max(a, b), one.slope);
      return;
    }
    // A line that moves and one that stays: from where they meet on, the one that moves is later.
    const [moving, staying] = one.slope === 1 ? [a, b] : [b, a];
    if (moving >= staying) append(fn, at, value, moving, 1);
    else {
      append(fn, at, value, staying, 0);
      const meet = at + (staying - moving);
      if (meet < end) append(fn, meet, staying, staying, 1);
    }
  });
  return fn;
}
