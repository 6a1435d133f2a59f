import { type ChartContext, type Drawing, percentOf } from './chart.ts';
import { type CellState, stateMarks } from './states.ts';
import { box, colours, element, text } from './svg.ts';
import { left, legend, track } from './tracks.ts';

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

export interface CoverageData {
  bars: readonly CoverageBar[];
}

/** From what is well to what is not. */
const order: readonly CellState[] = [
  'covered',
  'waived',
  'not-offered',
  'stale',
  'partial',
  'not-assessed',
  'gap',
  'broken',
];
/** What a bar is made of: what is not owed has no part in it. */
const owed: readonly CellState[] = order.filter((state) => state !== 'waived' && state !== 'not-offered');
const frame = { labels: 250, width: 520, height: 24 };
const step = 46;

/** Coverage as bars that add up to what is required, each with its share and its count in words. What is not owed is in the table only. */
export function coverageBars({ bars }: CoverageData, context: ChartContext): Drawing {
  const shown = order.filter((state) => bars.some((bar) => (bar.counts[state] ?? 0) > 0));
  const share = ({ percent }: CoverageBar) => percentOf(percent, context);
  const bottom = bars.length * step + 12;
  const drawn = shown.filter((state) => owed.includes(state));
  const key = legend(
    left(frame),
    bottom,
    { sign: 18, apart: 22 },
    drawn.map((state) => signed(state, context)),
  );
  return {
    width: 960,
    height: bottom + 24 * key.lines,
    parts: [...bars.map((bar, index) => drawBar(bar, index * step, context)), key.svg],
    description: context.t('coverage.description', { bars: bars.map((bar) => `${bar.name} ${share(bar)}`) }),
    columns: ['coverage.name', 'coverage.required', ...shown.map((state) => `state.${state}`), 'coverage.share'],
    rows: bars.map((bar) => [bar.name, bar.required, ...shown.map((state) => bar.counts[state] ?? 0), share(bar)]),
  };
}

function drawBar(bar: CoverageBar, y: number, context: ChartContext): string {
  const { name, counts, required, covered, percent } = bar;
  let x = left(frame);
  const parts = owed.map((state) => {
    const part = required === 0 ? 0 : (frame.width * (counts[state] ?? 0)) / required;
    const drawn = part === 0 ? '' : segment(state, x, y, part);
    x += part;
    return drawn;
  });
  const count = { size: 13, anchor: 'end', fill: colours.muted } as const;
  return (
    track(frame, y, name, parts, percentOf(percent, context)) +
    text(960, y + 17, context.t('coverage.of', { covered, required }), count)
  );
}

/** A stretch of a bar, with the mark of its state where there is room: colour is never alone. */
function segment(state: CellState, x: number, y: number, part: number): string {
  const { ink, ground, path } = stateMarks[state];
  const solid = state === 'covered';
  const drawn = box(x, y, part, frame.height, { fill: solid ? ink : ground, stroke: ink, radius: 0 });
  if (part < 18) return drawn;
  const transform = `translate(${x + part / 2 - 7} ${y + 5}) scale(.875)`;
  return drawn + element('path', { d: path, fill: solid ? ground : ink, transform });
}

/** A mark with its name, for the legend. */
function signed(state: CellState, context: ChartContext) {
  const { ink, ground, path } = stateMarks[state];
  const fill = state === 'broken' ? ground : ink;
  return {
    label: context.t(`state.${state}`),
    draw: (x: number, y: number) => element('path', { d: path, fill, transform: `translate(${x} ${y + 2}) scale(.8)` }),
  };
}
