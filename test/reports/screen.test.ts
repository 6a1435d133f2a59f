import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/diagnostics/language.ts';
import { renderReport } from '../../src/reports/render/report.ts';
import { browserPath, inBrowser, type Reading, startReading } from '../browser.ts';
import { shipped } from './render/templates.ts';
import { exampleAt, templateOf, viewsOf } from './view.ts';

/** What a reader would see at once: a page that scrolls sideways, words that leave their picture, badges and dates in pieces. */
const faultsOf = `(() => {
  const shown = (found) => [...document.querySelectorAll(found)].filter((one) => one.getClientRects().length > 0);
  const cut = shown('svg.chart text').filter((one) => {
    const [inner, outer] = [one.getBoundingClientRect(), one.ownerSVGElement.getBoundingClientRect()];
    return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  });
  const linesOf = (one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4))).size;
  };
  const day = /^(\\d{1,2} de \\p{L}+ de \\d{4}|\\d{1,2} \\p{L}+ \\d{4})$/u;
  return [
    ...(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways: ' + document.documentElement.scrollWidth] : []),
    ...cut.map((one) => 'cut: ' + one.textContent),
    ...shown('.badge').filter((one) => linesOf(one) > 1).map((one) => 'badge: ' + one.textContent),
    ...(innerWidth < 1000 ? [] : shown('td, th, dd').filter((one) => day.test(one.textContent.trim()) && linesOf(one) > 2).map((one) => 'date: ' + one.textContent)),
  ];
})()`;

// All of them take minutes: TOM_PRINT=all.
const seen: readonly (readonly [example: string, language: Language])[] =
  process.env.TOM_PRINT === 'all'
    ? ['pharmacy', 'water-utility', 'telecom-alliance'].flatMap((name) => [
        [name, 'es'] as const,
        [name, 'en'] as const,
      ])
    : [['telecom-alliance', 'es']];

describe.skipIf(!browserPath)(inBrowser('the page of a report'), () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await startReading();
  });
  afterAll(() => reading.close());

  it.each(seen)(
    'keeps to the screen, with whole labels, badges and dates, on a desk and in a hand: %s, %s',
    async (example, language) => {
      const found: Record<string, string[]> = {};
      for (const [name, view] of viewsOf(exampleAt(example), language)) {
        const { text } = renderReport({ name, template: templateOf(name), ...shipped, view, language, format: 'html' });
        if (text === undefined) throw new Error(`${name} is not made`);
        const { page } = await reading.open(text);
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const faults = (await page.evaluate(faultsOf)) as string[];
          if (faults.length > 0) found[`${name} ${width}`] = [...new Set(faults)].slice(0, 6);
        }
        await page.context().close();
      }
      expect(found).toEqual({});
    },
    300_000,
  );
});
