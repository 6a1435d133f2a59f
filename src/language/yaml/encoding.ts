import type { Mistake } from './mistake.ts';
import { codePoint } from './text.ts';

const replaced = /\uFFFD/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what YAML does not allow in a text
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/** Characters of a file by which its encoding is judged. */
const sample = 4_096;

/** What a text with its encoding lost is: every other character is empty in UTF-16; a spreadsheet or a picture is full of control characters. */
export function encodingOf(text: string): 'text' | 'utf-16' | 'binary' {
  if (!text.includes('\0')) return 'text';
  const start = text.slice(0, sample);
  const empty = start.split('\0').length - 1;
  // The last of the empty characters may be cut, and the mark of the order of bytes is two.
  if (empty >= (start.length - 3) / 3 && /[^\0]\0[^\0]\0|\0[^\0]\0[^\0]/.test(start)) return 'utf-16';
  const other = start.replaceAll('\0', '').split(new RegExp(control, 'g')).length - 1;
  return other > 0 || start.trim() === '' ? 'binary' : 'text';
}

/** What shows that a file is no text, or not saved as UTF-8: at most one mistake, at the first place. */
export function findEncodingMistakes(text: string): Mistake[] {
  const encoding = encodingOf(text);
  if (encoding === 'utf-16') return [at(0, { message: 'utf16', hint: 'utf8', values: {} })];
  if (encoding === 'binary')
    return [at(text.search(/[\0\uFFFD]/), { message: 'notText', hint: 'textFile', values: {} })];
  const lost = text.search(replaced);
  if (lost !== -1) return [at(lost, { message: 'otherEncoding', hint: 'utf8', values: {} })];
  const invisible = text.search(control);
  if (invisible === -1) return [];
  return [at(invisible, { message: 'control', hint: 'remove', values: { character: codePoint(text, invisible) } })];
}

function at(start: number, mistake: Omit<Mistake, 'span'>): Mistake {
  return { ...mistake, span: { start, end: start + 1 } };
}
