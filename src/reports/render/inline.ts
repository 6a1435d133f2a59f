import { clean, escapeMarkup } from '../charts/clean.ts';
import { stateMarks } from '../charts/states.ts';
import type { Anchors } from './anchors.ts';
import { escapeMarkdown } from './escape.ts';
import { markHtml } from './marks.ts';
import type { Piece } from './pieces.ts';
import type { Reader } from './reader.ts';

/** What a piece becomes, once all anchors of the page are known. */
export interface Inline {
  markdown: (piece: Piece) => string;
  html: (piece: Piece) => string;
  plain: (piece: Piece) => string;
}

/** Schemes that a link may have. */
const safeUrl = /^(?:https?:\/\/|mailto:)[^\s<>"'`\\|]+$/iu;

/** Writes the pieces that stand inside a line; a block is its content. */
export function createInline(reader: Reader, anchors: Anchors): Inline {
  const anchor = (id: string) => anchors.find(id) ?? anchors.find(id.replace(/#.*$/, ''));
  return {
    markdown: (piece) => writeMarkdown(piece, reader, anchor),
    html: (piece) => writeHtml(piece, reader, anchor),
    plain: (piece) => writePlain(piece, reader),
  };
}

function writeMarkdown(piece: Piece, reader: Reader, anchor: (id: string) => string | undefined): string {
  switch (piece.type) {
    case 'entity': {
      const name = escapeMarkdown(piece.name);
      if (piece.broken) return `**✕ ${name}** (${escapeMarkdown(reader.t('value.broken'))})`;
      const target = anchor(piece.id);
      return target === undefined ? name : `[${name}](#${target})`;
    }
    case 'web': {
      const url = clean(piece.url);
      if (!safeUrl.test(url)) return escapeMarkdown(piece.text);
      return `[${escapeMarkdown(piece.text)}](<${url.replace(/[()[\]*_~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}>)`;
    }
    case 'badge':
      return `**${escapeMarkdown(piece.text)}**`;
    case 'state':
      return escapeMarkdown(`${stateMarks[piece.state].sign} ${reader.t(`state.${piece.state}`)}`);
    case 'lines':
      return [piece.head, ...piece.items.map((item) => `• ${item}`)].map(escapeMarkdown).join('<br>');
    case 'anchor':
      return `<a id="${escapeMarkup(piece.id)}"></a>`;
    case 'foreign':
      return escapeMarkdown(piece.text);
    case 'number':
      return `${piece.text} `;
    case 'block':
      return piece.content;
    case 'annex':
    case 'unnumbered':
    case 'nothing':
      return '';
  }
}

function writeHtml(piece: Piece, reader: Reader, anchor: (id: string) => string | undefined): string {
  switch (piece.type) {
    case 'entity': {
      const name = escapeMarkup(clean(piece.name));
      if (piece.broken) {
        return `<span class="broken-reference"><span aria-hidden="true">✕ </span>${name} <small>(${escapeMarkup(reader.t('value.broken'))})</small></span>`;
      }
      const target = anchor(piece.id);
      return target === undefined ? name : `<a href="#${escapeMarkup(encodeURI(target))}">${name}</a>`;
    }
    case 'web': {
      const url = clean(piece.url);
      const text = escapeMarkup(clean(piece.text));
      return safeUrl.test(url) ? `<a href="${escapeMarkup(url)}" rel="noreferrer">${text}</a>` : text;
    }
    case 'badge':
      return `<span class="badge ${piece.tone ?? 'neutral'}">${escapeMarkup(clean(piece.text))}</span>`;
    case 'state': {
      const name = escapeMarkup(reader.t(`state.${piece.state}`));
      return `<span class="state ${piece.state}">${markHtml(piece.state)}${name}</span>`;
    }
    case 'lines': {
      const items = piece.items.map((item) => `<li>${escapeMarkup(clean(item))}</li>`).join('');
      return `${escapeMarkup(clean(piece.head))}<ul>${items}</ul>`;
    }
    case 'anchor':
      return `<span id="${escapeMarkup(piece.id)}"></span>`;
    case 'foreign':
      return `<span lang="${escapeMarkup(clean(piece.language))}">${escapeMarkup(clean(piece.text))}</span>`;
    case 'number':
      return `<span class="number">${escapeMarkup(piece.text)}</span> `;
    case 'block':
      return piece.content;
    case 'annex':
    case 'unnumbered':
    case 'nothing':
      return '';
  }
}

function writePlain(piece: Piece, reader: Reader): string {
  switch (piece.type) {
    case 'entity':
      return clean(piece.name);
    case 'web':
    case 'badge':
    case 'foreign':
      return clean(piece.text);
    case 'lines':
      return [piece.head, ...piece.items].map(clean).join(' ');
    case 'number':
      return `${piece.text} `;
    case 'state':
      return reader.t(`state.${piece.state}`);
    default:
      return '';
  }
}
