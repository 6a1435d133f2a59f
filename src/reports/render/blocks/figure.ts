import type { Chart, ChartTable } from '../../charts/chart.ts';
import { type ChartName, drawChart } from '../../charts/charts.ts';
import { type BlockContext, captionMarkdown, createCaption, figureHtml, scrollBox } from './block.ts';
import { markdownRows } from './table.ts';

/** A picture with its data: in Markdown the data alone. */
export function writeFigure(name: ChartName, data: unknown, title: string, context: BlockContext): string {
  const caption = createCaption('figure', title, context);
  const { t, show } = context.reader;
  const chart = drawChart(name, data, { id: caption.id, title, t, show });
  if (context.format === 'md') {
    const words = context.writer.markdown(chart.description);
    return `${captionMarkdown(caption, context)}\n\n${words}\n\n${dataMarkdown(chart.table, context)}`;
  }
  const box = scrollBox(title, 'chart-box', chart.svg);
  return figureHtml(caption, 'picture', box + dataHtml(chart, context), context);
}

/** Columns that hold numbers only. */
function numeric(table: ChartTable): ReadonlySet<number> {
  const columns = table.columns.map((_, index) => index);
  return new Set(
    columns.filter((index) => table.rows.length > 0 && table.rows.every((row) => typeof row[index] === 'number')),
  );
}

function dataMarkdown(table: ChartTable, context: BlockContext): string {
  return markdownRows(
    table.columns.map(context.writer.markdown),
    table.rows.map((row) => row.map((cell) => context.writer.markdown(cell) || '–')),
    numeric(table),
  );
}

function dataHtml(chart: Chart, context: BlockContext): string {
  const ends = numeric(chart.table);
  const kind = (index: number) => (ends.has(index) ? ' class="end"' : '');
  const head = chart.table.columns.map(
    (name, index) => `<th scope="col"${kind(index)}>${context.writer.html(name)}</th>`,
  );
  const rows = chart.table.rows.map(
    (row) => `<tr>${row.map((cell, index) => `<td${kind(index)}>${context.writer.html(cell)}</td>`).join('')}</tr>`,
  );
  const table = `<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const name = context.reader.t('figure.data-of', { title: chart.title });
  const summary = context.writer.html(context.reader.t('figure.show-data'));
  return `<details class="data"><summary>${summary}</summary>${scrollBox(name, '', table)}</details>`;
}
