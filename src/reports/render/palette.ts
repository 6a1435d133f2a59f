import {
  formatHex,
  type Hsl,
  interpolate,
  modeHsl,
  modeLrgb,
  modeRgb,
  wcagContrast,
  useMode as withMode,
} from 'culori/fn';
import type { Brand } from './view.ts';

withMode(modeRgb);
withMode(modeLrgb);
const toHsl = withMode(modeHsl);

const fallback = { primary: '#1f3a5f', accent: '#b07a2a' } as const;
const white = '#ffffff';
/** Black itself: there is no colour on which neither it nor white has a contrast of 4.5. */
const black = '#000000';
const paper = { light: white, dark: '#14181d' } as const;
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
  const own = safeColour(colours.primary);
  const primary = own ?? fallback.primary;
  const accent = safeColour(colours.accent) ?? own ?? fallback.accent;
  const ground = paper[scheme];
  const surface = scheme === 'dark' ? readable(primary, ground, 1.25) : primary;
  return {
    brand: surface,
    'on-brand': wcagContrast(white, surface) >= wcagContrast(black, surface) ? white : black,
    'brand-ink': readable(primary, ground, textContrast),
    'brand-tint': formatHex(interpolate([ground, primary])(scheme === 'light' ? 0.1 : 0.22)),
    accent: readable(accent, ground, lineContrast),
    'accent-on-brand': readable(accent, surface, lineContrast),
  };
}

/** A colour written `#rgb` or `#rrggbb`; anything else is undefined. */
function safeColour(text: string | null): string | undefined {
  return /^#(?:[0-9a-f]{3}){1,2}$/i.test(text ?? '') ? formatHex(text ?? '') : undefined;
}

/** The nearest colour of the same hue, lighter on a dark ground and darker on a light one, with the contrast asked for. */
function readable(colour: string, ground: string, ratio: number): string {
  const lighter = wcagContrast(white, ground) > wcagContrast(black, ground);
  const { l: lightness, ...hue } = toHsl(colour) as Hsl;
  for (let l = lightness; l >= 0 && l <= 1; l += lighter ? 0.01 : -0.01) {
    const shade = formatHex({ ...hue, l });
    if (wcagContrast(shade, ground) >= ratio) return shade;
  }
  return lighter ? white : black;
}
