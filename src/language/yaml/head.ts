import { lostHead } from '../document.ts';
import type { Edit } from './edits.ts';
import { contentLine, indentOf, isMarker, lineEnd, nextLine } from './text.ts';

/**
 * An empty key for a text whose first lines are indented under nothing while others start at the margin: who knows what the text is
 * about can say what the lines are.
 */
export function headEdits(text: string): Edit[] {
  const first = contentLine(text, 0);
  if (first === undefined || !/^ {2,}[\w"'-]+:(?:\s|$)/.test(text.slice(first, first + 100))) return [];
  if (!/^[\w"'-]+:(?:\s|$)/m.test(text)) return [];
  return [{ start: first, end: first, text: `${lostHead}:\n` }];
}

const head = /^[\w"'-]+:\s*(?:&\S+\s*)?(?:#.*)?$/;
const isField = /^[\w"'-]+:(?:\s|$)/;

/**
 * An empty key above the first fields of a block whose other entries stand less deep, with fields as deep as these: the line with the
 * id of the first entry is lost.
 */
export function lostIdEdits(text: string): Edit[] {
  const lines = contentLines(text);
  for (const [index, opener] of lines.entries()) {
    const first = lines[index + 1];
    if (!first || !opensBlock(opener) || first.depth <= opener.depth + 1 || !isField.test(first.text)) continue;
    const inner = lines.slice(index + 1);
    const end = inner.findIndex(({ depth }) => depth < first.depth);
    const [next, below] = end === -1 ? [] : inner.slice(end);
    if (!next || next.depth <= opener.depth || !opensBlock(next) || below?.depth !== first.depth) continue;
    // One that stands a column or two too far right has lost nothing above it.
    const above = lines.slice(0, index).findLast(({ depth }) => depth < opener.depth);
    const step = above ? opener.depth - above.depth : first.depth - next.depth;
    if (next.depth - opener.depth !== step || first.depth - next.depth !== step || step < 2) continue;
    const beside = inner.slice(0, end).filter(({ depth }) => depth === first.depth);
    // One key alone, or one without a value, is an id that stands too far right.
    if (inner[1]?.depth === first.depth ? opensBlock(first) : beside.length < 2) continue;
    return [{ start: first.start, end: first.start, text: `${' '.repeat(next.depth)}${lostHead}:\n` }];
  }
  return [];
}

export interface Line {
  start: number;
  depth: number;
  text: string;
}

/** True for a line that says only whose the lines below it are. */
export function opensBlock({ text }: Line): boolean {
  return head.test(text);
}

/** The lines with content of the first document. */
export function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let line = contentLine(text, 0); line !== undefined; ) {
    if (isMarker(text, line) && lines.length > 0) break;
    const depth = indentOf(text, line);
    lines.push({ start: line, depth, text: text.slice(line + depth, lineEnd(text, line)) });
    const next = nextLine(text, line);
    line = next === undefined ? undefined : contentLine(text, next);
  }
  return lines;
}
