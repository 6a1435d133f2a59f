import { type CellReason, countStates, type Matrix, type MatrixCell } from '../../charts/matrix.ts';
import { type CellState, stateMarks } from '../../charts/states.ts';
import type { Content } from '../content.ts';
import type { BlockContext } from './block.ts';

/** A cell with its place, its anchor where it has an identity or reasons, and the anchor of its reasons. */
export interface PlacedCell {
  cell: MatrixCell;
  at?: string;
  why?: string;
}

/** The same reasons for the same state, told once for all the cells that have them. */
export interface Explanation {
  state: CellState;
  reasons: readonly CellReason[];
  /** Anchor of the explanation. */
  why: string;
  /** Row by row. */
  rows: { name: string; cells: { column: string; at: string }[] }[];
}

/** Gives cells their anchors, row by row, and gathers what explains them. */
export function placeCells(
  matrix: Matrix,
  context: BlockContext,
): { rows: PlacedCell[][]; explanations: Explanation[] } {
  const explanations = new Map<string, Explanation>();
  const place = (cell: MatrixCell, row: string, column: string): PlacedCell => {
    const reasons = cell.reasons ?? [];
    if (reasons.length === 0 && context.format === 'md') return { cell };
    const claimed = cell.id === undefined ? undefined : context.anchors.claim(cell.id);
    if (reasons.length === 0) return claimed === undefined ? { cell } : { cell, at: claimed };
    const at = claimed ?? context.anchors.take(`${row} ${column}`);
    const key = JSON.stringify([cell.state, reasons]);
    const told = explanations.get(key) ?? {
      state: cell.state,
      reasons,
      why: context.anchors.take(`why-${at}`),
      rows: [],
    };
    const last = told.rows.at(-1);
    if (last?.name === row) last.cells.push({ column, at });
    else told.rows.push({ name: row, cells: [{ column, at }] });
    explanations.set(key, told);
    return { cell, at, why: told.why };
  };
  const rows = matrix.rows.map((row) =>
    matrix.columns.map((column, index) => place(row.cells[index] ?? { state: 'none' }, row.name, column.name)),
  );
  return { rows, explanations: [...explanations.values()] };
}

export interface LegendEntry {
  state: CellState;
  sign: string;
  name: string;
  count: number;
}

/** The states that occur, each with its mark, its name and how many there are. */
export function legend(matrix: Matrix, context: BlockContext): LegendEntry[] {
  return countStates(matrix).map(([state, count]) => ({
    state,
    sign: stateMarks[state].sign,
    name: context.reader.t(`state.${state}`),
    count,
  }));
}

/** What stands in a cell: its own text, else the name of its state; nothing where nothing is required. */
export function cellText(cell: MatrixCell, context: BlockContext): string {
  return cell.text ?? (cell.state === 'none' ? '' : context.reader.t(`state.${cell.state}`));
}

/** The row's name, linked to its entity where the report has it. */
export function rowName(row: Matrix['rows'][number]): Content {
  return row.id === undefined ? row.name : { type: 'entity', id: row.id, name: row.name };
}

/** Neighbours of one group, in order: `[group, how many]`. Empty where nothing is grouped. */
export function groupRuns(groups: readonly (string | undefined)[]): [string, number][] {
  if (groups.every((group) => group === undefined)) return [];
  const runs: [string, number][] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (last && last[0] === (group ?? '')) last[1] += 1;
    else runs.push([group ?? '', 1]);
  }
  return runs;
}
