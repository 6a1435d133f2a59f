import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Printer, startPrinter } from '../../src/io/browser.ts';
import { browserPath } from '../browser.ts';
import { canReadPdf, type PrintedPage, printedPages } from './pdf.ts';
import { lookedAt, pagesOf } from './view.ts';

/** What is wrong with the pages of a report as they are printed. */
function faultsOf(pages: readonly PrintedPage[], html: string): string[] {
  const heads = new Set([...html.matchAll(/<h[2-6][^>]*>(.*?)<\/h[2-6]>/gs)].map(([, head = '']) => bare(head)));
  const tables = new Set([...html.matchAll(/<thead><tr>(.*?)<\/tr><\/thead>/gs)].map(([, head = '']) => bare(head)));
  const hasContentsPage = html.split('<li class="level-').length > 25;
  return pages.flatMap(({ height, lines }, index) => {
    const [page, last] = [index + 1, lines.at(-1)];
    // The cover has no margins, the contents end with a heading, and the last page ends where the report does.
    if (page === 1 || (page === 2 && hasContentsPage)) return [];
    if (!last) return [`${page}: empty`];
    const faults: string[] = [];
    if (page < pages.length && last.bottom < height / 5) faults.push(`${page}: ends at “${last.text}”`);
    // What is as small as a table's words is the label of a picture, which may say the same.
    if (heads.has(bare(last.text)) && last.bottom - last.top > 9.6)
      faults.push(`${page}: stranded heading “${last.text}”`);
    if (tables.has(bare(last.text))) faults.push(`${page}: head without rows “${last.text}”`);
    return faults;
  });
}

/** Letters and digits alone: how they are parted differs from the page to the sheet. */
function bare(text: string): string {
  return text.replace(/<[^>]*>|&\w+;/g, ' ').replace(/[^\p{L}\p{N}]/gu, '');
}

it('sees a heading, a head and a page that are alone', () => {
  const at = (text: string, bottom: number): PrintedPage => ({
    height: 842,
    lines: [{ text, top: bottom - 12, bottom }],
  });
  const pages = [
    at('Cover', 700),
    at('2 What is promised', 700),
    at('Name Owner', 700),
    at('Few words', 90),
    at('End', 80),
  ];
  const html =
    '<h2 id="a"><span>2</span> What is <b>promised</b></h2><thead><tr>\n<th>Name</th><th>Owner</th>\n</tr></thead>';
  expect(faultsOf(pages, html)).toEqual([
    '2: stranded heading “2 What is promised”',
    '3: head without rows “Name Owner”',
    '4: ends at “Few words”',
  ]);
});

const printed = lookedAt('water-utility');

const lacks = [...(browserPath ? [] : ['a Chromium: set CHROME_PATH']), ...(canReadPdf ? [] : ['pdftotext'])];

describe.skipIf(lacks.length > 0)(
  `the pages of a report${lacks.length > 0 ? ` (not run for want of ${lacks})` : ''}`,
  () => {
    let printer: Printer;
    beforeAll(async () => {
      printer = await startPrinter(browserPath ?? '');
    });
    afterAll(() => printer?.close());

    it.each(printed)(
      'are neither nearly empty nor end with a heading: %s, %s',
      async (example, language) => {
        const found: Record<string, string[]> = {};
        for (const [name, text] of pagesOf(example, language)) {
          const pages = printedPages(await printer.print(text));
          expect(pages.length, name).toBeGreaterThan(1);
          const faults = faultsOf(pages, text);
          if (faults.length > 0) found[name] = faults;
        }
        expect(found).toEqual({});
      },
      300_000,
    );
  },
);
