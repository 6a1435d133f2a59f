import { dropBlock } from '../blocks.ts';
import type { Repair } from '../mistake.ts';
import { contentLine, excerpt, indentOf, lineEnd, lineStart, nextLine } from '../text.ts';
import type { Trouble } from '../trouble.ts';

/** Anything else: the line, and what hangs below it, is left out. */
export function unreadable({ text, start }: Trouble): Repair {
  const first = lineStart(text, start);
  const behind = text.slice(start, lineEnd(text, start)).trim() === '' ? nextLine(text, start) : undefined;
  const line = contentLine(text, behind ?? first) ?? first;
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
