import { type Chart, type ChartContext, sharePercent } from './chart.ts';
import { colours } from './colours.ts';
import { box, drawing, element, text } from './svg.ts';

/** A state on the way: how many have reached it. */
export interface FunnelStep {
  name: string;
  count: number;
}

/** Steps in order, each counting those that reached it or went beyond; `aside`, the states off the way. */
export interface FunnelData {
  steps: readonly FunnelStep[];
  aside?: readonly FunnelStep[];
}

/** Labels stand above their bars, so that the whole is no wider than a telephone. */
const width = 480;
const barsWidth = 370;
const barTop = 22;
const barHeight = 22;
const step = 62;

/** How far a set of entities has come through its states: bars, with the share of the first step. */
export function funnel(data: FunnelData, context: ChartContext): Chart {
  const aside = data.aside ?? [];
  const first = data.steps[0]?.count ?? 0;
  const most = Math.max(1, ...data.steps.map(({ count }) => count), ...aside.map(({ count }) => count));
  const scale = (count: number) => (barsWidth * Math.max(0, count)) / most;
  const asideTop = data.steps.length * step + 18;
  const height = (aside.length === 0 ? data.steps.length * step : asideTop + aside.length * step) - step / 4;
  const description = describe(data, context);
  const words = { id: context.id, title: context.title, description };
  const drawn = data.steps.map((shown, index) =>
    [
      join(scale(shown.count), data.steps[index + 1], scale, index * step),
      bar(
        shown,
        index * step,
        scale(shown.count),
        colours.brand,
        `  ${sharePercent(shown.count, first, context)}`,
        context,
      ),
    ].join(''),
  );
  const off = aside.map((shown, index) =>
    bar(shown, asideTop + index * step, scale(shown.count), colours.muted, '', context),
  );
  const divider =
    aside.length === 0
      ? []
      : [element('line', { x1: 0, x2: width, y1: asideTop - 14, y2: asideTop - 14, stroke: colours.rule })];
  return {
    svg: drawing({ width, height: Math.max(height, step) }, words, ...drawn, ...divider, ...off),
    title: context.title,
    description,
    table: {
      columns: [context.t('funnel.state'), context.t('funnel.count'), context.t('funnel.share')],
      rows: [...data.steps, ...aside].map((shown) => [
        shown.name,
        shown.count,
        data.steps.includes(shown) ? sharePercent(shown.count, first, context) : '–',
      ]),
    },
  };
}

function describe(data: FunnelData, context: ChartContext): string {
  const list = (steps: readonly FunnelStep[]) => steps.map(({ name, count }) => `${name} ${context.show(count)}`);
  const off = data.aside ?? [];
  return [
    context.t('funnel.description', { steps: list(data.steps) }),
    ...(off.length > 0 ? [context.t('funnel.aside', { steps: list(off) })] : []),
  ].join(' ');
}

function bar(shown: FunnelStep, y: number, long: number, fill: string, note: string, context: ChartContext): string {
  const end = Math.max(long, 2);
  return [
    text(0, y + 15, shown.name, { size: 14, width, lines: 1 }),
    box(0, y + barTop, end, barHeight, { fill, radius: 2 }),
    text(end + 10, y + barTop + 16, `${context.show(shown.count)}${note && ` · ${note.trim()}`}`, {
      size: 14,
      weight: 650,
    }),
  ].join('');
}

/** The tapering band between a bar and the next. */
function join(long: number, next: FunnelStep | undefined, scale: (count: number) => number, y: number): string {
  if (!next) return '';
  const top = y + barTop + barHeight;
  const bottom = y + step + barTop;
  return element('path', {
    d: `M0 ${top}H${long}L${scale(next.count)} ${bottom}H0Z`,
    fill: colours.brandTint,
  });
}
