import { dropBlock } from '../blocks.ts';
import { type Edit, insert, remove } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import {
  contentEnd,
  contentLine,
  excerpt,
  indentOf,
  lineEnd,
  lineStart,
  linesFrom,
  nextContent,
  nextLine,
} from '../text.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

/** A line without a colon, or without a space after it, where a field is expected. */
export function field(trouble: Trouble): Repair | undefined {
  const { text } = trouble;
  const start = startOf(trouble);
  if (start === undefined) return undefined;
  const line = lineStart(text, start);
  const end = contentEnd(text, start);
  const content = text.slice(start, end);
  if (!/^ *(?:- +)*$/.test(text.slice(line, start)) || /^[!&*]/.test(content)) return undefined;
  const span = { start, end };
  const values = { text: excerpt(content, 0, content.length) };
  const [tight] = /^[\p{L}\p{N}_-]+:(?=\S)/u.exec(content) ?? [];
  if (tight !== undefined) {
    const corrected = `${tight} ${content.slice(tight.length)}`;
    const edits = [insert(start + tight.length, ' ')];
    return { message: 'colonSpace', hint: 'write', values: { ...values, corrected }, span, edits };
  }
  if (/^(?:\/\/|--)/.test(content)) {
    return { message: 'commentSign', hint: 'commentSign', values, span, edits: dropText(text, line) };
  }
  const after = colonPlace(text, start, content);
  const edits = after === undefined ? dropText(text, line) : [insert(after, ':')];
  return { message: 'colonMissing', hint: 'field', values, span, edits };
}

/** Where the line starts: that of the trouble, or the one above it, which a comment ended. */
function startOf(trouble: Trouble): number | undefined {
  const { text, code, message, start } = trouble;
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need')) return start;
  const above = code === 'BAD_INDENT' ? tokenBefore(trouble, start) : undefined;
  if (above?.type !== 'scalar') return undefined;
  const line = contentLine(text, lineStart(text, start)) ?? 0;
  return indentOf(text, lineStart(text, above.start)) === indentOf(text, line) ? above.start : undefined;
}

/** Where the colon was forgotten, as far as the text shows: before deeper lines, or after a word that is a key elsewhere. */
function colonPlace(text: string, start: number, content: string): number | undefined {
  const next = nextContent(text, start);
  const depth = indentOf(text, lineStart(text, start));
  if (next !== undefined && indentOf(text, next) > depth && /^[\w-]+$/.test(content)) return start + content.length;
  const word = /^[\w-]+(?= )/.exec(content)?.[0];
  return word && new RegExp(`^ *(?:- +)*${word}:\\s`, 'm').test(text) ? start + word.length : undefined;
}

/** Empties the lines of a text that stands where fields are expected. */
function dropText(text: string, first: number): Edit[] {
  const edits = dropBlock(text, first);
  const dropped = new Set(edits.map(({ start }) => start));
  const next = nextLine(text, first);
  for (const { start, depth, content } of next === undefined ? [] : linesFrom(text, next)) {
    if (depth < indentOf(text, first) || /^(?:- |[^#]*:(?:\s|$))/.test(content)) break;
    if (!dropped.has(start)) edits.push(remove({ start, end: lineEnd(text, start) }));
  }
  return edits;
}

/** A line that starts with `%` and is no instruction to YAML, or one that nothing follows. */
export function directive({ text, tokens, message }: Trouble): Repair | undefined {
  if (!message.startsWith('Missing directives-end')) return undefined;
  const lines = tokens.filter(({ type }) => type === 'directive-line');
  const spans = lines.map(({ start }) => ({ start, end: lineEnd(text, start) }));
  const [span] = spans;
  if (span === undefined) return undefined;
  const values = { text: excerpt(text, span.start, span.end) };
  return { message: 'directive', hint: 'removeLine', values, span, edits: spans.map(remove) };
}

const conflictMarks = /^<{7} [^\n]*\n(?:[^\n]*\n)*?={7}\r?\n(?:[^\n]*\n)*?>{7} [^\r\n]*/m;

/** The marks that git leaves where two versions of a file could not be merged. Our version is read on. */
export function conflict({ text, tokens }: Trouble): Repair | undefined {
  const match = conflictMarks.exec(text);
  if (match === null || !tokens.some(({ start }) => start === match.index)) return undefined;
  const span = { start: match.index, end: lineEnd(text, match.index) };
  const middle = span.start + match[0].search(/^={7}\r?$/m);
  const edits = [remove(span), remove({ start: middle, end: span.start + match[0].length })];
  return { message: 'conflict', hint: 'resolve', values: {}, span, edits };
}

/** Anything else: the line, and what hangs below it, is left out. */
export function unreadable({ text, start }: Trouble): Repair {
  const first = lineStart(text, start);
  const behind = text.slice(start, lineEnd(text, start)).trim() === '' ? nextLine(text, start) : undefined;
  const line = contentLine(text, behind ?? first) ?? first;
  const from = line + indentOf(text, line);
  const span = { start: from, end: Math.max(from, lineEnd(text, line)) };
  const values = { text: excerpt(text, from, span.end) };
  return { message: 'unreadable', hint: 'field', values, span, edits: dropBlock(text, line) };
}
