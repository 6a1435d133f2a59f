import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium of this machine: `CHROME_PATH`, else a usual place. Undefined where there is none. */
export const browserPath = [process.env.CHROME_PATH ?? '', ...usual].find((path) => path !== '' && existsSync(path));

/** The name of tests that need a browser, which says why they do not run where there is none. */
export function inBrowser(name: string): string {
  return browserPath ? name : `${name} (not run: no Chromium found, set CHROME_PATH)`;
}

/** A browser and a folder, to open pages from the disk as their readers do. */
export interface Reading {
  open(html: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** A page and what it did: requests for anything but itself, and what it wrote to the console. */
export interface OpenPage {
  page: Page;
  requests: string[];
  messages: string[];
}

/** Starts the browser. Close it when done. */
export async function startReading(): Promise<Reading> {
  const browser: Browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  const folder = mkdtempSync(join(tmpdir(), 'tom-page-'));
  return {
    async open(html, options) {
      const file = join(folder, 'page.html');
      writeFileSync(file, html);
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const url = pathToFileURL(file).href;
      const requests: string[] = [];
      const messages: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(url)) requests.push(request.url());
      });
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(error.message));
      await page.goto(url);
      return { page, requests, messages };
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
