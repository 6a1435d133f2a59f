import type { Repair } from '../mistake.ts';
import { contentLine, excerpt, indentOf, lineEnd, lineStart } from '../text.ts';
import type { Trouble } from '../trouble.ts';
import { dropBlock } from './indent.ts';

/** Anything else: the line, and what hangs below it, is left out. */
export function unreadable({ text, start }: Trouble): Repair {
  const last = lineStart(text, Math.min(start, text.length));
  const line = contentLine(text, last) ?? last;
  const from = line + indentOf(text, line);
  const end = lineEnd(text, line);
  return {
    message: 'unreadable',
    hint: 'field',
    values: { text: excerpt(text, from, end) },
    span: { start: from, end: Math.max(from, end) },
    edits: dropBlock(text, line),
  };
}
