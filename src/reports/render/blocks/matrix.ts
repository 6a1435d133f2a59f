import { neighbours } from '../../../diagnostics/lists.ts';
import { type CellState, cellStates, stateMarks } from '../../../wording/cell-states.ts';
import { sentence } from '../../../wording/speech.ts';
import type { CellReason, Matrix, MatrixCell } from '../content.ts';
import { matrixWidths } from '../docx/page.ts';
import type { BlockContext } from './block.ts';
import { filterFrom } from './table.ts';

/** Matrices of more columns than this are printed on a page that lies on its side. In a document that is a section of its own. */
const wideFrom = { document: 10, page: 8 } as const;

/** The same reasons for the same state, told once for all the cells that have them. */
interface Explanation {
  state: CellState;
  name: string;
  reasons: readonly { text: string; about: CellReason['about'] | null; code: string | null }[];
  /** Anchor of the explanation. */
  why: string;
  /** Row by row. */
  rows: { name: string; cells: { column: string; at: string | null }[] }[];
}

/** A matrix as a table of marked cells, with their reasons below. */
export function writeMatrix(matrix: Matrix, title: string, context: BlockContext): string {
  const { show } = context.reader;
  const caption = context.caption('figure', title);
  const { cells: widths, ...room } = matrixWidths(
    matrix.columns.map(({ name }, index) => [name, ...matrix.rows.map(({ cells }) => cells[index]?.text ?? '')]),
    context.format === 'docx' ? wideFrom.document : wideFrom.page,
  );
  const { rows, explanations } = placeCells(matrix, widths, context);
  const columns = matrix.columns.map(({ name, group = null }, index) => ({ name, group, width: widths[index] }));
  return context.fill('matrix', {
    caption,
    ...room,
    long: matrix.rows.length > filterFrom,
    folded: matrix.folded,
    width: columns.length + 1,
    legend: countStates(matrix).map(([state, count]) => ({ ...told(state, context), count: show(count) })),
    corner: matrix.corner,
    columns,
    count: rows.length,
    columnGroups: columns.some(({ group }) => group !== null) ? groupsOf(columns) : [],
    rowGroups: groupsOf(rows),
    explanations,
  });
}

/** A state as both formats may show it. */
function told(state: CellState, { reader }: BlockContext) {
  return { state, sign: stateMarks[state].sign, name: reader.t(`state.${state}`) };
}

/** How many cells are in each state that occurs, in the order of `cellStates`; `none` is left out. */
function countStates(matrix: Matrix): [CellState, number][] {
  const counts = new Map<CellState, number>();
  for (const row of matrix.rows) for (const { state } of row.cells) counts.set(state, (counts.get(state) ?? 0) + 1);
  return cellStates.flatMap((state): [CellState, number][] => {
    const count = counts.get(state);
    return count === undefined || state === 'none' ? [] : [[state, count]];
  });
}

/** Gives cells their anchors, row by row, where they have an identity or reasons, and gathers what explains them. */
function placeCells(matrix: Matrix, widths: readonly number[], context: BlockContext) {
  const { anchors, format } = context;
  // A document links from cell to reason and back, and shows all.
  const isFolded = matrix.folded === true && format === 'html';
  const explanations = new Map<string, Explanation>();
  const place = (cell: MatrixCell, row: string, column: string): { at: string | null; why: string | null } => {
    const reasons = (cell.reasons ?? []).map(({ text, about = null, code = null }, index) => ({
      text: index === 0 ? sentence(text) : text,
      about,
      code,
    }));
    if (reasons.length === 0 && format === 'md') return { at: null, why: null };
    const claimed = cell.id === undefined || isFolded ? undefined : anchors.claim(cell.id);
    if (reasons.length === 0) return { at: claimed ?? null, why: null };
    const at = isFolded ? null : (claimed ?? anchors.take(`${row} ${column}`));
    const key = JSON.stringify([cell.state, reasons]);
    const { state, name } = told(cell.state, context);
    const why = () => anchors.take(at === null ? 'why' : `why-${at}`);
    const one = explanations.get(key) ?? { state, name, reasons, why: why(), rows: [] };
    // A service stands at each of its stages: it is told once, and so is each of its channels.
    const known = one.rows.find(({ name }) => name === row);
    if (!known) one.rows.push({ name: row, cells: [{ column, at }] });
    else if (known.cells.every((other) => other.column !== column)) known.cells.push({ column, at });
    explanations.set(key, one);
    return { at, why: one.why };
  };
  const rows = matrix.rows.map(({ id, name, group = null, cells }) => ({
    group,
    /** Linked to its entity where the report has it. */
    head: id === undefined ? name : { type: 'entity', id, name },
    cells: matrix.columns.map((column, index) => {
      const cell = cells[index] ?? { state: 'none' };
      const shown = told(cell.state, context);
      const words = cell.text ?? (cell.state === 'none' ? null : shown.name);
      return {
        ...shown,
        ...place(cell, name, column.name),
        text: words,
        width: widths[index],
        words: `${shown.sign} ${words ?? ''}`,
        // The mark alone does not say its state to the ear.
        unseen: words !== shown.name,
        // Most of a map: the style sheet knows without a word.
        plain: isFolded && cell.state === 'covered' && words !== shown.name,
      };
    }),
  }));
  return { rows, explanations: [...explanations.values()] };
}

/** Neighbours of one group, in order; those without one are of none. */
function groupsOf<T extends { group: string | null }>(all: readonly T[]) {
  return neighbours(all, ({ group }) => group).map(({ key, members }) => ({ name: key, members }));
}
