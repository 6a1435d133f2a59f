import { compose } from '../compose.ts';
import { applyEdits, type Edit, replace } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import { lineEnd, lineStart, linesFrom } from '../text.ts';
import type { Trouble } from '../trouble.ts';

/** Lines that are looked at for a tab. */
const mostLines = 100;

/** A tab where YAML counts spaces. */
export function tab({ text, code, start, end, bracket }: Trouble): Repair | undefined {
  if (code === 'TAB_AS_INDENT' && !bracket) return repairAt(text, text.indexOf('\t', start));
  const [from, to] = bracket ? [bracket.at, bracket.at] : [start, end];
  let count = 0;
  for (const line of linesFrom(text, lineStart(text, from))) {
    const stop = lineEnd(text, line.start);
    const [indent] = /^[ \t]*?\t/.exec(text.slice(line.start, stop)) ?? [];
    if (indent !== undefined) return repairAt(text, line.start + indent.length - 1);
    count += 1;
    if (stop >= to || count === mostLines) return undefined;
  }
  return undefined;
}

function repairAt(text: string, at: number): Repair {
  const span = { start: at, end: at + 1 };
  const leading = text.slice(lineStart(text, at), at).trim() === '';
  const edits = leading ? untab(text, at) : [replace(span, ' ')];
  return { message: 'tab', hint: 'spaces', values: {}, span, edits };
}

/** Characters by which it is judged how many spaces a tab is. */
const judged = 2000;

/** Spaces for the tabs that indent, as many a tab as reads best in the lines around the first. */
function untab(text: string, first: number): Edit[] {
  const sample = text.slice(marginAbove(text, first), first + judged);
  const errors = [2, 4, 8, 0].map((width) => compose(applyEdits(sample, tabsTo(width, sample))).errors.length);
  return tabsTo([2, 4, 8, 0][errors.indexOf(Math.min(...errors))] ?? 2, text);
}

function tabsTo(width: number, text: string): Edit[] {
  const tabs = [...text.matchAll(/^[ \t]*\t/gm)].flatMap((line) =>
    [...line[0].matchAll(/\t/g)].map((found) => line.index + found.index),
  );
  return tabs.map((start) => replace({ start, end: start + 1 }, ' '.repeat(width)));
}

/** Start of the nearest line above that is not indented, or of the text where there is none close enough. */
function marginAbove(text: string, at: number): number {
  let line = lineStart(text, at);
  while (line > 0 && at - line < judged && /[\s#]/.test(text.charAt(line))) line = lineStart(text, line - 1);
  return line;
}
