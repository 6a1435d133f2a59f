import stringWidth from 'string-width';
import { visible } from '../../diagnostics/visible.ts';

let segmenter: Intl.Segmenter | undefined;
/** Texts of Western languages, which most are: each unit is a character of one column, so that they are measured at once. */
const simple = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff–—‘’“”…]*$/;

/** The characters of a text as readers see them: a letter with its accents, a flag, a family of emoji is one. */
export function characters(text: string): Iterable<string> {
  if (simple.test(text)) return text;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns of a terminal that a text takes. Ambiguous characters (UAX #11) take one. */
export function textWidth(text: string): number {
  return simple.test(text) ? text.length : stringWidth(text, { countAnsiEscapeCodes: true });
}

/** A text in lines of at most `width` columns where its words allow it, with everything that acts on a terminal visible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let column = 0;
  for (const word of visible(text).split(' ')) {
    const taken = textWidth(word);
    if (line !== '' && column + 1 + taken > width) {
      lines.push(line);
      line = '';
      column = 0;
    }
    const space = line === '' ? '' : ' ';
    line += space + word;
    column += space.length + taken;
  }
  return [...lines, line];
}
