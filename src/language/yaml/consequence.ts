import type { Mistake } from './mistake.ts';

/** Lines between a repair and the next stumble that make it doubtful. */
export const nearby = 5;

/** Lines behind a mistake in which a bracket or a comma too many only follows from it. */
export const reach = 12;

/** A line out of place that says only whose what follows is: `branches:` in column 3 where column 5 is expected. */
export function headOf({
  message,
  values: { text, siblingColumn },
}: Pick<Mistake, 'message' | 'values'>): string | undefined {
  return message === 'indent' && String(text).endsWith(':') ? `${siblingColumn}` : undefined;
}

/** Where the text was last out of place, and how. */
export interface Stumble {
  /** Where a head was out of place, the column in which it was expected. */
  head: string | undefined;
  message: Mistake['message'];
  /** The first of those with one cause. */
  cause: Mistake['message'];
  line: number;
  column: number;
}

/** What comes to light behind an open quote or bracket, or in the column of a line just above that is out of place, has the same cause. */
export function follows(
  mistake: Pick<Mistake, 'message' | 'values'>,
  at: { line: number; column: number },
  last: Stumble | undefined,
): boolean {
  if (!last || at.line <= last.line) return false;
  const { message } = mistake;
  const distance = at.line - last.line;
  // One lost line above puts every head below it out of place.
  const head = headOf(mistake);
  if (head !== undefined && head === last.head && at.column === last.column) return true;
  if (/indent$/i.test(message) && /indent$/i.test(last.message)) return distance <= nearby && at.column === last.column;
  if (/^(?:bracketExtra|leftOver|commaExtra)$/.test(message)) return distance <= reach;
  if (message === 'commaMissing' && last.cause.startsWith('bracket')) return distance <= reach;
  if (message === 'unreadable' && last.message === message) return distance <= nearby;
  return distance === 1 && /^(?:quote|bracket|noKey)/.test(last.message);
}
