import { compose } from '../compose.ts';
import { applyEdits, type Edit } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import { contentLine, lineEnd, lineStart } from '../text.ts';
import type { Trouble } from '../trouble.ts';

const leadingTab = /^[ \t]*?\t/;

/** A tab where YAML counts spaces. */
export function space(trouble: Trouble): Repair | undefined {
  const { text, code, start, end, bracket } = trouble;
  if (code === 'TAB_AS_INDENT' && !bracket) {
    const at = text.indexOf('\t', start);
    return tab(text, at);
  }
  for (const line of linesIn(text, bracket ? bracket.at : start, bracket ? bracket.at : end)) {
    const content = text.slice(line, lineEnd(text, line));
    const indent = leadingTab.exec(content);
    if (indent) return tab(text, line + indent[0].length - 1);
  }
  return undefined;
}

/** Starts of the lines from `start` to `end`, and of the next line with content. */
function* linesIn(text: string, start: number, end: number): Generator<number> {
  let line: number | undefined = contentLine(text, lineStart(text, start));
  for (let count = 0; line !== undefined && count < 100; count += 1) {
    yield line;
    const stop = lineEnd(text, line);
    if (stop >= end) break;
    line = contentLine(text, stop + 1);
  }
}

function tab(text: string, at: number): Repair {
  const span = { start: at, end: at + 1 };
  const leading = text.slice(lineStart(text, at), at).trim() === '';
  const edits = leading ? untab(text, at) : [{ ...span, text: ' ' }];
  return { message: 'tab', hint: 'spaces', values: {}, span, edits };
}

/** Characters by which it is judged how many spaces a tab is. */
const judged = 2000;

/** Spaces for the tabs that indent, as many a tab as reads best in the lines around the first. */
function untab(text: string, first: number): Edit[] {
  const from = marginAbove(text, first);
  const sample = text.slice(from, first + judged);
  const errors = [2, 4, 8, 0].map((width) => compose(applyEdits(sample, tabsTo(width, sample))).errors.length);
  return tabsTo([2, 4, 8, 0][errors.indexOf(Math.min(...errors))] ?? 2, text);
}

function tabsTo(width: number, text: string): Edit[] {
  const tabs = [...text.matchAll(/^[ \t]*\t/gm)].flatMap((line) =>
    [...line[0].matchAll(/\t/g)].map((found) => line.index + found.index),
  );
  return tabs.map((start) => ({ start, end: start + 1, text: ' '.repeat(width) }));
}

/** Start of the nearest line above that is not indented, or of the text where there is none close enough. */
function marginAbove(text: string, at: number): number {
  let line = lineStart(text, at);
  while (line > 0 && at - line < judged && /[\s#]/.test(text[line] ?? '')) line = lineStart(text, line - 1);
  return line;
}
