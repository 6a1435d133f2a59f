import { lastAtOrBefore } from '../../diagnostics/last-at-or-before.ts';
import type { EpochMs, Window } from '../spec.ts';

/**
 * An instant for each instant of `[at[0], end)`, such as the end of a step for its start. Between two breakpoints it is a
 * line of slope 1 (it moves with the start) or 0 (it stays). It may jump at a breakpoint: `value` is what holds there,
 * `right` what it tends to just after. `Infinity` stands for never.
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
export function endOf(fn: TimeFunction, piece: number): EpochMs {
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
