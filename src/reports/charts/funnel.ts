import { type ChartContext, type Drawing, percentOf } from './chart.ts';
import { box, colours, level, svg, text } from './svg.ts';

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
export function funnel({ steps, aside = [] }: FunnelData, context: ChartContext): Drawing {
  const { t, show } = context;
  const first = steps[0]?.count ?? 0;
  const most = Math.max(1, ...[...steps, ...aside].map(({ count }) => count));
  const scale = (count: number) => (barsWidth * Math.max(0, count)) / most;
  const share = (count: number) => percentOf(first <= 0 ? null : Math.round((100 * count) / first), context);
  const list = (some: readonly FunnelStep[]) => some.map(({ name, count }) => `${name} ${show(count)}`);
  const way = steps.map(({ name, count }, index) => {
    const next = steps[index + 1];
    return [
      next && band(scale(count), scale(next.count), index * step),
      bar(name, index * step, scale(count), colours.brandInk, `${show(count)} · ${share(count)}`),
    ];
  });
  const end = steps.length * step;
  const off = aside.map(({ name, count }, index) =>
    bar(name, end + 18 + index * step, scale(count), colours.muted, show(count)),
  );
  const hasAside = aside.length > 0;
  const bottom = hasAside ? end + 18 + aside.length * step : end;
  return {
    width,
    height: Math.max(bottom - step / 4, step),
    parts: [way, hasAside && level(0, width, end + 4, colours.rule), off],
    description: [
      t('funnel.description', { steps: list(steps) }),
      ...(hasAside ? [t('funnel.aside', { steps: list(aside) })] : []),
    ].join(' '),
    columns: ['funnel.state', 'funnel.count', 'funnel.share'],
    rows: [
      ...steps.map(({ name, count }) => [name, count, share(count)]),
      ...aside.map(({ name, count }) => [name, count, '']),
    ],
  };
}

function bar(name: string, y: number, long: number, fill: string, figure: string): string {
  const end = Math.max(long, 2);
  return svg`
    ${text(0, y + 15, name, { size: 14, width })}
    ${box(0, y + barTop, end, barHeight, { fill, radius: 2 })}
    ${text(end + 10, y + barTop + 16, figure, { size: 14, weight: 650 })}`;
}

/** The tapering band between the bar at `y` and the next. */
function band(from: number, to: number, y: number): string {
  const top = y + barTop + barHeight;
  return svg`<path d="M0 ${top}H${from}L${to} ${y + step + barTop}H0Z" fill="${colours.brandTint}"/>`;
}
