import { type Edit, insert, remove } from './edits.ts';
import {
  contentEnd,
  excerpt,
  indentOf,
  isEmptyLine,
  isMarker,
  type Line,
  lineEnd,
  lineStart,
  linesFrom,
} from './text.ts';

/**
 * Moves a line, and those below it that are as deep or deeper, by `by` columns; to the right only as far as the next line
 * that already stands where this one belongs.
 */
export function shiftBlock(text: string, first: number, by: number): Edit[] {
  const depth = indentOf(text, first);
  const lines = blockLines(text, first, depth);
  const opens = /:\s*$/.test(text.slice(first, contentEnd(text, first)));
  const next = lines.findIndex((line, index) => index > (opens ? 1 : 0) && line.depth === depth + by);
  return (by < 0 || next === -1 ? lines : lines.slice(0, next)).map((line) =>
    by > 0
      ? insert(line.start, ' '.repeat(by))
      : remove({ start: line.start, end: line.start + Math.min(-by, line.depth) }),
  );
}

/** Empties a line and those below it that are deeper; with `siblings`, also the entries beside it. */
export function dropBlock(text: string, first: number, siblings = false): Edit[] {
  const depth = indentOf(text, first);
  const lines = blockLines(text, first, depth);
  const stop = lines.findIndex(
    (line, index) => index > 0 && line.depth <= depth && !(siblings && /^-(?:\s|$)/.test(line.content)),
  );
  return (stop === -1 ? lines : lines.slice(0, stop)).map(({ start }) => remove({ start, end: lineEnd(text, start) }));
}

/** The lines with content from `first` on that are at least as deep as `depth`. */
function blockLines(text: string, first: number, depth: number): Line[] {
  const lines: Line[] = [];
  for (const line of linesFrom(text, first)) {
    if (line.start !== first && (line.depth < depth || isMarker(text, line.start))) break;
    lines.push(line);
  }
  return lines;
}

/** A column at which the lines above have put something that a line may stand beside. */
export interface Level {
  /** From 0. */
  column: number;
  /** An entry of a list, with its dash; otherwise a field or a line of text. */
  entry: boolean;
  /** What stands there. */
  text: string;
}

/** The levels that are open where a line starts: nearest line first, and in it the deepest first. */
export function openLevels(text: string, line: number): Level[] {
  const levels: Level[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let above = line; above > 0 && limit > 0; ) {
    above = lineStart(text, above - 1);
    if (isMarker(text, above)) break;
    const depth = indentOf(text, above);
    if (isEmptyLine(text, above) || depth >= limit) continue;
    levels.push(...levelsOf(text, above).filter(({ column }) => column < limit));
    limit = depth;
  }
  return levels;
}

/** What a line puts where: `- name: x` an entry, and a field two columns on. */
function levelsOf(text: string, line: number): Level[] {
  const levels: Level[] = [];
  const end = lineEnd(text, line);
  let at = line + indentOf(text, line);
  for (;;) {
    const rest = text.slice(at, end);
    const column = at - line;
    const dash = /^- +(?=\S)|^-$/.exec(rest);
    if (!dash) {
      const key = /^(?:"[^"]*"|'[^']*'|[^\s#:][^#:]*?)(?=:(?:\s|$))/.exec(rest);
      if (key || levels.length === 0) {
        levels.unshift({ column, entry: false, text: key?.[0] ?? excerpt(rest, 0, end) });
      }
      return levels;
    }
    levels.unshift({ column, entry: true, text: excerpt(rest, 0, rest.length) });
    at += dash[0].length;
  }
}
