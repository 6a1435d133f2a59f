import { lostHead } from '../document.ts';
import type { Edit } from './edits.ts';
import { contentLine } from './text.ts';

/**
 * An empty key for a text whose first lines are indented under nothing while others start at the margin: who knows what the text is
 * about can say what the lines are.
 */
export function headEdits(text: string): Edit[] {
  const first = contentLine(text, 0);
  if (first === undefined || !/^ {2,}[\w"'-]+:(?:\s|$)/.test(text.slice(first, first + 100))) return [];
  if (!/^[\w"'-]+:(?:\s|$)/m.test(text)) return [];
  return [{ start: first, end: first, text: `${lostHead}:\n` }];
}
