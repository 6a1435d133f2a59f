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
  const ends = blockEnds(lines);
  /** The lines within which the present one stands, the innermost last. */
  const around: Line[] = [];
  for (const [index, opener] of lines.entries()) {
    while ((around.at(-1)?.depth ?? -1) >= opener.depth) around.pop();
    const above = around.at(-1);
    around.push(opener);
    const first = lines[index + 1];
    if (!first || !opensBlock(opener) || first.depth <= opener.depth + 1 || !isField.test(first.text)) continue;
    const end = ends[index + 1] ?? lines.length;
    const [next, below] = [lines[end], lines[end + 1]];
    if (!next || next.depth <= opener.depth || !opensBlock(next) || below?.depth !== first.depth) continue;
    // One that stands a column or two too far right has lost nothing above it.
    const step = above ? opener.depth - above.depth : first.depth - next.depth;
    if (next.depth - opener.depth !== step || first.depth - next.depth !== step || step < 2) continue;
    // One key alone, or one without a value, is an id that stands too far right.
    const second = lines[index + 2];
    const alone = !lines.slice(index + 2, end).some(({ depth }) => depth === first.depth);
    if (second?.depth === first.depth ? opensBlock(first) : alone) continue;
    return [{ start: first.start, end: first.start, text: `${' '.repeat(next.depth)}${lostHead}:\n` }];
  }
  return [];
}

/** For each line, the index of the next that stands less deep; none for those after which there is none. */
function blockEnds(lines: readonly Line[]): (number | undefined)[] {
  const ends: (number | undefined)[] = [];
  const open: number[] = [];
  for (const [index, { depth }] of lines.entries()) {
    while (open.length > 0 && (lines[open.at(-1) ?? 0]?.depth ?? 0) > depth) ends[open.pop() ?? 0] = index;
    open.push(index);
  }
  return ends;
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
