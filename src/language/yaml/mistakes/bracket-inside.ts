import { isInBrackets } from '../brackets.ts';
import type { Repair } from '../mistake.ts';
import { excerpt, lineEnd, quoted, quoteEdits } from '../text.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

/** A text without quotes, inside brackets or braces, that holds a bracket or a brace: `{ es: Plan [beta] }`. */
export function bracketInside(trouble: Trouble): Repair | undefined {
  const { text, tokens, start, bracket } = trouble;
  const opener = tokens.find(
    (token) =>
      (token.type === 'flow-seq-start' || token.type === 'flow-map-start') &&
      (token.start === start || token.start === bracket?.open.at(-1)?.start),
  );
  const before = opener && tokenBefore(trouble, opener.start);
  if (!opener || before?.type !== 'scalar' || !isInBrackets(tokens, opener.start)) return undefined;
  if (lineEnd(text, before.start) !== lineEnd(text, opener.start)) return undefined;
  const end = textEnd(text, opener.start);
  return {
    message: 'bracketInside',
    hint: 'quote',
    values: {
      text: excerpt(text, before.start, end),
      bracket: text[opener.start] ?? '',
      corrected: quoted(text.slice(before.start, end)),
    },
    span: { start: before.start, end },
    edits: quoteEdits(text, { start: before.start, end }),
  };
}

/** The end of a text that opens a bracket at `start`: behind its partner and up to the next comma or bracket. */
function textEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  const close = text[start] === '[' ? ']' : '}';
  const partner = line.search(/[,\]}]/);
  const from = partner !== -1 && line[partner] === close && closes(line, partner) ? partner + 1 : 0;
  const stop = line.slice(from).search(/\s*[,\]}]|\s*$/);
  return start + from + stop;
}

/** Whether something else on the line still closes what stood open before. */
function closes(line: string, partner: number): boolean {
  return /[\]}]/.test(line.slice(partner + 1));
}
