import type { Span } from '../../diagnostics/finding.ts';

/**
 * Where a stretch of a text value stands in its file, in which the value fills `within`: there it may be quoted, have escapes or be
 * folded over several lines.
 */
export function stretchIn(text: string, within: Span, value: string, { start, end }: Span): Span {
  // The head of a block is a line of its own.
  const block = /[>|]/.test(text.charAt(within.start));
  let next = block ? text.indexOf('\n', within.start) : within.start;
  const at: number[] = [];
  for (const character of value.split('')) {
    if (/\S/.test(character)) next = text.indexOf(character, next);
    if (next < 0 || next >= within.end) return within;
    at.push(next);
    if (/\S/.test(character)) next += 1;
  }
  const last = Math.min(Math.max(end - 1, start), at.length - 1);
  const from = at[Math.min(start, last)] ?? within.start;
  return { start: from, end: Math.max(from, at[last] ?? from) + 1 };
}
