import { insert, remove, replace } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import { contentEnd, excerpt, indentOf, lineEnd, lineStart, quoted, quoteEdits } from '../text.ts';
import { isInBrackets } from '../tokens.ts';
import { type Bracket, type Trouble, tokenBefore } from '../trouble.ts';

/** A bracket or brace that is not closed, named where it was opened; one too many; or the wrong one. */
export function bracket(trouble: Trouble): Repair | undefined {
  const { text, bracket: fault } = trouble;
  if (fault === undefined) return undefined;
  const { at, open } = fault;
  const span = { start: at, end: at + 1 };
  const found = text.charAt(at);
  if (fault.type === 'extra') {
    return { message: 'bracketExtra', hint: 'remove', values: { bracket: found }, span, edits: [remove(span)] };
  }
  const [first, inner] = [open[0], open.at(-1)];
  if (!first || !inner) return undefined;
  if (fault.type === 'other') {
    const values = { opened: inner.sign, bracket: found, corrected: inner.close };
    return { message: 'bracketOther', hint: 'write', values, span, edits: [replace(span, inner.close)] };
  }
  const stop = tokenBefore(trouble, at)?.end ?? at;
  const missing = open.map(({ close }) => close).reverse();
  return (
    wrappedLine(text, at, inner) ?? {
      message: 'bracketOpen',
      hint: 'closeBracket',
      values: { opened: first.sign, bracket: first.close },
      span: { start: first.start, end: first.start + 1 },
      edits: [insert(stop, missing.join(''))],
    }
  );
}

/** The line at `at` closes the bracket, but stands too far left to belong to it. */
function wrappedLine(text: string, at: number, { start: open, sign, close }: Bracket): Repair | undefined {
  const line = lineStart(text, at);
  const end = contentEnd(text, line);
  const content = text.slice(line, end).trimStart();
  if (text.slice(line, at).trim() !== '' || count(content, close) <= count(content, sign)) return undefined;
  const depth = indentOf(text, line);
  const needed = indentOf(text, lineStart(text, open)) + 2;
  if (depth >= needed) return undefined;
  return {
    message: 'wrapped',
    hint: 'indentMore',
    values: { text: excerpt(text, line + depth, end), opened: sign, column: depth + 1, siblingColumn: needed + 1 },
    span: { start: line + depth, end },
    edits: [insert(line, ' '.repeat(needed - depth))],
  };
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** A text without quotes, inside brackets or braces, that holds a bracket or a brace: `{ es: Plan [beta] }`. */
export function bracketInside(trouble: Trouble): Repair | undefined {
  const { text, tokens, start, bracket: fault } = trouble;
  const opener = tokens.find(
    (token) =>
      (token.type === 'flow-seq-start' || token.type === 'flow-map-start') &&
      (token.start === start || token.start === fault?.open.at(-1)?.start),
  );
  const before = opener && tokenBefore(trouble, opener.start);
  if (!opener || before?.type !== 'scalar' || !isInBrackets(tokens, opener.start)) return undefined;
  if (lineEnd(text, before.start) !== lineEnd(text, opener.start)) return undefined;
  const span = { start: before.start, end: textEnd(text, opener.start) };
  const whole = text.slice(span.start, span.end);
  return {
    message: 'bracketInside',
    hint: 'quote',
    values: { text: excerpt(text, span.start, span.end), bracket: text.charAt(opener.start), corrected: quoted(whole) },
    span,
    edits: quoteEdits(text, span),
  };
}

/** The end of a text that opens a bracket at `start`: behind its partner and up to the next comma or bracket. */
function textEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  const partner = line.search(/[,\]}]/);
  const isClosed = partner !== -1 && line[partner] === (text[start] === '[' ? ']' : '}');
  // Something else on the line still closes what stood open before.
  const from = isClosed && /[\]}]/.test(line.slice(partner + 1)) ? partner + 1 : 0;
  return start + from + line.slice(from).search(/\s*[,\]}]|\s*$/);
}

/** A comma that is missing between two entries in brackets or braces, or one too many. */
export function comma(trouble: Trouble): Repair | undefined {
  const { text, tokens, message, start } = trouble;
  if (!isInBrackets(tokens, start)) return undefined;
  const next = tokens.find((token) => token.start >= start && token.type !== 'space' && token.type !== 'newline');
  if (next?.type === 'comma' && /^Unexpected (?:,|empty)/.test(message)) {
    const span = { start: next.start, end: next.end };
    return { message: 'commaExtra', hint: 'remove', values: {}, span, edits: [remove(span)] };
  }
  const before = tokenBefore(trouble, start);
  if (!/^Missing , |^Unexpected \S+ (?:token|at node end)/.test(message) || !before || !next) return undefined;
  const stop = text.slice(next.start, lineEnd(text, next.start)).search(/\s*[,\]}]|$/);
  const span = { start: next.start, end: next.start + Math.max(1, stop) };
  const values = { text: excerpt(text, span.start, span.end) };
  return { message: 'commaMissing', hint: 'comma', values, span, edits: [insert(before.end, ',')] };
}
