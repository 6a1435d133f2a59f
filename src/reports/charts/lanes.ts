import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text, upright } from './svg.ts';

/** Somebody who does a part of the work. */
export interface Lane {
  name: string;
  /** What it brings: a line each. */
  notes: readonly string[];
}

/** Where the work goes from one to another. */
export interface Crossing {
  from: number;
  to: number;
  /** When it does. */
  label: string;
  /** From whom to whom, and in what time. */
  note: string;
}

export interface LanesData {
  lanes: readonly Lane[];
  crossings: readonly Crossing[];
}

const head = 76;
const step = 100;

/** Who does what side by side, and each place where the work crosses over as an arrow from one to the other. */
export function lanes({ lanes, crossings }: LanesData, { t }: ChartContext): Drawing {
  const width = 960 / Math.max(lanes.length, 1);
  const x = (lane: number) => (lane + 0.5) * width;
  const bottom = head + 22 + crossings.length * step;
  const nameOf = (lane: number) => lanes[lane]?.name ?? '';
  return {
    height: bottom,
    parts: [
      lanes.map((_, index) => upright(x(index), head, bottom, colours.rule, '4 4')),
      lanes.map((lane, index) => drawLane(lane, index * width + 8, width - 16)),
      crossings.map((one, index) => drawCrossing(one, x(one.from), x(one.to), head + 50 + index * step)),
    ],
    description: t('lanes.description', { lanes: lanes.map(({ name }) => name), count: crossings.length }),
    columns: ['lanes.from', 'lanes.to', 'lanes.when', 'lanes.how'],
    rows: crossings.map(({ from, to, label, note }) => [nameOf(from), nameOf(to), label, note]),
  };
}

function drawLane({ name, notes }: Lane, x: number, width: number): string {
  const middle = x + width / 2;
  const setting = { anchor: 'middle', width: width - 16 } as const;
  return svg`
    ${box(x, 2, width, head - 4, { fill: colours.brandTint, stroke: colours.brandInk })}
    ${text(middle, 24, name, { ...setting, size: 14, weight: 650 })}
    ${text(middle, 44, notes.join(' · '), { ...setting, size: 12, lines: 2, fill: colours.muted })}`;
}

/** The arrow between two lanes with its words above and below, on a ground that keeps the lines behind from running through. */
function drawCrossing({ label, note }: Crossing, from: number, to: number, y: number): string {
  const middle = (from + to) / 2;
  const width = Math.abs(to - from) - 20;
  const tip = to + (to > from ? -9 : 9);
  const way = (d: string) => svg`<path d="${d}" fill="none" stroke="${colours.brandInk}" stroke-width="2"/>`;
  return svg`
    ${box(middle - width / 2, y - 38, width, 94, { fill: colours.paper })}
    ${way(`M${from} ${y}H${to}`)}
    ${way(`M${tip} ${y - 6}L${to} ${y}L${tip} ${y + 6}`)}
    ${text(middle, y - 26, label, { anchor: 'middle', width, size: 12, lines: 2, weight: 600 })}
    ${text(middle, y + 17, note, { anchor: 'middle', width, size: 11.5, lines: 3, fill: colours.muted })}`;
}
