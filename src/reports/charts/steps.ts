import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, element, text } from './svg.ts';
import { legend } from './tracks.ts';

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
export function steps({ day, points }: StepsData, context: ChartContext): Drawing {
  const { t, show } = context;
  const greatest = Math.max(1, ...points.flatMap(({ need, seats }) => [need ?? 0, seats]));
  const every = Math.max(1, Math.ceil(greatest / 8));
  // A tick above the greatest, so that its edge is seen.
  const most = every * (Math.floor(greatest / every) + 1);
  const step = width / Math.max(points.length, 1);
  const bottom = top + height;
  const y = (value: number) => bottom - (value / most) * height;
  const isShort = ({ need, seats }: StepsData['points'][number]) => need === null || need > seats;
  const short = points.filter(isShort).map(({ at }) => at);
  const ticks = Array.from({ length: most / every + 1 }, (_, index) => index * every);
  // Where no number of seats is enough the line is interrupted.
  const line = points.flatMap(({ need }, index) =>
    need === null
      ? []
      : [
          `${points[index - 1]?.need == null ? 'M' : 'L'}${left + index * step} ${y(need)} H${left + (index + 1) * step}`,
        ],
  );
  const key = legend(left, bottom + 34, { sign: 24, apart: 24 }, [
    {
      label: t('steps.seats'),
      draw: (x, up) => box(x, up + 2, 16, 12, { fill: colours.brandTint, stroke: colours.brand }),
    },
    {
      label: t('steps.need'),
      draw: (x, up) =>
        element('path', { d: `M${x} ${up + 8}h18`, stroke: colours.alert, 'stroke-width': 2.5, fill: 'none' }),
    },
  ]);
  return {
    width: 960,
    height: bottom + 40 + 26 * key.lines,
    parts: [
      ...ticks.flatMap((value) => [
        element('line', { x1: left, x2: left + width, y1: y(value), y2: y(value), stroke: colours.rule }),
        text(left - 8, y(value) + 4, show(value), { size: 12, anchor: 'end', fill: colours.muted }),
      ]),
      ...points.map(({ seats }, index) =>
        box(left + index * step, y(seats), step, bottom - y(seats), {
          fill: colours.brandTint,
          stroke: colours.rule,
          radius: 0,
        }),
      ),
      ...points.map(({ at }, index) =>
        at.endsWith(':00')
          ? text(left + index * step, bottom + 18, at, { size: 12, anchor: 'middle', fill: colours.muted })
          : '',
      ),
      ...(line.length > 0
        ? [element('path', { d: line.join(' '), stroke: colours.alert, 'stroke-width': 2.5, fill: 'none' })]
        : []),
      key.svg,
    ],
    description: t('steps.description', { day, short, count: short.length }),
    columns: ['steps.at', 'steps.need', 'steps.seats'],
    rows: points.map(({ at, need, seats }) => [at, need ?? '∞', seats]),
  };
}
