import { lineStarts, type Range } from '../../diagnostics/range.ts';
import { fitLine, type Mark } from './line.ts';

/** How much of a source a frame shows around a range. */
export interface Context {
  before: number;
  after: number;
}

export interface FrameStyle {
  /** Columns for the whole frame. */
  width: number;
  gutter: (text: string) => string;
  underline: (text: string) => string;
}

/** A range of more lines than this shows its first two and its last one. */
const mostLines = 4;
const narrowest = 20;
/** Where the output is no terminal, a line of a megabyte is cut all the same. */
const widest = 240;

/**
 * The lines of a range with their numbers, its exact columns underlined, and some context. Empty where the range lies
 * outside the text.
 */
export function formatFrame(lines: Lines, range: Range, context: Context, style: FrameStyle): string[] {
  const end = lastCovered(lines, range);
  const numbers = chooseLines(lines, range.start.line, end.line, context);
  const digits = String(numbers.at(-1) ?? 0).length;
  const width = Math.max(narrowest, Math.min(widest, style.width) - digits - 5);
  return numbers.flatMap((number): string[] => {
    if (number === undefined) return [`  ${style.gutter('⋮'.padStart(digits))}`];
    const line = lines.get(number);
    const mark = number < range.start.line || number > end.line ? undefined : markOf(line, number, range.start, end);
    const fitted = fitLine(line, mark, width);
    const printed = `  ${style.gutter(`${String(number).padStart(digits)} │`)} ${fitted.text}`.trimEnd();
    if (!fitted.mark) return [printed];
    const under = style.underline('─'.repeat(fitted.mark.width));
    return [printed, `  ${style.gutter(`${' '.repeat(digits)} │`)} ${' '.repeat(fitted.mark.column)}${under}`];
  });
}

type Position = Range['start'];

/** The end of a range without the line breaks and blank lines that it ends with. */
function lastCovered(lines: Lines, { start, end }: Range): Position {
  let { line, column } = end;
  while (
    line > start.line &&
    lines
      .get(line)
      .slice(0, column - 1)
      .trim() === ''
  ) {
    line -= 1;
    column = lines.get(line).length + 1;
  }
  return { line, column };
}

/** Numbers of the lines to show; undefined stands for those left out. */
function chooseLines(lines: Lines, first: number, last: number, context: Context): (number | undefined)[] {
  if (first > lines.count) return [];
  const from = Math.max(1, first - context.before);
  const to = Math.min(lines.count, last + context.after);
  const numbers: (number | undefined)[] =
    last - first < mostLines ? sequence(from, to) : [...sequence(from, first + 1), undefined, ...sequence(last, to)];
  while (numbers.length > 1 && numbers.at(-1) !== last && lines.get(numbers.at(-1) ?? 0).trim() === '') numbers.pop();
  return numbers;
}

function sequence(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** What a range covers of one of its lines: not the indentation of the lines after its first. */
function markOf(line: string, number: number, start: Position, end: Position): Mark | undefined {
  const from = number === start.line ? start.column - 1 : line.length - line.trimStart().length;
  const to = number === end.line ? end.column - 1 : line.trimEnd().length;
  if (number !== start.line && from >= to) return undefined;
  return { start: from, end: Math.max(from, to) };
}

/** A text by lines. `get` takes numbers from 1 and gives the line without its break, or `''` where there is none. */
export interface Lines {
  count: number;
  get(number: number): string;
}

/** The lines of a text as a `Position` counts them: what follows the last break is a line too. */
function toLines(text: string): Lines {
  const starts = lineStarts(text);
  return {
    count: starts.length,
    get(number) {
      const start = starts[number - 1];
      if (start === undefined) return '';
      // A search for the break would read the whole of a long line again for each finding in it.
      let end = starts[number] ?? text.length;
      while (end > start && /[\r\n]/.test(text[end - 1] ?? '')) end -= 1;
      return text.slice(start, end);
    },
  };
}

/** The lines of the sources by file, each split once. Undefined for a file whose text is not known. */
export function linesBySource(sources: ReadonlyMap<string, string>): (file: string) => Lines | undefined {
  const known = new Map<string, Lines>();
  return (file) => {
    const text = sources.get(file);
    if (text === undefined) return undefined;
    const lines = known.get(file) ?? toLines(text);
    known.set(file, lines);
    return lines;
  };
}
