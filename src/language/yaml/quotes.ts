import type { Token } from './tokens.ts';

/** The first text in quotes that is not closed, or that `yaml` stumbled right behind: `faults` are where it stumbled. */
export function findQuoteFault(tokens: readonly Token[], text: string, faults: ReadonlySet<number>): Token | undefined {
  return tokens.find((token) => isQuoted(token) && (!isClosed(token, text) || isEndedEarly(token, text, faults)));
}

export function isClosed({ start, end }: Token, text: string): boolean {
  const quote = text[start];
  let run = 0;
  if (text[end - 1] !== quote || end - start < 2) return false;
  if (quote === '"') {
    while (text[end - 2 - run] === '\\') run += 1;
    return run % 2 === 0;
  }
  while (end - 1 - run > start && text[end - 1 - run] === quote) run += 1;
  return run % 2 === 1;
}

function isQuoted({ type }: Token): boolean {
  return type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
}

function isEndedEarly({ start, end }: Token, text: string, faults: ReadonlySet<number>): boolean {
  if (faults.has(end)) return true;
  let next = end;
  while (text[next] === ' ' || text[next] === '\t') next += 1;
  return faults.has(next) && text.slice(start, end).includes('\n');
}
