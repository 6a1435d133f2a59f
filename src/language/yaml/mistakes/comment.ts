import { insert } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import { contentEnd, excerpt, indentOf, lineEnd, lineStart, quoted, quoteEdits, wrappedEnd } from '../text.ts';
import type { Token } from '../tokens.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

/** A `#` that was part of a text and took with it what the text, or its bracket, needs to go on. */
export function comment(trouble: Trouble): Repair | undefined {
  const { text, start, bracket } = trouble;
  if (trouble.message.startsWith('Comments must be separated')) return tight(trouble);
  const from = bracket?.open.at(-1)?.start ?? lineStart(text, tokenBefore(trouble, start, true)?.start ?? start);
  const until = bracket?.at ?? start;
  const hash = trouble.tokens.find(
    (token) =>
      token.type === 'comment' && token.start > from && token.end <= until && /^#[\p{L}\p{N}]/u.test(source(token)),
  );
  const before = hash && tokenBefore(trouble, hash.start);
  if (!hash || before?.type !== 'scalar' || lineEnd(text, before.end) !== lineEnd(text, hash.start)) return undefined;
  const stop = source(hash).search(/\s*[,\]}]/);
  const flow = bracket !== undefined || stop !== -1;
  if (flow ? stop === -1 : !isTextLost(trouble, hash)) return undefined;
  const wrapped = wrappedEnd(text, hash.end, indentOf(text, lineStart(text, hash.start)));
  const end = flow ? hash.start + stop : text[wrapped - 1] === ':' ? wrapped - 1 : wrapped;
  const corrected = quoted(text.slice(before.start, flow ? end : contentEnd(text, hash.start)).replace(/\s+/g, ' '));
  return {
    message: 'commentInside',
    hint: 'quoteOrComment',
    values: { text: excerpt(text, hash.start, hash.end), corrected },
    span: { start: hash.start, end: hash.end },
    edits: quoteEdits(text, { start: before.start, end }),
  };

  function source(token: Token): string {
    return text.slice(token.start, token.end);
  }
}

/** The line after the comment is deeper: it was to go on with the text. */
function isTextLost({ text, start }: Trouble, hash: Token): boolean {
  const next = text.slice(hash.end, start).trim() === '' ? text.slice(hash.end).search(/\S/) : -1;
  if (next === -1) return false;
  const line = lineStart(text, hash.end + next);
  return indentOf(text, line) > indentOf(text, lineStart(text, hash.start));
}

/** A `#` right behind a bracket, a quote or a comma. */
function tight({ text, start, end }: Trouble): Repair {
  return {
    message: 'commentTight',
    hint: 'spaceBefore',
    values: { text: excerpt(text, start, end) },
    span: { start, end: start + 1 },
    edits: [insert(start, ' ')],
  };
}
