import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * The findings of a text at the places that they have after an edit: those below it move with their lines, those in the lines that were
 * edited are left out, because what they say may no longer be so.
 */
export function shifted(found: readonly Diagnostic[], before: string, after: string): Diagnostic[] {
  const [old, now] = [before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/)];
  const shorter = Math.min(old.length, now.length);
  let above = 0;
  while (above < shorter && old[above] === now[above]) above += 1;
  let below = 0;
  while (below < shorter - above && old.at(-1 - below) === now.at(-1 - below)) below += 1;
  const firstBelow = old.length - below;
  const by = now.length - old.length;
  return found.flatMap((one) => {
    const { range } = one;
    if (!range || range.end.line <= above) return one;
    if (range.start.line <= firstBelow) return [];
    const move = ({ line, column }: typeof range.start) => ({ line: line + by, column });
    return { ...one, range: { start: move(range.start), end: move(range.end) } };
  });
}
