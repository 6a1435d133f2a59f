import type { Token } from './tokens.ts';

/** A bracket or brace that is not closed, closes nothing, or closes another. */
export interface BracketFault {
  type: 'open' | 'extra' | 'other';
  /** Where it came to light. */
  at: number;
  /** What was open there, innermost last: with `open`, only what must be closed. */
  open: Token[];
}

export const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The first fault of the brackets, or undefined. */
export function findBracketFault(tokens: readonly Token[], text: string): BracketFault | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    const { type, start } = token;
    if (type === 'flow-map-start' || type === 'flow-seq-start') open.push(token);
    else if (type === 'flow-error-end' && open.length > 0) return { type: 'open', at: start, open };
    else if (type === 'flow-map-end' || type === 'flow-seq-end') {
      if (open.length === 0) return { type: 'extra', at: start, open };
      const partner = open.findLastIndex((bracket) => closing[text[bracket.start] ?? ''] === text[start]);
      if (partner === -1) return { type: 'other', at: start, open };
      if (partner < open.length - 1) return { type: 'open', at: start, open: open.slice(partner + 1) };
      open.pop();
    }
  }
  return open.length > 0 ? { type: 'open', at: text.length, open } : undefined;
}

/** Whether an offset stands inside brackets or braces. */
export function isInBrackets(tokens: readonly Token[], offset: number): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.start >= offset) break;
    depth = depthAfter(token, depth);
  }
  return depth > 0;
}

/** How many brackets are open behind a token, where so many were open before it. */
export function depthAfter({ type }: Token, depth: number): number {
  if (type === 'flow-map-start' || type === 'flow-seq-start') return depth + 1;
  if (type === 'flow-map-end' || type === 'flow-seq-end') return Math.max(0, depth - 1);
  return type === 'flow-error-end' ? 0 : depth;
}
