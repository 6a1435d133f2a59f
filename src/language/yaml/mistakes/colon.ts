import type { Repair } from '../mistake.ts';
import { excerpt, indentOf, lineStart, quoted, quoteEdits, wrappedEnd } from '../text.ts';
import type { Trouble } from '../trouble.ts';

const namesField = /^(?:- +)*\p{Ll}[\p{L}\p{N}_-]*:/u;

/** A value that holds a colon and a space: `a: b: c`. */
export function colon(trouble: Trouble): Repair | undefined {
  const { text, code, message, start } = trouble;
  if (code === 'BLOCK_IN_FLOW') return inBraces(trouble);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !message.startsWith('Nested')) return undefined;
  let last = start;
  if (trouble.severalLines) {
    const line = lineStart(text, keyEnd(trouble));
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

/** The end of the key that YAML sees in the value. */
function keyEnd({ text, start }: Trouble): number {
  const colon = text.slice(start).search(/:(?:\s|$)/);
  return colon === -1 ? start : start + colon;
}

/** Two colons in one entry: a text to quote, or a comma that is missing. */
function inBraces({ text, start, end }: Trouble): Repair {
  const value = text.slice(start, end).trimEnd();
  const head = value.slice(0, value.search(/:(?:\s|$)/));
  const field = /\s+(\S+)$/.exec(head);
  const name = field?.[1] ?? '';
  if (field && (head.includes('\n') || isKey(text, name))) {
    const at = start + field.index;
    const nameStart = at + field[0].length - name.length;
    return {
      message: 'commaMissing',
      hint: 'comma',
      values: { text: `${name}: …` },
      span: { start: nameStart, end: nameStart + name.length },
      edits: [{ start: at, end: at, text: ',' }],
    };
  }
  return quote(text, start, start + value.length, 'quoteOrComma');
}

/** A tag of a language, or a word that is a key elsewhere in the text. */
function isKey(text: string, word: string): boolean {
  if (/^[a-z]{2}$/.test(word)) return true;
  return /^[\w-]+$/.test(word) && [...text.matchAll(new RegExp(`(?:^|[\\n{,]) *(?:- )?${word}:\\s`, 'g'))].length > 0;
}

function quote(text: string, start: number, end: number, hint: 'quote' | 'quoteOrComma'): Repair {
  const whole = text.slice(start, end).replace(/\s*\n\s*/g, ' ');
  return {
    message: 'colonInside',
    hint,
    values: { text: excerpt(text, start, end), corrected: quoted(whole) },
    span: { start, end },
    edits: quoteEdits(text, { start, end }),
  };
}
