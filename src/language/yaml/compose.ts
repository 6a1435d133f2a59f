import { Composer, type Document, Lexer, type ParsedNode, Parser, Schema, type YAMLError } from 'yaml';

/** Collections inside collections, at most. */
export const maxDepth = 100;

export type Composed = Document.Parsed<ParsedNode>;

export interface Composition {
  documents: Composed[];
  errors: YAMLError[];
  /** Offset of the collection that is one too deep; the document that holds it, and all after it, are left out. */
  tooDeep?: number;
}

const schema = new Schema({ schema: 'core', resolveKnownTags: false });

/**
 * Text → the documents of `yaml`, by the core schema of YAML 1.2. Never throws; unique keys are not checked. What `yaml` finds wrong
 * are errors, thousands of them in a text that is no YAML: their stacks, which nobody reads, cost more than all the rest.
 */
export function compose(text: string): Composition {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return composed(text);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function composed(text: string): Composition {
  const parser = new Parser();
  const composer = new Composer<ParsedNode, true>({ schema, uniqueKeys: false, prettyErrors: false });
  const documents: Composed[] = [];
  const read = (tokens: ReturnType<Parser['next']>): void => {
    for (const token of tokens) for (const document of composer.next(token)) documents.push(document);
  };
  let tooDeep: number | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    read(parser.next(lexeme));
    if (parser.stack.length > maxDepth + 1 && 'items' in (parser.stack.at(-1) ?? {})) {
      tooDeep = parser.offset - lexeme.length;
      break;
    }
  }
  read(parser.end());
  for (const document of composer.end()) documents.push(document);
  const errors = [...documents.flatMap((document) => document.errors), ...composer.streamInfo().errors];
  if (tooDeep === undefined) return { documents, errors };
  // Lines that are not YAML can look nested; then they, and not the depth, are the mistake.
  const limit = tooDeep;
  const before = errors.filter(({ pos, message }) => pos[0] < limit && !message.startsWith('Flow '));
  return before.length > 0 ? { documents, errors: before } : { documents: documents.slice(0, -1), errors: [], tooDeep };
}
