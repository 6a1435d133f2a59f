import type { CoverageAxis, CoverageCell, CoverageMatrix } from '../../coverage/index.ts';
import { matrices, tallyOf } from '../../coverage/index.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import type { CoverageBar } from '../charts/bars.ts';
import type { CellReason, Matrix, MatrixCell } from '../charts/matrix.ts';
import type { ReportContext } from '../report.ts';
import type { ViewContext } from './view-context.ts';

/** What stands in the corner and in a cell of coverage, and what is told under the matrix. */
export interface CellWords {
  /** Default: what the matrix says; to be given for one that is turned. */
  corner?: string;
  text?: (cell: CoverageCell) => string | undefined;
  reasons?: (cell: CoverageCell) => readonly CellReason[];
}

/** A coverage matrix of the model that is shown; undefined where there is none of that name. */
export function findCoverage({ model, phases }: ReportContext, id: string): CoverageMatrix | undefined {
  return matrices(model, { phases }).find((matrix) => matrix.id === id);
}

/** Cells as one bar of a figure. */
export function barOf(name: string, cells: readonly CoverageCell[]): CoverageBar {
  const { states, required, covered, percent } = tallyOf(cells);
  return { name, counts: states, required, covered, percent };
}

/** Coverage as a matrix to draw. Turned, its columns are the rows. Rows and columns in which nothing is required are left out. */
export function drawnMatrix(coverage: CoverageMatrix, view: ViewContext, words: CellWords, turned = false): Matrix {
  const down = turned ? 'column' : 'row';
  const across = turned ? 'row' : 'column';
  const usedDown = new Set(coverage.cells.map((cell) => cell[down]));
  const usedAcross = new Set(coverage.cells.map((cell) => cell[across]));
  const rows = (turned ? coverage.columns : coverage.rows).filter(({ id }) => usedDown.has(id));
  const columns = (turned ? coverage.rows : coverage.columns).filter(({ id }) => usedAcross.has(id));
  const cells = new Map(coverage.cells.map((cell) => [`${cell[down]} ${cell[across]}`, cell]));
  return {
    corner: words.corner ?? view.say(coverage.corner),
    columns: columns.map((column) => ({ name: axisName(column, view) })),
    rows: rows.map((row) => ({
      name: axisName(row, view),
      ...(row.id.includes(':') ? { id: row.id } : {}),
      cells: columns.map((column) => drawnCell(cells.get(`${row.id} ${column.id}`), words)),
    })),
  };
}

/** Its id where it is written so wrongly that it has no name. */
function axisName({ id, name }: CoverageAxis, view: ViewContext): string {
  return view.read(name) || id;
}

function drawnCell(cell: CoverageCell | undefined, { text, reasons }: CellWords): MatrixCell {
  if (!cell) return { state: 'none' };
  const shown = text?.(cell);
  const told = reasons?.(cell) ?? [];
  return {
    state: cell.state,
    ...(shown === undefined ? {} : { text: shown }),
    ...(told.length > 0 ? { reasons: told } : {}),
  };
}

/** What coverage says of a cell beyond its state. */
export function noteInWords({ note }: CoverageCell, { spoken }: ViewContext): string | undefined {
  return note && formatMessage(note.text[spoken], note.values, spoken);
}
