import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Printer, startPrinter } from '../../src/io/browser.ts';
import { browserPath } from '../browser.ts';
import { canReadPdf, linkedPages, type PrintedPage, printedPages } from './pdf.ts';
import { lookedAt, pagesOf } from './view.ts';

/** What is wrong with the pages of a report as they are printed. */
function faultsOf(pages: readonly PrintedPage[], html: string): string[] {
  const heads = new Set([...html.matchAll(/<h[2-6][^>]*>(.*?)<\/h[2-6]>/gs)].map(([, head = '']) => bare(head)));
  // What stands between a heading and one below it leads to what follows.
  const leads = [...html.matchAll(/<h([2-4])[^>]*>[^\n]*<\/h\1>\s*<p>((?:(?!<\/p>).)*)<\/p>\s*<h([3-5])/gs)].flatMap(
    ([, above, lead = '', below]) => (Number(below) > Number(above) ? [bare(lead)] : []),
  );
  const tables = new Set([...html.matchAll(/<thead><tr>(.*?)<\/tr><\/thead>/gs)].map(([, head = '']) => bare(head)));
  // Chrome does not go back into a table for what follows it.
  const behindTables = new Set(
    [...html.matchAll(/<\/table><\/div>\s*<h2[^>]*>(.*?)<\/h2>/gs)].map(([, head = '']) => bare(head)),
  );
  const hasContentsPage = html.split('<li class="level-').length > 25;
  return pages.flatMap(({ height, lines }, index) => {
    const [page, last] = [index + 1, lines.at(-1)];
    // The cover has no margins, the contents end with a heading.
    if (page === 1 || (page === 2 && hasContentsPage)) return [];
    if (!last) return [`${page}: empty`];
    const faults: string[] = [];
    const isAnnex = page === pages.length && lines.some(({ text }) => behindTables.has(bare(text)));
    if (last.bottom < height / 5 && !isAnnex) faults.push(`${page}: ends at “${last.text}”`);
    // What is as small as the words of a table or a fact is none, and may say the same.
    if (page < pages.length && heads.has(bare(last.text)) && last.bottom - last.top > 10.3)
      faults.push(`${page}: stranded heading “${last.text}”`);
    if (bare(last.text) !== '' && leads.some((lead) => lead.endsWith(bare(last.text))))
      faults.push(`${page}: stranded below its heading “${last.text}”`);
    if (tables.has(bare(last.text))) faults.push(`${page}: head without rows “${last.text}”`);
    return faults;
  });
}

/** The page with a link at the top and at the bottom of each row, which take no room. */
function withMarkedRows(html: string): string {
  let row = 0;
  const mark = (side: string) => `<a class="at-${side}" href="https://row.invalid/${row}">.</a>`;
  const styles = `td { position: relative } .at-top, .at-bottom { position: absolute; left: 0 } .at-top { top: 0 } .at-bottom { bottom: 0 }`;
  const marked = html.replace(/<\/td>\s*<\/tr>/g, (end) => {
    row += 1;
    return mark('top') + mark('bottom') + end;
  });
  return marked
    .replace('http-equiv="Content-Security-Policy"', 'name="policy"')
    .replace('</head>', `<style>${styles}</style></head>`);
}

/** The rows that begin on one page and end on the next; one that is longer than a page cannot but. */
function cutRows(pdf: Uint8Array, html: string): string[] {
  const rows = html.split(/<\/td>\s*<\/tr>/);
  return [...linkedPages(pdf)].flatMap(([url, [first, last]]) => {
    const row = /row\.invalid\/(\d+)/.exec(url)?.[1];
    if (row === undefined || first === last) return [];
    return [
      `${first}: cuts “${rows[Number(row) - 1]
        ?.split('<tr')
        .at(-1)
        ?.replace(/^[^>]*>|<[^>]*>/g, ' ')
        .slice(0, 60)}”`,
    ];
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
    at('in this order.', 700),
    at('Few words', 90),
    at('A last row', 160),
    at('End', 80),
  ];
  const html =
    '<h2 id="a"><span>2</span> What is <b>promised</b></h2>\n<p>One by one, in this order.</p>\n<h3>First</h3><thead><tr>\n<th>Name</th><th>Owner</th>\n</tr></thead>';
  expect(faultsOf(pages, html)).toEqual([
    '2: stranded heading “2 What is promised”',
    '3: head without rows “Name Owner”',
    '4: stranded below its heading “in this order.”',
    '5: ends at “Few words”',
    '6: ends at “A last row”',
    '7: ends at “End”',
  ]);
  expect(faultsOf([at('Cover', 700), at('What is promised', 700), at('A last row', 170)], html)).toEqual([]);
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
          const pdf = await printer.print(withMarkedRows(text));
          const pages = printedPages(pdf);
          expect(pages.length, name).toBeGreaterThan(1);
          const faults = [...faultsOf(pages, text), ...cutRows(pdf, text)];
          if (faults.length > 0) found[name] = faults;
        }
        expect(found).toEqual({});
      },
      300_000,
    );
  },
);
