/** A4 and its margins in twips, twentieths of a point: `text` is what is left for the text. */
export const page = { width: 11906, height: 16838, margin: 1134, text: 9638, wide: 14570 } as const;

/** Word's unit for drawings: of a pixel of 1/96 inch, and of a twip. */
const emu = { pixel: 9525, twip: 635 } as const;
/** What a picture may take of a page's height, so that its caption stands beside it. */
const tallest = 12000;

/** What a drawing of the whole breadth measures: all are made smaller as it is, so that their letters are of one size. */
const broadest = 960;

/** The size of a drawing in a document. */
export function sizeOnPage(svg: string): { width: number; height: number } {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return sizeWithin(Number(width), Number(height), page.text * Math.min(1, Number(width) / broadest), tallest);
}

/** The size in EMU of so many pixels, within so many twips. */
export function sizeWithin(width: number, height: number, most: number, highest: number) {
  const scale = Math.min(emu.pixel, (most * emu.twip) / width, (highest * emu.twip) / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Twips of a letter of a table in a broad face, as the client's may be, and of the blank around the text of a cell. */
const letter = 108;
const blank = 200;
/** Letters of a line beyond which a column need not be wider. */
const longest = 60;

/**
 * The widths of the columns of a table that fills `whole`: enough for the longest word of each where there is room, and the rest by
 * how much text there is. Word would reckon them itself; others do not.
 */
export function columnWidths(rows: readonly (readonly string[])[], whole: number): number[] {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''));
  const needs = columns.map((texts) => {
    const word = Math.max(
      ...texts.map((text) => Math.max(atOnce(text), ...text.split(/[ \n/]/).map(({ length }) => length))),
    );
    const line = Math.max(...texts.map(({ length }) => Math.min(length, longest)));
    // Long texts in most rows want more than one long text alone.
    const usual = texts.reduce((sum, { length }) => sum + Math.min(length, 4 * longest), 0) / texts.length;
    const least = blank + letter * Math.min(word, 24);
    return { least, wanted: Math.max(least, blank + (letter * (line + usual)) / 2) };
  });
  const least = sum(needs.map((need) => need.least));
  const wanted = sum(needs.map((need) => need.wanted));
  const share = wanted > whole ? Math.max(0, (whole - least) / (wanted - least)) : 1;
  const widths = needs.map((need) => need.least + share * (need.wanted - need.least));
  const all = sum(widths);
  return widths.map((width) => Math.floor((width * whole) / all));
}

/** Letters of a line of a text that takes no more than two: a date, an amount, two words. */
const atOnce = ({ length }: string) => (length <= 24 ? Math.ceil(length / 2) : 0);

/** Twips of a letter in a matrix, of the blank around its words, and of the heads of its rows. */
const head = { letter: 92, blank: 110, row: 2100 } as const;

/** The widths of a matrix, by the words that stand in each column: on its side where these are many, or would not fit. */
export function matrixWidths(columns: readonly (readonly string[])[], most: number) {
  const needs = columns.map((texts) => {
    const words = texts.flatMap((text) => text.split(/[\s/-]/));
    return head.blank + head.letter * Math.max(4, ...words.map(({ length }) => length));
  });
  const wide = columns.length > most || head.row + sum(needs) > page.text;
  const whole = wide ? page.wide : page.text;
  const scale = (whole - head.row) / sum(needs);
  return { wide, whole, head: head.row, cells: needs.map((need) => Math.floor(need * scale)) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
