import {
  type CellStyle,
  type CellValue,
  calculateRowHeight,
  colToLetter,
  type DataValidation,
  rangeRef,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { clean } from '../../diagnostics/escape.ts';
import type { Language } from '../../diagnostics/language.ts';
import { symbolOf } from '../../language/scalars/currency.ts';
import { groundOf } from '../../wording/cell-states.ts';
import type { Content } from '../../wording/content.ts';
import { dayOf } from '../render/cover.ts';
import { brandColours } from '../render/palette.ts';
import { pointed } from '../render/pieces.ts';
import { createReader, type Labels } from '../render/reader.ts';
import type { Sheet, Workbook } from '../render/sheets.ts';
import type { ReportView } from '../render/view.ts';

/** Words alone, of any content. */
type Plain = (content: unknown) => string;

/** What a cell holds, and how it is shown. */
interface Held {
  value: CellValue;
  style: CellStyle;
}

/** Text is told to be text: what begins like a formula is none, also for whoever edits it. */
const asText = '@';
/** What programs hold in a cell. */
const longest = 32_767;
const face = { name: 'Calibri', size: 11 } as const;
/** In points: what a row of one line has, and what one may have. */
const lowest = 15;
const highest = 405;
/** How many letters a line of a page on its side holds that is still read without a glass. */
const legible = 230;

/** A workbook as the bytes of a file: the same for the same model. */
export function packWorkbook(
  { title, cover, sheets }: Workbook,
  plain: Plain,
  { meta, brand }: Pick<ReportView, 'meta' | 'brand'>,
  language: string,
  labels: Readonly<Record<Language, Labels>>,
): Promise<Uint8Array> {
  const { t } = createReader(language, labels);
  const head: CellStyle = {
    font: { ...face, bold: true },
    ...filledWith(brandColours(brand.colours, 'light')['brand-tint']?.slice(1)),
    alignment: { wrapText: true, vertical: 'top' },
    numFmt: asText,
  };
  const lists = createLists(t('sheet.lists'));
  const about = {
    name: t('sheet.about'),
    columns: [{ name: title }, { name: '' }],
    rows: cover.map(({ label, value }) => [label, value]),
    isText: true as const,
  };
  const written = [sheetOf(about, plain, head, lists), ...sheets.map((sheet) => sheetOf(sheet, plain, head, lists))];
  const date = new Date(`${dayOf(meta)}T00:00:00Z`);
  return writeXlsx({
    sheets: [...written, ...lists.sheet()],
    defaultFont: face,
    properties: { title, subject: meta.client, creator: meta.consultancy ?? 'tom', created: date, modified: date },
  });
}

function sheetOf(
  { name, columns, rows, isText }: Sheet & { isText?: true },
  plain: Plain,
  head: CellStyle,
  lists: ReturnType<typeof createLists>,
): WriteSheet {
  const shown = rows.map((row) => row.map((cell) => heldIn(cell, plain)));
  const held = [columns.map(({ name }): Held => ({ value: textIn(name), style: head })), ...shown];
  const widths = widthsOf(
    columns.map(({ name }, column) => [...name.split(' '), ...shown.flatMap((row) => textOf(row[column]).split('\n'))]),
  );
  // Programs other than Excel do not reckon how high a row has to be.
  const heights = held.map((row) => calculateRowHeight(row.map(textOf), { wrapText: true, columnWidths: widths }));
  const validations = columns.flatMap(({ choices }, column): DataValidation[] => {
    if (!choices || rows.length === 0) return [];
    const range = rangeRef(1, column, rows.length, column);
    return [{ type: 'list', formula1: lists.rangeOf(choices), range, allowBlank: true, showErrorMessage: true }];
  });
  return {
    name,
    // hucre takes the size of a sheet from its rows, and what stands in them from the cells.
    rows: held.map((row) => row.map(() => null)),
    cells: new Map(held.flatMap((row, at) => row.map((cell, column) => [`${at},${column}`, cell] as const))),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(
      heights.flatMap((height, row) => (height > lowest ? [[row, { height: Math.min(height, highest) }]] : [])),
    ),
    ...(!isText && { freezePane: { rows: 1, columns: 1 } }),
    ...(!isText && rows.length > 0 && { autoFilter: { range: rangeRef(0, 0, rows.length, columns.length - 1) } }),
    ...(validations.length > 0 && { dataValidations: validations }),
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

/** How wide columns of these lines are: as these need, but what is too wide to be read on a page breaks its lines between words. */
function widthsOf(columns: readonly (readonly string[])[]): number[] {
  const longestOf = (texts: readonly string[]) => texts.reduce((most, { length }) => Math.max(most, length), 0);
  const needs = columns.map((lines) => {
    const word = Math.min(longestOf(lines.flatMap((one) => one.split(/[\s-]/))), 20);
    return { least: Math.max(8, word), line: longestOf(lines) };
  });
  const within = (most: number) => needs.map(({ least, line }) => Math.max(least, Math.min(line, most)) + 2);
  let most = 53;
  while (most > 12 && within(most).reduce((sum, width) => sum + width, 0) > legible) most -= 1;
  return within(most);
}

/** What a cell shows. */
function textOf(cell: Held | undefined): string {
  const value = cell?.value ?? '';
  return value instanceof Date ? (cell?.style.numFmt ?? '') : String(value);
}

/** Numbers, dates, shares and amounts as what they are; all else in words. */
function heldIn(content: Content, plain: Plain): Held {
  if (Array.isArray(content) && content.length === 1) return heldIn(content[0] as Content, plain);
  if (typeof content === 'number') return asCell(content, 'General');
  if (typeof content === 'string') return asCell(textIn(content));
  if (typeof content === 'object' && content !== null && 'type' in content) {
    if (content.type === 'number') return asCell(content.value, 'General');
    if (content.type === 'percent')
      return asCell(Math.round(content.value * 1e6) / 1e8, Number.isInteger(content.value) ? '0%' : '0.0##%');
    if (content.type === 'money') {
      const decimals = Number.isInteger(content.amount) ? '' : '.00';
      return asCell(content.amount, `#,##0${decimals} [$${symbolOf(content.currency) ?? content.currency}]`);
    }
    if (content.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(content.iso))
      return asCell(new Date(`${content.iso}T00:00:00Z`), 'd mmm yyyy');
    if (content.type === 'state') return asCell(textIn(plain(content)), asText, groundOf(content.state));
    if (content.type === 'lines') return asCell(textIn(pointed(content).join('\n')));
  }
  return asCell(textIn(plain(content)) || null);
}

function asCell(value: CellValue, numFmt = asText, ground?: string): Held {
  return {
    value,
    style: {
      numFmt,
      alignment: { wrapText: true, vertical: 'top', ...(value instanceof Date && { horizontal: 'left' }) },
      ...filledWith(ground),
    },
  };
}

/** The lines of a text, each clean. What Excel would read as the number of a letter is not that. */
function textIn(text: string): string {
  const lines = text.split('\n').map(clean).join('\n');
  const inert = lines.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return inert.length > longest ? `${inert.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : inert;
}

/** A cell on a ground of that colour, in six digits. */
function filledWith(colour: string | undefined): Pick<CellStyle, 'fill'> {
  return colour ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour.toUpperCase() } } } : {};
}

/** The words of all lists on a sheet of their own: a word may have a comma in it, and a list in a formula may not. */
function createLists(name: string) {
  const known = new Map<string, readonly string[]>();
  return {
    rangeOf(words: readonly string[]): string {
      const key = JSON.stringify(words);
      known.set(key, words);
      const at = colToLetter([...known.keys()].indexOf(key));
      return `'${name}'!$${at}$1:$${at}$${words.length}`;
    },
    sheet(): WriteSheet[] {
      const all = [...known.values()];
      const deepest = Math.max(0, ...all.map(({ length }) => length));
      const rows = Array.from({ length: deepest }, (_, index) =>
        all.map((words) => textIn(words[index] ?? '') || null),
      );
      return all.length === 0 ? [] : [{ name, rows, hidden: true }];
    },
  };
}
