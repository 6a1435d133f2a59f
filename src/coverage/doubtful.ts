import { nameOfHolder, nearestDoubt } from '../model/doubts.ts';
import type { Model } from '../model/model.ts';
import { observed } from '../model/observed.ts';
import type { Readings } from '../model/readings.ts';
import {
  type CoverageAxis,
  type CoverageCell,
  type CoverageDeclaration,
  type CoverageGrid,
  type CoverageOptions,
  judged,
} from './matrix.ts';

/** What is said of anything that hangs on what is written wrongly. */
export const miswritten = {
  en: 'Mend “{field}” in {holder} first: it depends on what was meant there',
  es: 'Corrija antes «{field}» en {holder}: depende de lo que se quiso escribir ahí',
};

type CellsByPlace = ReadonlyMap<string, CoverageCell>;

/** What becomes of cells in the readings of what they rely on. */
interface InReadings extends Readings<Model> {
  /** The cells of each reading. */
  cells: readonly [suggested: CellsByPlace, without: CellsByPlace];
}

/**
 * The cells of a matrix. One that comes out otherwise where the engagement is read as it is likely meant, or without what cannot be guessed,
 * is not assessed, and neither is one that would be there only then. What they rely on is what is read to fill them.
 */
export function gridOf(declaration: CoverageDeclaration, model: Model, options: CoverageOptions): CoverageGrid {
  const { isApart } = declaration;
  const fill = (from: Model, own: CoverageOptions): CoverageGrid => {
    const { cells, ...axes } = declaration.fill(from, own);
    return { ...axes, cells: cells.map((cell) => judged(from, own, cell)) };
  };
  const grid = fill(model, options);
  // What is suggested is the same whatever the cells rely on.
  const { suggested } = model.readings([]) ?? {};
  if (!suggested) return grid;
  if (!isApart) return surely(grid, (from) => fill(from, options), model, suggested);
  const alone = grid.columns.map(({ id: column }) => {
    const own = { ...grid, cells: grid.cells.filter((cell) => cell.column === column) };
    return surely(own, (from) => fill(from, { ...options, column }), model, suggested);
  });
  const rows = alone.reduce<readonly CoverageAxis[]>((all, one) => together(all, one.rows), []);
  const cells = alone.flatMap((one) => one.cells);
  return { rows, columns: grid.columns, cells: rows.flatMap(({ id }) => cells.filter(({ row }) => row === id)) };
}

function surely(
  grid: CoverageGrid,
  fill: (model: Model) => CoverageGrid,
  model: Model,
  suggested: Model,
): CoverageGrid {
  const read = new Set<string>();
  fill(observed(model, read));
  const meant = fill(observed(suggested, read));
  const found = model.readings([...read]);
  if (!found) return grid;
  const without = found.without === found.suggested ? meant : fill(found.without);
  const readings: InReadings = { ...found, cells: [byPlace(meant), byPlace(without)] };
  const here = byPlace(grid);
  const unseen = meant.cells.filter((cell) => !here.has(placeOf(cell)));
  return {
    rows: together(grid.rows, meant.rows),
    columns: together(grid.columns, meant.columns),
    cells: [
      ...grid.cells.map((cell) => (isSure(cell, readings) ? cell : doubtful(cell, readings, model))),
      ...unseen.map((cell) => doubtful(cell, readings, model)),
    ],
  };
}

/** What names something that does not exist says so itself. What is covered may be left out with the whole of what holds something that is wrong. */
function isSure(cell: CoverageCell, { cells: [suggested, without] }: InReadings): boolean {
  const [meant, left] = [suggested, without].map((cells) => cells.get(placeOf(cell))?.state);
  if (cell.state === 'broken') return true;
  if (meant !== cell.state) return false;
  return left === cell.state || (left === undefined && cell.state === 'covered');
}

function doubtful(
  { row, column, subject, culprits }: CoverageCell,
  { doubts }: InReadings,
  model: Model,
): CoverageCell {
  const [first] = doubts;
  const near = [subject, row, column, ...culprits].map((ref) => nearestDoubt(ref, doubts, model));
  const doubt = near.find((one) => one !== undefined) ?? first;
  if (!doubt) return { row, column, state: 'not-assessed', subject, culprits: [] };
  const values = { field: doubt.written, holder: nameOfHolder(doubt, model) };
  return {
    row,
    column,
    state: 'not-assessed',
    subject,
    culprits: [doubt.entity],
    note: { text: miswritten, values },
  };
}

function byPlace({ cells }: CoverageGrid): CellsByPlace {
  return new Map(cells.map((cell) => [placeOf(cell), cell]));
}

function placeOf({ row, column }: CoverageCell): string {
  return `${row} ${column}`;
}

function together(own: readonly CoverageAxis[], others: readonly CoverageAxis[]): CoverageAxis[] {
  return [...new Map([...others, ...own].map((axis) => [axis.id, axis])).values()];
}
