import { dropBlock } from '../blocks.ts';
import type { Repair } from '../mistake.ts';
import { contentEnd, contentLine, excerpt, indentOf, lineEnd, lineStart, nextLine } from '../text.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

/** A line without a colon, or without a space after it, where a field is expected. */
export function field(trouble: Trouble): Repair | undefined {
  const { text } = trouble;
  const start = startOf(trouble);
  if (start === undefined) return undefined;
  const line = lineStart(text, start);
  if (!/^ *(?:- +)*$/.test(text.slice(line, start))) return undefined;
  const end = contentEnd(text, start);
  const content = text.slice(start, end);
  if (/^[!&*]/.test(content)) return undefined;
  const span = { start, end };
  const tight = /^[\p{L}\p{N}_-]+:(?=\S)/u.exec(content);
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
  if (/^(?:\/\/|--)/.test(content))
    return { message: 'commentSign', hint: 'commentSign', values, span, edits: dropText(text, line) };
  const after = colonPlace(text, start, content);
  const edits = after === undefined ? dropText(text, line) : [{ start: after, end: after, text: ':' }];
  return { message: 'colonMissing', hint: 'field', values, span, edits };
}

/** Where the line starts: that of the trouble, or the one above it, which a comment ended. */
function startOf(trouble: Trouble): number | undefined {
  const { text, code, message, start } = trouble;
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need')) return start;
  const above = code === 'BAD_INDENT' ? tokenBefore(trouble, start) : undefined;
  if (above?.type !== 'scalar') return undefined;
  const same =
    indentOf(text, lineStart(text, above.start)) === indentOf(text, contentLine(text, lineStart(text, start)) ?? 0);
  return same ? above.start : undefined;
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
  const dropped = new Set(edits.map(({ start }) => start));
  let line = contentLine(text, nextLine(text, first) ?? text.length);
  while (line !== undefined && line < text.length && indentOf(text, line) >= depth) {
    if (/^ *(?:- |[^#]*:(?:\s|$))/.test(text.slice(line, lineEnd(text, line)))) break;
    const start = line;
    if (!dropped.has(start)) edits.push({ start, end: lineEnd(text, start), text: '' });
    line = contentLine(text, nextLine(text, line) ?? text.length);
  }
  return edits;
}
