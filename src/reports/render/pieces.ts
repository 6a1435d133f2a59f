import { clean, escapeMarkdown, escapeMarkup } from '../../diagnostics/escape.ts';
import { stateMarks } from '../../wording/cell-states.ts';
import type { Badge, EntityLink, Lines, StateTag, WebLink } from '../../wording/content.ts';
import type { Anchors } from './anchors.ts';
import type { Grid } from './content.ts';
import { bookmark, linked, marked, newLine, run, styled } from './docx/runs.ts';
import type { Reader } from './reader.ts';

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
  | { type: 'kept' }
  /** Where it is said that this is a part. */
  | { type: 'part' }
  /** A finished block, in the format of the report, that stands alone; one that shows nothing, such as a new page, is `blank`. */
  | { type: 'block'; content: string; blank?: true }
  /** A block of a workbook, which holds values and no text. */
  | { type: 'grid'; grid: Grid };

/** The pieces of one report. Each stands in the text as a token that no text of the model can contain. */
export type Pieces = ReturnType<typeof createPieces>;

// Noncharacters: Unicode keeps them for use inside a program, and `clean` takes them out of every text.
const token = /\ufdd0(\d+)\ufdd1/g;

/** An empty set of pieces. */
export function createPieces(reader: Reader, anchors: Anchors) {
  const all: Piece[] = [];
  const wordsOf = (piece: Piece): string => clean(wayOf(piece).words?.(piece, reader) ?? '');
  const split = (text: string): (string | Piece)[] =>
    text
      .split(token)
      .map((part, index) => (index % 2 === 0 ? part : (all[Number(part)] ?? '')))
      .filter((part) => part !== '');
  const write = (text: string, format: keyof typeof guards): string =>
    split(text)
      .map((part) => {
        if (typeof part === 'string') return part;
        const words = wordsOf(part);
        if (format === 'plain') return words;
        // Blocks hold tokens of their own.
        if (part.type === 'block') return write(part.content, format);
        const guarded = guards[format](words);
        const way = wayOf(part);
        return way[format]?.(part, guarded, way.target?.(part, anchors), reader) ?? guarded;
      })
      .join('');
  return {
    /** The token of a piece. */
    put: (piece: Piece): string => `\ufdd0${all.push(piece) - 1}\ufdd1`,
    /** The text cut into its pieces and what stands between. */
    split,
    /** The first piece of a type in a text. */
    find: <T extends Piece['type']>(text: string, type: T) =>
      split(text).find((part): part is Extract<Piece, { type: T }> => typeof part === 'object' && part.type === type),
    /** The text with each token as what it stands for, once all anchors of the page are known; what is between stays as it is. */
    write,
    /** The words of a piece alone, not escaped; empty where it has none. */
    words: wordsOf,
  };
}

/** True for a text that is a block and nothing else. */
export function isBlock([only, ...others]: readonly (string | Piece)[]): boolean {
  return others.length === 0 && typeof only === 'object' && (only.type === 'block' || only.type === 'grid');
}

/** A sentence and what bears it out, line by line. */
export function pointed({ head, items }: Lines): string[] {
  return [head, ...items.map((item) => `• ${item}`)];
}

/** Text that cannot act in a format. Plain is for words alone. */
const guards = {
  markdown: escapeMarkdown,
  html: escapeMarkup,
  docx: run,
  plain: (text: string) => text,
} as const;

/** How a piece is written: its words, and what stands around them, which are escaped by then, or runs. */
interface Way<P extends Piece> {
  words?: (piece: P, reader: Reader) => string;
  /** Where it leads, if it does: `#` and an anchor, or an address. */
  target?: (piece: P, anchors: Anchors) => string | undefined;
  markdown?: Written<P>;
  html?: Written<P>;
  docx?: Written<P>;
}
type Written<P extends Piece> = (piece: P, text: string, target: string | undefined, reader: Reader) => string;

function wayOf(piece: Piece): Way<Piece> {
  return (ways[piece.type] ?? {}) as Way<Piece>;
}

/** Schemes that a link may have. */
const safeUrl = /^(?:https?:\/\/|mailto:)[^\s<>"'`\\|]+$/iu;

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

const ways: { readonly [T in Piece['type']]?: Way<Extract<Piece, { type: T }>> } = {
  entity: {
    words: ({ name }) => name,
    target({ id, broken }, { find }) {
      const anchor = broken ? undefined : (find(id) ?? find(id.replace(/#.*$/, '')));
      return anchor && `#${anchor}`;
    },
    markdown({ broken }, name, target, { t }) {
      if (broken) return `**✕ ${name}** (${escapeMarkdown(t('value.broken'))})`;
      return target ? `[${name}](${target})` : name;
    },
    html({ broken }, name, target, { t }) {
      const mark = '<span aria-hidden="true">✕ </span>';
      if (broken)
        return `<span class="broken-reference">${mark}${name} <small>(${escapeMarkup(t('value.broken'))})</small></span>`;
      return target ? `<a href="${escapeMarkup(encodeURI(target))}">${name}</a>` : name;
    },
    docx({ broken }, name, target, { t }) {
      if (broken) return styled('Broken', `${run('✕ ')}${name}${run(` (${t('value.broken')})`)}`);
      return target ? linked(target, name) : name;
    },
  },
  web: {
    words: ({ text }) => text,
    target: ({ url }) => (safeUrl.test(clean(url)) ? clean(url) : undefined),
    markdown: (_, text, target) => (target ? `[${text}](<${target.replace(/[()[\]*_~]/g, escaped)}>)` : text),
    html: (_, text, target) => (target ? `<a href="${escapeMarkup(target)}" rel="noreferrer">${text}</a>` : text),
    docx: (_, text, target) => (target ? linked(target, text) : text),
  },
  badge: {
    words: ({ text }) => text,
    markdown: (_, text) => `**${text}**`,
    html: ({ tone }, text) => `<span class="badge ${tone ?? 'neutral'}">${text}</span>`,
    docx: ({ tone }, text) => styled(`Badge-${tone ?? 'neutral'}`, text),
  },
  state: {
    words: ({ state, text }, { t }) => text ?? t(`state.${state}`),
    markdown: ({ state }, name) => `${escapeMarkdown(stateMarks[state].sign)} ${name}`,
    html: ({ state }, name) => `<span class="state ${state}">${name}</span>`,
    docx: ({ state }, name) => styled(`State-${state}`, `${run(`${stateMarks[state].sign}\u00a0`)}${name}`),
  },
  lines: {
    words: ({ head, items }) => [head, ...items].join(' '),
    markdown: (lines) => pointed(lines).map(escapeMarkdown).join('<br>'),
    html({ head, items }) {
      const list = items.map((item) => `<li>${escapeMarkup(clean(item))}</li>`).join('');
      return `${escapeMarkup(clean(head))}<ul>${list}</ul>`;
    },
    docx: (lines) => pointed(lines).map(clean).map(run).join(newLine),
  },
  foreign: {
    words: ({ text }) => text,
    html: ({ language }, text) => `<span lang="${escapeMarkup(clean(language))}">${text}</span>`,
    docx: ({ language }, text) => marked(text, `<w:lang w:val="${escapeMarkup(clean(language))}"/>`),
  },
  anchor: {
    markdown: ({ id }) => `<a id="${escapeMarkup(id)}"></a>`,
    html: ({ id }) => `<span id="${escapeMarkup(id)}"></span>`,
    docx: ({ id }) => bookmark(id),
  },
  number: {
    markdown: ({ text }) => `${text} `,
    html: ({ text }) => `<span class="number">${escapeMarkup(text)}</span> `,
    docx: ({ text }) => run(`${text} `),
  },
};
