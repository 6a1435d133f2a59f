import type { Token } from 'markdown-it';
import { neighbours } from '../../../diagnostics/lists.ts';
import type { BlockContext } from '../blocks/block.ts';
import { type Safe, safe } from '../engine.ts';
import { parseBody } from '../parse.ts';
import type { Pieces } from '../pieces.ts';
import { columnWidths, page } from './page.ts';
import { bookmark, linked, marked, newLine, run, styled } from './runs.ts';

/** What stands at the head of a block that wants a page on its side. */
const wideMark = '<!--wide-->';

/**
 * The body of a document from Markdown with pieces, in WordprocessingML, in stretches of pages that lie on their side or do not; and how
 * many lists of numbers there are: each begins at one again.
 */
export function bodyDocx(markdown: string, context: BlockContext) {
  const { pieces } = context;
  const { tokens, contents } = parseBody(markdown, context);
  const blocks: Block[] = [];
  const lists: List[] = [];
  let numbered = 0;
  let quoted = 0;
  let at = 0;
  const textOf = (token: Token | undefined) => inlineRuns(token?.children ?? [], pieces);
  const paragraph = (style: string, runs: string, properties = '') =>
    blocks.push({
      kind: 'paragraph',
      xml: `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`,
    });
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const { type, content } = token;
    if (type === 'heading_open') {
      const runs = textOf(tokens[at + 1]);
      const style = `Heading${Number(token.tag.slice(1)) - 1}`;
      const xml = `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${bookmark(String(token.attrGet('id')), runs)}</w:p>`;
      blocks.push({ kind: 'heading', xml });
      at += 2;
    } else if (type === 'bullet_list_open') lists.push({ number: 1, isNew: true });
    else if (type === 'ordered_list_open') {
      numbered += 1;
      lists.push({ number: numbered + 1, isNew: true });
    } else if (type === 'list_item_open') lists.push({ ...(lists.pop() as List), isNew: true });
    else if (/list_close$/.test(type)) lists.pop();
    else if (type === 'blockquote_open') quoted += 1;
    else if (type === 'blockquote_close') quoted -= 1;
    else if (type === 'inline') {
      const list = lists.at(-1);
      const level = Math.min(lists.length - 1, 8);
      const place = list?.isNew
        ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list.number}"/></w:numPr>`
        : `<w:ind w:left="${(level + 1) * 360}"/>`;
      if (list) paragraph('ListParagraph', textOf(token), place);
      else paragraph(quoted > 0 ? 'Quote' : 'BodyText', textOf(token));
      if (list) list.isNew = false;
    } else if (type === 'fence' || type === 'code_block')
      paragraph('Code', content.trimEnd().split('\n').map(run).join(newLine));
    else if (type === 'hr')
      paragraph('BodyText', '', '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>');
    else if (type === 'table_open') {
      const end = tokens.findIndex((one, index) => index > at && one.type === 'table_close');
      blocks.push({ kind: 'table', xml: tableXml(tokens.slice(at, end), textOf, context) });
      at = end;
    } else if (type === 'piece') {
      const xml = pieces.write(content, 'docx');
      blocks.push(
        xml.startsWith(wideMark) ? { kind: 'wide', xml: xml.slice(wideMark.length) } : { kind: 'table', xml },
      );
    }
  }
  return { stretches: stretchesOf(blocks.map(keptTogether)), contents, lists: numbered };
}

interface Block {
  kind: 'heading' | 'paragraph' | 'table' | 'wide';
  xml: string;
}

/** A list that is open: its number, and whether its item has yet no paragraph. */
interface List {
  number: number;
  isNew: boolean;
}

/** A paragraph between a heading and what it leads to stays on the page of both. */
function keptTogether(block: Block, index: number, all: readonly Block[]): Block {
  const next = all[index + 1]?.kind ?? 'paragraph';
  if (block.kind !== 'paragraph' || all[index - 1]?.kind !== 'heading' || next === 'paragraph') return block;
  return { ...block, xml: block.xml.replace(/<w:pStyle [^>]*>/, '$&<w:keepNext/>') };
}

/** Neighbours on pages of the same kind. What leads to a wide block (headings, and one paragraph under them) goes with it, and the sentence behind it. */
function stretchesOf(blocks: readonly Block[]) {
  const wide = blocks.map(({ kind }) => kind === 'wide');
  blocks.forEach(({ kind }, index) => {
    if (kind !== 'wide') return;
    let first = index;
    const isHeading = (at: number) => blocks[at]?.kind === 'heading';
    if (blocks[first - 1]?.kind === 'paragraph' && isHeading(first - 2)) first -= 1;
    while (isHeading(first - 1)) first -= 1;
    const { kind: after = 'heading' } = blocks[index + 2] ?? {};
    const isAlone = blocks[index + 1]?.kind === 'paragraph' && (after === 'heading' || after === 'wide');
    wide.fill(true, first, isAlone ? index + 2 : index);
  });
  return neighbours(blocks.keys(), (at) => wide[at] === true).map(({ key, members }) => ({
    wide: key,
    xml: members.map((at) => blocks[at]?.xml).join(''),
  }));
}

/** How letters are set, in the order that the format wants. */
const settings = { strong: '<w:b/>', em: '<w:i/>', s: '<w:strike/>' } as const;

function inlineRuns(tokens: readonly Token[], pieces: Pieces): string {
  const set = new Set<string>();
  let runs = '';
  let link: { target: string; runs: string } | undefined;
  const add = (text: string) => {
    const properties = Object.entries(settings).map(([name, property]) => (set.has(name) ? property : ''));
    const done = marked(text, properties.join(''));
    // A link within a link is none: the outer one is what the template says.
    if (link) link.runs += done.replace(/<\/?w:hyperlink[^>]*>/g, '');
    else runs += done;
  };
  for (const token of tokens) {
    const { type, content, nesting } = token;
    const name = type.replace(/_(?:open|close)$/, '');
    if (type === 'text') add(piecesAsRuns(content, pieces));
    else if (type === 'softbreak') add(run(' '));
    else if (type === 'hardbreak') add(newLine);
    else if (type === 'code_inline') add(styled('CodeText', run(content)));
    else if (type === 'link_open') link = { target: String(token.attrGet('href')), runs: '' };
    else if (type === 'link_close' && link) {
      const { target, runs: inside } = link;
      link = undefined;
      runs += linked(target.startsWith('#') ? decodeURI(target) : target, inside);
    } else if (nesting > 0) set.add(name);
    else set.delete(name);
  }
  return runs;
}

/** Text of a template with pieces in it. */
function piecesAsRuns(text: string, pieces: Pieces): string {
  return pieces
    .split(text)
    .map((part) => (typeof part === 'string' ? run(part) : pieces.write(pieces.put(part), 'docx')))
    .join('');
}

/** A table that a template has written in Markdown. */
function tableXml(tokens: readonly Token[], textOf: (token: Token) => string, { pieces, fill }: BlockContext): string {
  const rows: { end: boolean; words: string; text: Safe }[][] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') return;
    const inline = tokens[index + 1] as Token;
    const end = token.attrGet('style') === 'text-align:right';
    rows.at(-1)?.push({ end, words: pieces.write(inline.content, 'plain'), text: safe(textOf(inline)) });
  });
  const widths = columnWidths(
    rows.map((cells) => cells.map(({ words }) => words)),
    page.text,
  );
  const [columns = [], ...others] = rows.map((cells) =>
    cells.map((cell, at) => ({ ...cell, name: cell.words, width: widths[at] })),
  );
  return fill('table', {
    caption: null,
    broad: false,
    whole: page.text,
    columns,
    rows: others.map((cells) => ({ anchor: null, cells })),
  });
}
