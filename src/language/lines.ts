import { lineStarts, type Position, toPosition } from '../diagnostics/range.ts';

export interface LineIndex {
  /** The place of an offset in UTF-16 units; past the end is the end. */
  at(offset: number): Position;
}

/** Turns offsets of a text into lines and columns. The starts of the lines are found at the first question. */
export function lineIndex(text: string): LineIndex {
  let starts: number[] | undefined;
  return {
    at(offset) {
      starts ??= lineStarts(text);
      return toPosition(starts, Math.max(0, Math.min(offset, text.length)));
    },
  };
}
