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
