import { isMap } from '../../../language/shape/decoded.ts';
import { amountOf, isFigure } from '../../../model/measures.ts';
import type { Content } from '../../../wording/content.ts';
import { type ChartName, drawChart } from '../../charts/charts.ts';
import type { Fact, Table } from '../content.ts';
import { columnWidths, page, sizeOnPage } from '../docx/page.ts';
import { safe } from '../engine.ts';
import type { BlockContext } from './block.ts';

/** Tables of more rows than this are filtered and sorted, where scripts run. */
export const filterFrom = 10;

/** Labels with their values: a list in Markdown, a definition list in HTML. Those without a value say so. */
export function writeFacts(facts: readonly Fact[], { fill, written, writer }: BlockContext): string {
  // What cannot be broken, such as an address, takes as much room as a long text; a period does where there is little.
  const roomOf = (value: Content) => {
    const text = writer.plain(value);
    return /^.{57}|[^\s]{20}/s.test(text) ? 'long' : text.length > 42 && 'longish';
  };
  return fill('facts', {
    facts: facts.map(({ label, value }) => ({ label, value: written(value), room: roomOf(value) })),
  });
}

/** How the rows of a list are shown: in columns, or each as a point that says what its columns would. */
export type RowsBlock = 'table' | 'points';

/** A table that has a title, or one that needs none; the word for none where it has no rows. */
export function writeTable(table: Table, title: string | undefined, context: BlockContext, as: RowsBlock): string {
  const caption = title === undefined ? null : context.caption('table', title);
  const name = title ?? table.columns.map((column) => column.name).join(', ');
  return context.fill(as, { caption, name, ...gridOf(table, context) });
}

/** A picture with its data: in Markdown the data alone. */
export function writeFigure(name: ChartName, data: unknown, title: string, context: BlockContext): string {
  const caption = context.caption('figure', title);
  const { t, show } = context.reader;
  const { svg, description, table } = drawChart(name, data, { id: caption.id, title, t, show });
  if (context.format === 'docx') {
    context.pictures.set(caption.id, svg);
    return context.fill('figure', { caption, description, size: sizeOnPage(svg) });
  }
  const isNumeric = (index: number) =>
    table.rows.length > 0 && table.rows.every((row) => typeof row[index] === 'number');
  const columns = table.columns.map((name, index) => ({ name, end: isNumeric(index) }));
  const grid = gridOf({ columns, rows: table.rows.map((cells) => ({ cells })) }, context);
  return context.fill('figure', { caption, svg: safe(svg), description, ...grid });
}

/** More rows than anybody reads one after the other on a phone; each takes the words of its heads once more. */
const mostTold = 200;

/** Heads and rows as their layout takes them; what holds sentences or is broad is `prose`, which a phone shows row by row. The entity of a row has its anchor there, unless it has one above. */
function gridOf({ columns, rows }: Table, { anchors, written, writer, format }: BlockContext) {
  const texts = () => [columns.map(({ name }) => name), ...rows.map(({ cells }) => cells.map(writer.plain))];
  const long = rows.length > filterFrom;
  const prose =
    format === 'html' &&
    columns.length > 2 &&
    rows.length <= mostTold &&
    (columns.length > 6 || rows.some(({ cells }) => cells.some((cell) => writer.plain(cell).length > 40)));
  const broad = columns.length > 10;
  const whole = broad ? page.wide : page.text;
  const widths = format === 'docx' ? columnWidths(texts(), whole) : [];
  const heads = columns.map(({ name, end }, index) => ({ name, end, width: widths[index] ?? 0 }));
  return {
    long,
    prose,
    broad,
    whole,
    columns: heads,
    rows: rows.map(({ id, cells }) => ({
      anchor: (id !== undefined && anchors.claim(id)) || null,
      cells: heads.map(({ end, width }, index) => ({
        end,
        day: isDay(cells[index]),
        room: isRoom(cells[index]),
        width,
        name: columns[index]?.name,
        text: written(cells[index]),
        order: long ? orderOf(cells[index] ?? null) : null,
      })),
    })),
  };
}

function isDay(content: Content | undefined): boolean {
  return isMap(content) && content.type === 'date';
}

/** Nothing but room, which is filled in by hand. */
function isRoom(content: Content | undefined): boolean {
  return typeof content === 'string' && /^\u00a0+$/.test(content);
}

/** What a value is sorted by where its words are not: a date by its days, an amount by how much it is. */
function orderOf(content: Content): string | number | null {
  if (isMap(content) && content.type === 'date') return String(content.iso);
  if (isMap(content) && content.type === 'period') return String(content.from);
  if (!isFigure(content)) return null;
  const inDays = typeof content === 'object' && content.type === 'duration' && content.seconds === undefined;
  return amountOf(content) * (inDays ? 86_400 : 1);
}
