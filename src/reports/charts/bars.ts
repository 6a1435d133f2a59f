import type { Chart, ChartContext } from './chart.ts';
import { colours } from './colours.ts';
import { type CellState, stateMarks } from './states.ts';
import { box, drawing, element, rowLabel, text } from './svg.ts';
import { textWidth } from './words.ts';

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
const order: readonly CellState[] = ['covered', 'waived', 'not-offered', 'stale', 'partial', 'gap', 'broken'];
/** What a bar is made of: what is not owed has no part in it. */
const owed: readonly CellState[] = order.filter((state) => state !== 'waived' && state !== 'not-offered');
const labelWidth = 250;
const left = 270;
const width = 520;
const height = 24;
const step = 46;
const legendSize = 12.5;

/** Coverage as bars that add up to what is required, each with its share and its count in words. What is not owed is in the table only. */
export function coverageBars(data: CoverageData, context: ChartContext): Chart {
  const shown = order.filter((state) => data.bars.some((bar) => (bar.counts[state] ?? 0) > 0));
  const description = context.t('coverage.description', {
    bars: data.bars.map((bar) => `${bar.name} ${shareOf(bar, context)}`),
  });
  const words = { id: context.id, title: context.title, description };
  const legendTop = data.bars.length * step + 12;
  const key = legend(
    shown.filter((state) => owed.includes(state)),
    legendTop,
    context,
  );
  return {
    svg: drawing(
      { width: 960, height: legendTop + 24 * key.lines },
      words,
      ...data.bars.map((bar, index) => drawBar(bar, index * step, context)),
      key.svg,
    ),
    title: context.title,
    description,
    table: {
      columns: [
        context.t('coverage.name'),
        context.t('coverage.required'),
        ...shown.map((state) => context.t(`state.${state}`)),
        context.t('coverage.share'),
      ],
      rows: data.bars.map((bar) => [
        bar.name,
        bar.required,
        ...shown.map((state) => bar.counts[state] ?? 0),
        shareOf(bar, context),
      ]),
    },
  };
}

function shareOf({ percent }: CoverageBar, context: ChartContext): string {
  return percent === null ? '–' : context.show({ type: 'percent', written: '', value: percent });
}

function drawBar(bar: CoverageBar, y: number, context: ChartContext): string {
  const total = bar.required;
  let x = left;
  const parts = owed.map((state) => {
    const part = total === 0 ? 0 : (width * (bar.counts[state] ?? 0)) / total;
    const drawn = part === 0 ? '' : segment(state, x, y, part);
    x += part;
    return drawn;
  });
  return [
    rowLabel(labelWidth, y + 12, bar.name, labelWidth),
    box(left, y, width, height, { fill: colours.tint, stroke: colours.rule, radius: 2 }),
    ...parts,
    text(left + width + 14, y + 17, shareOf(bar, context), { size: 14, weight: 650 }),
    text(960, y + 17, context.t('coverage.of', { covered: bar.covered, required: total }), {
      size: 13,
      anchor: 'end',
      fill: colours.muted,
    }),
  ].join('');
}

/** A stretch of a bar, with the mark of its state where there is room: colour is never alone. */
function segment(state: CellState, x: number, y: number, part: number): string {
  const { ink, ground, path } = stateMarks[state];
  const solid = state === 'covered';
  const drawn = box(x, y, part, height, { fill: solid ? ink : ground, stroke: ink, radius: 0 });
  if (part < 18) return drawn;
  const sign = element('path', {
    d: path,
    fill: solid ? ground : ink,
    transform: `translate(${x + part / 2 - 7} ${y + 5}) scale(.875)`,
  });
  return drawn + sign;
}

/** Marks with their names, in as many lines as they need. */
function legend(states: readonly CellState[], y: number, context: ChartContext): { svg: string; lines: number } {
  let x = left;
  let line = 0;
  const drawn = states.map((state) => {
    const label = context.t(`state.${state}`);
    const room = 18 + textWidth(label, legendSize) + 22;
    if (x + room > 960) {
      x = left;
      line += 1;
    }
    const { ink, ground, path } = stateMarks[state];
    const top = y + line * 24;
    const sign = element('path', {
      d: path,
      fill: state === 'broken' ? ground : ink,
      transform: `translate(${x} ${top + 2}) scale(.8)`,
    });
    const words = text(x + 18, top + 13, label, { size: legendSize, fill: colours.muted });
    x += room;
    return sign + words;
  });
  return { svg: drawn.join(''), lines: line + 1 };
}
