import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from '../../src/reports/render/report.ts';
import { browserPath, inBrowser, type Reading, startReading } from '../browser.ts';
import { shipped } from './render/templates.ts';
import { exampleAt, templateOf, viewsOf } from './view.ts';

/** What a sheet of A4 leaves between its margins, in pixels of CSS: standing, and lying on its side. */
const [standing, lying] = [Math.floor((210 - 36) * (96 / 25.4)), Math.floor((297 - 36) * (96 / 25.4))];

/** What leaves the sheet, and words that are broken where no letter allows it. Tables of more than ten columns may break them. */
const faultsOf = `[...document.querySelectorAll('table, figure, dl, ul.points')].flatMap((block) => {
  const sheet = getComputedStyle(block.closest('figure') ?? block).page === 'lying' ? ${lying} : ${standing};
  if (block.getBoundingClientRect().width > sheet + 1) return ['wide: ' + block.textContent.slice(0, 80)];
  if (block.localName !== 'table' || block.closest('.data') || block.querySelector('tr > :nth-child(11)')) return [];
  return [...block.querySelectorAll('th, td')].flatMap((cell) => {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (node.parentElement.closest('.unseen, button')) continue;
      for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push('broken: ' + word);
      }
    }
    return broken;
  });
})`;

describe.skipIf(!browserPath)(inBrowser('a printed report'), () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await startReading();
  });
  afterAll(() => reading.close());

  it.each([
    ['pharmacy', 'es'],
    ['telecom-alliance', 'en'],
  ] as const)(
    'has tables that keep to the sheet, with whole words: %s, %s',
    async (example, language) => {
      const found: Record<string, unknown> = {};
      for (const [name, view] of viewsOf(exampleAt(example), language)) {
        const { text } = renderReport({ name, template: templateOf(name), ...shipped, view, language, format: 'html' });
        if (text === undefined) throw new Error(`${name} is not made`);
        const { page } = await reading.open(text);
        await page.setViewportSize({ width: standing, height: 1000 });
        await page.emulateMedia({ media: 'print' });
        const faults = (await page.evaluate(faultsOf)) as string[];
        if (faults.length > 0) found[name] = faults.slice(0, 5);
        await page.context().close();
      }
      expect(found).toEqual({});
    },
    120_000,
  );
});
