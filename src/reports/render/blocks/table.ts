import type { Table, TableRow } from '../content.ts';
import { isEmpty } from '../writer.ts';
import { type BlockContext, captionMarkdown, createCaption, figureHtml, scrollBox } from './block.ts';

/** Tables of more rows than this get a filter, where scripts run. */
const filterFrom = 12;

/** What a reader sees of a table that has a title, or of one that needs none. */
export function writeTable(table: Table, title: string | undefined, context: BlockContext): string {
  const caption = title === undefined ? undefined : createCaption('table', title, context);
  if (table.rows.length === 0) {
    const none = context.reader.t('value.none');
    return context.format === 'md' ? context.writer.markdown(none) : `<p class="none">${context.writer.html(none)}</p>`;
  }
  if (context.format === 'md') {
    const head = caption ? `${captionMarkdown(caption, context)}\n\n` : '';
    return head + tableMarkdown(table, context);
  }
  const name = title ?? table.columns.map((column) => column.name).join(', ');
  const box = scrollBox(context.writer.plain(name), '', tableHtml(table, context));
  return caption ? figureHtml(caption, 'table', box, context) : box;
}

/** A GFM table of cells that are Markdown already. */
export function markdownRows(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  ends: ReadonlySet<number>,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (ends.has(index) ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A table in Markdown, with the anchors of its rows. */
export function tableMarkdown(table: Table, context: BlockContext): string {
  const ends = new Set(table.columns.flatMap((column, index) => (column.align === 'end' ? [index] : [])));
  const rows = table.rows.map((row) => {
    const anchor = row.id === undefined ? undefined : context.anchors.claim(row.id);
    return table.columns.map((_, index) => {
      const cell = row.cells[index] ?? null;
      const mark = index === 0 && anchor ? `<a id="${anchor}"></a>` : '';
      return mark + (isEmpty(cell) ? '–' : context.writer.markdown(cell));
    });
  });
  return markdownRows(
    table.columns.map((column) => context.writer.markdown(column.name)),
    rows,
    ends,
  );
}

/** A table in HTML, the first cell of a row as its head; one of many rows can be filtered. */
export function tableHtml(table: Table, context: BlockContext): string {
  const kinds = table.columns.map((column) => (column.align === 'end' ? ' class="end"' : ''));
  const head = table.columns.map(
    (column, index) => `<th scope="col"${kinds[index]}>${context.writer.html(column.name)}</th>`,
  );
  const rows = table.rows.map((row) => rowHtml(row, kinds, context));
  const filter = table.rows.length > filterFrom ? ' data-filter' : '';
  return `<table${filter}><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function rowHtml(row: TableRow, kinds: readonly string[], context: BlockContext): string {
  const anchor = row.id === undefined ? undefined : context.anchors.claim(row.id);
  const cells = kinds.map((kind, index) => {
    const cell = row.cells[index] ?? null;
    const content = isEmpty(cell) ? nothing(context) : context.writer.html(cell);
    return index === 0 ? `<th scope="row"${kind}>${content}</th>` : `<td${kind}>${content}</td>`;
  });
  return `<tr${anchor ? ` id="${anchor}"` : ''}>${cells.join('')}</tr>`;
}

/** An empty cell says so, to the eye and to the ear. */
function nothing(context: BlockContext): string {
  return `<span class="nothing"><span aria-hidden="true">–</span><span class="unseen">${context.writer.html(context.reader.t('value.not-stated'))}</span></span>`;
}
