import { type CellState, stateMarks } from '../../wording/cell-states.ts';
import { type ChartContext, type Drawing, percentOf } from './chart.ts';
import { box, colours, svg, text } from './svg.ts';
import { left, thick, track } from './tracks.ts';

/** One coverage: how many of its cells are in each state. `none` is not counted. */
export interface CoverageBar {
  name: string;
  counts: Readonly<Partial<Record<CellState, number>>>;
  /** What is owed: what is waived or not offered is counted apart. */
  required: number;
  covered: number;
  /** Covered of required, 0 to 100; null where nothing is required. */
  percent: number | null;
}

/** What a bar is made of, from what is well to what is not: what is not owed has no part in it. */
const owed: readonly CellState[] = ['covered', 'stale', 'partial', 'not-assessed', 'gap', 'broken'];
const order: readonly CellState[] = ['covered', 'waived', 'not-offered', ...owed.slice(1)];
const width = 520;
const step = 46;

/** Coverage as bars that add up to what is required, each with its share and its count in words. What is not owed is in the table only. */
export function coverageBars(bars: readonly CoverageBar[], context: ChartContext): Drawing {
  const { t } = context;
  const shown = order.filter((state) => bars.some((bar) => (bar.counts[state] ?? 0) > 0));
  const share = ({ percent }: CoverageBar) => percentOf(percent, context);
  const entries = owed
    .filter((state) => shown.includes(state))
    .map((state) => ({
      label: t(`state.${state}`),
      draw: (x: number, y: number) => mark(state, state === 'broken', x, y + 2, '.8'),
    }));
  return {
    height: bars.length * step,
    parts: bars.map((bar, index) => drawBar(bar, index * step, context)),
    legend: { x: left, entries },
    description: t('coverage.description', { bars: bars.map((bar) => `${bar.name} ${share(bar)}`) }),
    columns: ['coverage.name', 'coverage.required', ...shown.map((state) => `state.${state}`), 'coverage.share'],
    rows: bars.map((bar) => [bar.name, bar.required, ...shown.map((state) => bar.counts[state] ?? 0), share(bar)]),
  };
}

function drawBar({ name, counts, required, covered, percent }: CoverageBar, y: number, context: ChartContext): string {
  let x = left;
  const parts = owed.map((state) => {
    const part = required === 0 ? 0 : (width * (counts[state] ?? 0)) / required;
    const from = x;
    x += part;
    return part === 0 ? '' : segment(state, from, y, part);
  });
  const count = context.t('coverage.of', { covered, required });
  return svg`
    ${track(y, width, name, parts, percentOf(percent, context))}
    ${text(960, y + 16, count, { size: 13, anchor: 'end', fill: colours.muted })}`;
}

/** A stretch of a bar, with the mark of its state where there is room: colour is never alone. */
function segment(state: CellState, x: number, y: number, part: number): string {
  const { ink, ground } = stateMarks[state];
  const solid = state === 'covered';
  const drawn = box(x, y, part, thick, { fill: solid ? ink : ground, stroke: ink, radius: 0 });
  return part < 18 ? drawn : drawn + mark(state, solid, x + part / 2 - 7, y + 4, '.875');
}

/** The mark of a state in its ink, or in the colour of its ground. */
function mark(state: CellState, inGround: boolean, x: number, y: number, scale: string): string {
  const { ink, ground, path } = stateMarks[state];
  return svg`<path d="${path}" fill="${inGround ? ground : ink}" transform="translate(${x} ${y}) scale(${scale})"/>`;
}
