import { type ChartContext, type Drawing, percentOf } from './chart.ts';
import { box, colours, level, text } from './svg.ts';
import { left, limitLine, thick, track } from './tracks.ts';

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

const width = 560;
const top = 30;
const step = 36;
/** Where the axis begins: shares that are near to each other are told apart on one that begins near them. */
const begins = [0.95, 0.9, 0.8, 0.5];
const results = ['lower', 'independent', 'upper'] as const;

/** The share of each step, what they come to together, and a line at the share that is promised. */
export function shares(data: SharesData, context: ChartContext): Drawing {
  const { steps, promised } = data;
  const percent = (share: number) => percentOf(share * 100, context);
  const told = { promised: percent(promised), lower: percent(data.lower) };
  const empty = steps.length === 0;
  const together = empty ? [] : results.map((name) => ({ name: context.t(`shares.${name}`), share: data[name] }));
  const middle = top + steps.length * step + 8;
  const bottom = middle + together.length * step;
  const lowest = Math.min(promised, ...[...steps, ...together].map(({ share }) => share));
  const from = begins.find((share) => share + 0.01 <= lowest) ?? 0;
  const x = (share: number) => left + (width * (share - from)) / (1 - from);
  const end = (share: number) =>
    text(x(share), bottom + 14, percent(share), { size: 12, anchor: 'middle', fill: colours.muted });
  const draw = ({ name, share }: SharesData['steps'][number], y: number, fill: string) =>
    track(y, width, name, box(left, y, x(share) - left, thick, { fill, radius: 2 }), percent(share));
  const drawn = [
    steps.map((shown, index) => draw(shown, top + index * step, colours.brand)),
    level(0, 960, middle - 4, colours.rule),
    together.map((shown, index) => draw(shown, middle + 4 + index * step, colours.muted)),
    limitLine(x(promised), context.t('shares.line', told), bottom),
    end(from),
    end(1),
  ];
  const limit = empty ? [] : [{ name: context.t('shares.promised'), share: promised }];
  return {
    height: bottom + 22,
    parts: empty ? [] : drawn,
    description: empty ? context.t('shares.nothing') : context.t('shares.description', told),
    columns: ['shares.what', 'shares.share'],
    rows: [...steps, ...together, ...limit].map(({ name, share }) => [name, percent(share)]),
  };
}
