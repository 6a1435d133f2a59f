import {
  type CoverageAxis,
  type CoverageCell,
  type CoverageMatrix,
  type CoverageState,
  isShort,
  tallyOf,
} from '../../coverage/index.ts';
import type { CoverageSummary } from '../../diagnostics/diagnostic.ts';
import type { Language } from '../../diagnostics/language.ts';
import { readPackageFile } from '../../io/package.ts';
import type { EngagementPhase } from '../../model/phases.ts';
import { nameOfSubject } from '../../wording/links.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';

/** A cell of a coverage matrix in words. */
export interface CellInWords extends Pick<CoverageCell, 'state' | 'subject'> {
  row: CoverageName;
  column: CoverageName;
  word: string;
  /** What is to be said of it; empty where its state says all. */
  note: string;
  /** Names of what covers it, where that is not its row or its column. */
  by: readonly CoverageName[];
  /** Names of what keeps it from being covered, where they are neither its row nor its column. */
  culprits: readonly CoverageName[];
}

export interface CoverageName {
  id: string;
  name: string;
}

/** A row or a column: its whole name, and both parts of it where it has two. */
interface AxisInWords extends CoverageName {
  of?: string;
  own: string;
}

/** A coverage matrix in the language of a reader. */
export interface MatrixInWords extends Pick<CoverageMatrix, 'id' | 'phase'> {
  name: string;
  corner: string;
  /** Its phase is open: what it lacks is owed now. */
  owed: boolean;
  rows: readonly AxisInWords[];
  columns: readonly CoverageName[];
  cells: readonly CellInWords[];
  summary: Omit<CoverageSummary, 'culprits'>;
}

/** Puts a matrix into words. Rows and columns without a cell stay: nothing is required there. */
export function matrixInWords(
  matrix: CoverageMatrix,
  phases: readonly EngagementPhase[],
  view: ViewContext,
): MatrixInWords {
  const { id, phase, cells } = matrix;
  const named = (axis: CoverageAxis): AxisInWords => {
    const name = view.read(axis.name) || axis.id;
    const own = axis.id.includes(':') ? name : sentence(name);
    const of = axis.of && view.read(axis.of);
    return { id: axis.id, own, ...(of ? { of, name: `${of} · ${own}` } : { name: own }) };
  };
  const [rows, columns] = [matrix.rows.map(named), matrix.columns.map(named)];
  const at = (axes: readonly CoverageName[]) => new Map(axes.map((axis) => [axis.id, axis]));
  const [rowAt, columnAt] = [at(rows), at(columns)];
  const { states: _, ...tally } = tallyOf(cells);
  const why = matrix.notAssessed && view.say(matrix.notAssessed.text, matrix.notAssessed.values);
  const name = view.say(matrix.name);
  const words = stateWords(view.spoken);
  return {
    id,
    phase,
    name,
    corner: view.say(matrix.corner),
    owed: phases.includes(phase),
    rows,
    columns,
    summary: { id, name, ...tally, ...(why !== undefined && { notAssessed: why }) },
    cells: cells.map((cell) => {
      const { state, subject, note, by = [] } = cell;
      const others = cell.culprits.filter((ref) => ref !== cell.row && ref !== cell.column);
      return {
        row: rowAt.get(cell.row) ?? { id: cell.row, name: cell.row },
        column: columnAt.get(cell.column) ?? { id: cell.column, name: cell.column },
        state,
        subject,
        word: words[state],
        by: by.map((ref) => ({ id: ref, name: nameOfSubject(ref, view) })),
        note: note ? view.say(note.text, note.values) : '',
        culprits: others.map((ref) => ({ id: ref, name: nameOfSubject(ref, view) })),
      };
    }),
  };
}

/** The cells that keep a matrix below 100 %. */
export function shortCells({ cells }: MatrixInWords): CellInWords[] {
  return cells.filter(({ state }) => isShort(state));
}

/** What reports call the states. */
function stateWords(language: Language): Readonly<Record<CoverageState, string>> {
  return JSON.parse(readPackageFile(`templates/labels/${language}.json`)).state;
}
