import { nameOfHolder, nearestDoubt } from '../model/doubts.ts';
import type { Model } from '../model/model.ts';
import type { FaultyField, Readings } from '../model/readings.ts';
import type { CoverageAxis, CoverageCell, CoverageDeclaration, CoverageGrid, CoverageOptions } from './matrix.ts';

/** What is said of anything that hangs on what is written wrongly. */
export const miswritten = {
  en: 'Mend “{field}” in {holder} first: it depends on what was meant there',
  es: 'Corrija antes «{field}» en {holder}: depende de lo que se quiso escribir ahí',
};

type CellsByPlace = ReadonlyMap<string, CoverageCell>;

/** What becomes of cells in the readings of what their column relies on. */
interface InReadings extends Readings<Model> {
  meant: CoverageGrid;
  /** The cells of each reading. */
  cells: readonly [suggested: CellsByPlace, without: CellsByPlace];
}

/**
 * The cells of a matrix. One that comes out otherwise where the engagement is read as it is likely meant, or without what cannot be guessed,
 * is not assessed, and neither is one that would be there only then.
 */
export function gridOf(declaration: CoverageDeclaration, model: Model, options: CoverageOptions): CoverageGrid {
  const { fill, relies, reliesIn = {} } = declaration;
  const grid = fill(model, options);
  const read = (fields: readonly string[]): InReadings | undefined => {
    const found = model.readings(fields);
    if (!found) return undefined;
    const meant = fill(found.suggested, options);
    const without = found.without === found.suggested ? meant : fill(found.without, options);
    return { ...found, meant, cells: [byPlace(meant), byPlace(without)] };
  };
  const shared = read(relies);
  const ofColumn = new Map(Object.entries(reliesIn).map(([id, own]) => [id, read([...relies, ...own])]));
  const all = [shared, ...ofColumn.values()].flatMap((one) => one ?? []);
  const [first] = all;
  if (!first) return grid;
  const readingsOf = ({ column }: CoverageCell): InReadings | undefined =>
    ofColumn.has(column) ? ofColumn.get(column) : shared;
  const here = byPlace(grid);
  const unseen = first.meant.cells.filter((cell) => readingsOf(cell) && !here.has(placeOf(cell)));
  return {
    rows: together(grid.rows, first.meant.rows),
    columns: together(grid.columns, first.meant.columns),
    cells: [
      ...grid.cells.map((cell) => {
        const readings = readingsOf(cell);
        return !readings || isSure(cell, readings) ? cell : doubtful(cell, readings, model);
      }),
      ...unseen.map((cell) => doubtful(cell, readingsOf(cell) ?? first, model)),
    ],
  };
}

/** What names something that does not exist says so itself. What is covered, or is in another part, may be left out with the whole of what holds something that is wrong. */
function isSure(cell: CoverageCell, { cells: [suggested, without], open }: InReadings): boolean {
  const [meant, left] = [suggested, without].map((cells) => cells.get(placeOf(cell))?.state);
  if (cell.state === 'broken') return true;
  if (meant !== cell.state) return false;
  return left === cell.state || (left === undefined && (cell.state === 'covered' || isApart(cell, open)));
}

/** Nothing that is wrong in the entity of a cell is in the part that the cell is about. */
function isApart({ subject }: CoverageCell, open: readonly FaultyField[]): boolean {
  const [entity, part] = subject.split('#');
  return part !== undefined && open.every((one) => one.entity !== entity || ![undefined, part].includes(one.part));
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
