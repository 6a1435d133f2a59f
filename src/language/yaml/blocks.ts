import type { Edit } from './edits.ts';
import { contentEnd, indentOf, isEmptyLine, isMarker, lineEnd, nextLine } from './text.ts';

/**
 * Moves a line, and those below it that are as deep or deeper, by `by` columns; to the right only as far as the next line
 * that already stands where this one belongs.
 */
export function shiftBlock(text: string, first: number, by: number): Edit[] {
  const depth = indentOf(text, first);
  const lines = blockLines(text, first, depth);
  const opens = /:\s*$/.test(text.slice(first, contentEnd(text, first)));
  const next = lines.findIndex((line, index) => index > (opens ? 1 : 0) && indentOf(text, line) === depth + by);
  return (by < 0 || next === -1 ? lines : lines.slice(0, next)).map((start) =>
    by > 0
      ? { start, end: start, text: ' '.repeat(by) }
      : { start, end: start + Math.min(-by, indentOf(text, start)), text: '' },
  );
}

/** Empties a line and those below it that are deeper; with `siblings`, also the entries beside it. */
export function dropBlock(text: string, first: number, siblings = false): Edit[] {
  const depth = indentOf(text, first);
  const lines = blockLines(text, first, depth);
  const stop = lines.findIndex((line, index) => {
    if (index === 0 || indentOf(text, line) > depth) return false;
    return !siblings || !/^-(?:\s|$)/.test(text.slice(line + depth, line + depth + 2));
  });
  return (stop === -1 ? lines : lines.slice(0, stop)).map((start) => ({ start, end: lineEnd(text, start), text: '' }));
}

/** Starts of the lines with content from `first` on that are at least as deep as `depth`. */
function blockLines(text: string, first: number, depth: number): number[] {
  const lines: number[] = [];
  for (let line: number | undefined = first; line !== undefined; line = nextLine(text, line)) {
    if (isEmptyLine(text, line)) continue;
    if (line !== first && (indentOf(text, line) < depth || isMarker(text, line))) break;
    lines.push(line);
  }
  return lines;
}
