import type { Localised } from '../../diagnostics/language.ts';
import type { Content, Fact, Table, TableRow } from '../render/content.ts';
import { isEmpty } from '../render/writer.ts';
import type { Speech } from './speech.ts';

/** A column of a table in the making: its name, and what stands in it for an entry. */
export interface Column<T> {
  name: string | Localised;
  of: (entry: T) => Content;
  align?: 'end';
}

/** A table of a list. Columns in which nothing is written are left out, but for the first; null where the list is empty. */
export function tableOf<T>(
  entries: readonly T[],
  columns: readonly Column<T>[],
  speech: Speech,
  idOf?: (entry: T) => string | undefined,
): Table | null {
  if (entries.length === 0) return null;
  const cells = entries.map((entry) => columns.map((column) => column.of(entry)));
  const kept = columns.flatMap((_, index) => (index === 0 || cells.some((row) => !isEmpty(row[index])) ? [index] : []));
  const rows = cells.map((row, index): TableRow => {
    const entry = entries[index];
    const id = entry === undefined ? undefined : idOf?.(entry);
    return { ...(id === undefined ? {} : { id }), cells: kept.map((column) => row[column] ?? null) };
  });
  return {
    columns: kept.flatMap((index) => {
      const column = columns[index];
      if (!column) return [];
      const { name, align } = column;
      return [{ name: typeof name === 'string' ? name : speech.say(name), ...(align ? { align } : {}) }];
    }),
    rows,
  };
}

/** Facts that are stated; the others are left out. */
export function stated(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => !isEmpty(value));
}
