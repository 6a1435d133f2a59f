import { markHtml, stateMarks } from '../charts/states.ts';
import { clean, escapeMarkdown, escapeMarkup } from '../escape.ts';
import type { Anchors } from './anchors.ts';
import type { Piece } from './pieces.ts';
import type { Reader } from './reader.ts';

/** What a piece becomes, once all anchors of the page are known. */
export interface Inline {
  markdown: (piece: Piece) => string;
  html: (piece: Piece) => string;
  plain: (piece: Piece) => string;
}

/** Writes the pieces that stand inside a line; a block is its content. */
export function createInline(reader: Reader, anchors: Anchors): Inline {
  const around: Around = { reader, anchor: (id) => anchors.find(id) ?? anchors.find(id.replace(/#.*$/, '')) };
  return {
    markdown(piece) {
      const { words, markdown } = wayOf(piece);
      const text = escapeMarkdown(words?.(piece, reader) ?? '');
      return markdown ? markdown(piece, text, around) : text;
    },
    html(piece) {
      const { words, html } = wayOf(piece);
      const text = escapeMarkup(clean(words?.(piece, reader) ?? ''));
      return html ? html(piece, text, around) : text;
    },
    plain: (piece) => wordsOf(piece, reader),
  };
}

/** The words of a piece alone, not escaped; empty where it has none. */
export function wordsOf(piece: Piece, reader: Reader): string {
  return clean(wayOf(piece).words?.(piece, reader) ?? '');
}

interface Around {
  reader: Reader;
  anchor: (id: string) => string | undefined;
}

/** How a piece is written: its words, and what stands around them, which are escaped by then. */
interface Way<P extends Piece> {
  words?: (piece: P, reader: Reader) => string;
  markdown?: (piece: P, text: string, around: Around) => string;
  html?: (piece: P, text: string, around: Around) => string;
}

function wayOf(piece: Piece): Way<Piece> {
  return ways[piece.type] as Way<Piece>;
}

/** Schemes that a link may have. */
const safeUrl = /^(?:https?:\/\/|mailto:)[^\s<>"'`\\|]+$/iu;

const ways: { readonly [T in Piece['type']]: Way<Extract<Piece, { type: T }>> } = {
  entity: {
    words: ({ name }) => name,
    markdown({ id, broken }, name, { reader, anchor }) {
      if (broken) return `**✕ ${name}** (${escapeMarkdown(reader.t('value.broken'))})`;
      const target = anchor(id);
      return target === undefined ? name : `[${name}](#${target})`;
    },
    html({ id, broken }, name, { reader, anchor }) {
      if (broken) {
        return `<span class="broken-reference"><span aria-hidden="true">✕ </span>${name} <small>(${escapeMarkup(reader.t('value.broken'))})</small></span>`;
      }
      const target = anchor(id);
      return target === undefined ? name : `<a href="#${escapeMarkup(encodeURI(target))}">${name}</a>`;
    },
  },
  web: {
    words: ({ text }) => text,
    markdown({ url }, text) {
      const whole = clean(url);
      const inert = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
      return safeUrl.test(whole) ? `[${text}](<${whole.replace(/[()[\]*_~]/g, inert)}>)` : text;
    },
    html({ url }, text) {
      const whole = clean(url);
      return safeUrl.test(whole) ? `<a href="${escapeMarkup(whole)}" rel="noreferrer">${text}</a>` : text;
    },
  },
  badge: {
    words: ({ text }) => text,
    markdown: (_, text) => `**${text}**`,
    html: ({ tone }, text) => `<span class="badge ${tone ?? 'neutral'}">${text}</span>`,
  },
  state: {
    words: ({ state }, { t }) => t(`state.${state}`),
    markdown: ({ state }, name) => `${escapeMarkdown(stateMarks[state].sign)} ${name}`,
    html: ({ state }, name) => `<span class="state ${state}">${markHtml(state)}${name}</span>`,
  },
  lines: {
    words: ({ head, items }) => [head, ...items].join(' '),
    markdown: ({ head, items }) => [head, ...items.map((item) => `• ${item}`)].map(escapeMarkdown).join('<br>'),
    html({ head, items }) {
      const list = items.map((item) => `<li>${escapeMarkup(clean(item))}</li>`).join('');
      return `${escapeMarkup(clean(head))}<ul>${list}</ul>`;
    },
  },
  foreign: {
    words: ({ text }) => text,
    html: ({ language }, text) => `<span lang="${escapeMarkup(clean(language))}">${text}</span>`,
  },
  anchor: {
    markdown: ({ id }) => `<a id="${escapeMarkup(id)}"></a>`,
    html: ({ id }) => `<span id="${escapeMarkup(id)}"></span>`,
  },
  number: {
    markdown: ({ text }) => `${text} `,
    html: ({ text }) => `<span class="number">${escapeMarkup(text)}</span> `,
  },
  block: { markdown: ({ content }) => content, html: ({ content }) => content },
  annex: {},
  unnumbered: {},
  nothing: {},
};
