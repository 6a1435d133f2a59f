import type { Repair } from '../mistake.ts';
import { lineEnd } from '../text.ts';
import type { Trouble } from '../trouble.ts';

const marker = /^<{7} [^\n]*\n(?:[^\n]*\n)*?={7}\r?\n(?:[^\n]*\n)*?>{7} [^\r\n]*/m;

/** The marks that git leaves where two versions of a file could not be merged. Our version is read on. */
export function conflict({ text, tokens }: Trouble): Repair | undefined {
  const match = marker.exec(text);
  if (match === null || !tokens.some(({ start }) => start === match.index)) return undefined;
  const start = match.index;
  const end = lineEnd(text, start);
  const middle = start + match[0].search(/^={7}\r?$/m);
  const edits = [
    { start, end, text: '' },
    { start: middle, end: start + match[0].length, text: '' },
  ];
  return { message: 'conflict', hint: 'resolve', values: {}, span: { start, end }, edits };
}
