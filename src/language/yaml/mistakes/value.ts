import { insert, remove } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import {
  contentEnd,
  excerpt,
  indentOf,
  lineEnd,
  lineStart,
  nextContent,
  onOneLine,
  quoted,
  quoteEdits,
  wrappedEnd,
} from '../text.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

const namesField = /^(?:- +)*\p{Ll}[\p{L}\p{N}_-]*:/u;

/** A value that holds a colon and a space: `a: b: c`. */
export function colon(trouble: Trouble): Repair | undefined {
  const { text, code, message, start } = trouble;
  if (code === 'BLOCK_IN_FLOW') return inBraces(trouble);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !message.startsWith('Nested')) return undefined;
  let last = start;
  if (trouble.severalLines) {
    // The end of the key that YAML sees in the value.
    const line = lineStart(text, start + Math.max(0, text.slice(start).search(/:(?:\s|$)/)));
    if (namesField.test(text.slice(line).trimStart())) return undefined;
    last = line + indentOf(text, line);
  }
  const line = lineStart(text, start);
  const end = wrappedEnd(text, last, indentOf(text, line));
  const repair = quote(text, start, end, 'quote');
  // A key of its own with a colon in it: `a: b:` and deeper lines.
  const key = line + (/^ *(?:- +)*/.exec(text.slice(line, start))?.[0].length ?? 0);
  return text[end - 1] === ':' ? { ...repair, others: [quoteEdits(text, { start: key, end: end - 1 })] } : repair;
}

/** Two colons in one entry: a text to quote, or a comma that is missing. */
function inBraces({ text, start, end }: Trouble): Repair {
  const value = text.slice(start, end).trimEnd();
  const head = value.slice(0, value.search(/:(?:\s|$)/));
  const field = /(\s+)(\S+)$/.exec(head);
  const [, gap = '', name = ''] = field ?? [];
  if (!field || !(head.includes('\n') || isKey(text, name))) {
    return quote(text, start, start + value.length, 'quoteOrComma');
  }
  const at = start + field.index;
  const span = { start: at + gap.length, end: at + gap.length + name.length };
  const values = { text: `${name}: …` };
  return { message: 'commaMissing', hint: 'comma', values, span, edits: [insert(at, ',')] };
}

/** A tag of a language, or a word that is a key elsewhere in the text. */
function isKey(text: string, word: string): boolean {
  if (/^[a-z]{2}$/.test(word)) return true;
  return /^[\w-]+$/.test(word) && new RegExp(`(?:^|[\\n{,]) *(?:- )?${word}:\\s`).test(text);
}

function quote(text: string, start: number, end: number, hint: 'quote' | 'quoteOrComma'): Repair {
  const span = { start, end };
  const corrected = quoted(onOneLine(text.slice(start, end)));
  const values = { text: excerpt(text, start, end), corrected };
  return { message: 'colonInside', hint, values, span, edits: quoteEdits(text, span) };
}

/** `a: - x`: a list that starts on the line of its key, or a text that starts with a dash. */
export function dash({ text, message, start }: Trouble): Repair | undefined {
  if (!message.startsWith('Unexpected block-seq-ind')) return undefined;
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() === '') return undefined;
  const next = nextContent(text, start);
  const depth = next === undefined ? 0 : indentOf(text, next);
  const isDeeper = next !== undefined && depth > indentOf(text, line);
  const column = isDeeper && !text.startsWith('- ', next + depth) ? Math.max(0, depth - 2) : depth;
  return {
    message: 'listOnKeyLine',
    hint: 'nextLine',
    values: {},
    span: { start, end: start + 1 },
    edits: isDeeper
      ? [insert(start, `\n${' '.repeat(column)}`)]
      : quoteEdits(text, { start, end: contentEnd(text, start) }),
  };
}

/** Text behind a value that had ended: `"a" b`, `[a] b`. */
export function leftOver(trouble: Trouble): Repair | undefined {
  const { text, code, start } = trouble;
  const before = tokenBefore(trouble, start);
  if (code !== 'UNEXPECTED_TOKEN' || !before || lineEnd(text, before.end) !== lineEnd(text, start)) return undefined;
  const span = { start, end: Math.max(start + 1, contentEnd(text, start)) };
  const values = { text: excerpt(text, start, span.end) };
  return { message: 'leftOver', hint: 'quoteWhole', values, span, edits: [remove(span)] };
}
