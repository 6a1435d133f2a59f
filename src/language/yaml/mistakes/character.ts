import { isInBrackets } from '../brackets.ts';
import type { Edit } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import {
  contentEnd,
  contentLine,
  excerpt,
  indentOf,
  lineEnd,
  lineStart,
  nextLine,
  quoted,
  quoteEdits,
  wrappedEnd,
} from '../text.ts';
import type { Token } from '../tokens.ts';
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
  return /[!&*]/.test(text[start] ?? '') ? repairAt(trouble, start) : undefined;
}

function repairAt({ text, tokens }: Trouble, start: number): Repair {
  const line = lineStart(text, start);
  const atStart = /^ *(?:- +)*$/.test(text.slice(line, start));
  if (atStart && /^\* \S/.test(text.slice(start, start + 3))) return bullet(text, start);
  const inBrackets = isInBrackets(tokens, start);
  const end = inBrackets ? entryEnd(text, start) : atStart ? keyEnd(text, start) : wrapped(text, start, line);
  const whole = text.slice(start, end).replace(/\s*\n\s*/g, ' ');
  return {
    message: 'character',
    hint: 'quote',
    values: { character: text[start] ?? '', text: excerpt(text, start, end), corrected: quoted(whole) },
    span: { start, end },
    edits: quoteEdits(text, { start, end }),
  };
}

function wrapped(text: string, start: number, line: number): number {
  return wrappedEnd(text, start, indentOf(text, line));
}

function startOf(trouble: Trouble): number | undefined {
  const { code, message, start, text } = trouble;
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS') return text[start] === undefined ? undefined : start;
  if (message.startsWith('Tags and anchors must')) return tokenBefore(trouble, start)?.start;
  const header = /^Block scalar header|^Not a YAML token/.test(message);
  const before = header ? lineToken(trouble, 'block-scalar-header') : tokenBefore(trouble, start);
  if (before === undefined || before.type !== (header ? 'block-scalar-header' : 'alias')) return undefined;
  return lineEnd(text, before.start) === lineEnd(text, start) ? before.start : undefined;
}

function lineToken({ tokens, text, start }: Trouble, type: Token['type']): Token | undefined {
  return tokens.findLast(
    (token) => token.type === type && token.start <= start && token.start >= lineStart(text, start),
  );
}

function entryEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  const stop = line.search(/\s*[,\]}]/);
  return stop < 1 ? start + line.trimEnd().length : start + stop;
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
  const edits: Edit[] = [];
  for (
    let line: number | undefined = first;
    line !== undefined;
    line = contentLine(text, nextLine(text, line) ?? text.length)
  ) {
    const depth = indentOf(text, line);
    if (depth < column || line >= text.length) break;
    if (depth === column && text[line + depth] === '*')
      edits.push({ start: line + depth, end: line + depth + 1, text: '-' });
  }
  return { message: 'bullet', hint: 'dash', values: {}, span: { start, end: start + 1 }, edits };
}
