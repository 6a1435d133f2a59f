import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser, type Reading, startReading } from '../../browser.ts';
import { fullView } from './full-view.ts';
import { render } from './render.ts';

const template = readFileSync(new URL('full-template.md', import.meta.url), 'utf8');
const inspect = readFileSync(new URL('inspect-page.js', import.meta.url), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function page(language: string, view: object = {}): string {
  const { text, fault } = render(template, { ...fullView, ...view }, { format: 'html', language });
  if (fault) throw new Error(fault.message);
  return text;
}

describe('the page', () => {
  it('is one file that allows nothing from outside', () => {
    const html = page('es');
    expect(html).toMatch(/^<!doctype html>\n<html lang="es" dir="ltr">/);
    expect(html).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
    expect(html.match(/(?:src|href)="(?!#|https:\/\/example\.org\/turnos)[^"]*"/g)).toBeNull();
  });

  it('is written from right to left in a language that is', () => {
    expect(page('ar')).toContain('<html lang="ar" dir="rtl">');
  });

  it.each([
    ['data:image/png;base64,iVBORw0KGgo=', 1],
    ['data:text/html;base64,PGI+', 0],
    ['http://evil.example/logo.png', 0],
    ['data:image/png;base64,"onload="', 0],
  ])('shows the logo %s %i times', (logo, times) => {
    expect(page('es', { brand: { ...fullView.brand, logo } }).split('<img').length - 1).toBe(times);
  });

  it('prints the classification and the page numbers in the margins', () => {
    const brand = { ...fullView.brand, classification: 'Secreto "a}b"' };
    const html = page('es', { brand });
    expect(html).toContain('@top-right{content:"Secreto \\22 a\\7d b\\22 "}');
    expect(html).toContain('@bottom-right{content:"P\\e1 gina " counter(page) " de " counter(pages) ""}');
  });
});

describe.skipIf(!browserPath)(inBrowser('the page in a browser'), () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await startReading();
  });
  afterAll(() => reading.close());

  const views = (['es', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme })),
  );

  it.each(views)('has nothing that axe finds: $language, $colorScheme', async ({ language, colorScheme }) => {
    const { page: open } = await reading.open(page(language), { colorScheme, viewport: { width: 1280, height: 900 } });
    await open.locator('summary').first().click();
    await open.evaluate(axe);
    const found = (await open.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as {
      violations: Finding[];
    };
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await open.context().close();
  });

  it('has nothing that axe finds on a phone, with a light brand', async () => {
    const brand = { ...fullView.brand, colours: { primary: '#ffe94d', accent: '#ffffff' } };
    const { page: open } = await reading.open(page('es', { brand }), { viewport: { width: 390, height: 844 } });
    await open.evaluate(axe);
    const found = (await open.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as {
      violations: Finding[];
    };
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await open.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await open.context().close();
  });

  it('reads without script, asks for nothing and has its headings in order', async () => {
    const { page: open, requests, messages } = await reading.open(page('es'), { javaScriptEnabled: false });
    expect({ requests, messages }).toEqual({ requests: [], messages: [] });
    expect(await open.locator('main h2').allTextContents()).toEqual([
      'Control del documento',
      '1 Resumen',
      '2 Mapa de canales',
      '3 Acuerdos internos',
      '4 Organización',
      '5 Puntos abiertos',
      'A Fuentes',
      'B Glosario',
    ]);
    await open.context().close();
  });

  it('has no dead links, no id twice and no heading that skips a level', async () => {
    const { page: open, messages } = await reading.open(page('es'));
    expect(await open.evaluate(inspect)).toMatchObject({
      dead: [],
      twice: [],
      jumps: [],
      outside: ['https://example.org/turnos'],
    });
    expect(messages).toEqual([]);
    await open.context().close();
  });

  it('leads from a cell to its reasons and back', async () => {
    const { page: open } = await reading.open(page('es'));
    await open.locator('#cell-consejo-en-mostrador-patient-telefono a').click();
    const why = open.locator(':target');
    expect(await why.textContent()).toContain('El consejo exige a una persona');
    await why.locator('a', { hasText: 'Teléfono' }).first().click();
    expect(await open.locator(':target').getAttribute('id')).toBe('cell-consejo-en-mostrador-patient-telefono');
    await open.context().close();
  });

  it('keeps the heads of a matrix in sight', async () => {
    const { page: open } = await reading.open(page('es'), { viewport: { width: 900, height: 700 } });
    const box = open.locator('.matrix-box');
    const scrolled = `(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])(document.querySelector('.matrix-box'))`;
    await open.locator('.matrix-box.more.below').waitFor();
    await open.evaluate(`document.querySelector('.matrix-box').scrollTo({ left: 90, top: 200, behavior: 'instant' })`);
    expect(await open.evaluate(scrolled)).toEqual([90, 200]);
    const [frame, column, row] = await Promise.all([
      box.boundingBox(),
      open.locator('.matrix thead').boundingBox(),
      open.locator('.matrix tbody th[scope=row]').nth(8).boundingBox(),
    ]);
    expect(column?.y).toBeCloseTo(frame?.y ?? -1, 0);
    expect(row?.x).toBeCloseTo(frame?.x ?? -1, 0);
    await open.context().close();
  });

  it('filters the rows of a table and searches the sections', async () => {
    const { page: open } = await reading.open(page('es'));
    await open.getByLabel('Filtrar: Servicio').nth(1).fill('MEDICION');
    expect(await open.locator('#table-1 tbody tr:visible').allTextContents()).toHaveLength(1);
    await open.getByLabel('Buscar en este documento').fill('farmaceutico titular');
    expect(await open.locator('.contents li:visible').allTextContents()).toEqual(['1 Resumen']);
    // Figure and unit stand together by a space that nobody types.
    await open.getByLabel('Buscar en este documento').fill('10,20 €');
    expect(await open.locator('.contents li:visible').count()).toBeGreaterThan(0);
    await open.context().close();
  });

  it('filters and sorts where the report has no headings, and so no contents', async () => {
    const bare = page('es').replace(/<(nav|details|aside)[^>]*class="contents[\s\S]*?<\/\1>/, '');
    expect(bare).not.toContain('class="contents');
    const { page: open, messages } = await reading.open(bare);
    await open.getByLabel('Filtrar: Servicio').nth(1).fill('MEDICION');
    expect(await open.locator('#table-1 tbody tr:visible').allTextContents()).toHaveLength(1);
    expect(messages).toEqual([]);
    await open.context().close();
  });

  it('finds what is in a table, a heading or a cell by its name, and leads there', async () => {
    const { page: open } = await reading.open(page('es'));
    const search = open.getByLabel('Buscar en este documento');
    await search.fill('· telefono');
    const hits = open.locator('.hits a');
    expect(await hits.first().textContent()).toMatch(/ · Teléfono$/);
    await hits.first().click();
    expect(await open.locator(':target').getAttribute('id')).toMatch(/^cell-.*-telefono$/);
    await search.fill('consejo en most');
    expect(await open.locator('.hits a').allTextContents()).toContain('3.1 Consejo en mostrador');
    await open.context().close();
  });

  it('sorts by how much a value is, both ways, with what has no value last', async () => {
    const { page: open } = await reading.open(page('es'));
    const column = (at: number) => open.locator(`#table-1 tbody tr > :nth-child(${at})`).allTextContents();
    const sort = (at: number) => open.locator('#table-1 thead th').nth(at - 1);
    const costs = await column(3);
    expect(costs.slice(0, 8).at(-1)).toMatch(/^10,20/);
    await sort(3).getByRole('button').click();
    expect(await column(3)).toEqual(costs);
    expect(await sort(3).getAttribute('aria-sort')).toBe('ascending');
    await sort(3).getByRole('button').click();
    expect(await column(3)).toEqual(costs.toReversed());
    await sort(4).getByRole('button').click();
    expect((await column(4)).map((text) => text.startsWith('–'))).toEqual([
      ...Array(9).fill(false),
      ...Array(5).fill(true),
    ]);
    await open.context().close();
  });

  it('is printed in light colours, with all rows and repeated heads', async () => {
    const { page: open } = await reading.open(page('es'), { colorScheme: 'dark' });
    await open.getByLabel('Filtrar: Servicio').nth(1).fill('nothing has this');
    await open.emulateMedia({ media: 'print' });
    const style = (selector: string, property: string) =>
      open.evaluate(`getComputedStyle(document.querySelector('${selector}'))['${property}']`);
    expect(await style('html', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await style('thead', 'display')).toBe('table-header-group');
    expect(await style('#table-1 tbody tr', 'display')).toBe('table-row');
    expect(await style('#table-1 tbody tr', 'breakInside')).toBe('avoid');
    expect(await style('.matrix-box', 'overflowY')).toBe('visible');
    expect(await style('.filters', 'display')).toBe('none');
    await open.context().close();
  });

  it('draws pictures that are well-formed by themselves', async () => {
    const { page: open } = await reading.open(page('es'));
    const faults = await open.evaluate(`[...document.querySelectorAll('svg.chart')].map((svg) => {
      const read = new DOMParser().parseFromString(new XMLSerializer().serializeToString(svg), 'image/svg+xml');
      const named = svg.getAttribute('aria-labelledby').split(' ').every((id) => svg.querySelector('#' + id).textContent);
      return read.querySelector('parsererror') === null && named;
    })`);
    expect(faults).toEqual([true, true, true, true, true]);
    await open.context().close();
  });
});

/** A violation as axe tells it. */
interface Finding {
  id: string;
  nodes: { html: string }[];
}
