import type { Finding, Span } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { Scalar } from '../../diagnostics/values.ts';
import { unknownField } from '../../generated/declarations.ts';
import type { Source } from '../document.ts';
import type { Fault, ScalarContext } from '../scalars/contract.ts';
import { suggested } from '../scalars/fault.ts';
import { scalarParsers } from '../scalars/index.ts';
import { type CsvField, type CsvMistake, readCsv } from './read.ts';
import { type Column, type DataKind, type DataRows, tables } from './tables.ts';

/** A data file, read. With a finding there are no rows: figures that are right in part would be false. */
export interface ReadTable<K extends DataKind> {
  rows: readonly DataRows[K][] | undefined;
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
  { file, text }: Pick<Source, 'file' | 'text'>,
  context: ScalarContext,
): ReadTable<K> {
  const { columns, unique } = tables[kind];
  const { header, rows, mistakes } = readCsv(text);
  const found: Found[] = mistakes.map((mistake) => asFound(mistake));
  const names = columns.map(({ name }) => name);
  if (header.length === 0) {
    if (found.length === 0) found.push(whole('csvEmpty', { columns: names, allowed: names }, 'csvColumns'));
    return { rows: undefined, findings: told(found, file) };
  }
  for (const fault of headerFaults(header, columns)) found.push(fault);
  if (found.length > 0) return { rows: undefined, findings: told(found, file) };
  if (rows.length === 0) found.push(whole('csvNoRows', { allowed: names }, 'csvColumns'));
  const byName = new Map(columns.map((column) => [column.name, column]));
  const order = header.map(({ text: name }) => byName.get(name));
  const seen = new Set<string>();
  const read = rows.map((fields) => {
    const before = found.length;
    const row = readRow(fields, order, header.length, found, context);
    const key = found.length === before ? unique?.(row) : undefined;
    const again = key !== undefined && seen.has(key);
    if (again)
      found.push(asFound({ message: 'csvTwice', values: { value: key }, span: spanOf(fields), hint: 'csvOnce' }));
    if (key !== undefined) seen.add(key);
    return row;
  });
  // Every column was parsed by the scalar that the table gives it: this is where untyped text becomes typed.
  return found.length > 0
    ? { rows: undefined, findings: told(found, file) }
    : { rows: read as unknown as DataRows[K][], findings: [] };
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
  fields: readonly CsvField[],
  order: readonly (Column | undefined)[],
  expected: number,
  found: Found[],
  context: ScalarContext,
): Record<string, Scalar | string | number> {
  const row: Record<string, Scalar | string | number> = {};
  if (fields.length !== expected) {
    const values = { found: fields.length, expected };
    found.push(asFound({ message: 'csvFields', values, span: spanOf(fields), hint: 'csvSeparator' }));
    return row;
  }
  for (const [index, column] of order.entries()) {
    const field = fields[index];
    if (!column || !field || (column.optional && field.text === '')) continue;
    const value = readField(field, column, context);
    if (typeof value === 'object' && 'same' in value) found.push(value);
    else row[column.name] = value;
  }
  return row;
}

function readField({ text, span }: CsvField, column: Column, context: ScalarContext): Scalar | string | number | Found {
  const { name, scalar, amount, wholeDate } = column;
  const wrong = (message: CsvMistake['message'], hint?: CsvMistake['hint']): Found =>
    asFound({ message, values: { value: text, column: name }, span, hint }, name);
  if (text === '') return wrong('csvNoValue', 'csvFill');
  const parsed = scalarParsers[scalar](isNumber(text) ? Number(text) : text, text, context);
  if ('fault' in parsed) return { ...parsed.fault, span, same: name };
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

function whole(message: CsvMistake['message'], values: CsvMistake['values'], hint: CsvMistake['hint']): Found {
  return asFound({ message, values, span: { start: 0, end: 0 }, hint });
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
