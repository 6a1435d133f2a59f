import type { Span } from './finding.ts';
import { lastAtOrBefore } from './lists.ts';

/**
 * A place between two characters of a text. `line` and `column` count from 1; columns count UTF-16 units, as
 * editors, the language server protocol and SARIF (`utf16CodeUnits`) do. A line ends at LF, CRLF or CR; a byte order
 * mark has no column.
 */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  start: Position;
  end: Position;
}

/** Offsets in UTF-16 units at which the lines of a text start. */
export function lineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** The range of a span, given the `lineStarts` of its text. */
export function toRange(starts: readonly number[], span: Span): Range {
  return { start: toPosition(starts, span.start), end: toPosition(starts, span.end) };
}

/** The line and column of an offset, given the `lineStarts` of its text. */
export function toPosition(starts: readonly number[], offset: number): Position {
  const line = Math.max(0, lastAtOrBefore(starts, offset));
  return { line: line + 1, column: Math.max(0, offset - (starts[line] ?? 0)) + 1 };
}

/** The offset of a line and column, given the `lineStarts` of its text. */
export function toOffset(starts: readonly number[], { line, column }: Position): number {
  return (starts[line - 1] ?? 0) + column - 1;
}
