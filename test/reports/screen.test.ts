import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser, type Reading, startReading } from '../browser.ts';
import { lookedAt, pagesOf } from './view.ts';

/** What a reader would see at once: a page that scrolls sideways, words that leave their picture, badges and dates in pieces, sentences behind the edge of a phone. */
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
    ...shown('table:not(.matrix) :is(th, td)')
      .filter((one) => innerWidth < 600 && one.textContent.trim().length > 40 && one.getBoundingClientRect().right > innerWidth)
      .map((one) => 'behind the edge: ' + one.textContent),
    ...shown('.badge').filter((one) => linesOf(one) > 1).map((one) => 'badge: ' + one.textContent),
    ...shown('td, th, dd').filter((one) => day.test(one.textContent.trim()) && linesOf(one) > 2).map((one) => 'date: ' + one.textContent),
    ...(innerWidth < 1000 ? shown('td').filter((one) => one.clientWidth < 150 && linesOf(one) > 4).map((one) => 'thin: ' + one.textContent) : []),
  ];
})()`;

const seen = lookedAt('telecom-alliance');

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
      for (const [name, text] of pagesOf(example, language)) {
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
