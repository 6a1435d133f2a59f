import { CST, Lexer } from 'yaml';

/** A word of YAML and where it stands. `type` is that of yaml's tokens. */
export interface Token {
  type: CST.TokenType | 'error';
  start: number;
  end: number;
}

/** The words of a text in order. Marks without a width (the start of a document, the forced end of a list in brackets) are tokens too. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  let plain = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme);
    if (!plain && type === 'scalar') {
      plain = true;
      continue;
    }
    const marker = !plain && (type === 'doc-mode' || type === 'flow-error-end');
    const end = marker ? start : start + lexeme.length;
    tokens.push({ type: plain ? 'scalar' : (type ?? 'error'), start, end });
    plain = false;
    start = end;
  }
  return tokens;
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

/** True for a text in quotes that has both of them. */
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
