import type { ChartContext, Drawing } from './chart.ts';
import { box, colours, svg, text } from './svg.ts';
import { left, rowLabel, thick, track } from './tracks.ts';

/** A figure on the way from today to where it is to be. */
export interface BulletMark {
  as: 'before' | 'latest' | 'after' | 'goal' | 'benchmark';
  value: number;
  /** As people write it. */
  words: string;
}

export interface BulletRow {
  name: string;
  marks: readonly BulletMark[];
  /** True where less is better: the better end is the right one in every row. */
  downwards: boolean;
}

const width = 420;
const step = 50;
const roles = ['before', 'latest', 'after', 'goal', 'benchmark'] as const;
const order: readonly string[] = ['benchmark', 'goal', 'before', 'after', 'latest'];

/** Where indicators come from, are and are to be. Each row has its own scale, which shows how far it is from one to the other. */
export function bullets(rows: readonly BulletRow[], { t }: ChartContext): Drawing {
  const used = roles.filter((role) => rows.some((row) => markOf(row, role)));
  const entries = used.map((role) => ({
    label: t(`bullets.${role}`),
    draw: (x: number, y: number) => drawMark(role, x + 8, y - 3),
  }));
  return {
    height: rows.length * step + 8,
    parts: rows.map((row, index) => drawRow(row, index * step + 10)),
    legend: { x: left, entries },
    description: t('bullets.description', { rows: rows.map(({ name }) => name) }),
    columns: ['bullets.what', ...used.map((role) => `bullets.${role}`)],
    rows: rows.map((row) => [row.name, ...used.map((role) => markOf(row, role)?.words ?? '')]),
  };
}

function markOf({ marks }: BulletRow, role: BulletMark['as']): BulletMark | undefined {
  return marks.find(({ as }) => as === role);
}

function drawRow(row: BulletRow, y: number): string {
  const { name, marks, downwards } = row;
  const values = marks.map(({ value }) => value);
  // What is compared with what it was begins at nothing, so that twice as much is seen to be so.
  const from0 = markOf(row, 'after') ? [0] : [];
  const [low, high] = [Math.min(...from0, ...values), Math.max(...from0, ...values)];
  const at = (value: number) => {
    const part = high === low ? 0.5 : (value - low) / (high - low);
    return left + width * (0.08 + 0.84 * (downwards ? 1 - part : part));
  };
  const [from, to] = [markOf(row, 'before'), markOf(row, 'latest') ?? markOf(row, 'after')];
  const [one = 0, other = 0] = [from, to].map((mark) => mark && at(mark.value));
  const way = [...new Set([from, to].flatMap((mark) => mark?.words ?? []))].join(' → ');
  const goal = markOf(row, 'goal')?.words ?? '';
  const both = way !== '' && goal !== '';
  const words = left + width + 16;
  // What is to be is drawn first, so that a figure that has reached it stands before it; the latest last: it has stayed where it was.
  const inOrder = marks.toSorted((one, other) => order.indexOf(one.as) - order.indexOf(other.as));
  return svg`
    ${rowLabel(y + thick / 2, name)}
    ${track(y, width)}
    ${from && to && box(Math.min(one, other), y + 8, Math.abs(other - one), 6, { fill: colours.brandInk, radius: 0 })}
    ${inOrder.map(({ as, value }) => drawMark(as, at(value), y))}
    ${text(words, y + (both ? 9 : 16), way || goal, { size: 13, weight: 650, width: 250 })}
    ${both && text(words, y + 25, goal, { size: 12, fill: colours.muted, width: 250 })}`;
}

/** Each by its form: hollow, full, a bar, a triangle. */
function drawMark(as: BulletMark['as'], x: number, y: number): string {
  if (as === 'goal') return box(x - 2, y - 4, 4, thick + 8, { fill: colours.ink, radius: 0 });
  if (as === 'benchmark')
    return svg`<path d="M${x - 6} ${y + 21}L${x + 6} ${y + 21}L${x} ${y + 10}Z" fill="${colours.muted}"/>`;
  const fill = as === 'before' ? colours.paper : colours.brandInk;
  return svg`<circle cx="${x}" cy="${y + thick / 2}" r="6" stroke="${colours.brandInk}" stroke-width="2" fill="${fill}"/>`;
}
