import type { Chart, ChartTable } from '../../charts/chart.ts';
import { type ChartName, drawChart } from '../../charts/charts.ts';
import type { Table } from '../content.ts';
import { type BlockContext, captionMarkdown, createCaption, figureHtml, scrollBox } from './block.ts';
import { tableHtml, tableMarkdown } from './table.ts';

/** A picture with its data: in Markdown the data alone. */
export function writeFigure(name: ChartName, data: unknown, title: string, context: BlockContext): string {
  const caption = createCaption('figure', title, context);
  const { t, show } = context.reader;
  const chart = drawChart(name, data, { id: caption.id, title, t, show });
  if (context.format === 'md') {
    const words = context.writer.markdown(chart.description);
    return `${captionMarkdown(caption, context)}\n\n${words}\n\n${tableMarkdown(dataTable(chart.table), context)}`;
  }
  const box = scrollBox(title, 'chart-box', chart.svg);
  return figureHtml(caption, 'picture', box + dataHtml(chart, context), context);
}

/** The data behind a picture as a table: columns of numbers stand at the end. */
function dataTable({ columns, rows }: ChartTable): Table {
  const isNumeric = (index: number) => rows.length > 0 && rows.every((row) => typeof row[index] === 'number');
  return {
    columns: columns.map((name, index) => ({ name, align: isNumeric(index) ? 'end' : 'start' })),
    rows: rows.map((cells) => ({ cells })),
  };
}

function dataHtml(chart: Chart, context: BlockContext): string {
  const name = context.reader.t('figure.data-of', { title: chart.title });
  const summary = context.writer.html(context.reader.t('figure.show-data'));
  const table = tableHtml(dataTable(chart.table), context);
  return `<details class="data"><summary>${summary}</summary>${scrollBox(name, '', table)}</details>`;
}
