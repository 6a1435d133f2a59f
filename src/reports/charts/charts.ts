import { clean, escapeMarkup } from '../../diagnostics/escape.ts';
import { sentence } from '../../wording/speech.ts';
import type { ChartContext, Drawing } from './chart.ts';
import * as figures from './figures.ts';
import { colours, svg, text } from './svg.ts';
import { textWidth } from './words.ts';

/** Every figure that a template may ask for, by its name. */
export const charts = { ...figures };
export type ChartName = keyof typeof charts;

/** A figure, and the same data as a table. */
export type Chart = ReturnType<typeof drawChart>;

/** Draws a figure. The data must be of the type that the figure of that name takes. */
export function drawChart(name: ChartName, data: unknown, context: ChartContext) {
  const draw = charts[name] as (data: unknown, context: ChartContext) => Drawing;
  const drawing = draw(data, context);
  const { description, columns } = drawing;
  const rows = drawing.rows.map((row) => row.map((cell) => (cell === '' ? '–' : cell)));
  // A column in which nothing is said falls away, as in every table.
  const told = columns.map((_, index) => rows.some((row) => row[index] !== '–'));
  const table = {
    columns: columns.filter((_, index) => told[index]).map((key) => sentence(context.t(key))),
    rows: rows.map((row) => row.filter((_, index) => told[index])),
  };
  return { svg: framed(drawing, context), description, table };
}

/** One `<svg role="img">` with its title and its description; colours are CSS variables with fallbacks. */
function framed(drawing: Drawing, { id, title }: ChartContext): string {
  const { width = 960, height, parts, description } = drawing;
  const legend = legendOf(drawing);
  const high = Math.ceil(height + 24 * legend.lines);
  // A narrow drawing is not blown up to the width of the text; one that a telephone nearly holds is made to fit it.
  const kind = width < 900 ? `chart own-size${width > 480 ? '' : ' fits'}` : 'chart';
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="${kind}" role="img" aria-labelledby="${id}-title ${id}-desc"
     viewBox="0 0 ${width} ${high}" width="${width}" height="${high}" font-family="system-ui, sans-serif">
    <title id="${id}-title">${escapeMarkup(clean(title))}</title>
    <desc id="${id}-desc">${escapeMarkup(clean(description))}</desc>
    ${parts}
    ${legend.drawn}
  </svg>`;
}

/** Signs with their names, in as many lines as they need. */
function legendOf({ height, legend }: Drawing): { drawn: readonly string[]; lines: number } {
  if (!legend) return { drawn: [], lines: 0 };
  const setting = { size: 12.5, fill: colours.muted };
  let at = legend.x;
  let lines = 1;
  const drawn = legend.entries.map(({ label, draw }) => {
    const width = 48 + textWidth(label, setting.size);
    if (at + width > 960) {
      at = legend.x;
      lines += 1;
    }
    const top = height + (lines - 1) * 24;
    const entry = draw(at, top) + text(at + 26, top + 13, label, setting);
    at += width;
    return entry;
  });
  return { drawn, lines };
}
