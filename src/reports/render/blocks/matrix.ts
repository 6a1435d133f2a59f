import { countStates, type Matrix, type MatrixCell } from '../../charts/matrix.ts';
import { stateMarks } from '../../charts/states.ts';
import type { Content } from '../content.ts';
import type { BlockContext } from './block.ts';

/** A cell that has something to say beyond its state, with the anchor of what it says. */
export interface Explained {
  row: string;
  column: string;
  cell: MatrixCell;
  /** Anchor of the cell. */
  at: string;
  /** Anchor of its reasons. */
  why: string;
}

/** A cell with its place, its anchor where it has an identity or reasons, and the anchor of its reasons. */
export interface PlacedCell {
  cell: MatrixCell;
  at?: string;
  why?: string;
}

/** Gives cells their anchors, row by row, and lists those that have reasons. */
export function placeCells(matrix: Matrix, context: BlockContext): { rows: PlacedCell[][]; explained: Explained[] } {
  const explained: Explained[] = [];
  const rows = matrix.rows.map((row) =>
    matrix.columns.map((column, index): PlacedCell => {
      const cell = row.cells[index] ?? { state: 'none' };
      const reasons = cell.reasons ?? [];
      const claimed = cell.id === undefined ? undefined : context.anchors.claim(cell.id);
      if (reasons.length === 0) return claimed === undefined ? { cell } : { cell, at: claimed };
      const at = claimed ?? context.anchors.take(`${row.name}-${column.name}`);
      const why = context.anchors.take(`why-${at}`);
      explained.push({ row: row.name, column: column.name, cell, at, why });
      return { cell, at, why };
    }),
  );
  return { rows, explained };
}

/** The states that occur, each with its mark, its name and how many there are. */
export function legend(
  matrix: Matrix,
  context: BlockContext,
): { state: string; sign: string; name: string; count: number }[] {
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
