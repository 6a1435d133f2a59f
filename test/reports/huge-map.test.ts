import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, inBrowser, type Reading, startReading } from '../browser.ts';
import { render } from './view.ts';

const inspect = readFileSync(new URL('render/inspect-page.js', import.meta.url), 'utf8');

/** A map in which no two segments are given the same: what cannot be told once for several. */
function mapOf(services: number, segments: number, channels: number): string {
  const each = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, at) => line(at));
  const cell = (service: number, segment: number, channel: number) => {
    const turn = service * 7 + segment * 13 + channel * 5;
    if (turn % 11 === 0) return `{ state: not-offered, reason: Reason ${turn % 17} }`;
    if (turn % 13 === 0) return `{ mode: redirect, redirectTo: ch-${(channel + 1) % channels} }`;
    return `{ rank: ${(turn % 4) + 1}, mode: self-service }`;
  };
  return [
    'segments:',
    ...each(segments, (at) => `  seg-${at}: { name: Customer segment ${at} }`),
    'channels:',
    ...each(channels, (at) => `  ch-${at}: { name: Channel ${at}, type: digital, medium: web, attendedBy: automated }`),
    'services:',
    ...each(
      services,
      (at) =>
        `  svc-${at}: { name: Enquiry and handling of service ${at}, segments: [${each(segments, (one) => `seg-${one}`).join(', ')}] }`,
    ),
    'channelMap:',
    ...each(services, (service) =>
      [
        `  svc-${service}:`,
        ...each(segments, (segment) => {
          const cells = each(channels, (channel) => `ch-${channel}: ${cell(service, segment, channel)}`);
          return `    seg-${segment}: { ${cells.join(', ')} }`;
        }),
      ].join('\n'),
    ),
  ].join('\n');
}

describe('a map that nobody reads cell by cell', () => {
  const page = render('channel-map', mapOf(60, 40, 12), 'es', 'html');

  it('holds every cell in less than two megabytes', () => {
    const folds = [...page.matchAll(/<details class="fold">.*?<\/details>/gs)].map(([fold]) => fold);
    expect(folds).toHaveLength(40);
    expect(folds.join('').split('<td').length - 1).toBe(60 * 40 * 12);
    expect(Buffer.byteLength(page)).toBeLessThan(2_000_000);
  });

  it('says the reason of each cell that has one, and leads to it', () => {
    const anchors = new Set([...page.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/<td[^>]*><a href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(links.length).toBeGreaterThan(4000);
    expect(links.filter((id) => !anchors.has(id))).toEqual([]);
  });

  it('has its lists of cells in the workbook, and says so', () => {
    expect(page).toContain('están en el libro de Excel de este informe');
    expect(page).not.toContain('Lo que no se ofrece, y por qué');
  });

  it('is read whole where the map is small', () => {
    const small = render('channel-map', mapOf(3, 2, 2), 'es', 'html');
    expect(small).not.toContain('<details class="fold">');
    expect(small).toContain('Lo que no se ofrece, y por qué');
    expect(small).toMatch(/<td class="covered" id="cell-svc-1-seg-0-ch-0">/);
  });

  describe.skipIf(!browserPath)(inBrowser('in a browser'), () => {
    let reading: Reading;
    beforeAll(async () => {
      reading = await startReading();
    });
    afterAll(() => reading.close());

    it('is shut until it is opened, without a script, and prints whole', async () => {
      const { page: open } = await reading.open(page, { javaScriptEnabled: false });
      const matrix = open.locator('.fold .matrix').first();
      expect(await matrix.isVisible()).toBe(false);
      await open.locator('.fold summary').first().click();
      expect(await matrix.isVisible()).toBe(true);
      await open.emulateMedia({ media: 'print' });
      expect(await open.locator('.fold .matrix').nth(1).isVisible()).toBe(true);
      await open.context().close();
    });

    it('has no dead link and no id twice', async () => {
      const { page: open } = await reading.open(page);
      expect(await open.evaluate(inspect)).toMatchObject({ dead: [], twice: [], jumps: [] });
      await open.context().close();
    });
  });
});
