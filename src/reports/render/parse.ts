import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';
import { clean } from '../../diagnostics/escape.ts';
import type { BlockContext } from './blocks/block.ts';
import { isBlock, type Pieces } from './pieces.ts';

/** A heading of levels 2 and 3, for the contents. */
export interface ContentsEntry {
  level: number;
  anchor: string;
  number: string;
  text: string;
}

/**
 * The tokens of Markdown with pieces. Raw HTML, images and links to other schemes stay text. A block that stands alone is a token
 * `piece`: its content is the mark of it. That of a `heading_open` are the words of the heading.
 */
export function parseBody(markdown: string, context: BlockContext) {
  const { pieces } = context;
  const parser = createParser(pieces);
  const tokens = parser.parse(markdown, {});
  const contents = placeHeadings(tokens, context);
  for (const token of tokens.flatMap((token) => [token, ...(token.children ?? [])])) {
    for (const attribute of token.attrs ?? []) attribute[1] = pieces.write(String(attribute[1]), 'plain');
    if (/^(?:code_inline|code_block|fence)$/.test(token.type)) token.content = pieces.write(token.content, 'plain');
  }
  return { tokens, contents, parser };
}

function createParser(pieces: Pieces): Parser {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  parser.disable('image');
  parser.validateLink = (url) => /^(?:https?:|mailto:|#)/i.test(url);
  // A block that stands alone is no paragraph.
  parser.block.ruler.before('paragraph', 'piece', (state, line, _end, silent) => {
    const text = state.getLines(line, line + 1, state.blkIndent, false).trim();
    if (!isBlock(pieces.split(text))) return false;
    if (silent) return true;
    state.push('piece', '', 0).content = text;
    state.line = line + 1;
    return true;
  });
  return parser;
}

/**
 * Gives headings their levels and anchors: none of level 1 (the page has its title), none that skips a level. The anchor is
 * that of the first entity in it, else it is made from its text. A table is named after the heading it stands under.
 */
function placeHeadings(tokens: readonly Token[], { pieces, anchors }: BlockContext): ContentsEntry[] {
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
    const number = pieces.find(words, 'number');
    const own = pieces.find(words, 'anchor');
    name = clean(
      parts.map((part) => (typeof part === 'string' ? part : part === number ? '' : pieces.words(part))).join(''),
    );
    const anchor = own?.id ?? anchors.take(name);
    token.content = name;
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
