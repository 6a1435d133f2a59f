import type { Matrix } from '../../charts/matrix.ts';
import { markHtml } from '../marks.ts';
import { type BlockContext, createCaption, figureHtml, scrollBox } from './block.ts';
import { cellText, type Explanation, groupRuns, legend, type PlacedCell, placeCells, rowName } from './matrix.ts';

/** Matrices of more columns than this are printed on a page that lies on its side. */
const wideFrom = 8;
const filterFrom = 12;

/** A matrix as a table with heads that stay in sight, marked cells, and the reasons of its cells below. */
export function matrixHtml(matrix: Matrix, title: string, context: BlockContext): string {
  const caption = createCaption('figure', title, context);
  const placed = placeCells(matrix, context);
  const filter = matrix.rows.length > filterFrom ? ' data-filter' : '';
  const table = `<table class="matrix"${filter}>${headHtml(matrix, context)}${bodyHtml(matrix, placed.rows, context)}</table>`;
  const kind = matrix.columns.length > wideFrom ? 'heat wide' : 'heat';
  const parts = [
    legendHtml(matrix, context),
    scrollBox(title, 'matrix-box', table),
    reasonsHtml(placed.explanations, context),
  ];
  return figureHtml(caption, kind, parts.join(''), context);
}

function headHtml(matrix: Matrix, context: BlockContext): string {
  const { html } = context.writer;
  const runs = groupRuns(matrix.columns.map(({ group }) => group));
  const heads = matrix.columns.map(({ name }) => `<th scope="col">${html(name)}</th>`).join('');
  const corner = `<th scope="col" class="corner"${runs.length > 0 ? ' rowspan="2"' : ''}>${html(matrix.corner)}</th>`;
  if (runs.length === 0) return `<thead><tr>${corner}${heads}</tr></thead>`;
  const groups = runs.map(([name, span]) =>
    name === '' ? `<td colspan="${span}"></td>` : `<th scope="colgroup" colspan="${span}">${html(name)}</th>`,
  );
  return `<thead><tr class="groups">${corner}${groups.join('')}</tr><tr>${heads}</tr></thead>`;
}

function bodyHtml(matrix: Matrix, placed: readonly (readonly PlacedCell[])[], context: BlockContext): string {
  const { html } = context.writer;
  const rows = matrix.rows.map((row, index) => {
    const cells = (placed[index] ?? []).map((cell) => cellHtml(cell, context));
    return `<tr><th scope="row">${html(rowName(row))}</th>${cells.join('')}</tr>`;
  });
  const runs = groupRuns(matrix.rows.map(({ group }) => group));
  if (runs.length === 0) return `<tbody>${rows.join('')}</tbody>`;
  let from = 0;
  return runs
    .map(([name, count]) => {
      const some = rows.slice(from, from + count).join('');
      from += count;
      const head = `<tr class="group"><th scope="rowgroup" colspan="${matrix.columns.length + 1}"><span>${html(name)}</span></th></tr>`;
      return `<tbody>${name === '' ? '' : head}${some}</tbody>`;
    })
    .join('');
}

function cellHtml({ cell, at, why }: PlacedCell, context: BlockContext): string {
  const { html } = context.writer;
  const name = context.reader.t(`state.${cell.state}`);
  const words = cell.text === undefined && cell.state === 'none' ? '' : `<span>${html(cellText(cell, context))}</span>`;
  const unseen = cell.text === undefined && cell.state !== 'none' ? '' : `<span class="unseen"> ${html(name)}</span>`;
  const content = `${markHtml(cell.state)}${words}${unseen}`;
  const anchor = at === undefined ? '' : ` id="${at}"`;
  const inner =
    why === undefined
      ? `<span class="cell">${content}</span>`
      : `<a class="cell" href="#${encodeURI(why)}">${content}</a>`;
  return `<td class="${cell.state}"${anchor}>${inner}</td>`;
}

function legendHtml(matrix: Matrix, context: BlockContext): string {
  const { html } = context.writer;
  const shown = legend(matrix, context).map(
    ({ state, name, count }) =>
      `<li class="${state}">${markHtml(state)}<span>${html(name)}</span> <b>${html(context.reader.show(count))}</b></li>`,
  );
  return shown.length === 0 ? '' : `<ul class="legend">${shown.join('')}</ul>`;
}

function reasonsHtml(explanations: readonly Explanation[], context: BlockContext): string {
  if (explanations.length === 0) return '';
  const { html } = context.writer;
  const shown = explanations.map(({ state, reasons, why, rows }) => {
    const told = reasons.map(({ text, about, code }) =>
      [html(text), ...(about ? [html(about)] : []), ...(code ? [`<code>${html(code)}</code>`] : [])].join(' · '),
    );
    const mark = `<span class="state ${state}">${markHtml(state)}${html(context.reader.t(`state.${state}`))}</span>`;
    const back = rows.map(({ name, cells }) => {
      const links = cells.map(({ column, at }) => `<a href="#${encodeURI(at)}">${html(column)}</a>`);
      return `<span>${html(name)}: ${links.join(', ')}</span>`;
    });
    return `<li id="${why}">${mark}<div><p>${told.join('; ')}</p><p class="where">${back.join('; ')}</p></div></li>`;
  });
  return `<p class="reasons-title">${html(context.reader.t('matrix.reasons'))}</p><ul class="reasons">${shown.join('')}</ul>`;
}
