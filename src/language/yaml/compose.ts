import { Composer, type Document, Lexer, type ParsedNode, Parser, Schema, type YAMLError } from 'yaml';

/** Collections inside collections, at most. */
export const maxDepth = 100;

/** Words and signs of YAML, at most. A model has one for two characters or more: no long text may have many more than that. */
const maxWords = ({ length }: string): number => Math.max(300_000, Math.floor(0.6 * length));

/** Documents, at most: one for so many characters. */
const maxDocuments = ({ length }: string): number => Math.max(1000, Math.floor(length / 100));

export type Composed = Document.Parsed<ParsedNode>;

export interface Composition {
  documents: Composed[];
  errors: YAMLError[];
  /** Words and signs of YAML that were read. */
  words: number;
  stop?: Stop;
}

/** Why a text is not read to its end. */
export interface Stop {
  /** `tooDeep`: the document that holds a collection too deep, and all after it, are left out; otherwise all documents are. */
  because: 'tooDeep' | 'tooManyWords' | 'tooManyDocuments';
  at: number;
  /** The limit that it exceeds. */
  limit: number;
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
  let words = 0;
  const limits = { tooManyWords: maxWords(text), tooManyDocuments: maxDocuments(text) };
  for (const lexeme of new Lexer().lex(text)) {
    words += 1;
    const tooMany =
      words > limits.tooManyWords
        ? 'tooManyWords'
        : documents.length > limits.tooManyDocuments
          ? 'tooManyDocuments'
          : undefined;
    if (tooMany) {
      const stop = { because: tooMany, at: parser.offset, limit: limits[tooMany] } as const;
      return { documents: [], errors: [], words, stop };
    }
    read(parser.next(lexeme));
    if (parser.stack.length > maxDepth + 1 && 'items' in (parser.stack.at(-1) ?? {})) {
      tooDeep = parser.offset - lexeme.length;
      break;
    }
  }
  read(parser.end());
  for (const document of composer.end()) documents.push(document);
  const errors = [...documents.flatMap((document) => document.errors), ...composer.streamInfo().errors];
  if (tooDeep === undefined) return { documents, errors, words };
  // Lines that are not YAML can look nested; then they, and not the depth, are the mistake.
  const limit = tooDeep;
  const before = errors.filter(({ pos, message }) => pos[0] < limit && !message.startsWith('Flow '));
  if (before.length > 0) return { documents, errors: before, words };
  return {
    documents: documents.slice(0, -1),
    errors: [],
    words,
    stop: { because: 'tooDeep', at: limit, limit: maxDepth },
  };
}
