import { clean, escapeMarkup } from './clean.ts';
import { colours } from './colours.ts';
import { wrap } from './words.ts';

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

/** The drawing itself: role, title and description, `width` × `height` pixels at its natural size. */
export function drawing(
  size: { width: number; height: number },
  words: { id: string; title: string; description: string },
  ...children: readonly string[]
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      // A narrow drawing is not blown up to the width of the text; one that a telephone nearly holds is made to fit it.
      class: size.width < 900 ? `chart own-size${size.width > 480 ? '' : ' fits'}` : 'chart',
      role: 'img',
      'aria-labelledby': `${words.id}-title ${words.id}-desc`,
      viewBox: `0 0 ${size.width} ${Math.ceil(size.height)}`,
      width: size.width,
      height: Math.ceil(size.height),
      'font-family': 'system-ui, sans-serif',
    },
    element('title', { id: `${words.id}-title` }, escapeMarkup(clean(words.title))),
    element('desc', { id: `${words.id}-desc` }, escapeMarkup(clean(words.description))),
    ...children,
  );
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

/** The name of a row, before its bar: right-aligned at `x`, centred on `middle`. A long one takes two lines of smaller letters. */
export function rowLabel(x: number, middle: number, name: string, width: number, size = 14): string {
  const [small, setting] = [size - 2, { anchor: 'end', width } as const];
  if (!wrap(clean(name), width, size, 1).elided) return text(x, middle + 5, name, { ...setting, size });
  return text(x, middle + 4 - leading(small) / 2, name, { ...setting, size: small, lines: 2 });
}
