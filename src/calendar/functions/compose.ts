import { found } from '../../diagnostics/found.ts';
import type { EpochMs } from '../spec.ts';
import {
  append,
  draftUntil,
  endOf,
  lineAt,
  type TimeFunction,
  type TimeFunctionDraft,
  valueAt,
  valueOn,
} from './time-function.ts';

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
