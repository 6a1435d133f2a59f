import type { Span, Values } from '../../diagnostics/finding.ts';
import type { schemaType } from '../../generated/declarations.ts';

/** A mistake in a data file, for INT008. */
export interface CsvMistake {
  message: keyof typeof schemaType.messages & `csv${string}`;
  values: Values;
  span: Span;
  hint?: keyof typeof schemaType.hints & `csv${string}`;
}

/** One field of a record: its text without quotes and outer spaces, and where it stands, quotes included. */
export interface CsvField {
  text: string;
  span: Span;
}

/** Records of fields, kept as places in the text: a field is made where somebody asks for it. */
export interface CsvRows {
  count: number;
  /** How many fields a row has. */
  width(row: number): number;
  textAt(row: number, column: number): string;
  fieldsOf(row: number): CsvField[];
}

/** A text in CSV. Blank lines, and lines of nothing but delimiters, are left out. */
export interface CsvText {
  /** The first record; empty where there is none. */
  header: readonly CsvField[];
  rows: CsvRows;
  mistakes: readonly CsvMistake[];
}

/** A list of places that grows. An array takes ten times as long to push so many to. */
interface Numbers {
  at: Int32Array;
  length: number;
}

interface Scan {
  text: string;
  delimiter: ',' | ';';
  /** Where each field starts and ends. */
  starts: Numbers;
  ends: Numbers;
  /** The texts of the fields that are not what stands there: in quotes, or of nothing but spaces. */
  texts: Map<number, string>;
  /** The first field of each record, and the one after its last. */
  firsts: Numbers;
  afters: Numbers;
  mistakes: CsvMistake[];
}

/** Rows and columns that a file has at most; a year of quarter hours is 35,000 rows. */
const maxRows = 200_000;
const maxColumns = 200;

/**
 * Reads CSV (RFC 4180) with commas or semicolons, whichever the first line has more of; lines may end in LF, CRLF or CR, and a
 * byte order mark may stand first. Nothing in it is ever computed: a formula is a text. A quote that never closes ends the
 * reading, and so does what is too long or too wide.
 */
export function readCsv(text: string): CsvText {
  const lost = text.search(/[\0\uFFFD]/);
  if (lost !== -1) {
    const span = { start: lost, end: lost + 1 };
    return nothing([{ message: 'csvNotText', values: {}, span, hint: 'csvSave' }]);
  }
  const scan = newScan(text);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const start = at;
    const first = scan.starts.length;
    at = readRecord(scan, at);
    const after = scan.starts.length;
    const isTooLong = scan.firsts.length > maxRows;
    if (isTooLong || after - first > maxColumns) {
      const values = { limit: isTooLong ? maxRows : maxColumns };
      const span = { start, end: start + 1 };
      const message = isTooLong ? 'csvTooLong' : 'csvTooWide';
      return nothing([...scan.mistakes, { message, values, span, hint: 'csvSplit' }]);
    }
    if (isBlank(scan, first, after)) continue;
    add(scan.firsts, first);
    add(scan.afters, after);
  }
  return { header: rowsFrom(scan, 0).fieldsOf(0), rows: rowsFrom(scan, 1), mistakes: scan.mistakes };
}

function nothing(mistakes: readonly CsvMistake[]): CsvText {
  return { header: [], rows: rowsFrom(newScan(''), 0), mistakes };
}

function newScan(text: string): Scan {
  const delimiter = delimiterOf(text);
  const [starts, ends, firsts, afters] = [numbers(), numbers(), numbers(), numbers()];
  return { text, delimiter, starts, ends, texts: new Map(), firsts, afters, mistakes: [] };
}

function numbers(): Numbers {
  return { at: new Int32Array(1024), length: 0 };
}

function add(list: Numbers, number: number): void {
  if (list.length === list.at.length) {
    const wider = new Int32Array(2 * list.length);
    wider.set(list.at);
    list.at = wider;
  }
  list.at[list.length] = number;
  list.length += 1;
}

function isBlank({ starts, ends, texts }: Scan, first: number, after: number): boolean {
  for (let index = first; index < after; index += 1)
    if (starts.at[index] !== ends.at[index] && texts.get(index) !== '') return false;
  return true;
}

/** The records from one on. */
function rowsFrom({ text, starts, ends, texts, firsts, afters }: Scan, from: number): CsvRows {
  const firstOf = (row: number): number => firsts.at[from + row] ?? 0;
  const width = (row: number): number => (afters.at[from + row] ?? 0) - firstOf(row);
  const textOf = (index: number): string => texts.get(index) ?? text.slice(starts.at[index], ends.at[index]);
  return {
    count: Math.max(0, firsts.length - from),
    width,
    textAt: (row, column) => textOf(firstOf(row) + column),
    fieldsOf: (row) =>
      Array.from({ length: width(row) }, (_, column) => {
        const index = firstOf(row) + column;
        return { text: textOf(index), span: { start: starts.at[index] ?? 0, end: ends.at[index] ?? 0 } };
      }),
  };
}

/** What stands more often in the first line that holds anything; a comma where neither does. */
function delimiterOf(text: string): Scan['delimiter'] {
  const line = /[^\r\n\uFEFF]+/.exec(text)?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

/** Reads one record, and returns where the next one starts. */
function readRecord(scan: Scan, start: number): number {
  const { text, delimiter, starts } = scan;
  const most = starts.length + maxColumns;
  let at = readField(scan, start);
  while (text[at] === delimiter && starts.length <= most) at = readField(scan, at + 1);
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

const [quote, lineFeed, carriageReturn] = ['"', '\n', '\r'].map((one) => one.charCodeAt(0));

/** Reads the field that starts at a place, and returns where it ends. */
function readField(scan: Scan, start: number): number {
  const { text } = scan;
  if (text.charCodeAt(start) === quote) return readQuoted(scan, start);
  const delimiter = scan.delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === delimiter || code === lineFeed || code === carriageReturn) break;
  }
  if (isTrimmed(text, start, end)) addField(scan, start, end);
  else {
    const rest = text.slice(start, end);
    const bare = rest.trim();
    const from = end - rest.trimStart().length;
    if (bare === '') addField(scan, start, end, '');
    else addField(scan, from, from + bare.length);
  }
  return end;
}

function addField({ starts, ends, texts }: Scan, start: number, end: number, text?: string): void {
  if (text !== undefined) texts.set(starts.length, text);
  add(starts, start);
  add(ends, end);
}

/** True where no space can stand at an end: all of ASCII that is seen. */
function isTrimmed(text: string, start: number, end: number): boolean {
  return start === end || (isSeen(text.charCodeAt(start)) && isSeen(text.charCodeAt(end - 1)));
}

function isSeen(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** A field in quotes by its delimiter: what is in them, the quote that closes it if one does, and what stands behind it. */
const forms = {
  ',': /"([^"]*(?:""[^"]*)*)("?)([^,\r\n]*)/y,
  ';': /"([^"]*(?:""[^"]*)*)("?)([^;\r\n]*)/y,
};

function readQuoted(scan: Scan, start: number): number {
  const { text, delimiter, mistakes } = scan;
  const form = forms[delimiter];
  form.lastIndex = start;
  const [whole = '', inner = '', close, rest = ''] = form.exec(text) ?? [];
  if (close === '') {
    mistakes.push({ message: 'csvQuoteOpen', values: {}, span: { start, end: start + 1 }, hint: 'csvQuotes' });
    return text.length;
  }
  const end = start + whole.length;
  const closed = end - rest.length;
  const value = rest.trim();
  if (value !== '') {
    mistakes.push({ message: 'csvAfterQuote', values: { value }, span: { start: closed, end }, hint: 'csvQuotes' });
  }
  addField(scan, start, closed, inner.replaceAll('""', '"').trim());
  return end;
}
