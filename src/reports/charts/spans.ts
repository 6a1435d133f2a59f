import type { Moment } from '../../calendar/index.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text } from './svg.ts';
import { labels, left, limitLine, rowLabel, scaleOf, swatch, type Ticks, thick, tickMarks } from './tracks.ts';

export interface SpansRow {
  name: string;
  /** In smaller letters under it. */
  note?: string;
  /** From one moment to another: what is over, what runs or is open for certain, what waits or is not decided. */
  spans: readonly { from: number; to: Moment; as: keyof typeof paints }[];
  /** Moments that stand out. */
  marks?: readonly number[];
  /** The rows that it waits for, by their place. */
  after?: readonly number[];
  /** What the table says of it behind its name. */
  cells: readonly string[];
}

/** What takes time, row by row; moments are milliseconds of UTC, or minutes of a week. */
export interface SpansData {
  rows: readonly SpansRow[];
  ticks: Ticks;
  /** Lines down through all rows: today, or when a case is due. */
  limits: Ticks;
}

/** What is done when, with what waits for what. */
export const gantt = figureOf('gantt', ['what', 'when', 'state', 'after', 'milestones']);
/** A case on its way, step by step. */
export const timeline = figureOf('timeline', ['step', 'arrive', 'start', 'end', 'calendar']);
/** A usual week. */
export const week = figureOf('week', ['what', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

const width = 680;
const top = 50;
const paints = {
  done: { fill: colours.muted },
  runs: { fill: colours.brand },
  waits: { fill: colours.brandTint, stroke: colours.brandInk, dashed: true },
} as const;

function figureOf(name: string, columns: readonly string[]) {
  return ({ rows, ticks, limits }: SpansData, { t }: ChartContext): Drawing => {
    const all = rows.flatMap(({ spans }) => spans);
    const ends = all.flatMap(({ from, to }) => [from, to]);
    const x = scaleOf([...ends, ...[...ticks, ...limits].map(({ at }) => at)], width);
    const [room, step] = rows.some(({ note }) => note) ? [10, 52] : [0, 37];
    const y = (row: number) => top + row * step + room;
    const bottom = top + rows.length * step;
    const used = (['done', 'waits', 'runs'] as const).filter((one) => all.some(({ as }) => as === one));
    const mark = { label: t('gantt.milestone'), draw: (at: number, up: number) => diamond(at + 9, up + 8) };
    const entries = [
      ...used.map((one) => swatch(t(`${name}.${one}`), paints[one])),
      ...(rows.some(({ marks = [] }) => marks.length > 0) ? [mark] : []),
    ];
    const drawRow = ({ name, note, spans, marks = [] }: SpansRow, y: number) => svg`
      ${rowLabel(note ? y - 1 : y + thick / 2, name)}
      ${note && text(labels, y + 26, note, { size: 12, anchor: 'end', width: labels, fill: colours.muted })}
      ${spans.map(({ from, to, as }) => box(x(from), y, Math.max(x(to) - x(from), 2), thick, paints[as]))}
      ${spans.some(({ to }) => to === 'never') && text(left + width, y + 34, t('timeline.never'), { size: 12, anchor: 'end', weight: 650 })}
      ${marks.map((at) => diamond(x(at), y + thick / 2))}`;
    return {
      height: bottom + 10,
      legend: { x: left, entries },
      parts: [
        rows.map((_, row) => box(left, y(row), width, thick, { fill: colours.tint, stroke: colours.rule, radius: 2 })),
        tickMarks(ticks, x, bottom),
        rows.map((shown, row) => drawRow(shown, y(row))),
        rows.map(({ spans: [own], after = [] }, row) =>
          after.map((other) => {
            const before = rows[other]?.spans[0];
            return own && before && joint(x(before.to), y(other), x(own.from), y(row));
          }),
        ),
        limits.map(({ at, label }) => limitLine(x(at), label, bottom)),
      ],
      description: t(`${name}.description`, { rows: rows.map((row) => row.name) }),
      columns: columns.map((column) => `${name}.${column}`),
      rows: rows.map((row) => [row.name, ...row.cells]),
    };
  };
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
