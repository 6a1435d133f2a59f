import { closing } from '../brackets.ts';
import type { Repair } from '../mistake.ts';
import { contentEnd, excerpt, indentOf, lineStart } from '../text.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

/** A bracket or brace that is not closed, named where it was opened; one too many; or the wrong one. */
export function bracket(trouble: Trouble): Repair | undefined {
  const { text, bracket: fault } = trouble;
  if (fault === undefined) return undefined;
  const { at } = fault;
  const span = { start: at, end: at + 1 };
  const found = text[at] ?? '';
  if (fault.type === 'extra') {
    return {
      message: 'bracketExtra',
      hint: 'remove',
      values: { bracket: found },
      span,
      edits: [{ ...span, text: '' }],
    };
  }
  const inner = fault.open.at(-1);
  if (inner === undefined) return undefined;
  const opened = text[inner.start] ?? '';
  const close = closing[opened] ?? '';
  if (fault.type === 'other') {
    const values = { opened, bracket: found, corrected: close };
    return { message: 'bracketOther', hint: 'write', values, span, edits: [{ ...span, text: close }] };
  }
  const wrapped = wrappedLine(text, at, inner.start);
  if (wrapped) return wrapped;
  const stop = tokenBefore(trouble, at)?.end ?? at;
  const missing = fault.open.map(({ start }) => closing[text[start] ?? ''] ?? '').reverse();
  const first = fault.open[0] ?? inner;
  return {
    message: 'bracketOpen',
    hint: 'closeBracket',
    values: { opened: text[first.start] ?? '', bracket: closing[text[first.start] ?? ''] ?? '' },
    span: { start: first.start, end: first.start + 1 },
    edits: [{ start: stop, end: stop, text: missing.join('') }],
  };
}

/** The line at `at` closes the bracket, but stands too far left to belong to it. */
function wrappedLine(text: string, at: number, open: number): Repair | undefined {
  const line = lineStart(text, at);
  const end = contentEnd(text, line);
  const content = text.slice(line, end).trimStart();
  const opened = text[open] ?? '';
  const close = closing[opened] ?? '';
  if (text.slice(line, at).trim() !== '' || count(content, close) <= count(content, opened)) return undefined;
  const depth = indentOf(text, line);
  const needed = indentOf(text, lineStart(text, open)) + 2;
  if (depth >= needed) return undefined;
  return {
    message: 'wrapped',
    hint: 'indentMore',
    values: { text: excerpt(text, line + depth, end), opened, column: depth + 1, siblingColumn: needed + 1 },
    span: { start: line + depth, end },
    edits: [{ start: line, end: line, text: ' '.repeat(needed - depth) }],
  };
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
