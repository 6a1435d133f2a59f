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

/** A text in CSV: records of fields. Blank lines, and lines of nothing but delimiters, are left out. */
export interface CsvText {
  /** The first record; empty where there is none. */
  header: readonly CsvField[];
  rows: readonly (readonly CsvField[])[];
  mistakes: readonly CsvMistake[];
}

interface Scan {
  text: string;
  delimiter: ',' | ';';
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
function delimiterOf(text: string): Scan['delimiter'] {
  const line = /[^\r\n\uFEFF]+/.exec(text)?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

/** Reads one record into `fields`, and returns where the next one starts. */
function readRecord(scan: Scan, start: number, fields: CsvField[]): number {
  let at = readField(scan, start, fields);
  while (scan.text[at] === scan.delimiter && fields.length <= maxColumns) at = readField(scan, at + 1, fields);
  return scan.text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

/** A field by its delimiter: what is in quotes, the quote that closes it if one does, and what stands behind it or alone. */
const forms = {
  ',': /(?:"([^"]*(?:""[^"]*)*)("?))?([^,\r\n]*)/y,
  ';': /(?:"([^"]*(?:""[^"]*)*)("?))?([^;\r\n]*)/y,
};

function readField({ text, delimiter, mistakes }: Scan, start: number, fields: CsvField[]): number {
  const form = forms[delimiter];
  form.lastIndex = start;
  const [whole = '', inner, close, rest = ''] = form.exec(text) ?? [];
  const end = start + whole.length;
  const bare = rest.trim();
  if (inner === undefined) {
    const from = bare === '' ? start : end - rest.trimStart().length;
    fields.push({ text: bare, span: { start: from, end: bare === '' ? end : from + bare.length } });
    return end;
  }
  if (close === '') {
    mistakes.push({ message: 'csvQuoteOpen', values: {}, span: { start, end: start + 1 }, hint: 'csvQuotes' });
    return text.length;
  }
  const closed = end - rest.length;
  if (bare !== '') {
    const span = { start: closed, end };
    mistakes.push({ message: 'csvAfterQuote', values: { value: bare }, span, hint: 'csvQuotes' });
  }
  fields.push({ text: inner.replaceAll('""', '"').trim(), span: { start, end: closed } });
  return end;
}
