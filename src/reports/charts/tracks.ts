import { clean } from '../../diagnostics/escape.ts';
import { box, colours, leading, type Paint, svg, text } from './svg.ts';
import { textWidth, wrap } from './words.ts';

/** A figure of rows in pixels: the names of the rows at the left, and beside each a track of this width and height. */
export interface Tracks {
  labels: number;
  width: number;
  height: number;
}

/** Where the tracks begin. */
export function left({ labels }: Tracks): number {
  return labels + 20;
}

/** A row: its name, its track with what is drawn on it, and a figure after it where there is one. */
export function track(frame: Tracks, y: number, name: string, parts: readonly string[], figure?: string): string {
  const { labels, width, height } = frame;
  const middle = y + height / 2;
  return svg`
    ${rowLabel(labels, middle, name)}
    ${box(left(frame), y, width, height, { fill: colours.tint, stroke: colours.rule, radius: 2 })}
    ${parts}
    ${figure !== undefined && text(left(frame) + width + 14, middle + 5, figure, { size: 14, weight: 650 })}`;
}

/** The name of a row: right-aligned at `width`, centred on `middle`. A long one takes two lines of smaller letters. */
export function rowLabel(width: number, middle: number, name: string): string {
  const setting = { anchor: 'end', width } as const;
  if (!wrap(clean(name), width, 14, 1).elided) return text(width, middle + 5, name, { ...setting, size: 14 });
  const { lines } = wrap(clean(name), width, 12, 2);
  return text(width, middle + 4 - (lines.length > 1 ? leading(12) / 2 : 0), name, { ...setting, size: 12, lines: 2 });
}

/** A line down through all tracks, at what is promised. Its words stand on the side where there is more room. */
export function limitLine(frame: Tracks, x: number, label: string, y: { top: number; words: number; bottom: number }) {
  const before = x > left(frame) + frame.width / 2;
  const setting = { size: 13, weight: 650, anchor: before ? 'end' : undefined, fill: colours.alert } as const;
  return svg`
    <line x1="${x}" x2="${x}" y1="${y.top}" y2="${y.bottom}" stroke="${colours.alert}" stroke-width="2"/>
    ${text(x + (before ? -8 : 8), y.words, label, setting)}`;
}

/** A sign and what it stands for. */
export interface LegendEntry {
  label: string;
  draw: (x: number, y: number) => string;
}

/** A legend's entry for what is painted like that. */
export function swatch(label: string, paint: Paint): LegendEntry {
  return { label, draw: (x, y) => box(x, y + 2, 18, 12, paint) };
}

/** Signs with their names, in as many lines as they need: `sign` is the room that one takes, `apart` what is between two. */
export function legend(
  x: number,
  y: number,
  room: { sign: number; apart: number },
  entries: readonly LegendEntry[],
): { svg: string; lines: number } {
  const setting = { size: 12.5, fill: colours.muted };
  let at = x;
  let lines = 1;
  const drawn = entries.map(({ label, draw }) => {
    const width = room.sign + textWidth(label, setting.size) + room.apart;
    if (at + width > 960) {
      at = x;
      lines += 1;
    }
    const top = y + (lines - 1) * 24;
    const entry = draw(at, top) + text(at + room.sign, top + 13, label, setting);
    at += width;
    return entry;
  });
  return { svg: drawn.join(''), lines };
}
