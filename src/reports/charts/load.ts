import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text } from './svg.ts';
import { left, rowLabel, thick } from './tracks.ts';

/** What somebody has a part in, by the letter of the part. */
export interface LoadRow {
  name: string;
  counts: Readonly<Record<'A' | 'R' | 'C' | 'I', number>>;
}

const letters = ['A', 'R', 'C', 'I'] as const;
const step = 34;
const paints = {
  A: { fill: colours.brand, ink: colours.onBrand },
  R: { fill: colours.brandTint, ink: colours.ink },
  C: { fill: colours.tint, ink: colours.ink },
  I: { fill: colours.paper, ink: colours.ink },
} as const;

/** How much each role has to answer for, to do, to be asked and to be told. */
export function load(rows: readonly LoadRow[], { t, show }: ChartContext): Drawing {
  const sumOf = ({ counts }: LoadRow) => letters.reduce((sum, letter) => sum + counts[letter], 0);
  const each = 620 / Math.max(1, ...rows.map(sumOf));
  return {
    height: Math.max(rows.length * step, 1),
    parts: rows.map((row, index) => {
      const y = index * step + 4;
      let x = left;
      const parts = letters.map((letter) => {
        const width = row.counts[letter] * each;
        x += width;
        return width > 0 && segment(letter, show(row.counts[letter]), x - width, y, width);
      });
      return svg`
        ${rowLabel(y + thick / 2, row.name)}
        ${parts}
        ${text(x + 10, y + 16, show(sumOf(row)), { size: 13, weight: 650 })}`;
    }),
    description: t('load.description', { rows: rows.map((row) => `${row.name} ${sumOf(row)}`) }),
    columns: ['load.role', ...letters.map((letter) => `load.${letter}`)],
    rows: rows.map(({ name, counts }) => [name, ...letters.map((letter) => counts[letter])]),
  };
}

/** A letter, with how many where there is room. */
function segment(letter: keyof typeof paints, count: string, x: number, y: number, width: number): string {
  const { fill, ink } = paints[letter];
  const words = width > 34 ? `${letter} ${count}` : letter;
  return svg`
    ${box(x, y, width, thick, { fill, stroke: colours.brandInk, radius: 0 })}
    ${text(x + width / 2, y + 16, words, { size: 12.5, weight: 600, anchor: 'middle', fill: ink })}`;
}
