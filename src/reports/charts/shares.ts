import type { Chart, ChartContext } from './chart.ts';
import { colours } from './colours.ts';
import { box, drawing, element, rowLabel, text } from './svg.ts';

/** What steps promise of their cases and what that comes to; shares are fractions from 0 to 1. */
export interface SharesData {
  steps: readonly { name: string; share: number }[];
  /** Guaranteed whatever happens. */
  lower: number;
  /** Where lapses have nothing to do with each other. */
  independent: number;
  /** At most. */
  upper: number;
  promised: number;
}

const labelWidth = 290;
const left = 310;
const width = 540;
const top = 30;
const step = 36;
const barHeight = 22;
const results = ['lower', 'independent', 'upper'] as const;

/** The share of each step, what they come to together, and a line at the share that is promised. */
export function shares(data: SharesData, context: ChartContext): Chart {
  const { steps, promised } = data;
  const percent = (share: number) => context.show({ type: 'percent', written: '', value: share * 100 });
  const empty = steps.length === 0;
  const told = { promised: percent(promised), lower: percent(data.lower) };
  const description = empty ? context.t('shares.nothing') : context.t('shares.description', told);
  const together = empty ? [] : results.map((name) => ({ name: context.t(`shares.${name}`), share: data[name] }));
  const middle = top + steps.length * step + 8;
  const bottom = middle + together.length * step;
  const drawn = [
    ...steps.map((shown, index) => drawBar(shown, top + index * step, colours.brand, percent)),
    element('line', { x1: 0, x2: 960, y1: middle - 4, y2: middle - 4, stroke: colours.rule }),
    ...together.map((shown, index) => drawBar(shown, middle + 4 + index * step, colours.muted, percent)),
    drawPromise(left + width * promised, context.t('shares.line', told), bottom),
  ];
  return {
    svg: drawing(
      { width: 960, height: bottom + 6 },
      { id: context.id, title: context.title, description },
      ...(empty ? [] : drawn),
    ),
    title: context.title,
    description,
    table: {
      columns: [context.t('shares.what'), context.t('shares.share')],
      rows: [...steps, ...together, ...(empty ? [] : [{ name: context.t('shares.promised'), share: promised }])].map(
        ({ name, share }) => [name, percent(share)],
      ),
    },
  };
}

function drawBar(
  { name, share }: SharesData['steps'][number],
  y: number,
  fill: string,
  percent: (share: number) => string,
): string {
  return [
    rowLabel(labelWidth, y + 11, name, labelWidth),
    box(left, y, width, barHeight, { fill: colours.tint, stroke: colours.rule, radius: 2 }),
    box(left, y, width * share, barHeight, { fill, radius: 2 }),
    text(left + width + 14, y + 16, percent(share), { size: 14, weight: 650 }),
  ].join('');
}

function drawPromise(x: number, label: string, bottom: number): string {
  const before = x > left + width / 2;
  return [
    element('line', { x1: x, x2: x, y1: 6, y2: bottom, stroke: colours.alert, 'stroke-width': 2 }),
    text(x + (before ? -8 : 8), 18, label, {
      size: 13,
      weight: 650,
      anchor: before ? 'end' : 'start',
      fill: colours.alert,
    }),
  ].join('');
}
