import { replace } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import {
  contentEnd,
  contentLine,
  excerpt,
  indentOf,
  lineEnd,
  lineStart,
  linesFrom,
  onOneLine,
  quoted,
  quoteEdits,
  wrappedEnd,
} from '../text.ts';
import { isInBrackets, type Token } from '../tokens.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

/** A text without quotes that starts with a character that means something to YAML. */
export function character(trouble: Trouble): Repair | undefined {
  const start = startOf(trouble);
  return start === undefined ? undefined : repairAt(trouble, start);
}

/** A line that starts with such a character, where nothing else explains the trouble. */
export function characterAtStart(trouble: Trouble): Repair | undefined {
  const { text } = trouble;
  const line = lineStart(text, trouble.start);
  const start = line + (/^ *(?:- +)*/.exec(text.slice(line, lineEnd(text, line)))?.[0].length ?? 0);
  return /[!&*]/.test(text.charAt(start)) ? repairAt(trouble, start) : undefined;
}

function repairAt({ text, tokens }: Trouble, start: number): Repair {
  const line = lineStart(text, start);
  const atStart = /^ *(?:- +)*$/.test(text.slice(line, start));
  if (atStart && /^\* \S/.test(text.slice(start, start + 3))) return bullet(text, start);
  const end = isInBrackets(tokens, start)
    ? entryEnd(text, start)
    : atStart
      ? keyEnd(text, start)
      : wrappedEnd(text, start, indentOf(text, line));
  const corrected = quoted(onOneLine(text.slice(start, end)));
  return {
    message: 'character',
    hint: 'quote',
    values: { character: text.charAt(start), text: excerpt(text, start, end), corrected },
    span: { start, end },
    edits: quoteEdits(text, { start, end }),
  };
}

function startOf(trouble: Trouble): number | undefined {
  const { code, message, start, text } = trouble;
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS') return text[start] === undefined ? undefined : start;
  if (message.startsWith('Tags and anchors must')) return tokenBefore(trouble, start)?.start;
  const header = /^Block scalar header|^Not a YAML token/.test(message);
  const before = header ? headerBefore(trouble) : tokenBefore(trouble, start);
  if (before === undefined || before.type !== (header ? 'block-scalar-header' : 'alias')) return undefined;
  return lineEnd(text, before.start) === lineEnd(text, start) ? before.start : undefined;
}

function headerBefore({ tokens, start }: Trouble): Token | undefined {
  return tokens.findLast((token) => token.type === 'block-scalar-header' && token.start <= start);
}

function entryEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  const stop = line.search(/\s*[,\]}]/);
  return start + (stop < 1 ? line.trimEnd().length : stop);
}

/** The end of a key, or of the whole text where there is none. */
function keyEnd(text: string, start: number): number {
  const line = text.slice(start, contentEnd(text, start));
  const colon = line.search(/:(?:\s|$)/);
  return start + (colon < 1 ? line.length : colon);
}

/** `* ` for an entry of a list, as in other notations: this line and those below it. */
function bullet(text: string, start: number): Repair {
  const first = lineStart(text, start);
  const column = start - first;
  const edits = [];
  for (const line of linesFrom(text, first)) {
    if (line.depth < column) break;
    const at = line.start + line.depth;
    if (line.depth === column && text[at] === '*') edits.push(replace({ start: at, end: at + 1 }, '-'));
  }
  return { message: 'bullet', hint: 'dash', values: {}, span: { start, end: start + 1 }, edits };
}

/** A key `*` without quotes, which YAML takes for an alias; what stands below it is the first that does not fit. */
export function star({ text, start }: Trouble): Repair | undefined {
  const own = lineStart(text, start);
  const above = own === 0 ? own : lineStart(text, text.slice(0, own).trimEnd().length);
  for (const line of [contentLine(text, own) ?? own, above]) {
    const at = line + indentOf(text, line);
    if (!/^\*\s*:(?:\s|$)/.test(text.slice(at, lineEnd(text, at)))) continue;
    return {
      message: 'character',
      hint: 'quote',
      values: { character: '*', text: '*', corrected: '"*":' },
      span: { start: at, end: at + 1 },
      mended: true,
      edits: [replace({ start: at, end: text.indexOf(':', at) }, '"*"')],
    };
  }
  return undefined;
}
