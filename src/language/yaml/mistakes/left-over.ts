import type { Repair } from '../mistake.ts';
import { contentEnd, excerpt, lineEnd } from '../text.ts';
import { type Trouble, tokenBefore } from '../trouble.ts';

/** Text behind a value that had ended: `"a" b`, `[a] b`. */
export function leftOver(trouble: Trouble): Repair | undefined {
  const { text, code, start } = trouble;
  const before = tokenBefore(trouble, start);
  if (code !== 'UNEXPECTED_TOKEN' || !before || lineEnd(text, before.end) !== lineEnd(text, start)) return undefined;
  const end = Math.max(start + 1, contentEnd(text, start));
  const span = { start, end };
  return {
    message: 'leftOver',
    hint: 'quoteWhole',
    values: { text: excerpt(text, start, end) },
    span,
    edits: [{ ...span, text: '' }],
  };
}
