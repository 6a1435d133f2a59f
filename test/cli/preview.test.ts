import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { browserPath, inBrowser, startReading } from '../browser.ts';
import { folderOf, tom } from './terminal.ts';

/** The preview of a copy of an example, while a test runs; `end` is Ctrl-C. */
async function previewOf(example = 'telecom-alliance') {
  const folder = folderOf({});
  cpSync(new URL(`../../examples/${example}`, import.meta.url).pathname, folder, { recursive: true });
  let told = (_url: string) => {};
  const url = new Promise<string>((done) => {
    told = done;
  });
  const ended = run(['preview', '--port', '0'], {
    cwd: folder,
    env: {},
    stdout: { write: (text) => told(text.trim()) },
    stderr: { write: () => {} },
    interactive: false,
  });
  const end = () => {
    process.emit('SIGINT');
    return ended;
  };
  const base = await url;
  onTestFinished(async () => void (await end()));
  return { folder, base, end };
}

/** Asks with headers that `fetch` does not let one write. */
function asked(base: string, path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; body: string }>((done, fail) => {
    const sent = request(base, { path, ...options }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part)).on('end', () => done({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', fail).end();
  });
}

it('serves every report, the findings and the coverage, writes nothing and ends with Ctrl-C', async () => {
  const { folder, base, end } = await previewOf();
  const before = readdirSync(folder, { recursive: true });
  expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const index = await asked(base, '/');
  expect(index).toMatchObject({ status: 200 });
  expect(index.body).toContain('<a href="sla-book.es.html">');
  expect((await asked(base, '/sla-book.en.html')).body).toContain('<html lang="en"');
  expect((await asked(base, '/findings')).body).toContain('SLA007');
  expect((await asked(base, '/coverage')).body).toContain('FRONT × BACK');
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
  expect(await end()).toBe(0);
  await expect(asked(base, '/')).rejects.toThrow();
});

it('answers nobody but this machine, and with nothing but its pages', async () => {
  const { base } = await previewOf();
  expect((await asked(base, '/', { headers: { host: 'evil.example' } })).status).toBe(403);
  expect((await asked(base, '/findings', { method: 'POST' })).status).toBe(405);
  for (const path of [
    '/../tom.yaml',
    '/tom.yaml',
    '/%2e%2e/tom.yaml',
    '/model/charters.yaml',
    '/nothing.es.html',
    '/%',
    '/raci.fr.html',
  ])
    expect((await asked(base, path)).status, path).toBe(404);
  const { headers } = await fetch(`${base}raci.es.html`);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*connect-src 'self'/);
});

it('tells its readers of a change, shows it, and shows the findings of a model that is broken', async () => {
  const { folder, base } = await previewOf();
  await asked(base, '/findings');
  const changed = () =>
    new Promise<void>((done) => {
      const listening = request(base, { path: '/changes' }, (response) => {
        response.on('data', (part) => {
          if (!String(part).includes('changed')) return;
          listening.destroy();
          done();
        });
      });
      listening.on('error', () => {}).end();
    });
  let told = changed();
  const path = join(folder, 'tom.yaml');
  const whole = readFileSync(path, 'utf8');
  await asked(base, '/');
  writeFileSync(path, whole.replace('Dos Orillas Telecom', 'Tres Orillas'));
  await told;
  expect((await asked(base, '/raci.es.html')).body).toContain('Tres Orillas');
  told = changed();
  await asked(base, '/');
  writeFileSync(path, 'client: "\n');
  await told;
  expect((await asked(base, '/raci.es.html')).body).toMatch(/YAML/);
  told = changed();
  await asked(base, '/coverage');
  rmSync(path);
  await told;
  expect((await asked(base, '/')).body).toContain('tom.yaml');
});

it.skipIf(!browserPath)(
  inBrowser('keeps the place of its reader while the model is broken, and what is drawn'),
  async () => {
    const { folder, base } = await previewOf();
    const reading = await startReading();
    onTestFinished(() => reading.close());
    const { page } = await reading.open('', { viewport: { width: 390, height: 800 } });
    await page.goto(`${base}roadmap.es.html`);
    await page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })");
    const path = join(folder, 'tom.yaml');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, 'client: "\n');
    await page.locator('pre', { hasText: 'YAML' }).waitFor();
    // What is drawn of a file or a matrix keeps to its lines; sentences wrap.
    const lines =
      "[...new Set([...document.querySelectorAll('pre span')].map((line) => line.getClientRects().length))]";
    expect(await page.evaluate(lines)).toEqual([1]);
    writeFileSync(path, whole);
    await page.locator('h2').first().waitFor();
    await page.waitForLoadState();
    expect(await page.evaluate('scrollY')).toBe(1500);
    await page.goto(`${base}coverage`);
    expect(await page.evaluate(lines)).toEqual([1]);
  },
);

it('says that a port is taken, or is none', async () => {
  const folder = folderOf({});
  cpSync(new URL('../../examples/telecom-alliance', import.meta.url).pathname, folder, { recursive: true });
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const call = await tom(folder, ['preview', '--port', `${port}`, '--lang', 'es']);
  server.close();
  expect(call).toMatchObject({ code: 2, err: expect.stringContaining(`el puerto ${port}`) });
  expect((await tom(folder, ['preview', '--port', 'x', '--lang', 'en'])).err).toContain('“x” is not a port');
});
