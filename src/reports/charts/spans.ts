import type { Moment } from '../../calendar/index.ts';
import { stateMarks } from '../../wording/cell-states.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, type Paint, svg, text } from './svg.ts';
import { labels, left, limitLine, rowLabel, scaleOf, type Ticks, thick, tickMarks, track } from './tracks.ts';
import { textWidth } from './words.ts';

/** A stretch of a row, from one place of the axis to another. */
export interface Span {
  from: number;
  to: Moment;
  as: keyof typeof looks;
  /** Stand in it where there is room, else their first letter. */
  words?: string;
}

export interface SpansRow {
  name: string;
  /** In smaller letters under it. */
  note?: string;
  spans: readonly Span[];
  /** Places that stand out. */
  marks?: readonly number[];
  /** The rows that it waits for, by their place. */
  after?: readonly number[];
  /** What stands behind its track, and at the end of the line. */
  figures?: readonly [string, string?];
  /** What the table says of it behind its name. */
  cells: readonly (string | number)[];
}

/** What goes along one axis, row by row: milliseconds of UTC, minutes of a week, shares or counts. */
export interface SpansData {
  rows: readonly SpansRow[];
  ticks?: Ticks;
  /** Lines down through all rows: today, when a case is due, what is promised. */
  limits?: Ticks;
  /** Labels of the heads of its table, where they hang on what is in it. */
  columns?: readonly string[];
}

/** Stretches that follow each other, each as long as its count of the whole; those of none are left out. */
export function stacked<As extends Span['as']>(
  order: readonly As[],
  counts: Readonly<Partial<Record<As, number>>>,
  whole = 1,
) {
  let sum = 0;
  return order.flatMap((as) => {
    const count = counts[as] ?? 0;
    sum += count;
    return count === 0 ? [] : [{ as, count, from: (sum - count) / whole, to: sum / whole }];
  });
}

/** What is owed of a coverage, from what is well to what is not. */
export const owed = ['covered', 'stale', 'partial', 'not-assessed', 'gap', 'broken'] as const;

/** How a stretch is drawn, and what stands in it: the mark of a state, or words in an ink. */
interface Look extends Paint {
  ink?: string;
  path?: string;
}

const edged = { stroke: colours.brandInk, ink: colours.ink, radius: 0 };
const marked = (state: (typeof owed)[number], isFull = false): Look => {
  const { ink, ground, path } = stateMarks[state];
  return { path, fill: isFull ? ink : ground, ink: isFull ? ground : ink, stroke: ink, radius: 0 };
};
const looks = {
  /** What runs or is open for certain, what is over or comes of the others, what waits or is not decided. */
  runs: { fill: colours.brandInk },
  done: { fill: colours.muted },
  waits: { fill: colours.brandTint, stroke: colours.brandInk, dashed: true },
  A: { ...edged, fill: colours.brand, ink: colours.onBrand },
  R: { ...edged, fill: colours.brandTint },
  C: { ...edged, fill: colours.tint },
  I: { ...edged, fill: colours.paper },
  covered: marked('covered', true),
  stale: marked('stale'),
  partial: marked('partial'),
  'not-assessed': marked('not-assessed'),
  gap: marked('gap'),
  broken: marked('broken'),
} satisfies Readonly<Record<string, Look>>;
const sorts = Object.keys(looks) as Span['as'][];

/** What is done when, with what waits for what. */
export const gantt = figureOf('gantt', 680, ['what', 'when', 'state', 'after', 'milestones']);
/** A case on its way, step by step. */
export const timeline = figureOf('timeline', 680, ['step', 'arrive', 'start', 'end', 'calendar']);
/** A usual week. */
export const week = figureOf('week', 680, ['what', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
/** How much each role has to answer for, to do, to be asked and to be told. */
export const load = figureOf('load', 620, ['role', 'A', 'R', 'C', 'I']);
/** The share of each step, what they come to together, and what is promised. */
export const shares = figureOf('shares', 560, ['what', 'share']);
/** Bars that add up to what is required, each with its share and its count in words. */
export const coverage = figureOf('coverage', 520, []);

function figureOf(name: string, width: number, heads: readonly string[]) {
  return ({ rows, ticks = [], limits = [], columns }: SpansData, { t }: ChartContext): Drawing => {
    const all = rows.flatMap(({ spans }) => spans);
    const ends = all.flatMap(({ from, to }) => [from, to]);
    const x = scaleOf([...ends, ...[...ticks, ...limits].map(({ at }) => at)], width);
    const [room, step] = rows.some(({ note }) => note) ? [10, 52] : [0, 37];
    const top = ticks.length > 0 ? 50 : 6;
    const y = (row: number) => top + row * step + room;
    const bottom = top + rows.length * step;
    const entries = sorts
      .filter((one) => all.some(({ as }) => as === one))
      .map((one) => ({
        label: t(one in stateMarks ? `state.${one}` : `${name}.${one}`),
        draw: (at: number, up: number) => stretch(looks[one], at, up + 1, 18, 14),
      }));
    const mark = { label: t('gantt.milestone'), draw: (at: number, up: number) => diamond(at + 9, up + 8) };
    return {
      height: bottom + 10,
      legend: { x: left, entries: [...entries, ...(rows.some(({ marks = [] }) => marks.length > 0) ? [mark] : [])] },
      parts: [
        rows.map((_, row) => track(y(row), width)),
        tickMarks(ticks, x, bottom),
        rows.map((shown, row) => drawRow(shown, x, width, y(row), t('timeline.never'))),
        rows.map(({ spans: [own], after = [] }, row) =>
          after.map((other) => {
            const before = rows[other]?.spans[0];
            return own && before && joint(x(before.to), y(other), x(own.from), y(row));
          }),
        ),
        limits.map(({ at, label }) => limitLine(x(at), label, bottom)),
      ],
      description: t(`${name}.description`, {
        rows: rows.map((row) => [row.name, ...(row.figures ?? []).slice(0, 1)].join(' ')),
      }),
      columns: columns ?? heads.map((head) => `${name}.${head}`),
      rows: rows.map((row) => [row.name, ...row.cells]),
    };
  };
}

function drawRow(row: SpansRow, x: (at: Moment) => number, width: number, y: number, never: string): string {
  const { name, note, spans, marks = [], figures: [figure, aside] = [] } = row;
  const middle = y + thick / 2;
  const small = { size: 12, anchor: 'end', fill: colours.muted } as const;
  return svg`
    ${rowLabel(note ? y - 1 : middle, name)}
    ${note && text(labels, y + 26, note, { ...small, width: labels })}
    ${spans.map(({ from, to, as, words }) => stretch(looks[as], x(from), y, x(to) - x(from), thick, words))}
    ${spans.some(({ to }) => to === 'never') && text(left + width, y + 34, never, { ...small, weight: 650 })}
    ${marks.map((at) => diamond(x(at), middle))}
    ${figure && text(left + width + 14, middle + 5, figure, { size: 14, weight: 650 })}
    ${aside && text(960, middle + 5, aside, { ...small, size: 13 })}`;
}

/** A stretch with what stands in it, where there is room: colour is never alone. */
function stretch({ path, ink, ...paint }: Look, x: number, y: number, width: number, high: number, words = ''): string {
  const middle = x + width / 2;
  const told = [words, words.slice(0, 1)].find((one) => textWidth(one, 12.5) + 2 < width);
  const place = `translate(${middle - 7} ${y + high / 2 - 7}) scale(.875)`;
  return svg`
    ${box(x, y, Math.max(width, 2), high, paint)}
    ${path && width >= 18 && svg`<path d="${path}" fill="${ink}" transform="${place}"/>`}
    ${told && text(middle, y + 16, told, { size: 12.5, weight: 600, anchor: 'middle', fill: ink })}`;
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
