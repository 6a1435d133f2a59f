import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEditor } from '../support/editor.ts';
import { readSources } from '../support/sources.ts';
import { folderOf } from './terminal.ts';

const program = fileURLToPath(new URL('../../bin/tom.js', import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tom');
const { NODE_EXTRA_CA_CERTS: _certificates, CI: _ci, ...env } = process.env;

/** Calls by which something on a disk or a network may become other than it was. */
const watched =
  '%network,open,openat,openat2,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,truncate,ftruncate,chmod,fchmod,fchmodat,chown,fchown,fchownat,utimensat,mknod,mknodat';
const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
if (!canTrace)
  console.warn('what tom writes and whom it calls was not traced: strace is missing, or may not be used here');

/** Begins a trace of a program and all that it starts; gives the words before its own, and what was seen. */
function trace() {
  const folder = mkdtempSync(join(tmpdir(), 'tom-traced-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const before = ['strace', '-ff', '-y', '-qq', '-e', `trace=${watched}`, '-o', join(folder, 'log')];
  const lines = () => readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return { before, lines };
}

/** The sockets that were opened, and the paths that were written; pipes between a program and those that it starts are no sockets. */
function seenIn(lines: readonly string[]) {
  const done = lines.filter((line) => !/ = -1 E/.test(line));
  const sockets = done.filter((line) => /^(socket|connect|bind|listen|accept4?|sendto|sendmsg|sendmmsg)\(/.test(line));
  const writes = done.filter(
    (line) =>
      /^(creat|unlink|rename|mkdir|rmdir|link|symlink|truncate|ftruncate|f?ch|utimens|mknod)/.test(line) ||
      /^open\w*\(.*O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)/.test(line),
  );
  return { sockets, written: writes.flatMap(pathsIn) };
}

function pathsIn(line: string): string[] {
  const [, cwd = ''] = /AT_FDCWD<([^>]*)>/.exec(line) ?? [];
  // What a link leads to is not touched.
  const made = /^(?:sym)?link/.test(line) ? line.slice(line.indexOf(',')) : line;
  const named = [...made.matchAll(/"([^"]*)"/g)].map(([, path = '']) => resolve(cwd || '/unknown', path));
  return named.length > 0 ? named : [...line.matchAll(/\d+<(\/[^>]*)>/g)].map(([, path = '']) => path);
}

/** What nobody asked for: neither the cache, nor the folder in which git is asked, nor where the terminal is. */
function unasked(written: readonly string[], asked: readonly string[]): string[] {
  const own = [cache, join(tmpdir(), 'tom-git-'), '/dev/null', '/dev/tty', '/dev/pts/', ...asked];
  return [...new Set(written)].filter(
    (path) => path !== dirname(cache) && !own.some((start) => path.startsWith(start)),
  );
}

/** A repository with a change that is not committed. */
function engagement(): string {
  const files = Object.fromEntries(readSources('clean/').map(({ file, text }) => [file, text]));
  const folder = folderOf(files);
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x');
  spawnSync('sh', ['-c', 'printf "segments:\\n  new: { nmae: New }\\n" > model/new.yaml'], { cwd: folder });
  return folder;
}

function stateOf(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => [name, statSync(join(folder, name)).mtimeMs]);
}

const quiet: readonly string[][] = [
  ['validate'],
  ['validate', '--format', 'json', '--no-cache'],
  ['validate', '--since', 'HEAD'],
  ['validate', '--fix', '--dry-run'],
  ['diff', 'HEAD'],
  ['show', 'service:contracts'],
  ['coverage'],
  ['review'],
];

describe.skipIf(!canTrace)('traced by the system', () => {
  it('a trace sees what it is to look for', () => {
    const folder = folderOf({});
    const { before, lines } = trace();
    const [command = '', ...rest] = before;
    const call = "require('net').connect(9, '127.0.0.1').on('error', () => {})";
    const line = `echo > there.txt; "${process.execPath}" -e "${call}"`;
    spawnSync(command, [...rest, 'sh', '-c', line], { cwd: folder, env });
    const { sockets, written } = seenIn(lines());
    expect(sockets.length).toBeGreaterThan(0);
    expect(unasked(written, [])).toEqual([join(folder, 'there.txt')]);
  });

  it.each(quiet.map((args) => [args.join(' '), args] as const))(
    'tom %s writes nothing and calls nobody',
    (_, args) => {
      const folder = engagement();
      const state = stateOf(folder);
      const { before, lines } = trace();
      const [command = '', ...rest] = [...before, process.execPath, program, ...args];
      const { status, stderr } = spawnSync(command, rest, { cwd: folder, env, encoding: 'utf8' });
      expect([0, 1], stderr).toContain(status);
      const { sockets, written } = seenIn(lines());
      expect(sockets).toEqual([]);
      expect(unasked(written, [])).toEqual([]);
      expect(stateOf(folder)).toEqual(state);
    },
    120_000,
  );

  it.each([
    [['validate', '--fix'], ['model/new.yaml']],
    [['validate', '--format', 'sarif=there.sarif'], ['there.sarif']],
    [['report', 'executive', '--out', 'there'], ['there']],
  ])(
    'tom %s writes %s and nothing else',
    (args, asked) => {
      const folder = engagement();
      const { before, lines } = trace();
      const [command = '', ...rest] = [...before, process.execPath, program, ...args];
      spawnSync(command, rest, { cwd: folder, env });
      const { sockets, written } = seenIn(lines());
      expect(sockets).toEqual([]);
      const paths = asked.map((file) => join(folder, file));
      // Each is written beside its place and moved there.
      const beside = paths.map((path) => join(dirname(path), '.tom-'));
      expect(unasked(written, [...paths, ...beside])).toEqual([]);
      expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tom-/.test(name))).toEqual(
        [],
      );
      expect(paths.filter((path) => !written.some((one) => one.startsWith(path)))).toEqual([]);
    },
    120_000,
  );

  it('tom lsp writes nothing and calls nobody', async () => {
    const folder = engagement();
    const state = stateOf(folder);
    const { before, lines } = trace();
    const editor = await startEditor(folder, before);
    editor.open('model/new.yaml', 'segments:\n  new: { nmae: New }\n');
    await editor.toldUntil('model/new.yaml', (told) => told.some(({ code }) => code === 'INT007'));
    editor.write('model/new.yaml', 'segments:\n  new: { name: New }\n');
    await editor.toldUntil('model/new.yaml', (told) => told.every(({ code }) => code !== 'INT007'));
    expect(await editor.end()).toBe(0);
    const { sockets, written } = seenIn(lines());
    expect(sockets).toEqual([]);
    expect(unasked(written, [])).toEqual([]);
    expect(stateOf(folder)).toEqual(state);
  }, 120_000);

  it.skipIf(spawnSync('script', ['--version']).status !== 0)(
    'tom explore writes nothing and calls nobody',
    async () => {
      const folder = engagement();
      const state = stateOf(folder);
      const { before, lines } = trace();
      const line = [...before, process.execPath, program, 'explore'].map((word) => `'${word}'`).join(' ');
      const child = spawn('script', ['-qec', `stty rows 30 cols 100; ${line}`, '/dev/null'], {
        cwd: folder,
        env: { ...env, TERM: 'xterm' },
      });
      let shown = '';
      // A key when what it answers stands on the screen.
      const keys: [seen: RegExp, key: string][] = [
        [/tom · /, '\u001b[B'],
        [/tom · /, '\r'],
        [/tom · /, 'q'],
      ];
      child.stdout.on('data', (data) => {
        shown += data;
        const [next] = keys;
        if (!next?.[0].test(shown)) return;
        keys.shift();
        shown = '';
        child.stdin.write(next[1]);
      });
      const code = await new Promise((done) => child.on('exit', done));
      expect([keys, code]).toEqual([[], 0]);
      const { sockets, written } = seenIn(lines());
      expect(sockets).toEqual([]);
      expect(unasked(written, [])).toEqual([]);
      expect(stateOf(folder)).toEqual(state);
    },
    120_000,
  );
});
