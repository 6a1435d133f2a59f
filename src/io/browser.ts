import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';

/** Prints pages with one browser, which is started once. */
export interface Printer {
  /** A page that needs nothing from outside → a tagged PDF with an outline. */
  print(html: string): Promise<Uint8Array>;
  close(): void;
}

/** Why nothing could be printed: there is no browser, what is named is none, it does not run, it does not answer. */
export class BrowserFault extends Error {
  readonly reason: 'none' | 'named' | 'start' | 'slow';
  /** What was tried, or what the browser said. */
  readonly text: string;

  constructor(reason: BrowserFault['reason'], text: string) {
    super(`${reason}: ${text}`);
    this.reason = reason;
    this.text = text;
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

/** Where the systems that have no such names keep them, below the folders of programs. */
const places = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** The browser that TOM_CHROME or CHROME_PATH names, else one of this machine. Throws a BrowserFault where there is none. */
export function findBrowser(env: Environment): string {
  const named = env.TOM_CHROME || env.CHROME_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new BrowserFault('named', named);
  }
  const { PATH = '', ProgramFiles, LOCALAPPDATA, HOME } = env;
  const programs = [
    ProgramFiles,
    env['ProgramFiles(x86)'],
    LOCALAPPDATA,
    '/Applications',
    HOME && `${HOME}/Applications`,
  ];
  const all = [
    ...PATH.split(delimiter).flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : [])),
    ...programs.flatMap((folder) => (folder ? places.map((place) => join(folder, place)) : [])),
  ];
  const found = all.find(runs);
  if (found === undefined) throw new BrowserFault('none', '');
  return found;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A page of 10,000 cells takes seconds; what takes longer than this does not end. */
const patience = 120_000;

/** Starts a browser that sees no network and no profile. It is spoken to by pipes, so that nothing else can speak to it. */
export async function startPrinter(path: string): Promise<Printer> {
  const profile = mkdtempSync(join(tmpdir(), 'tom-print-'));
  const child = spawn(path, [...switches, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const close = () => {
    process.removeListener('exit', close);
    child.kill('SIGKILL');
    // Its own processes end a little later than it does, and write until then.
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    } catch {
      // What is left of it in the system's temporary folder is no reason to lose what was printed.
    }
  };
  process.once('exit', close);
  const ask = speakTo(child);
  try {
    await ask('Browser.getVersion', {});
    return {
      close,
      // Each in a tab of its own: in one that has had another page, the policy of that page still holds and refuses the styles of this one.
      async print(html) {
        const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
        const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
        const page = (method: string, params: object = {}) => ask(method, params, String(sessionId));
        await page('Network.enable');
        await page('Network.emulateNetworkConditions', offline);
        await page('Emulation.setScriptExecutionDisabled', { value: true });
        const { frameTree } = (await page('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
        await page('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
        const { data } = await page('Page.printToPDF', asWritten);
        await ask('Target.closeTarget', { targetId });
        return Buffer.from(String(data), 'base64');
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

const switches = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // A browser has no sandbox for the user that may do everything, and does not start with one.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const offline = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 };

const asWritten = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

type Answer = Readonly<Record<string, unknown>>;

/** Asks the browser by its pipes: a message ends with a zero. What it does not answer in time, or by its end, is a fault. */
function speakTo(child: ChildProcess) {
  const [, , talk, to, from] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
  const waiting = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>();
  let said = '';
  let ended: BrowserFault | undefined;
  const end = (fault: BrowserFault) => {
    ended ??= fault;
    for (const { fail } of waiting.values()) fail(ended);
  };
  talk.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2000);
  });
  child.on('error', (error) => end(new BrowserFault('start', error.message)));
  child.on('exit', () => end(new BrowserFault('start', lastLine(said))));
  to.on('error', () => {});
  let heard: string[] = [];
  from.setEncoding('utf8').on('data', (text: string) => {
    const parts = text.split('\0');
    for (const part of parts.slice(0, -1)) {
      const { id, result, error } = JSON.parse([...heard, part].join(''));
      heard = [];
      const asked = waiting.get(id);
      if (error) asked?.fail(new BrowserFault('start', error.message));
      else asked?.done(result);
    }
    heard.push(parts.at(-1) ?? '');
  });
  let last = 0;
  return async (method: string, params: object, sessionId?: string): Promise<Answer> => {
    last += 1;
    const id = last;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((done, fail) => {
        waiting.set(id, { done, fail });
        timer = setTimeout(() => fail(new BrowserFault('slow', method)), patience);
        if (ended) fail(ended);
        else to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    } finally {
      clearTimeout(timer);
      waiting.delete(id);
    }
  };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
