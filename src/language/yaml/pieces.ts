import { isEmptyLine, lineEnd, nextLine } from './text.ts';

/** A stretch of a text that can be read alone: an entity, with the lines below its key, or a field of the file. */
export interface Piece {
  readonly start: number;
  readonly text: string;
}

const head = /^(?: {0,2})(?:"[^"\n]*"|'[^'\n]*'|[^\s#:[{\]}&*!|>%@`,?"'-][^#:\n]*):(?=\s|$)/;

/** A text in pieces, which start at the keys of its first levels, but not where a list in brackets may go on. */
export function piecesOf(text: string): Piece[] {
  const starts = [0];
  let open = false;
  for (let line: number | undefined = 0; line !== undefined; line = nextLine(text, line)) {
    if (isEmptyLine(text, line)) continue;
    const content = text.slice(line, lineEnd(text, line));
    if (line > 0 && !open && head.test(content)) starts.push(line);
    open = /[[{,]\s*(?:#.*)?$/.test(content);
  }
  return starts.map((start, index) => ({ start, text: text.slice(start, starts[index + 1]) }));
}
