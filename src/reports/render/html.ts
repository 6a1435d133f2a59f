import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';
import { clean, escapeMarkup } from '../escape.ts';
import type { Anchors } from './anchors.ts';
import { aloneIn, type Piece, type Pieces } from './pieces.ts';

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
export function bodyHtml(markdown: string, pieces: Pieces, anchors: Anchors): Body {
  const parser = createParser(pieces);
  const tokens = parser.parse(markdown, {});
  const contents = placeHeadings(tokens, pieces, anchors);
  for (const token of tokens.flatMap((token) => [token, ...(token.children ?? [])])) {
    for (const attribute of token.attrs ?? []) attribute[1] = pieces.write(String(attribute[1]), 'plain');
    if (/^(?:code_inline|code_block|fence)$/.test(token.type)) token.content = pieces.write(token.content, 'plain');
  }
  return { html: parser.renderer.render(tokens, parser.options, {}), contents };
}

function createParser(pieces: Pieces): Parser {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  parser.disable('image');
  parser.validateLink = (url) => /^(?:https?:|mailto:|#)/i.test(url);
  // A block that stands alone is no paragraph.
  parser.block.ruler.before('paragraph', 'piece', (state, line, _end, silent) => {
    const block = aloneIn(pieces.split(state.getLines(line, line + 1, state.blkIndent, false).trim()));
    if (!block || silent) return block !== undefined;
    state.push('html_block', '', 0).content = `${pieces.write(block.content, 'html')}\n`;
    state.line = line + 1;
    return true;
  });
  const { rules } = parser.renderer;
  rules.text = (tokens, index) => pieces.write(escapeMarkup(tokens[index]?.content ?? ''), 'html');
  rules.table_open = (tokens, index) =>
    `<div class="scroll" role="group" aria-label="${escapeMarkup(String(tokens[index]?.attrGet('aria-label') ?? ''))}" tabindex="0"><table>`;
  rules.table_close = () => '</table></div>';
  rules.th_open = (tokens, index) => `<th scope="col"${endClass(tokens[index])}>`;
  rules.td_open = (tokens, index) => `<td${endClass(tokens[index])}>`;
  return parser;
}

/** Alignment of a column as a class, because a `style` attribute is not allowed in the page. */
function endClass(token: Token | undefined): string {
  return token?.attrGet('style') === 'text-align:right' ? ' class="end"' : '';
}

/**
 * Gives headings their levels and anchors: none of level 1 (the page has its title), none that skips a level. The anchor is
 * that of the first entity in it, else it is made from its text. A table is named after the heading it stands under.
 */
function placeHeadings(tokens: readonly Token[], pieces: Pieces, anchors: Anchors): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let level = 1;
  let name = '';
  tokens.forEach((token, index) => {
    if (token.type === 'table_open') token.attrSet('aria-label', name);
    const [, inline, close] = tokens.slice(index, index + 3);
    if (token.type !== 'heading_open' || !inline || !close) return;
    level = Math.min(Math.max(2, Number(token.tag.slice(1))), level + 1);
    const words = (inline.children ?? []).map(({ content }) => content).join('');
    const parts = pieces.split(words);
    const number = findPiece(parts, 'number');
    const own = findPiece(parts, 'anchor');
    name = clean(
      parts.map((part) => (typeof part === 'string' ? part : part === number ? '' : pieces.words(part))).join(''),
    );
    const anchor = own?.id ?? anchors.take(name);
    token.tag = `h${level}`;
    close.tag = token.tag;
    token.attrSet('id', anchor);
    // The heading has the anchor itself.
    for (const child of inline.children ?? []) {
      const kept = pieces.split(child.content).filter((part) => part !== own);
      child.content = kept.map((part) => (typeof part === 'string' ? part : pieces.put(part))).join('');
    }
    if (level <= 3) entries.push({ level, anchor, number: number?.text ?? '', text: name });
  });
  return entries;
}

function findPiece<T extends Piece['type']>(parts: readonly (string | Piece)[], type: T) {
  return parts.find((part): part is Extract<Piece, { type: T }> => typeof part === 'object' && part.type === type);
}
