import type { Chart, ChartContext } from './chart.ts';
import { colours } from './colours.ts';
import type { Matrix } from './matrix.ts';
import { countStates, stateName } from './matrix.ts';
import { stateMarks } from './states.ts';
import { box, drawing, element, rowLabel, text } from './svg.ts';
import { wrap } from './words.ts';

const labelWidth = 220;
const headSize = 12.5;
const rowHeight = 30;

/**
 * A small matrix as a picture: one square a cell, marked and coloured by its state. For a matrix that is read cell
 * by cell there is the table that the `matrix` helper makes.
 */
export function heat(data: Matrix, context: ChartContext): Chart {
  const columns = Math.max(1, data.columns.length);
  const cellWidth = Math.max(28, Math.min(110, 720 / columns));
  const heads = data.columns.map((column) => wrap(column.name, cellWidth - 8, headSize, 3));
  const top = 14 + 17 * Math.max(1, ...heads.map(({ lines }) => lines.length));
  const counts = countStates(data);
  const description = context.t('matrix.description', {
    rows: data.rows.length,
    columns: data.columns.length,
    counts: counts.map(([state, count]) => `${context.t(`state.${state}`)} ${context.show(count)}`),
  });
  const size = { width: labelWidth + 20 + columns * cellWidth, height: top + data.rows.length * rowHeight + 2 };
  const words = { id: context.id, title: context.title, description };
  return {
    svg: drawing(
      size,
      words,
      ...data.columns.map((column, index) =>
        text(labelWidth + 20 + (index + 0.5) * cellWidth, 14, column.name, {
          size: headSize,
          anchor: 'middle',
          fill: colours.muted,
          width: cellWidth - 8,
          lines: 3,
        }),
      ),
      ...data.rows.map((row, index) => drawRow(row, top + index * rowHeight, cellWidth)),
    ),
    title: context.title,
    description,
    table: {
      columns: [data.corner, ...data.columns.map(({ name }) => name)],
      rows: data.rows.map((row) => [row.name, ...row.cells.map((cell) => stateName(cell, context.t))]),
    },
  };
}

function drawRow(row: Matrix['rows'][number], y: number, cellWidth: number): string {
  const label = rowLabel(labelWidth, y + 14, row.name, labelWidth, 13.5);
  const cells = row.cells.map((cell, index) => {
    const x = labelWidth + 20 + index * cellWidth;
    const { ink, ground, path } = stateMarks[cell.state];
    return (
      box(x + 1, y + 1, cellWidth - 2, rowHeight - 2, {
        fill: ground,
        stroke: cell.state === 'none' ? undefined : ink,
        radius: 2,
      }) +
      element('path', { d: path, fill: ink, transform: `translate(${x + cellWidth / 2 - 7} ${y + 8}) scale(.875)` })
    );
  });
  return label + cells.join('');
}
