import type { Moment } from '../../calendar/index.ts';
import { clean } from '../../diagnostics/escape.ts';
import { box, colours, leading, svg, text, upright } from './svg.ts';
import { textWidth, wrap } from './words.ts';

/** Figures of rows in pixels: where the names end that stand at the left, where the tracks beside them begin, and how high these are. */
export const labels = 250;
export const left = 270;
export const thick = 22;

/** Where values stand on tracks of that width, the least at the left; what never comes, at the right edge. */
export function scaleOf(values: readonly Moment[], width: number): (value: Moment) => number {
  const known = values.filter((value) => value !== 'never');
  const [from, to] = [Math.min(...known), Math.max(...known)];
  return (value) => left + (value === 'never' ? width : (width * (value - from)) / (to - from || 1));
}

/** The ground of a row, from the least to the greatest value. */
export function track(y: number, width: number): string {
  return box(left, y, width, thick, { fill: colours.tint, stroke: colours.rule, radius: 2 });
}

/** The name of a row: right-aligned, centred on `middle`. A long one takes two lines of smaller letters. */
export function rowLabel(middle: number, name: string): string {
  const setting = { anchor: 'end', width: labels } as const;
  if (!wrap(clean(name), labels, 14, 1).elided) return text(labels, middle + 5, name, { ...setting, size: 14 });
  const { lines } = wrap(clean(name), labels, 12, 2);
  return text(labels, middle + 4 - (lines.length > 1 ? leading(12) / 2 : 0), name, { ...setting, size: 12, lines: 2 });
}

/** Marks of an axis: where, and what stands there. */
export type Ticks = readonly { at: number; label: string }[];

/** Lines down through all rows, with their names; a name that would run into the one before is left out. */
export function tickMarks(ticks: Ticks, x: (at: number) => number, bottom: number): string[] {
  let free = 0;
  return ticks.map(({ at, label }) => {
    const line = upright(x(at), 26, bottom, colours.rule);
    const end = x(at) + 5 + textWidth(label, 12);
    if (x(at) < free || end > 960) return line;
    free = end + 8;
    return line + text(x(at) + 5, 36, label, { size: 12, fill: colours.muted });
  });
}

/** A line down through all rows, at what is promised. Its words stand on the side where there is more room. */
export function limitLine(x: number, label: string, bottom: number): string {
  const before = x > 610;
  const setting = { size: 13, weight: 650, anchor: before ? 'end' : undefined, fill: colours.alert } as const;
  return svg`
    <line x1="${x}" x2="${x}" y1="4" y2="${bottom}" stroke="${colours.alert}" stroke-width="2"/>
    ${text(x + (before ? -8 : 8), 15, label, setting)}`;
}
