import type { Brand } from './view.ts';

/** Red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

const fallback = { primary: '#1f3a5f', accent: '#b07a2a' } as const;
const white: Colour = [255, 255, 255];
const black: Colour = [11, 14, 18];
const paper = { light: white, dark: [20, 24, 29] as Colour } as const;
/** WCAG asks 4.5 of text; tinted grounds take some of it away. */
const textContrast = 5.6;
const lineContrast = 3;

/** The CSS variables of the brand, for light and for dark, with enough contrast whatever the client's colours are. */
export function brandStyles(colours: Brand['colours']): string {
  const primary = parseColour(colours.primary) ?? (parseColour(fallback.primary) as Colour);
  const accent =
    parseColour(colours.accent) ?? parseColour(colours.primary) ?? (parseColour(fallback.accent) as Colour);
  const light = variables(primary, accent, 'light');
  const dark = variables(primary, accent, 'dark');
  return `:root{${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`;
}

function variables(primary: Colour, accent: Colour, scheme: 'light' | 'dark'): string {
  const ground = paper[scheme];
  const surface = scheme === 'dark' ? readable(primary, ground, 1.25) : primary;
  const values = {
    brand: surface,
    'on-brand': contrast(white, surface) >= contrast(black, surface) ? white : black,
    'brand-ink': readable(primary, ground, textContrast),
    'brand-tint': mix(primary, ground, scheme === 'light' ? 0.1 : 0.22),
    accent: readable(accent, ground, lineContrast),
    'accent-on-brand': readable(accent, surface, lineContrast),
  };
  return Object.entries(values)
    .map(([name, colour]) => `--${name}:${hex(colour)}`)
    .join(';');
}

/** A colour written `#rgb` or `#rrggbb`; anything else is undefined. */
export function parseColour(text: string | null): Colour | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text ?? '');
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? '');
  const digits = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1);
  const [red, green, blue] = (digits ?? []).map((pair) => Number.parseInt(pair, 16));
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(first: Colour, second: Colour): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The nearest colour, towards black or white, that has the contrast asked for on `ground`. */
function readable(colour: Colour, ground: Colour, ratio: number): Colour {
  const end = contrast(white, ground) > contrast(black, ground) ? white : black;
  for (let share = 1; share > 0; share -= 0.02) {
    const mixed = mix(colour, end, share);
    if (contrast(mixed, ground) >= ratio) return mixed;
  }
  return end;
}

function mix(first: Colour, second: Colour, share: number): Colour {
  return first.map((part, index) => Math.round(part * share + (second[index] ?? 0) * (1 - share))) as unknown as Colour;
}

function hex(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
