import { isInBrackets } from '../brackets.ts';
import type { Repair } from '../mistake.ts';
import { excerpt, lineEnd } from '../text.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

/** A comma that is missing between two entries in brackets or braces, or one too many. */
export function comma(trouble: Trouble): Repair | undefined {
  const { text, tokens, message, start } = trouble;
  if (!isInBrackets(tokens, start)) return undefined;
  const next = tokens.find((token) => token.start >= start && token.type !== 'space' && token.type !== 'newline');
  if (next?.type === 'comma' && /^Unexpected (?:,|empty)/.test(message)) {
    const { start, end } = next;
    return {
      message: 'commaExtra',
      hint: 'remove',
      values: {},
      span: { start, end },
      edits: [{ start, end, text: '' }],
    };
  }
  const before = tokenBefore(trouble, start);
  if (!/^Missing , |^Unexpected \S+ (?:token|at node end)/.test(message) || !before || !next) return undefined;
  const stop = text.slice(next.start, lineEnd(text, next.start)).search(/\s*[,\]}]|$/);
  const span = { start: next.start, end: next.start + Math.max(1, stop) };
  return {
    message: 'commaMissing',
    hint: 'comma',
    values: { text: excerpt(text, span.start, span.end) },
    span,
    edits: [{ start: before.end, end: before.end, text: ',' }],
  };
}
