import { coverageBars } from './bars.ts';
import { canvas } from './canvas.ts';
import type { Chart, ChartContext } from './chart.ts';
import { funnel } from './funnel.ts';
import { house } from './house.ts';
import { shares } from './shares.ts';
import { timeline } from './timeline.ts';
import { tree } from './tree.ts';

/** Every figure that a template may ask for, by its name. */
export const charts = {
  canvas,
  house,
  funnel,
  tree,
  coverage: coverageBars,
  timeline,
  shares,
} as const;
export type ChartName = keyof typeof charts;

/** True for the name of a figure. */
export function isChartName(name: unknown): name is ChartName {
  return typeof name === 'string' && Object.hasOwn(charts, name);
}

/** Draws a figure. The data must be of the type that the figure of that name takes. */
export function drawChart(name: ChartName, data: unknown, context: ChartContext): Chart {
  const draw = charts[name] as (data: unknown, context: ChartContext) => Chart;
  return draw(data, context);
}
