import type { Repair } from '../mistake.ts';
import { excerpt, lineEnd } from '../text.ts';
import type { Trouble } from '../trouble.ts';

/** A line that starts with `%` and is no instruction to YAML, or one that nothing follows. */
export function directive({ text, tokens, message }: Trouble): Repair | undefined {
  if (!message.startsWith('Missing directives-end')) return undefined;
  const lines = tokens.filter(({ type }) => type === 'directive-line');
  const [first] = lines;
  if (first === undefined) return undefined;
  const { start } = first;
  const end = lineEnd(text, start);
  const edits = lines.map((line) => ({ start: line.start, end: lineEnd(text, line.start), text: '' }));
  return {
    message: 'directive',
    hint: 'removeLine',
    values: { text: excerpt(text, start, end) },
    span: { start, end },
    edits,
  };
}
