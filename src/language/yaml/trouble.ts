import type { YAMLError } from 'yaml';
import { lineEnd } from './text.ts';
import { isClosed, type Token, tokenize } from './tokens.ts';

/** A text that `yaml` cannot read, and the first thing in it that is wrong. */
export interface Trouble {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What `yaml` says first, in its own words. */
  readonly code: string;
  readonly message: string;
  /** The stretch that it says so about. */
  readonly start: number;
  readonly end: number;
  /** `yaml` also says that this stretch runs over several lines. */
  readonly severalLines: boolean;
  /** A text in quotes, where that is the cause: not closed, or ended by a quote that was meant as part of it. */
  readonly quote?: Token;
  /** A fault of the brackets, where that is the cause. */
  readonly bracket?: BracketFault;
}

/** A bracket or brace that was opened, and what closes it. */
export interface Bracket {
  start: number;
  sign: string;
  close: string;
}

/** A bracket or brace that is not closed, closes nothing, or closes another. */
interface BracketFault {
  type: 'open' | 'extra' | 'other';
  /** Where it came to light. */
  at: number;
  /** What was open there, innermost last: with `open`, only what must be closed. */
  open: readonly Bracket[];
}

const saysQuote = /^Missing closing/;
const saysBracket = /^Flow (?:map|sequence) |^Unexpected flow-(?:map-end|seq-end|error-end)/;

/** What to look at first: the cause that stands first in the text, and not what follows from it. */
export function findTrouble(text: string, errors: readonly YAMLError[]): Trouble {
  const tokens = tokenize(text);
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const quote = findQuoteFault(tokens, text, new Set(sorted.map(({ pos }) => pos[0])));
  const bracket = findBracketFault(tokens, text);
  const first = sorted.find(({ message }) => !saysQuote.test(message) && !saysBracket.test(message));
  // An entry that holds another is what `yaml` notices first and names last.
  const error =
    sorted.find(({ code, pos }) => code === 'BLOCK_IN_FLOW' && pos[0] === first?.pos[0]) ?? first ?? sorted[0];
  const [start, end] = error?.pos ?? [0, 0];
  const trouble = {
    text,
    tokens,
    code: error?.code ?? '',
    message: error?.message ?? '',
    start,
    end,
    severalLines: sorted.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === start),
  };
  const errorAt = first ? start : Number.POSITIVE_INFINITY;
  const bracketAt = bracket ? noticed(bracket, text) : Number.POSITIVE_INFINITY;
  if (quote && (quote.start <= Math.min(errorAt, bracketAt) || isInside(quote, bracket))) return { ...trouble, quote };
  return bracketAt <= errorAt ? { ...trouble, bracket } : trouble;
}

/** The first text in quotes that is not closed, or that `yaml` stumbled right behind: `faults` are where it stumbled. */
function findQuoteFault(tokens: readonly Token[], text: string, faults: ReadonlySet<number>): Token | undefined {
  const isEndedEarly = ({ start, end }: Token): boolean => {
    let next = end;
    while (text[next] === ' ' || text[next] === '\t') next += 1;
    return faults.has(end) || (faults.has(next) && text.slice(start, end).includes('\n'));
  };
  return tokens.find((token) => {
    const isQuoted = token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar';
    return isQuoted && (!isClosed(token, text) || isEndedEarly(token));
  });
}

/** The first fault of the brackets, or undefined. */
function findBracketFault(tokens: readonly Token[], text: string): BracketFault | undefined {
  const open: Bracket[] = [];
  for (const { type, start } of tokens) {
    const sign = text.charAt(start);
    if (type === 'flow-map-start' || type === 'flow-seq-start') {
      open.push({ start, sign, close: sign === '[' ? ']' : '}' });
    } else if (type === 'flow-error-end' && open.length > 0) return { type: 'open', at: start, open };
    else if (type === 'flow-map-end' || type === 'flow-seq-end') {
      if (open.length === 0) return { type: 'extra', at: start, open };
      const partner = open.findLastIndex(({ close }) => close === sign);
      if (partner === -1) return { type: 'other', at: start, open };
      if (partner < open.length - 1) return { type: 'open', at: start, open: open.slice(partner + 1) };
      open.pop();
    }
  }
  return open.length > 0 ? { type: 'open', at: text.length, open } : undefined;
}

/** Where a person would have noticed: an open bracket at the end of its line. */
function noticed({ at, open }: BracketFault, text: string): number {
  const last = open.at(-1);
  return last ? Math.min(at, lineEnd(text, last.start)) : at;
}

function isInside(quote: Token, bracket: BracketFault | undefined): boolean {
  const first = bracket?.open[0];
  return bracket?.type === 'open' && first !== undefined && first.start < quote.start && quote.start < bracket.at;
}

/** The last token that ends at or before `offset` and is neither white space nor, by default, a comment. */
export function tokenBefore(trouble: Trouble, offset: number, comments = false): Token | undefined {
  return trouble.tokens.findLast(
    ({ type, start, end }) =>
      end <= offset && start < end && type !== 'space' && type !== 'newline' && (comments || type !== 'comment'),
  );
}
