import type { Mistake } from './mistake.ts';

/** True for what is no text at all: a spreadsheet, a picture. */
export function isBinary(text: string): boolean {
  return text.includes('\0');
}

const replaced = /\uFFFD/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what YAML does not allow in a text
const control = /[\x01-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/** What shows that a file is no text, or not saved as UTF-8: at most one mistake, at the first place. */
export function findEncodingMistakes(text: string): Mistake[] {
  if (isBinary(text)) return [at(text.search(/[\0\uFFFD]/), { message: 'notText', hint: 'textFile', values: {} })];
  const lost = text.search(replaced);
  if (lost !== -1) return [at(lost, { message: 'otherEncoding', hint: 'utf8', values: {} })];
  const invisible = text.search(control);
  if (invisible === -1) return [];
  const code = text.charCodeAt(invisible).toString(16).toUpperCase().padStart(4, '0');
  return [at(invisible, { message: 'control', hint: 'remove', values: { character: `U+${code}` } })];
}

function at(start: number, mistake: Omit<Mistake, 'span'>): Mistake {
  return { ...mistake, span: { start, end: start + 1 } };
}
