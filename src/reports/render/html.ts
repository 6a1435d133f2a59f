import type { Token } from 'markdown-it';
import { escapeMarkup } from '../../diagnostics/escape.ts';
import type { BlockContext } from './blocks/block.ts';
import { parseBody } from './parse.ts';

/** The body of a page from Markdown with pieces. */
export function bodyHtml(markdown: string, context: BlockContext) {
  const { pieces } = context;
  const { tokens, contents, parser } = parseBody(markdown, context);
  const { rules } = parser.renderer;
  rules.piece = (tokens, index) => `${pieces.write(tokens[index]?.content ?? '', 'html')}\n`;
  rules.text = (tokens, index) => pieces.write(escapeMarkup(tokens[index]?.content ?? ''), 'html');
  rules.table_open = (tokens, index) =>
    `<div class="scroll" role="group" aria-label="${escapeMarkup(String(tokens[index]?.attrGet('aria-label') ?? ''))}" tabindex="0"><table>`;
  rules.table_close = () => '</table></div>';
  rules.th_open = (tokens, index) => `<th scope="col"${endClass(tokens[index])}>`;
  rules.td_open = (tokens, index) => `<td${endClass(tokens[index])}>`;
  return { html: parser.renderer.render(tokens, parser.options, {}), contents };
}

/** Alignment of a column as a class, because a `style` attribute is not allowed in the page. */
function endClass(token: Token | undefined): string {
  return token?.attrGet('style') === 'text-align:right' ? ' class="end"' : '';
}
