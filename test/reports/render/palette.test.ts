import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandStyles } from '../../../src/reports/render/palette.ts';

/** The variables of each scheme. */
function read(styles: string): Record<string, string>[] {
  return [...styles.matchAll(/:root\{([^}]*)\}/g)].map(([, body = '']) =>
    Object.fromEntries(body.split(';').map((line) => line.split(':') as [string, string])),
  );
}

/** Contrast by the formulas of WCAG 2.2, from two `#rrggbb`. */
function contrast(first = '', second = ''): number {
  const luminance = (colour: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
      const part = Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const papers = ['#ffffff', '#14181d'];
const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('the colours of a brand', () => {
  it('keep their contrast whatever the client chose', () => {
    fc.assert(
      fc.property(colour, colour, (primary, accent) => {
        read(brandStyles({ primary, accent })).forEach((made, index) => {
          const paper = papers[index];
          expect(contrast(made['--on-brand'], made['--brand'])).toBeGreaterThanOrEqual(4.5);
          expect(contrast(made['--brand-ink'], paper)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(made['--accent'], paper)).toBeGreaterThanOrEqual(3);
          expect(contrast(made['--accent-on-brand'], made['--brand'])).toBeGreaterThanOrEqual(3);
        });
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('are those of the client where they can be read', () => {
    expect(read(brandStyles({ primary: '#12455A', accent: null }))[0]).toMatchObject({
      '--brand': '#12455a',
      '--brand-ink': '#12455a',
      '--on-brand': '#ffffff',
    });
  });

  it.each(['red', '#12345', '#gggggg', 'url(http://evil.example)', '#fff;}body{display:none', ''])(
    'ignore %j, which is none',
    (primary) => {
      expect(brandStyles({ primary, accent: null })).toBe(brandStyles({ primary: null, accent: null }));
    },
  );
});
