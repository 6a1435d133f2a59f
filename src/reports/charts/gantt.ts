import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg } from './svg.ts';
import { left, limitLine, rowLabel, scaleOf, swatch, type Ticks, thick, tickMarks } from './tracks.ts';

/** What is done from one day to another; days as milliseconds of UTC. */
export interface GanttBar {
  name: string;
  from: number;
  to: number;
  /** From when to when and in what state, as people write it. */
  dates: string;
  state: string;
  /** How sure it is: decided or not, over or not. */
  as: 'done' | 'decided' | 'open';
  milestones: readonly { name: string; at: number }[];
  /** The bars that it waits for, by their place. */
  after: readonly number[];
}

export interface GanttData {
  bars: readonly GanttBar[];
  ticks: Ticks;
  today?: Ticks[number];
}

const top = 50;
const step = 38;
const paints = {
  done: { fill: colours.muted },
  decided: { fill: colours.brand },
  open: { fill: colours.brandTint, stroke: colours.brandInk, dashed: true },
} as const;

/** What is done when, a bar each, with what waits for what. */
export function gantt({ bars, ticks, today }: GanttData, { t }: ChartContext): Drawing {
  const bottom = top + bars.length * step;
  const days = bars.flatMap(({ from, to }) => [from, to]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = scaleOf(days, 680);
  const y = (index: number) => top + index * step;
  const used = (['done', 'decided', 'open'] as const).filter((one) => bars.some((bar) => bar.as === one));
  const milestone = { label: t('gantt.milestone'), draw: (at: number, up: number) => diamond(at + 9, up + 8) };
  const entries = [
    ...used.map((one) => swatch(t(`gantt.${one}`), paints[one])),
    ...(bars.some(({ milestones }) => milestones.length > 0) ? [milestone] : []),
  ];
  const shown = ticks.filter(({ at }) => at >= first && at <= last);
  const within = today && today.at > first && today.at < last;
  return {
    height: bottom + 10,
    legend: { x: left, entries },
    parts: [
      tickMarks(shown, x, bottom),
      bars.map((bar, index) => drawBar(bar, x, y(index))),
      bars.map((bar, index) =>
        bar.after.map((other) => {
          const before = bars[other];
          return before && joint(x(before.to), y(other), x(bar.from), y(index));
        }),
      ),
      within && limitLine(x(today.at), today.label, bottom),
    ],
    description: t('gantt.description', { bars: bars.map(({ name }) => name) }),
    columns: ['gantt.what', 'gantt.when', 'gantt.state', 'gantt.after', 'gantt.milestones'],
    rows: bars.map(({ name, dates, state, after, milestones }) => [
      name,
      dates,
      state || '–',
      after.flatMap((other) => bars[other]?.name ?? []).join(', ') || '–',
      milestones.map((one) => one.name).join(', ') || '–',
    ]),
  };
}

function drawBar({ name, from, to, as, milestones }: GanttBar, x: (day: number) => number, y: number): string {
  const middle = y + thick / 2;
  return svg`
    ${rowLabel(middle, name)}
    ${box(x(from), y, Math.max(x(to) - x(from), 3), thick, paints[as])}
    ${milestones.map(({ at }) => diamond(x(Math.min(Math.max(at, from), to)), middle))}`;
}

function diamond(x: number, y: number): string {
  const d = `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`;
  return svg`<path d="${d}" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="1.5"/>`;
}

/** From the end of a bar to the beginning of the one that waits for it, with its point there. */
function joint(x1: number, y1: number, x2: number, y2: number): string {
  const [from, to] = [y1 + thick / 2, y2 + (y2 > y1 ? 0 : thick)];
  const at = Math.max(x2 + 6, 6);
  const up = to + (y2 > y1 ? -6 : 6);
  return [`M${x1} ${from}H${at}V${to}`, `M${at - 4} ${up}L${at} ${to}L${at + 4} ${up}`]
    .map((d) => svg`<path d="${d}" fill="none" stroke="${colours.ink}" stroke-width="1.25"/>`)
    .join('');
}
