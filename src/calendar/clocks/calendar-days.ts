import { day } from '../dates.ts';
import { append, draftUntil, shift, type TimeFunction } from '../functions/time-function.ts';
import type { Window } from '../spec.ts';
import { offsetAt, toInstant, toWall, transitionsIn } from '../zones.ts';

/**
 * The same time on the wall some dates later, for each start of a window. The line breaks where the offset changes at the
 * start or at the end; there it may also jump back, when an hour comes twice.
 */
export function sameTimeLater(zone: string, days: number, domain: Window): TimeFunction {
  if (days === 0) return shift(domain, 0);
  const fn = draftUntil(domain.to);
  for (const at of breaks(zone, days * day, domain)) {
    const later = toInstant(zone, toWall(zone, at) + days * day);
    append(fn, at, later, later, 1);
  }
  return fn;
}

function breaks(zone: string, length: number, { from, to }: Window): number[] {
  const starts = [from, ...transitionsIn(zone, { from: from + 1, to }).map(({ at }) => at)];
  const ends = transitionsIn(zone, { from: from + length - 2 * day, to: to + length + 2 * day });
  const pulledBack = starts.flatMap((start) =>
    ends.map(({ at, before, after }) => at + Math.max(before, after) - length - offsetAt(zone, start)),
  );
  // Those of the offset of another start break nothing, and the line goes on over them.
  return [...starts, ...pulledBack.filter((at) => at > from)].sort((a, b) => a - b);
}
