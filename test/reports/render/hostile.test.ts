import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../../src/diagnostics/escape.ts';
import { browserPath, inBrowser, type Reading, startReading } from '../../browser.ts';
import { fullView } from './full-view.ts';
import { hostileTexts } from './hostile-texts.ts';
import { poison } from './poison.ts';
import { render } from './render.ts';

const template = readFileSync(new URL('full-template.md', import.meta.url), 'utf8');

const inspect = readFileSync(new URL('inspect-page.js', import.meta.url), 'utf8');

/** What `inspect-page.js` returns, as far as it is read here. */
interface Inspection {
  title: string;
  client: string;
}

function squeeze(words: string): string {
  return words.replace(/[\s\u00a0]+/g, ' ').trim();
}

function renderView(view: object, format: 'md' | 'html'): string {
  const rendered = render(template, view, { format, language: 'es' });
  if (rendered.fault) throw new Error(rendered.fault.message);
  return rendered.text;
}

describe('a hostile text in Markdown', () => {
  const reader = new MarkdownIt({ html: true, linkify: true });
  reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

  it.each(hostileTexts)('%j stays a text', (text) => {
    const tokens = reader
      .parse(
        renderView(
          poison(fullView, () => text),
          'md',
        ),
        {},
      )
      .flatMap((token) => [token, ...(token.children ?? [])]);
    const html = tokens.filter(({ type }) => type.startsWith('html')).map(({ content }) => content);
    expect(html.filter((content) => !/^(?:<a id="[\p{L}\p{N}.-]+">|<\/a>)$/u.test(content))).toEqual([]);
    const links = tokens.flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : []));
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([]);
    expect(tokens.filter(({ type }) => ['image', 'fence', 'code_block', 'hr'].includes(type))).toEqual([]);
    expect(tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => tag)).toEqual(expectedHeadings);
    const widths = new Set<number>();
    for (const table of tables(tokens)) widths.add(new Set(table).size);
    expect([...widths]).toEqual([1]);
  });

  const expectedHeadings = reader
    .parse(
      renderView(
        poison(fullView, () => 'plain'),
        'md',
      ),
      {},
    )
    .flatMap(({ type, tag }) => (type === 'heading_open' ? [tag] : []));

  /** How many cells each row of each table has. */
  function tables(tokens: readonly { type: string }[]): number[][] {
    const found: number[][] = [];
    for (const { type } of tokens) {
      const table = found.at(-1) ?? [];
      if (type === 'table_open') found.push([]);
      if (type === 'tr_open') table.push(0);
      if (type === 'td_open' || type === 'th_open') table[table.length - 1] = (table.at(-1) ?? 0) + 1;
    }
    return found;
  }
});

describe.skipIf(!browserPath)(inBrowser('a hostile text in HTML'), () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await startReading();
  });
  afterAll(() => reading.close());

  // Every text stands in many places of every page, and in others of the next one.
  it.each([0, 5, 11, 17, 23, 29])('stays a text, with text %i in the first place', async (start) => {
    let at = start;
    const view = poison(fullView, () => hostileTexts[at++ % hostileTexts.length] ?? '');
    const { page, requests, messages } = await reading.open(renderView(view, 'html'));
    const seen = (await page.evaluate(inspect)) as Inspection;
    expect(seen).toMatchObject({
      hit: false,
      scripts: 1,
      foreign: 0,
      acting: [],
      outside: [],
      dead: [],
      twice: [],
      jumps: [],
    });
    expect(squeeze(seen.title)).toBe(squeeze(`Borrador · ${clean(view.meta.title)} · ${clean(view.meta.client)}`));
    expect(squeeze(seen.client)).toBe(squeeze(clean(view.meta.client)));
    expect({ requests, messages }).toEqual({ requests: [], messages: [] });
    await page.context().close();
  });
});
