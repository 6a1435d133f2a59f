import type { Repair } from '../mistake.ts';
import { contentEnd, contentLine, indentOf, lineStart, nextLine, quoteEdits } from '../text.ts';
import type { Trouble } from '../trouble.ts';

/** `a: - x`: a list that starts on the line of its key, or a text that starts with a dash. */
export function dash({ text, message, start }: Trouble): Repair | undefined {
  if (!message.startsWith('Unexpected block-seq-ind')) return undefined;
  const line = lineStart(text, start);
  if (text.slice(line, start).trim() === '') return undefined;
  const next = contentLine(text, nextLine(text, start) ?? text.length);
  const deeper = next !== undefined && next < text.length && indentOf(text, next) > indentOf(text, line);
  const column = deeper ? Math.max(0, indentOf(text, next) - (/^ *- /.test(text.slice(next, next + 200)) ? 0 : 2)) : 0;
  return {
    message: 'listOnKeyLine',
    hint: 'nextLine',
    values: {},
    span: { start, end: start + 1 },
    edits: deeper
      ? [{ start, end: start, text: `\n${' '.repeat(column)}` }]
      : quoteEdits(text, { start, end: contentEnd(text, start) }),
  };
}
