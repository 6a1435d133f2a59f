/** A place as editors show it: both count from 1. */
export interface LineColumn {
  line: number;
  column: number;
}

export interface LineIndex {
  /** The place of an offset in UTF-16 units; past the end is the end. */
  at(offset: number): LineColumn;
}

/**
 * Turns offsets into lines and columns. A column counts UTF-16 units, as VS Code and SARIF do; a tab counts one, a byte
 * order mark nothing. Lines end at LF, CRLF or CR. The starts of the lines are found at the first question.
 */
export function lineIndex(text: string): LineIndex {
  let starts: number[] | undefined;
  return {
    at(offset) {
      starts ??= lineStarts(text);
      const place = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(starts, place);
      const column = place - (starts[line] ?? 0) + 1;
      return { line: line + 1, column: Math.max(1, column) };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Index of the last line that starts at or before `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
