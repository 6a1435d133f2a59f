import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, level, svg, text } from './svg.ts';

export interface StepsData {
  /** The day that is shown. */
  day: string;
  /** Half hour by half hour; without a need where no number of seats reaches what is promised. */
  points: readonly { at: string; need: number | null; seats: number }[];
}

const left = 50;
const width = 900;
const top = 14;
const height = 260;

/** Seats that are needed, as a line, over those that are filled, as bars: where the line stands above a bar, somebody is missing. */
export function steps({ day, points }: StepsData, { t, show }: ChartContext): Drawing {
  const greatest = Math.max(1, ...points.flatMap(({ need, seats }) => [need ?? 0, seats]));
  const every = Math.max(1, Math.ceil(greatest / 8));
  // A tick above the greatest, so that its edge is seen.
  const most = every * (Math.floor(greatest / every) + 1);
  const ticks = Array.from({ length: most / every + 1 }, (_, index) => index * every);
  const step = width / Math.max(points.length, 1);
  const bottom = top + height;
  const x = (index: number) => left + index * step;
  const y = (value: number) => bottom - (value / most) * height;
  const short = points.filter(({ need, seats }) => need === null || need > seats).map(({ at }) => at);
  // Where no number of seats is enough the line is interrupted.
  const line = points.flatMap(({ need }, index) => {
    if (need === null) return [];
    return [`${points[index - 1]?.need == null ? 'M' : 'L'}${x(index)} ${y(need)} H${x(index + 1)}`];
  });
  // The colour of rules is one that is seen on either ground.
  const filled = { fill: colours.rule, stroke: colours.paper, radius: 0 };
  const seats = { label: t('steps.seats'), draw: (x: number, up: number) => box(x, up + 2, 18, 12, filled) };
  const need = { label: t('steps.need'), draw: (x: number, up: number) => needed(`M${x} ${up + 8}h18`) };
  return {
    height: bottom + 34,
    legend: { x: left, entries: [seats, need] },
    parts: [
      ticks.map((value) => [
        level(left, left + width, y(value), colours.rule),
        text(left - 8, y(value) + 4, show(value), { size: 12, anchor: 'end', fill: colours.muted }),
      ]),
      points.map(({ seats }, index) => box(x(index), y(seats), step, bottom - y(seats), filled)),
      points.map(({ at }, index) => {
        const setting = { size: 12, anchor: 'middle', fill: colours.muted } as const;
        return at.endsWith(':00') && text(x(index), bottom + 18, at, setting);
      }),
      line.length > 0 && needed(line.join(' ')),
    ],
    description: t('steps.description', { day, short, count: short.length }),
    columns: ['steps.at', 'steps.need', 'steps.seats'],
    rows: points.map(({ at, need, seats }) => [at, need ?? '∞', seats]),
  };
}

function needed(way: string): string {
  return svg`<path d="${way}" stroke="${colours.alert}" stroke-width="2.5" fill="none"/>`;
}
