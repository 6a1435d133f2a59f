import { spelled } from '../../diagnostics/visible.ts';
import { characters, characterWidth, textWidth } from './width.ts';

/** One character of a line: where it stands there in UTF-16 units, and how and in which columns it is printed. */
export interface Cell {
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
export function toCells(stretch: string, offset: number): Cell[] {
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
  return { text, width: text === character ? characterWidth(character) : textWidth(text) };
}
