import type { Finding, Span } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { unknownField } from '../../generated/declarations.ts';
import type { Source } from '../document.ts';
import type { Fault, ScalarContext } from '../scalars/contract.ts';
import { suggested } from '../scalars/fault.ts';
import { scalarParsers } from '../scalars/index.ts';
import { type CsvField, type CsvMistake, type CsvRows, type CsvText, readCsv } from './read.ts';
import { type Column, type DataColumns, type DataKind, type FieldValue, type Table, tables } from './tables.ts';

/** A data file, read. With a finding there are no rows: figures that are right in part would be false. */
export interface ReadTable<K extends DataKind> {
  rows: DataColumns<K> | undefined;
  findings: readonly Finding[];
}

/** What is wrong at a place, and what makes several such mistakes the same one. */
interface Found extends Fault {
  span: Span;
  same: string;
}

/** Reads the table that a kind's `data` names. The same mistake in many rows is told once, with their count. */
export function readTable<K extends DataKind>(
  kind: K,
  source: Pick<Source, 'file' | 'text'>,
  context: ScalarContext,
): ReadTable<K> {
  const { rows, findings } = readColumns(tables[kind], source, context);
  // Every column was parsed by the scalar that the table gives it: this is where untyped text becomes typed.
  return { rows: rows as unknown as DataColumns<K> | undefined, findings };
}

/** What stands in a file by the columns of a table, and where each field stands. */
export interface ReadColumns {
  rows: Readonly<Record<string, readonly (FieldValue | undefined)[]>> | undefined;
  findings: readonly Finding[];
  /** The field of a row; the whole row where it has none of that column. */
  spanAt(row: number, column: string): Span;
}

/** Reads a table of a file. */
export function readColumns(
  { columns: known, unique }: Table,
  { file, text }: Pick<Source, 'file' | 'text'>,
  context: ScalarContext,
): ReadColumns {
  const { header: written, ...csv } = readCsv(text);
  // What people type may have capitals. One who writes a column in the other language is told of all in it.
  const isTyped = known.some(({ also }) => also !== undefined);
  const header = isTyped ? written.map((field) => ({ ...field, text: field.text.toLowerCase() })) : written;
  const isOther = header.some((field) => known.some(({ also }) => also === field.text));
  const columns = isOther ? known.map((column) => ({ ...column, name: column.also ?? column.name })) : known;
  const own = new Map(columns.map(({ name }, index) => [name, known[index]?.name ?? name]));
  const { rows } = csv;
  const read = readNamed({ columns, ...(unique && { unique }) }, { header, ...csv }, file, context);
  return {
    findings: read.findings,
    rows:
      read.rows &&
      Object.fromEntries(Object.entries(read.rows).map(([name, values]) => [own.get(name) ?? name, values])),
    spanAt(row, column) {
      const fields = rows.fieldsOf(row);
      const at = header.findIndex((field) => own.get(field.text) === column);
      return fields[at]?.span ?? spanOf(fields);
    },
  };
}

function readNamed(
  { columns, unique }: Table,
  { header, rows, mistakes }: CsvText,
  file: string,
  context: ScalarContext,
): Pick<ReadColumns, 'rows' | 'findings'> {
  const found: Found[] = mistakes.map((mistake) => asFound(mistake));
  const names = columns.map(({ name }) => name);
  if (header.length === 0) {
    if (found.length === 0) found.push(whole('csvEmpty', { columns: names, allowed: names }, 'csvColumns'));
    return { rows: undefined, findings: told(found, file) };
  }
  for (const fault of headerFaults(header, columns)) found.push(fault);
  if (found.length > 0) return { rows: undefined, findings: told(found, file) };
  if (rows.count === 0) found.push(whole('csvNoRows', { allowed: names }, 'csvColumns'));
  const given = header.map((field) => field.text);
  const known = knownIn(context);
  const read = header.flatMap(({ text: name }, index): ReadColumn[] => {
    const column = columns.find((one) => one.name === name);
    return column ? [{ column, index, values: new Array(rows.count), known: knownOf(known, column) }] : [];
  });
  const isTwice = unique ? twice(unique, read) : () => false;
  for (let row = 0; row < rows.count; row += 1) {
    const before = found.length;
    readRow(rows, row, header.length, read, found, context);
    if (found.length > before || !isTwice(row)) continue;
    const value = (unique?.columns ?? []).map((name) => rows.textAt(row, given.indexOf(name)));
    found.push(
      asFound({
        message: 'csvTwice',
        values: { value: value.join(' ') },
        span: spanOf(rows.fieldsOf(row)),
        hint: 'csvOnce',
      }),
    );
  }
  if (found.length > 0) return { rows: undefined, findings: told(found, file) };
  const all = columns.map(({ name }) => [name, read.find(({ column }) => column.name === name)?.values ?? []]);
  return { rows: Object.fromEntries(all), findings: [] };
}

/** A column of a file, as far as it is read. */
interface ReadColumn {
  column: Column;
  /** Its place in the file. */
  index: number;
  values: FieldValue[];
  known: Map<string, FieldValue>;
}

/** What a text of a column means is the same in every row and file: it is found out once. */
const knownIn = once((_context: ScalarContext) => new Map<Column, Map<string, FieldValue>>());

function knownOf(all: Map<Column, Map<string, FieldValue>>, column: Column): Map<string, FieldValue> {
  const own = all.get(column) ?? new Map<string, FieldValue>();
  all.set(column, own);
  return own;
}

/** Tells of each row whether an earlier one has its values in both of the columns. */
function twice(
  { columns, unless }: NonNullable<Table['unique']>,
  read: readonly ReadColumn[],
): (row: number) => boolean {
  const [firsts = [], seconds = []] = columns.map((name) => read.find(({ column }) => column.name === name)?.values);
  const seen = new Map<FieldValue, Set<FieldValue>>();
  return (row) => {
    const [first = '', second = ''] = [firsts[row], seconds[row]];
    if (unless(second)) return false;
    const own = seen.get(first) ?? new Set();
    if (own.has(second)) return true;
    seen.set(first, own.add(second));
    return false;
  };
}

function headerFaults(header: readonly CsvField[], columns: readonly Column[]): Found[] {
  const names = columns.map(({ name }) => name);
  const found: Found[] = [];
  const given = header.map(({ text }) => text);
  for (const [index, { text: column, span }] of header.entries()) {
    if (given.indexOf(column) < index) {
      found.push(asFound({ message: 'csvColumnTwice', values: { column, allowed: names }, span, hint: 'csvColumns' }));
    } else if (!names.includes(column) && !column.startsWith('x-'))
      found.push(unknownColumn(column, names, given, span));
  }
  // A misspelt column is one mistake, not one that is unknown and one that is missing.
  const meant = new Set(found.map(({ values }) => values.suggestion));
  const missing = columns.filter(({ name, optional }) => !optional && !given.includes(name) && !meant.has(name));
  if (missing.length > 0) {
    const values = { missing: missing.length, columns: missing.map(({ name }) => name), allowed: names };
    found.push(asFound({ message: 'csvNoColumn', values, span: spanOf(header), hint: 'csvColumns' }));
  }
  return found;
}

function unknownColumn(column: string, names: readonly string[], given: readonly string[], span: Span): Found {
  const free = names.filter((name) => !given.includes(name));
  const suggestion = suggest(column, free);
  const values = { field: column, allowed: names };
  const { fault } = suggested(unknownField, 'unknownColumn', values, suggestion, 'allowed');
  return { ...fault, span, same: column };
}

function readRow(
  rows: CsvRows,
  row: number,
  expected: number,
  read: readonly ReadColumn[],
  found: Found[],
  context: ScalarContext,
): void {
  if (rows.width(row) !== expected) {
    const values = { found: rows.width(row), expected };
    found.push(asFound({ message: 'csvFields', values, span: spanOf(rows.fieldsOf(row)), hint: 'csvSeparator' }));
    return;
  }
  for (const { column, index, values, known } of read) {
    const text = rows.textAt(row, index);
    const before = known.get(text);
    if (before !== undefined) {
      values[row] = before;
      continue;
    }
    if (column.optional && text === '') continue;
    const value = readField(text, column, context);
    if (typeof value === 'object' && 'same' in value) {
      const [{ span } = nowhere] = rows.fieldsOf(row).slice(index);
      found.push({ ...value, span });
    } else {
      known.set(text, value);
      values[row] = value;
    }
  }
}

function readField(text: string, column: Column, context: ScalarContext): FieldValue | Found {
  const { name, scalar, amount, wholeDate } = column;
  const wrong = (message: CsvMistake['message'], hint?: CsvMistake['hint']): Found =>
    asFound({ message, values: { value: text, column: name }, ...nowhere, hint }, name);
  if (text === '') return wrong('csvNoValue', 'csvFill');
  const parsed = scalarParsers[scalar](isNumber(text) ? Number(text) : text, text, context);
  if ('fault' in parsed) return { ...parsed.fault, ...nowhere, same: name };
  if (amount && typeof parsed.value === 'number' && parsed.value < 0) return wrong('csvNegative');
  if (wholeDate && typeof parsed.value === 'object' && 'iso' in parsed.value && parsed.value.iso.length < 10) {
    return wrong('csvPartOfDate', 'csvDate');
  }
  return parsed.value;
}

/** A number to YAML is one here too, so that the parsers of scalars read both alike. */
function isNumber(text: string): boolean {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text);
}

function spanOf(fields: readonly CsvField[]): Span {
  return { start: fields[0]?.span.start ?? 0, end: fields.at(-1)?.span.end ?? 0 };
}

const nowhere = { span: { start: 0, end: 0 } };

function whole(message: CsvMistake['message'], values: CsvMistake['values'], hint: CsvMistake['hint']): Found {
  return asFound({ message, values, ...nowhere, hint });
}

function asFound({ message, values, span, hint }: CsvMistake, column = ''): Found {
  return { code: 'INT008', message, values, span, same: column, ...(hint && { hint }) };
}

function told(found: readonly Found[], file: string): Finding[] {
  const groups = groupBy(found, ({ code, message, same }) => [code, message, same].join('\n'));
  return [...groups.values()].map(([{ code, message, values, span, hint, same }, ...more]) => {
    const proof = more.length > 0 && code === 'INT008' ? [{ message: 'csvMore', values: { count: more.length } }] : [];
    const place = { file, span };
    return { code, message, values, place, subject: file, facts: [message, same], proof, ...(hint && { hint }) };
  });
}
