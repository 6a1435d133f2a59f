import { type CellState, cellStates } from './states.ts';

/** Something at fault in a cell, with a link to it where the report has it. */
export interface CellReason {
  text: string;
  /** The entity that it is about: its reference and its name. */
  about?: { type: 'entity'; id: string; name: string; broken?: boolean };
  /** Code of the finding. */
  code?: string;
}

/** A typed cell. */
export interface MatrixCell {
  state: CellState;
  /** What stands in the cell instead of the name of the state; short. */
  text?: string;
  /** Its reference, where it has an identity: `cell:billing/sme/phone`. */
  id?: string;
  /** Culprits or the reason of an exception; shown under the matrix, one click away. */
  reasons?: readonly CellReason[];
}

export interface MatrixColumn {
  name: string;
  /** Neighbours of the same group share a second head. */
  group?: string;
}

export interface MatrixRow {
  name: string;
  /** The reference of the row's entity, to link to where the report has it. */
  id?: string;
  group?: string;
  /** One a column. */
  cells: readonly MatrixCell[];
}

/** Rows × columns of typed cells. Columns and rows of one group stand together. */
export interface Matrix {
  /** What rows and columns are: `Service`. */
  corner: string;
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
}

/** How many cells are in each state that occurs, in the order of `cellStates`; `none` is left out. */
export function countStates(matrix: Matrix): [CellState, number][] {
  const counts = new Map<CellState, number>();
  for (const row of matrix.rows) for (const { state } of row.cells) counts.set(state, (counts.get(state) ?? 0) + 1);
  return cellStates.flatMap((state): [CellState, number][] => {
    const count = counts.get(state);
    return count === undefined || state === 'none' ? [] : [[state, count]];
  });
}
