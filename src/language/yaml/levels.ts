import { excerpt, indentOf, isEmptyLine, isMarker, lineEnd, lineStart } from './text.ts';

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
  for (let above = previous(text, line); above !== undefined && limit > 0; above = previous(text, above)) {
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
    const dash = /^- +(?=\S)|^-$/.exec(rest);
    if (!dash) {
      const key = /^(?:"[^"]*"|'[^']*'|[^\s#:][^#:]*?)(?=:(?:\s|$))/.exec(rest);
      if (key || levels.length === 0)
        levels.unshift({ column: at - line, entry: false, text: key?.[0] ?? excerpt(rest, 0, end) });
      return levels;
    }
    levels.unshift({ column: at - line, entry: true, text: excerpt(rest, 0, rest.length) });
    at += dash[0].length;
  }
}

function previous(text: string, line: number): number | undefined {
  return line === 0 ? undefined : lineStart(text, line - 1);
}
