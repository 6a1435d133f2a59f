import type { Repair } from '../mistake.ts';
import { contentEnd, contentLine, excerpt, indentOf, lineEnd, lineStart, nextLine } from '../text.ts';
import type { Trouble } from '../trouble.ts';
import { dropBlock } from './indent.ts';

/** A line without a colon, or without a space after it, where a field is expected. */
export function field({ text, code, message, start }: Trouble): Repair | undefined {
  const several = code === 'MULTILINE_IMPLICIT_KEY';
  if (!several && !message.startsWith('Implicit map keys need')) return undefined;
  const line = lineStart(text, start);
  if (!/^ *(?:- +)*$/.test(text.slice(line, start))) return undefined;
  const end = contentEnd(text, start);
  const content = text.slice(start, end);
  const span = { start, end };
  const tight = /^[\w-]+:(?=\S)/.exec(content);
  if (tight) {
    const at = start + tight[0].length;
    const corrected = `${tight[0]} ${content.slice(tight[0].length)}`;
    return {
      message: 'colonSpace',
      hint: 'write',
      values: { text: excerpt(content, 0, content.length), corrected },
      span,
      edits: [{ start: at, end: at, text: ' ' }],
    };
  }
  const values = { text: excerpt(content, 0, content.length) };
  const after = colonPlace(text, start, content);
  const edits = after === undefined ? dropText(text, line) : [{ start: after, end: after, text: ':' }];
  return { message: 'colonMissing', hint: 'field', values, span, edits };
}

/** Where the colon was forgotten, as far as the text shows: before deeper lines, or after a word that is a key elsewhere. */
function colonPlace(text: string, start: number, content: string): number | undefined {
  const next = contentLine(text, nextLine(text, start) ?? text.length);
  const depth = indentOf(text, lineStart(text, start));
  if (next !== undefined && indentOf(text, next) > depth && /^[\w-]+$/.test(content)) return start + content.length;
  const word = /^[\w-]+(?= )/.exec(content)?.[0];
  return word && new RegExp(`^ *(?:- +)*${word}:\\s`, 'm').test(text) ? start + word.length : undefined;
}

/** Empties the lines of a text that stands where fields are expected. */
function dropText(text: string, first: number): ReturnType<typeof dropBlock> {
  const depth = indentOf(text, first);
  const edits = dropBlock(text, first);
  let line = contentLine(text, nextLine(text, first) ?? text.length);
  while (line !== undefined && line < text.length && indentOf(text, line) >= depth) {
    if (/^ *(?:- |[^#]*:(?:\s|$))/.test(text.slice(line, lineEnd(text, line)))) break;
    const start = line;
    if (!edits.some((edit) => edit.start === start)) edits.push({ start, end: lineEnd(text, start), text: '' });
    line = contentLine(text, nextLine(text, line) ?? text.length);
  }
  return edits;
}
