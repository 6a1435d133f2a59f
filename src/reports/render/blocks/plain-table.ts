import { isMap } from '../../../language/shape/decoded.ts';
import { isFigure } from '../../../model/measures.ts';
import type { Content } from '../../../wording/content.ts';
import { isEmpty } from '../../../wording/content.ts';
import type { Table, TableColumn } from '../content.ts';
import { raise } from '../fault.ts';
import type { Reader } from '../reader.ts';
import { localised } from '../reader.ts';

/** A column of a table in the making: its name, and what stands in it for an entry. */
export interface Column<T> extends TableColumn {
  of: (entry: T) => Content;
  /** What holds where nothing is written. */
  otherwise?: Content;
}

/** A table of a list. Columns in which nothing is written are left out, but for the first; those of figures stand at the end. */
export function tableOf<T>(
  entries: readonly T[],
  columns: readonly Column<T>[],
  idOf: (entry: T) => string | undefined,
): Table {
  const cells = entries.map((entry) => columns.map((column) => column.of(entry)));
  const kept = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => index === 0 || cells.some((row) => !isEmpty(row[index])));
  return {
    columns: kept.map(({ name, end, choices, index }) => ({
      name,
      end: end || isOfFigures(cells.map((row) => row[index])),
      choices,
    })),
    rows: entries.map((entry, row) => ({
      id: idOf(entry),
      cells: kept.map(({ index, otherwise = null }) => cells[row]?.[index] ?? otherwise),
    })),
  };
}

function isOfFigures(cells: readonly unknown[]): boolean {
  const written = cells.filter((cell) => cell !== null);
  return written.length > 0 && written.every(isFigure);
}

/** A table of plain data: a row an object, a column one of its fields: `who=By|Quién`. `id` is the row's anchor. */
export function plainTable(list: object, specs: readonly unknown[], { spoken }: Reader): Table {
  if (!Array.isArray(list)) return raise({ kind: 'wrong-value' });
  const columns = specs.map((spec): Column<unknown> => {
    if (isMap(spec)) return { name: String(spec.name), of: (row) => fieldOf(row, String(spec.field)) };
    const [, field = '', heading = ''] = /^([^=]*)=(.*)$/s.exec(String(spec)) ?? [];
    return { name: localised(heading)[spoken], of: (row) => fieldOf(row, field) };
  });
  return tableOf(list, columns, (row) => (isMap(row) && typeof row.id === 'string' ? row.id : undefined));
}

function fieldOf(row: unknown, name: string): Content {
  if (isMap(row) && Object.hasOwn(row, name)) return row[name] as Content;
  return raise({ kind: 'missing-value', values: { name } });
}
