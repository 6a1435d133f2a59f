import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text } from './svg.ts';
import { left, track } from './tracks.ts';

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

const frame = { labels: 190, width: 740, height: 22 };
const top = 34;
const step = 34;
const day = 1440;

/** A week as a strip a row: what is filled is open. */
export function week({ days, rows }: WeekData, context: ChartContext): Drawing {
  const bottom = top + rows.length * step;
  const x = (minute: number) => left(frame) + (frame.width * minute) / (7 * day);
  const line = (at: number) =>
    svg`<line x1="${at}" x2="${at}" y1="${top - 10}" y2="${bottom - 6}" stroke="${colours.rule}" stroke-width="1"/>`;
  return {
    height: bottom,
    parts: [
      days.map((name, index) =>
        text(x((index + 0.5) * day), 16, name, { size: 12, anchor: 'middle', fill: colours.muted }),
      ),
      rows.map((row, index) => drawRow(row, top + index * step, x)),
      Array.from({ length: 8 }, (_, index) => line(x(index * day))),
    ],
    description: context.t('week.description', { rows: rows.map(({ name }) => name) }),
    columns: ['week.what', 'week.mon', 'week.tue', 'week.wed', 'week.thu', 'week.fri', 'week.sat', 'week.sun'],
    rows: rows.map(({ name, days: words }) => [name, ...words]),
  };
}

function drawRow({ name, spans }: WeekRow, y: number, x: (minute: number) => number): string {
  const open = spans.map(({ from, to }) =>
    box(x(from), y, Math.max(x(to) - x(from), 1), frame.height, { fill: colours.brand, radius: 1 }),
  );
  return track(frame, y, name, open);
}
