import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';
import { clean, escapeMarkup } from '../escape.ts';
import type { Anchors } from './anchors.ts';
import type { Inline } from './inline.ts';
import { isAlone, type Piece, type Pieces } from './pieces.ts';

/** A heading of levels 2 and 3, for the contents of the page. */
export interface ContentsEntry {
  level: number;
  anchor: string;
  number: string;
  text: string;
}

export interface Body {
  html: string;
  contents: readonly ContentsEntry[];
}

/** The body of a page from Markdown with tokens. Raw HTML, images and links to other schemes stay text. */
export function bodyHtml(markdown: string, pieces: Pieces, inline: Inline, anchors: Anchors): Body {
  const reader = createParser();
  const tokens = reader.parse(markdown, {});
  const contents = placeHeadings(tokens, pieces, inline, anchors);
  nameTables(tokens, contents.names);
  const html = reader.renderer.render(writePieces(tokens, pieces, inline), reader.options, {});
  return { html, contents: contents.entries };
}

function createParser(): Parser {
  const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
  reader.disable('image');
  reader.validateLink = (url) => /^(?:https?:|mailto:|#)/i.test(url);
  reader.renderer.rules.table_open = (tokens, index) =>
    `<div class="scroll" role="group" aria-label="${escapeMarkup(String(tokens[index]?.attrGet('aria-label') ?? ''))}" tabindex="0"><table>`;
  reader.renderer.rules.table_close = () => '</table></div>';
  reader.renderer.rules.th_open = (tokens, index) => `<th scope="col"${endClass(tokens[index])}>`;
  reader.renderer.rules.td_open = (tokens, index) => `<td${endClass(tokens[index])}>`;
  return reader;
}

/** Alignment of a column as a class, because a `style` attribute is not allowed in the page. */
function endClass(token: Token | undefined): string {
  return token?.attrGet('style') === 'text-align:right' ? ' class="end"' : '';
}

/**
 * Gives headings their levels and anchors: none of level 1 (the page has its title), none that skips a level. The anchor is
 * that of the first entity in it, else it is made from its text.
 */
function placeHeadings(tokens: readonly Token[], pieces: Pieces, inline: Inline, anchors: Anchors) {
  const entries: ContentsEntry[] = [];
  const names = new Map<Token, string>();
  let level = 1;
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    level = Math.min(Math.max(2, Number(token.tag.slice(1))), level + 1);
    const content = tokens[index + 1]?.children ?? [];
    const parts = content.flatMap((child) => pieces.split(child.content));
    const own = findPiece(parts, 'anchor');
    const number = findPiece(parts, 'number')?.text ?? '';
    const words = parts.filter((part) => typeof part === 'string' || part.type !== 'number');
    const text = clean(words.map((part) => (typeof part === 'string' ? part : inline.plain(part))).join(''));
    const anchor = own?.id ?? anchors.take(text);
    token.tag = `h${level}`;
    token.attrSet('id', anchor);
    const close = tokens[index + 2];
    if (close) close.tag = token.tag;
    names.set(token, text);
    if (level <= 3) entries.push({ level, anchor, number, text });
  });
  return { entries, names };
}

function findPiece<T extends Piece['type']>(parts: readonly (string | Piece)[], type: T) {
  return parts.find((part): part is Extract<Piece, { type: T }> => typeof part === 'object' && part.type === type);
}

/** A table is named after the heading it stands under. */
function nameTables(tokens: readonly Token[], names: ReadonlyMap<Token, string>): void {
  let name = '';
  for (const token of tokens) {
    name = names.get(token) ?? name;
    if (token.type === 'table_open') token.attrSet('aria-label', name);
  }
}

/** Replaces the tokens of pieces: a block that stands alone takes the place of its paragraph. */
function writePieces(tokens: readonly Token[], pieces: Pieces, inline: Inline): Token[] {
  const written: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    const parts = token.type === 'paragraph_open' && next ? pieces.split(next.content.trim()) : [];
    if (isAlone(parts)) {
      written.push(asHtml(token, `${html(parts[0].content, pieces, inline)}\n`, 'html_block'));
      index += 2;
      continue;
    }
    const anchored = token.type === 'inline' && tokens[index - 1]?.type === 'heading_open';
    if (token.children) token.children = token.children.flatMap((child) => writeChild(child, pieces, inline, anchored));
    if (token.type === 'fence' || token.type === 'code_block') token.content = plain(token.content, pieces, inline);
    written.push(token);
  }
  return written;
}

function writeChild(child: Token, pieces: Pieces, inline: Inline, anchored: boolean): Token[] {
  for (const attribute of child.attrs ?? []) attribute[1] = plain(String(attribute[1]), pieces, inline);
  if (child.type === 'code_inline') child.content = plain(child.content, pieces, inline);
  if (child.type !== 'text') return [child];
  return pieces.split(child.content).map((part) => {
    if (typeof part === 'string') return asHtml(child, escapeMarkup(part), 'html_inline');
    // The heading has the anchor itself.
    const unseen = anchored && part.type === 'anchor';
    return asHtml(child, unseen ? '' : html(inline.html(part), pieces, inline), 'html_inline');
  });
}

/** Blocks hold tokens of their own. */
function html(content: string, pieces: Pieces, inline: Inline): string {
  return pieces
    .split(content)
    .map((part) => (typeof part === 'string' ? part : html(inline.html(part), pieces, inline)))
    .join('');
}

function plain(content: string, pieces: Pieces, inline: Inline): string {
  return pieces
    .split(content)
    .map((part) => (typeof part === 'string' ? part : inline.plain(part)))
    .join('');
}

function asHtml(token: Token, content: string, type: 'html_block' | 'html_inline'): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { type, tag: '', content, children: null });
}
