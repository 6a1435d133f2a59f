import type { CoverageSummary } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Page } from './finding.ts';
import type { Say } from './say.ts';
import { textWidth } from './width.ts';

/** One line a matrix, in columns: its name, the percentage, how many of how many, and what the others are. */
export function formatCoverage(matrices: readonly CoverageSummary[], { say, paint }: Page): string[] {
  if (matrices.length === 0) return [];
  const rows = matrices.map((matrix) => row(matrix, say));
  const [names, percents, shares] = [0, 1, 2].map((column) =>
    Math.max(...rows.map((cells) => textWidth(cells[column] ?? ''))),
  );
  const lines = rows.map(([name, percent, share, rest]) =>
    `  ${padEnd(name, names)}  ${padStart(percent, percents)}  ${padStart(share, shares)}  ${rest}`.trimEnd(),
  );
  return [paint.title(say('coverage')), ...lines];
}

type Row = [name: string, percent: string, share: string, rest: string];

function row(matrix: CoverageSummary, say: Say): Row {
  const { name, required, covered, percent } = matrix;
  const rest = (['partial', 'gap', 'notOffered', 'waived'] as const)
    .filter((state) => matrix[state] > 0)
    .map((state) => say(state, { count: matrix[state] }))
    .join(', ');
  if (percent === null) return [visible(name), '–', '', say('nothingRequired')];
  return [visible(name), say('percent', { percent: asPercent(percent) }), say('covered', { covered, required }), rest];
}

/** With one decimal, rounded down: nothing but 100 is shown as 100. */
function asPercent(percent: number) {
  const value = Math.floor(percent * 10 + 1e-9) / 10;
  return { type: 'percent', written: `${value}%`, value } as const;
}

function padEnd(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function padStart(text: string, width = 0): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}
