import type { Brand } from './view.ts';

/** Red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

const fallback: Readonly<Record<'primary' | 'accent', Colour>> = { primary: [31, 58, 95], accent: [176, 122, 42] };
const white: Colour = [255, 255, 255];
/** Black itself: there is no colour on which neither it nor white has a contrast of 4.5. */
const black: Colour = [0, 0, 0];
const paper = { light: white, dark: [20, 24, 29] as Colour } as const;
/** WCAG asks 4.5 of text; tinted grounds take some of it away. */
const textContrast = 5.6;
const lineContrast = 3;

/** The CSS variables of the brand, for light and for dark, with enough contrast whatever the client's colours are. */
export function brandStyles(colours: Brand['colours']): string {
  const [light, dark] = (['light', 'dark'] as const).map((scheme) =>
    Object.entries(brandColours(colours, scheme))
      .map(([name, colour]) => `--${name}:${colour}`)
      .join(';'),
  );
  return `:root{${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`;
}

/** The colours of the brand by their use, as `#rrggbb`. */
export function brandColours(colours: Brand['colours'], scheme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const own = parseColour(colours.primary);
  const primary = own ?? fallback.primary;
  const accent = parseColour(colours.accent) ?? own ?? fallback.accent;
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
  return Object.fromEntries(Object.entries(values).map(([name, colour]) => [name, hex(colour)]));
}

/** A colour written `#rgb` or `#rrggbb`; anything else is undefined. */
function parseColour(text: string | null): Colour | undefined {
  const digits = /^#((?:[0-9a-f]{3}){1,2})$/i.exec(text ?? '')?.[1];
  if (digits === undefined) return undefined;
  const pairs = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const part = (index: number) => Number.parseInt(pairs.slice(2 * index, 2 * index + 2), 16);
  return [part(0), part(1), part(2)];
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(first: Colour, second: Colour): number {
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

/** The nearest colour of the same hue, lighter on a dark ground and darker on a light one, with the contrast asked for. */
function readable(colour: Colour, ground: Colour, ratio: number): Colour {
  const lighter = contrast(white, ground) > contrast(black, ground);
  const [hue, saturation, lightness] = toHsl(colour);
  const step = lighter ? 0.01 : -0.01;
  for (let light = lightness; light >= 0 && light <= 1; light += step) {
    const shade = fromHsl(hue, saturation, light);
    if (contrast(shade, ground) >= ratio) return shade;
  }
  return lighter ? white : black;
}

/** Hue 0 to 6, saturation and lightness 0 to 1. */
function toHsl(colour: Colour): [number, number, number] {
  const [red, green, blue] = colour.map((part) => part / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return [0, 0, lightness];
  const hue =
    most === red ? (green - blue) / range : most === green ? (blue - red) / range + 2 : (red - green) / range + 4;
  return [(hue + 6) % 6, range / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const part = (offset: number) => {
    const place = (offset + hue * 2) % 12;
    const reach = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [part(0), part(8), part(4)];
}

function mix(first: Colour, second: Colour, share: number): Colour {
  return first.map((part, index) => Math.round(part * share + (second[index] ?? 0) * (1 - share))) as unknown as Colour;
}

function hex(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
