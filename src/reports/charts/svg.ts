import { clean, escapeMarkup } from '../../diagnostics/escape.ts';
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
  brand: 'var(--brand, #1f3a5f)',
  onBrand: 'var(--on-brand, #ffffff)',
  brandInk: 'var(--brand-ink, #1f3a5f)',
  brandTint: 'var(--brand-tint, #e8edf4)',
  alert: 'var(--gap-ink, #9c2c1b)',
} as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element. Attributes that are undefined are left out; numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escapeMarkup(value)}"`;
  }
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

/** How a text is set. `width` in pixels and `lines` make it wrap; without them it is one line as it is. */
export interface Setting {
  size: number;
  fill?: string;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
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
  const step = leading(size);
  const spans =
    lines.length === 1
      ? [escapeMarkup(lines[0] ?? '')]
      : lines.map((line, index) => element('tspan', { x, y: y + index * step }, escapeMarkup(line)));
  const tip = whole === undefined ? [] : [element('title', {}, escapeMarkup(clean(whole)))];
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      class: serif ? 'serif' : undefined,
      fill,
    },
    ...tip,
    ...spans,
  );
}

/** Names on the lines that hold them; where they do not hold all, the whole list is the tooltip. */
export function namesText(x: number, y: number, fit: Lines, names: readonly string[], setting: Setting): string {
  return textLines(x, y, fit.lines, setting, fit.elided ? names.join(', ') : undefined);
}

/** A rectangle with its corners at `x`, `y`. */
export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: { fill?: string; stroke?: string; radius?: number; dashed?: boolean },
): string {
  return element('rect', {
    x,
    y,
    width,
    height,
    rx: paint.radius ?? 3,
    fill: paint.fill ?? 'none',
    stroke: paint.stroke,
    'stroke-dasharray': paint.dashed ? '4 3' : undefined,
  });
}
