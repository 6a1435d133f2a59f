import type { Span } from '../../diagnostics/finding.ts';
import type { CsvMistake } from './mistake.ts';

/** One field of a record: its text without quotes and outer spaces, and where it stands, quotes included. */
export interface CsvField {
  text: string;
  span: Span;
}

/** A text in CSV: records of fields. Blank lines, and lines of nothing but delimiters, are left out. */
export interface CsvText {
  /** The first record; empty where there is none. */
  header: readonly CsvField[];
  rows: readonly (readonly CsvField[])[];
  mistakes: readonly CsvMistake[];
}

interface Scan {
  text: string;
  delimiter: string;
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
    return { header: [], rows: [], mistakes: [{ message: 'csvNotText', values: {}, span, hint: 'csvSave' }] };
  }
  const scan: Scan = { text, delimiter: delimiterOf(text), mistakes: [] };
  const records: CsvField[][] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const record: CsvField[] = [];
    const start = at;
    at = readRecord(scan, at, record);
    const isTooLong = records.length > maxRows;
    if (isTooLong || record.length > maxColumns) {
      const values = { limit: isTooLong ? maxRows : maxColumns };
      const span = { start, end: start + 1 };
      scan.mistakes.push({ message: isTooLong ? 'csvTooLong' : 'csvTooWide', values, span, hint: 'csvSplit' });
      return { header: [], rows: [], mistakes: scan.mistakes };
    }
    if (record.some((field) => field.text !== '')) records.push(record);
  }
  const [header = [], ...rows] = records;
  return { header, rows, mistakes: scan.mistakes };
}

/** What stands more often in the first line that holds anything; a comma where neither does. */
function delimiterOf(text: string): string {
  const line = /[^\r\n\uFEFF]+/.exec(text)?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

/** Reads one record into `fields`, and returns where the next one starts. */
function readRecord(scan: Scan, start: number, fields: CsvField[]): number {
  const { text, delimiter } = scan;
  let at = start;
  for (;;) {
    at = text[at] === '"' ? readQuoted(scan, at, fields) : readPlain(scan, at, fields);
    if (text[at] !== delimiter || fields.length > maxColumns) break;
    at += 1;
  }
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return at + 1;
}

function readPlain({ text, delimiter }: Scan, start: number, fields: CsvField[]): number {
  const end = endOfField(text, start, delimiter);
  const field = text.slice(start, end);
  const from = start + field.length - field.trimStart().length;
  const bare = field.trim();
  fields.push({ text: bare, span: { start: bare === '' ? start : from, end: bare === '' ? end : from + bare.length } });
  return end;
}

function readQuoted(scan: Scan, start: number, fields: CsvField[]): number {
  const { text, delimiter, mistakes } = scan;
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) {
    const span = { start, end: start + 1 };
    mistakes.push({ message: 'csvQuoteOpen', values: {}, span, hint: 'csvQuotes' });
    return text.length;
  }
  const end = endOfField(text, close + 1, delimiter);
  const rest = text.slice(close + 1, end).trim();
  if (rest !== '') {
    const span = { start: close + 1, end };
    mistakes.push({ message: 'csvAfterQuote', values: { value: rest }, span, hint: 'csvQuotes' });
  }
  const inner = text
    .slice(start + 1, close)
    .replaceAll('""', '"')
    .trim();
  fields.push({ text: inner, span: { start, end: close + 1 } });
  return end;
}

function endOfField(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
