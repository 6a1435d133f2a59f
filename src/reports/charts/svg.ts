import { clean, escapeMarkup } from '../../diagnostics/escape.ts';
import { once } from '../../diagnostics/once.ts';
import { type Lines, wrap } from './words.ts';

/**
 * Colours by their use. In a page the CSS variables decide, in light, dark and print; alone, the fallbacks do.
 * A presentation attribute takes a variable, so that no `style` attribute is needed.
 */
export const colours = {
  ink: 'var(--ink, #1c232b)',
  muted: 'var(--muted, #56616d)',
  rule: 'var(--rule, #d5dae0)',
  paper: 'var(--paper, #ffffff)',
  tint: 'var(--tint, #f4f6f8)',
  /** A ground for words: in the dark it hardly differs from the paper, so a bar or a line is in `brandInk`. */
  brand: 'var(--brand, #1f3a5f)',
  onBrand: 'var(--on-brand, #ffffff)',
  brandInk: 'var(--brand-ink, #1f3a5f)',
  brandTint: 'var(--brand-tint, #e8edf4)',
  alert: 'var(--gap-ink, #9c2c1b)',
} as const;

/** What may stand in a drawing: SVG that is finished, several, or nothing. */
export type Part = string | number | false | undefined | readonly Part[];

/**
 * SVG as it is written. An attribute that is one value is escaped, rounded to hundredths where it is a number, and left out with its name
 * where it is undefined; all else is SVG already. Lines are for those who read the code.
 */
export function svg(literals: TemplateStringsArray, ...values: readonly Part[]): string {
  let drawn = '';
  unbroken(literals).forEach((fixed, index) => {
    const before = values[index - 1];
    if (index === 0 || !drawn.endsWith('="')) drawn += partsOf(before) + fixed;
    else if (before === undefined) drawn = drawn.replace(/ [\w-]+="$/, '') + fixed.slice(1);
    else drawn += attribute(before) + fixed;
  });
  return drawn;
}

/** What stands between the values, without the lines in which it is written: the same whenever it is drawn. */
const unbroken = once((literals: TemplateStringsArray) =>
  literals.map((literal) => literal.replace(/\n\s*(?=<|$)/g, '').replace(/\n\s*/g, ' ')),
);

function partsOf(part: Part): string {
  if (typeof part === 'object') return part.map(partsOf).join('');
  return part === undefined || part === false ? '' : String(part);
}

function attribute(value: Part): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeMarkup(partsOf(value));
}

/** How a text is set. `width` in pixels and `lines` make it wrap; without them it is one line as it is. */
export interface Setting {
  size: number;
  fill?: string;
  weight?: number;
  anchor?: 'middle' | 'end';
  width?: number;
  lines?: number;
  serif?: boolean;
}

/** Pixels from one line to the next. */
export function leading(size: number): number {
  return Math.round(size * 1.35);
}

/** A text with its first baseline at `y`. Where it is shortened, the whole stands in a tooltip. */
export function text(x: number, y: number, content: string, setting: Setting): string {
  const whole = clean(content);
  const fit = setting.width === undefined ? undefined : wrap(whole, setting.width, setting.size, setting.lines ?? 1);
  return textLines(x, y, fit?.lines ?? [whole], setting, fit?.elided ? whole : undefined);
}

/** Lines that are broken already; `whole` is the tooltip. */
export function textLines(x: number, y: number, lines: readonly string[], setting: Setting, whole?: string): string {
  const { size, fill = colours.ink, weight, anchor, serif } = setting;
  const one = (line: string, index: number) =>
    svg`<tspan x="${x}" y="${y + index * leading(size)}">${escapeMarkup(line)}</tspan>`;
  return svg`<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"
      class="${serif ? 'serif' : undefined}" fill="${fill}">
    ${whole !== undefined && svg`<title>${escapeMarkup(clean(whole))}</title>`}
    ${lines.length === 1 ? escapeMarkup(lines[0] ?? '') : lines.map(one)}
  </text>`;
}

/** Names on the lines that hold them; where they do not hold all, the whole list is the tooltip. */
export function namesText(x: number, y: number, fit: Lines, names: readonly string[], setting: Setting): string {
  return textLines(x, y, fit.lines, setting, fit.elided ? names.join(', ') : undefined);
}

/** How a rectangle or a line is drawn. */
export interface Paint {
  fill?: string;
  stroke?: string;
  radius?: number;
  dashed?: boolean;
}

/** A rectangle with its corners at `x`, `y`. */
export function box(x: number, y: number, width: number, height: number, paint: Paint): string {
  const { radius = 3, fill = 'none', stroke, dashed } = paint;
  return svg`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"
      fill="${fill}" stroke="${stroke}" stroke-dasharray="${dashed ? '4 3' : undefined}"/>`;
}

/** A line down through a drawing, in dashes where their lengths are given. */
export function upright(x: number, top: number, bottom: number, stroke: string, dashes?: string): string {
  return svg`<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" stroke="${stroke}" stroke-dasharray="${dashes}"/>`;
}

/** A line across one. */
export function level(left: number, right: number, y: number, stroke: string): string {
  return svg`<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="${stroke}"/>`;
}
