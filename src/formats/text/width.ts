import { wideRanges } from './wide.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ascii = /^[\x20-\x7e]*$/;
const unseen = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]*$/u;
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\u20e3/u;
const extra = /(?!^)[\p{Mc}\uff9e\uff9f]/gu;

/** The characters of a text as readers see them: a letter with its accents, a flag, a family of emoji is one. */
export function* characters(text: string): Generator<string> {
  if (ascii.test(text)) yield* text;
  else for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Columns of a terminal that a text takes. Ambiguous characters (UAX #11) take one. */
export function textWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += characterWidth(segment);
  return width;
}

/** Columns that one of `characters` takes: 0, 1, 2, or more where a script adds marks that take a column. */
export function characterWidth(character: string): number {
  if (character.length === 1 && ascii.test(character)) return 1;
  if (unseen.test(character)) return 0;
  if (emoji.test(character)) return 2;
  const base = isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return base + (character.match(extra)?.length ?? 0);
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  let low = 0;
  let high = wideRanges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < (wideRanges[2 * middle] ?? 0)) high = middle - 1;
    else if (code > (wideRanges[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
