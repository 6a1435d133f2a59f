import type { YAMLError } from 'yaml';
import { type BracketFault, findBracketFault } from './brackets.ts';
import { findQuoteFault } from './quotes.ts';
import { lineEnd } from './text.ts';
import { type Token, tokenize } from './tokens.ts';

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
