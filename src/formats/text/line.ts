import { spelled } from '../../diagnostics/visible.ts';
import { characters, textWidth } from './width.ts';

/** A stretch of a line in UTF-16 units from its start; `end` is exclusive and may be `start`. */
export interface Mark {
  start: number;
  end: number;
}

/** A line as it is printed, and the columns of it, from 0, that the mark covers. */
export interface FittedLine {
  text: string;
  mark?: { column: number; width: number };
}

const ellipsis = '…';
const ascii = /^[\x20-\x7e]*$/;

/**
 * A line of a source as a terminal of `width` columns can show it, with tabs as arrows and what acts on the terminal
 * spelled. A line that is too long is cut around its mark, with an ellipsis at each cut.
 */
export function fitLine(line: string, mark: Mark | undefined, width: number): FittedLine {
  if (line.length < width && ascii.test(line)) return { text: line, mark: mark && asColumns(mark, line.length) };
  const near = nearMark(line, mark?.start ?? 0, width);
  const cells = toCells(line.slice(near.start, near.end), near.start);
  const columnOf = (index: number): number => cells[index]?.column ?? total(cells);
  const first = mark ? findIndex(cells, (cell) => cell.end > mark.start) : 0;
  const last = mark
    ? Math.max(
        first,
        findIndex(cells, (cell) => cell.start >= mark.end),
      )
    : 0;
  const whole = near.start === 0 && near.end === line.length && total(cells) < width;
  const view = whole ? { from: 0, to: cells.length } : chooseView(cells, columnOf(first), columnOf(last), width);
  const left = near.start > 0 || view.from > 0 ? ellipsis : '';
  const right = near.end < line.length || view.to < cells.length ? ellipsis : '';
  const text = left + textOf(cells.slice(view.from, view.to)) + right;
  if (!mark) return { text };
  const column = left.length + columnOf(first) - columnOf(view.from);
  return { text, mark: { column, width: Math.max(1, columnOf(Math.min(last, view.to)) - columnOf(first)) } };
}

function asColumns(mark: Mark, length: number): { column: number; width: number } {
  const column = Math.min(mark.start, length);
  return { column, width: Math.max(1, Math.min(mark.end, length) - column) };
}

/**
 * The part of a very long line that can matter, so that the time spent on it does not depend on its length. More of it where
 * several characters may share a column.
 */
function nearMark(line: string, at: number, width: number): Mark {
  const middle = Math.min(at, line.length);
  const within = (reach: number): Mark => ({
    start: betweenCharacters(line, middle - reach),
    end: betweenCharacters(line, middle + reach),
  });
  const near = within(width);
  return ascii.test(line.slice(near.start, near.end)) ? near : within(4 * width);
}

/** Within the line, and never between the halves of a surrogate pair. */
function betweenCharacters(line: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= line.length) return line.length;
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}

/**
 * The cells to show of a line that is cut to `width` columns, ellipses included: from its start where most of the mark
 * (the columns `start` to `end`) then fits, else with the mark in the middle, or where the line ends.
 */
function chooseView(cells: readonly Cell[], start: number, end: number, width: number): { from: number; to: number } {
  const marked = Math.max(1, Math.min(end - start, Math.floor(width / 2)));
  const fits = start + marked <= width - 2;
  const room = fits ? width - 1 : width - 2;
  const left = fits ? 0 : Math.min(start - Math.floor((room - marked) / 2), total(cells) - room);
  const from = findIndex(cells, (cell) => cell.column >= left);
  const first = cells[from]?.column ?? total(cells);
  const to = findIndex(cells, (cell) => cell.column + cell.width > first + room);
  return { from, to: Math.max(from, to) };
}

/** The index of the first such cell, or the number of cells. */
function findIndex(cells: readonly Cell[], test: (cell: Cell) => boolean): number {
  const index = cells.findIndex(test);
  return index === -1 ? cells.length : index;
}

function total(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}

/** One character of a line: where it stands there in UTF-16 units, and how and in which columns it is printed. */
interface Cell {
  start: number;
  end: number;
  text: string;
  column: number;
  width: number;
}

const tabStop = 4;
const plain = /^[\x20-\x7e]$/;

/**
 * The characters of a stretch of a line that starts at `offset`. A tab becomes an arrow up to the next stop of 4;
 * what acts on a terminal is spelled.
 */
function toCells(stretch: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let start = offset;
  let column = 0;
  for (const character of characters(stretch)) {
    const cell = character === '\t' ? tab(column) : shown(character);
    cells.push({ start, end: start + character.length, column, ...cell });
    start += character.length;
    column += cell.width;
  }
  return cells;
}

function tab(column: number): Pick<Cell, 'text' | 'width'> {
  const width = tabStop - (column % tabStop);
  return { text: '→'.padEnd(width), width };
}

function shown(character: string): Pick<Cell, 'text' | 'width'> {
  if (plain.test(character)) return { text: character, width: 1 };
  const text = spelled(character);
  return { text, width: textWidth(text) };
}
