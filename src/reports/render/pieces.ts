import type { Badge, EntityLink, Lines, StateTag, WebLink } from './content.ts';

/** What Markdown has no words for, or what only the finished page knows (which anchors it has). */
export type Piece =
  | EntityLink
  | WebLink
  | Badge
  | StateTag
  | Lines
  | { type: 'anchor'; id: string }
  /** A text in another language than the report. */
  | { type: 'foreign'; text: string; language: string }
  /** The number of a heading: `4.2`. */
  | { type: 'number'; text: string }
  /** How a heading is numbered from here on. */
  | { type: 'annex' }
  | { type: 'unnumbered' }
  /** Where a block has nothing to show. */
  | { type: 'nothing' }
  /** Finished Markdown or HTML that stands alone. */
  | { type: 'block'; content: string };

/** The pieces of one report. Each stands in the text as a token that no text of the model can contain. */
export interface Pieces {
  /** The token of a piece. */
  put: (piece: Piece) => string;
  /** The text cut into its pieces and what stands between. */
  split: (text: string) => (string | Piece)[];
}

// Noncharacters: Unicode keeps them for use inside a program, and `clean` takes them out of every text.
const open = '\ufdd0';
const close = '\ufdd1';
const token = /\ufdd0(\d+)\ufdd1/g;

/** An empty set of pieces. */
export function createPieces(): Pieces {
  const all: Piece[] = [];
  return {
    put: (piece) => `${open}${all.push(piece) - 1}${close}`,
    split: (text) =>
      text.split(token).flatMap((part, index): (string | Piece)[] => {
        if (index % 2 === 0) return part === '' ? [] : [part];
        const piece = all[Number(part)];
        return piece ? [piece] : [];
      }),
  };
}

/** True where a text is one block and nothing else. */
export function isAlone(parts: readonly (string | Piece)[]): parts is [Extract<Piece, { type: 'block' }>] {
  const [only] = parts;
  return parts.length === 1 && typeof only === 'object' && only.type === 'block';
}
