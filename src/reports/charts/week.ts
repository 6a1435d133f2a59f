import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, text, upright } from './svg.ts';
import { scaleOf, thick, track } from './tracks.ts';

/** Stretches of a week in minutes from Monday at midnight. */
export interface WeekRow {
  name: string;
  spans: readonly { from: number; to: number }[];
  /** The hours of each day in words. */
  days: readonly string[];
}

export interface WeekData {
  /** Monday to Sunday, as the reader calls them. */
  days: readonly string[];
  rows: readonly WeekRow[];
}

const width = 680;
const top = 34;
const step = 34;
const day = 1440;

/** A week as a strip a row: what is filled is open. */
export function week({ days, rows }: WeekData, context: ChartContext): Drawing {
  const bottom = top + rows.length * step;
  const x = scaleOf([0, 7 * day], width);
  return {
    height: bottom,
    parts: [
      days.map((name, index) =>
        text(x((index + 0.5) * day), 16, name, { size: 12, anchor: 'middle', fill: colours.muted }),
      ),
      rows.map((row, index) => drawRow(row, top + index * step, x)),
      Array.from({ length: 8 }, (_, index) => upright(x(index * day), top - 10, bottom - 6, colours.rule)),
    ],
    description: context.t('week.description', { rows: rows.map(({ name }) => name) }),
    columns: ['week.what', 'week.mon', 'week.tue', 'week.wed', 'week.thu', 'week.fri', 'week.sat', 'week.sun'],
    rows: rows.map(({ name, days: words }) => [name, ...words]),
  };
}

function drawRow({ name, spans }: WeekRow, y: number, x: (minute: number) => number): string {
  const open = spans.map(({ from, to }) =>
    box(x(from), y, Math.max(x(to) - x(from), 1), thick, { fill: colours.brand, radius: 1 }),
  );
  return track(y, width, name, open);
}
