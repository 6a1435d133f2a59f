import type { Matrix } from '../../charts/matrix.ts';
import { stateMarks } from '../../charts/states.ts';
import { type BlockContext, captionMarkdown, createCaption } from './block.ts';
import { cellText, type Explanation, legend, type PlacedCell, placeCells, rowName } from './matrix.ts';
import { markdownRows } from './table.ts';

/** A matrix as a Markdown table, with the reasons of its cells as a list below. */
export function matrixMarkdown(matrix: Matrix, title: string, context: BlockContext): string {
  const { markdown } = context.writer;
  const caption = createCaption('figure', title, context);
  const placed = placeCells(matrix, context);
  const heads = matrix.columns.map(({ name, group }) => markdown(group === undefined ? name : `${group} · ${name}`));
  const rows = matrix.rows.flatMap((row, index) => {
    const cells = placed.rows[index] ?? [];
    const line = [markdown(rowName(row)), ...cells.map((cell) => cellMarkdown(cell, context))];
    const opens = row.group !== undefined && row.group !== matrix.rows[index - 1]?.group;
    return opens ? [[`**${markdown(row.group ?? '')}**`, ...cells.map(() => ' ')], line] : [line];
  });
  const parts = [
    captionMarkdown(caption, context),
    legend(matrix, context)
      .map(({ sign, name, count }) => markdown(`${sign} ${name} ${context.reader.show(count)}`))
      .join(' · '),
    markdownRows([markdown(matrix.corner), ...heads], rows, new Set()),
    placed.explanations.map((explanation) => reasonMarkdown(explanation, context)).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function cellMarkdown({ cell, at }: PlacedCell, context: BlockContext): string {
  const { sign } = stateMarks[cell.state];
  const words = context.writer.markdown(`${sign} ${cellText(cell, context)}`);
  return at === undefined ? words : `[${words}](#${at})`;
}

/** The anchors of the cells stand with their reasons, where they do not make the table unreadable. */
function reasonMarkdown({ state, reasons, rows }: Explanation, context: BlockContext): string {
  const { markdown } = context.writer;
  const told = reasons.map(({ text, about, code }) =>
    [markdown(text), ...(about ? [markdown(about)] : []), ...(code ? [markdown(code)] : [])].join(' · '),
  );
  const names = rows.map(
    ({ name, cells }) =>
      `${markdown(name)} (${cells.map(({ column, at }) => `<a id="${at}"></a>${markdown(column)}`).join(', ')})`,
  );
  return `- **${markdown(context.reader.t(`state.${state}`))}** – ${told.join('; ')}: ${names.join(', ')}`;
}
