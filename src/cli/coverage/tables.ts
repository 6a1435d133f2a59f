import packageJson from '../../../package.json' with { type: 'json' };
import { escapeMarkdown } from '../../diagnostics/escape.ts';
import { escapeHidden } from '../../diagnostics/visible.ts';
import { coverageFigures } from '../../formats/text/summary.ts';
import { coverageWords } from '../../generated/words/cli.ts';
import { conformityWords } from '../../generated/words/reports.ts';
import { stateMarks } from '../../wording/cell-states.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { type CoverageName, type MatrixInWords, shortCells } from './in-words.ts';

/** For a wiki or a pull request: a table a matrix, and a list of what is missing. */
export function coverageMarkdown(matrices: readonly MatrixInWords[], view: ViewContext): string {
  return matrices.map((matrix) => matrixMarkdown(matrix, view)).join('\n');
}

function matrixMarkdown(matrix: MatrixInWords, view: ViewContext): string {
  const { name, corner, rows, columns, cells, summary } = matrix;
  const at = new Map(cells.map((cell) => [`${cell.row.id} ${cell.column.id}`, cell]));
  const tableRow = (texts: readonly string[]): string => `| ${texts.map(escapeMarkdown).join(' | ')} |`;
  const body = rows.map((row) => {
    const texts = columns.map((column) => {
      const cell = at.get(`${row.id} ${column.id}`);
      if (!cell) return stateMarks.none.sign;
      const covering = cell.by.map(({ name }) => name).join(', ');
      return `${stateMarks[cell.state].sign} ${covering || cell.word}`;
    });
    return tableRow([row.name, ...texts]);
  });
  const table = [
    tableRow([corner, ...columns.map((column) => column.name)]),
    `|${' --- |'.repeat(columns.length + 1)}`,
  ];
  const missing = shortCells(matrix).map(({ row, column, word, note, culprits }) => {
    const behind = [note, culprits.map((one) => one.name).join('; ')].filter((text) => text !== '');
    return `- ${escapeMarkdown([`${row.name} × ${column.name}: ${word}`, ...behind].join(' · '))}`;
  });
  const parts = [
    [`## ${escapeMarkdown(name)}`],
    [escapeMarkdown(coverageFigures(summary, view.spoken))],
    cells.length === 0 ? [] : [...table, ...body],
    missing.length === 0 ? [] : [`**${view.say(coverageWords.missing)}**`, '', ...missing],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** For a spreadsheet (RFC 4180): a line a cell, and one for a matrix that could not be assessed. */
export function coverageCsv(matrices: readonly MatrixInWords[], view: ViewContext): string {
  const head = ['matrix', 'row', 'rowName', 'column', 'columnName', 'state', 'stateName', 'note', 'culprits', 'by'];
  const lines = matrices.flatMap(({ id, cells, summary }) => {
    const { notAssessed } = summary;
    if (notAssessed !== undefined)
      return [[id, '', '', '', '', 'not-assessed', view.say(conformityWords['not-assessed']), notAssessed, '', '']];
    return cells.map(({ row, column, state, word, note, culprits, by }) => {
      const behind = culprits.map((one) => one.id).join(' ');
      const covering = by.map((one) => one.id).join(' ');
      return [id, row.id, row.name, column.id, column.name, state, word, note, behind, covering];
    });
  });
  return csvText([head, ...lines]);
}

/** Lines of fields as RFC 4180 has them. */
export function csvText(lines: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  return lines.map((line) => `${line.map(csvField).join(separator)}\r\n`).join('');
}

/** A text that a spreadsheet would reckon as a formula stays a text. */
function csvField(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Of `schemas/output/coverage.schema.json`; a new number where something in it goes or changes its meaning. */
const version = 1;

function nameOutput({ id, name }: CoverageName): CoverageName {
  return { id, name };
}

/** For programs, as `schemas/output/coverage.schema.json` describes it. */
export function coverageJson(matrices: readonly MatrixInWords[], { model, language, phases }: ViewContext): string {
  const output = {
    version,
    tool: { name: 'tom', version: packageJson.version },
    language,
    scenario: model.scenario,
    phases,
    matrices: matrices.map(({ summary, rows, columns, cells, ...matrix }) => ({
      ...matrix,
      rows: rows.map(nameOutput),
      columns: columns.map(nameOutput),
      ...summary,
      cells: cells.map(({ row, column, culprits, by, word, ...cell }) => ({
        row: row.id,
        column: column.id,
        ...cell,
        culprits: culprits.map(({ id }) => id),
        by: by.map(({ id }) => id),
      })),
    })),
  };
  return escapeHidden(`${JSON.stringify(output, null, 2)}\n`);
}
