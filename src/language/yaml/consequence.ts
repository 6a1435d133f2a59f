import type { Mistake } from './mistake.ts';

/** Lines between a repair and the next stumble that make it doubtful. */
export const nearby = 5;

/** Lines behind a mistake in which a bracket or a comma too many only follows from it. */
export const reach = 12;

/** Where the text was last out of place, and how. */
export interface Stumble {
  message: Mistake['message'];
  /** The first of those with one cause. */
  cause: Mistake['message'];
  line: number;
  column: number;
}

/** What comes to light behind an open quote or bracket, or in the column of a line just above that is out of place, has the same cause. */
export function follows(
  message: Mistake['message'],
  at: { line: number; column: number },
  last: Stumble | undefined,
): boolean {
  if (!last || at.line <= last.line) return false;
  const distance = at.line - last.line;
  if (/indent$/i.test(message) && /indent$/i.test(last.message)) return distance <= nearby && at.column === last.column;
  if (/^(?:bracketExtra|leftOver|commaExtra)$/.test(message)) return distance <= reach;
  if (message === 'commaMissing' && last.cause.startsWith('bracket')) return distance <= reach;
  if (message === 'unreadable' && last.message === message) return distance <= nearby;
  return distance === 1 && /^(?:quote|bracket|noKey)/.test(last.message);
}
