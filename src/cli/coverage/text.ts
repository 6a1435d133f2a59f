import { visible } from '../../diagnostics/visible.ts';
import { coverageFigures } from '../../formats/text/summary.ts';
import { textWidth } from '../../formats/text/width.ts';
import { coverageWords } from '../../generated/words/cli.ts';
import { stateMarks } from '../../wording/cell-states.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { indented } from '../show/lines.ts';
import { type CellInWords, type CoverageName, type MatrixInWords, shortCells } from './in-words.ts';

/** Names of rows and columns are cut off beyond this; what is missing is told with whole names. */
const longestRow = 44;
const longestColumn = 24;

/** A matrix for a terminal: its figures, its cells by their signs in as many columns as there is room for, and what is missing. */
export function matrixText(matrix: MatrixInWords, width: number, view: ViewContext): string {
  const { id, name, phase, owed } = matrix;
  const figures = coverageFigures(matrix.summary, view.spoken);
  const later = owed ? '' : ` · ${view.say(coverageWords.later, { phase: view.say(coverageWords[phase]) })}`;
  const missing = shortCells(matrix).flatMap((cell) => missingLines(cell));
  const lines = [
    `${name} (${id}): ${figures}${later}`,
    ...indented(matrix.cells.length === 0 ? [] : ['', ...gridLines(matrix, width - 2), '', legend(matrix)]),
    ...indented(missing.length === 0 ? [] : ['', view.say(coverageWords.missing), ...indented(missing)]),
  ];
  return lines.map((line) => `${visible(line).trimEnd()}\n`).join('');
}

/** The grid, broken into blocks of columns that fit the width. */
function gridLines({ corner, rows, columns, cells }: MatrixInWords, width: number): string[] {
  const signs = new Map(cells.map(({ row, column, state }) => [`${row.id} ${column.id}`, stateMarks[state].sign]));
  const heads = rows.map(({ own, of }) => `${of === undefined ? '' : '  '}${shortened(own, longestRow)}`);
  const lead = Math.max(textWidth(corner), ...heads.map(textWidth));
  return blocksOf(columns, width - lead).flatMap((block, index) => {
    const titles = block.map(({ name }) => shortened(name, longestColumn));
    const line = (head: string, texts: readonly string[]): string =>
      [padded(head, lead), ...texts.map((text, at) => padded(text, textWidth(titles[at] ?? '')))].join('  ');
    const body = rows.flatMap((row, at) => {
      const marks = block.map((column) => signs.get(`${row.id} ${column.id}`) ?? stateMarks.none.sign);
      const isFirst = row.of !== undefined && row.of !== rows[at - 1]?.of;
      return [...(isFirst ? [row.of ?? ''] : []), line(heads[at] ?? '', marks)];
    });
    return [...(index > 0 ? [''] : []), line(corner, titles), ...body];
  });
}

function blocksOf(columns: readonly CoverageName[], width: number): CoverageName[][] {
  const blocks: CoverageName[][] = [];
  let room = 0;
  for (const column of columns) {
    const taken = textWidth(shortened(column.name, longestColumn)) + 2;
    const block = blocks.at(-1);
    if (block && taken <= room) block.push(column);
    else blocks.push([column]);
    room = (block && taken <= room ? room : width) - taken;
  }
  return blocks;
}

/** The signs that occur, each with its word. */
function legend({ cells }: MatrixInWords): string {
  const words = new Map(cells.map(({ state, word }) => [state, word]));
  return [...words].map(([state, word]) => `${stateMarks[state].sign} ${word}`).join(' · ');
}

/** `○ Homes × Repairs: gap. No offer at: complaints`, with what is behind it below. */
function missingLines({ row, column, state, word, note, culprits }: CellInWords): string[] {
  const told = `${stateMarks[state].sign} ${row.name} × ${column.name}: ${word}${note === '' ? '' : ` · ${note}`}`;
  return [told, ...indented(culprits.map(({ id, name }) => `${name} (${id})`))];
}

function shortened(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
