import { clean } from '../../diagnostics/escape.ts';

/**
 * Widths of the letters of common sans-serif faces, in ems. The reader's face is not known when the picture is
 * drawn, so they err on the wide side.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[ijl.,:;'’|!·]/u, 0.28],
  [/[ftrI()[\]{} /\\"“”-]/u, 0.36],
  [/[mwMW@%—…]/u, 0.9],
  [/[\p{Lu}&]/u, 0.7],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60]|\p{Extended_Pictographic}/u, 1.02],
];
const usual = 0.57;
const known = new Map<string, number>();

/** The width of a text in pixels at a font size in pixels, give or take what the reader's font changes. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    const width = known.get(character) ?? widths.find(([letters]) => letters.test(character))?.[1] ?? usual;
    known.set(character, width);
    ems += width;
  }
  return ems * size;
}

/** Lines of at most `width` pixels, at most `limit` of them; `elided` when the text did not fit. */
export interface Lines {
  lines: string[];
  elided: boolean;
}

/** Breaks a text between words, and inside a word only where it is wider than a line. */
export function wrap(text: string, width: number, size: number, limit: number): Lines {
  const lines: string[] = [];
  let line = '';
  // A character takes a tenth of an em at least on average: what is beyond is never seen.
  const most = Math.ceil((10 * limit * width) / size);
  for (const word of clean(text.slice(0, most)).split(' ')) {
    for (const piece of chop(word, width, size)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (textWidth(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = piece;
      if (lines.length >= limit) return { lines: shortenLast(lines, width, size), elided: true };
    }
  }
  if (line !== '') lines.push(line);
  return { lines, elided: text.length > most };
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function chop(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of letters.segment(word)) {
    if (piece !== '' && textWidth(piece + segment, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function shortenLast(lines: string[], width: number, size: number): string[] {
  const last = [...letters.segment(lines.at(-1) ?? '')].map(({ segment }) => segment);
  while (last.length > 1 && textWidth(`${last.join('')}…`, size) > width) last.pop();
  return [...lines.slice(0, -1), `${last.join('').trimEnd()}…`];
}

/** Names in as many lines as there are, with the number of those that did not fit: `Bills, Complaints, … +4`. */
function wrapNames(names: readonly string[], width: number, size: number, limit: number): Lines {
  // A name takes an em at least, so that a very long list is not tried whole.
  const most = Math.ceil((limit * width) / size) + 1;
  const all = wrap(names.slice(0, most).map(clean).join(', '), width, size, limit);
  if (!all.elided && names.length <= most) return all;
  for (let shown = Math.min(names.length - 1, most); shown > 0; shown -= 1) {
    const some = wrap(`${names.slice(0, shown).map(clean).join(', ')} +${names.length - shown}`, width, size, limit);
    if (!some.elided) return { ...some, elided: true };
  }
  return all;
}

/**
 * Names one under the other, each on as many lines as it needs; where the lines are too few for all of them, in running lines,
 * or the first ones and the number of the others.
 */
export function listNames(names: readonly string[], width: number, size: number, limit: number): Lines {
  const each = names.slice(0, limit + 1).map((name) => hanging(name, width, size));
  const total = each.reduce((sum, lines) => sum + lines.length, 0);
  if (names.length <= limit && total <= limit) return { lines: each.flat(), elided: false };
  const running = wrapNames(names, width, size, limit);
  if (!running.elided || limit < 3) return running;
  const lines: string[] = [];
  let shown = 0;
  for (const name of each) {
    if (lines.length + name.length > limit - 1) break;
    lines.push(...name);
    shown += 1;
  }
  return shown === 0 ? running : { lines: [...lines, `+${names.length - shown}`], elided: true };
}

/** A name on the lines that it takes; those after the first are set in, so that each name is seen to be one. */
function hanging(name: string, width: number, size: number): string[] {
  const indent = '\u00a0\u00a0';
  const { lines } = wrap(name, width - textWidth(indent, size), size, 3);
  return lines.map((line, index) => (index === 0 ? line : indent + line));
}
