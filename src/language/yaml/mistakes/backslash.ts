import type { Repair } from '../mistake.ts';
import type { Trouble } from '../trouble.ts';

/** A backslash in double quotes that starts no code: `"C:\Datos"`. */
export function backslash({ text, tokens, code, start }: Trouble): Repair | undefined {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const token = tokens.find(({ start: from, end }) => from < start && start < end);
  if (token === undefined) return undefined;
  const backslashes = text.slice(token.start, token.end).matchAll(/\\(?:["\\]|(.))/g);
  const edits = [...backslashes]
    .filter(([, letter]) => letter !== undefined)
    .map(({ index }) => ({ start: token.start + index, end: token.start + index, text: '\\' }));
  const span = { start, end: start + 2 };
  return { message: 'escape', hint: 'backslash', values: { text: text.slice(start, start + 2) }, span, edits };
}
