import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGlobs } from '../../src/io/glob.ts';
import { folderOf, tom } from '../cli/terminal.ts';

const files = {
  'tom.yaml':
    'tom: 1\nclient: { name: Acme, country: ES, sector: retail }\nlanguages: [en]\ntimezone: Europe/Madrid\nscenarios:\n  to-be: { name: Target, date: 2027-12-31 }\n',
  'model/a.yaml': 'locations:\n  office: { name: Office }\n',
};

/** Puts something that is no ordinary file at a path, in place of what stood there. */
const strange: [string, (path: string) => void][] = [
  ['a pipe', (path) => void execFileSync('mkfifo', [path])],
  ['a folder', (path) => void mkdirSync(path)],
  ['a link to a device', (path) => symlinkSync('/dev/zero', path)],
  [
    'a socket',
    (path) => {
      execFileSync(
        process.execPath,
        [
          '-e',
          `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`,
        ],
        { stdio: 'ignore' },
      );
    },
  ],
  [
    'a link out of the workspace',
    (path) => symlinkSync(join(folderOf({ 'secret.md': 'SECRET\n' }), 'secret.md'), path),
  ],
];

function put(folder: string, file: string, make: (path: string) => void): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  rmSync(join(folder, file), { force: true });
  try {
    make(join(folder, file));
  } catch {
    // The one who listens at a socket ends itself, so that the socket stays.
  }
  expect(readdirSync(join(folder, file, '..'))).toContain(file.split('/').at(-1));
}

describe.each(strange)('%s is never read', (_what, make) => {
  it('as tom.yaml', async () => {
    const folder = folderOf(files);
    put(folder, 'tom.yaml', make);
    const { code, out } = await tom(folder, ['validate']);
    expect(code).toBe(1);
    expect(out).toMatch(/tom\.yaml.*\n.*INT000|INT000/);
    expect((await tom(folder, ['report'])).code).toBe(2);
  });

  it.each(['model/b.yaml', 'model/deep/b.yml'])('as %s', async (file) => {
    const folder = folderOf(files);
    put(folder, file, make);
    const { code, out } = await tom(folder, ['validate', '--format', 'json']);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { file: string; code: string }[] };
    // A folder may have any name.
    if (_what === 'a folder') expect(code).toBe(0);
    else expect(diagnostics).toEqual(expect.arrayContaining([expect.objectContaining({ file, code: 'INT000' })]));
  });

  it.each([
    ['templates/sla-book.md', ''],
    ['templates/partials/draft.md', ''],
    ['brand/logo.svg', 'brand: { logo: brand/logo.svg }\n'],
  ])('as %s', async (file, more) => {
    const folder = folderOf({ ...files, 'tom.yaml': files['tom.yaml'] + more });
    const partials = readdirSync(new URL('../../templates/partials', import.meta.url));
    const named = file.replace('draft.md', partials[0] ?? '');
    put(folder, named, make);
    const call = await tom(folder, ['report', 'sla-book']);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toContain(`“${named}” cannot be used`);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

it.each([
  ['tom.yml', ['validate']],
  ['tom.yml', ['validate', 'tom.yml']],
  ['tom.yml', ['report']],
  ['tom.yml', ['show', 'location:office']],
])('%s is refused alike by %j', async (name, args) => {
  const folder = folderOf({ [name]: files['tom.yaml'], 'model/a.yaml': files['model/a.yaml'] });
  expect(await tom(folder, args)).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('is called tom.yaml. Rename it'),
  });
});

describe('globs', () => {
  it.each([
    ['model/**/*.yaml', ['model/a.yaml', 'model/b/c/a.yaml'], ['model/a.yml', 'other/a.yaml', 'model.yaml']],
    ['./model/*.{yaml,yml}', ['model/a.yaml', 'model/a.yml'], ['model/a/b.yml', 'model/a.json']],
    ['**/a?.yaml', ['a1.yaml', 'x/y/añ.yaml'], ['a.yaml', 'x/a12.yaml']],
    ['m/[a-c]*.yaml', ['m/a.yaml', 'm/cost.yaml'], ['m/d.yaml', 'm/.yaml']],
    ['m/[!a]*.yaml', ['m/b.yaml'], ['m/a.yaml']],
    ['**', ['a', 'a/b/c'], []],
    ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/b/z/c'], ['a/b', 'a/c/b']],
    ['a.yaml', ['a.yaml'], ['axyaml', 'b/a.yaml']],
    ['*(', ['x('], ['x']],
    ['a{b', ['a{b'], ['ab']],
  ])('%s', (glob, meant, others) => {
    const { matches } = readGlobs([glob]);
    expect(meant.filter((file) => !matches(file))).toEqual([]);
    expect(others.filter(matches)).toEqual([]);
  });

  it.each([
    ['thirty stars', `model/${'a*'.repeat(30)}b.yaml`],
    ['thirty folders', `model/${'**/a/'.repeat(30)}b.yaml`],
    ['a long opening', '*('.repeat(30_000)],
    ['thirty braces', `model/${'{a,b}'.repeat(30)}.yaml`],
    ['nested braces', `model/${'{a,'.repeat(30)}b${'}'.repeat(30)}.yaml`],
    ['nothing', ''],
    ['a bracket', 'model/['],
  ])('with %s end, in exit 2 where nothing is found', async (_what, glob) => {
    const folder = folderOf({
      'tom.yaml': `${files['tom.yaml']}model: [${JSON.stringify(glob)}]\n`,
      [`model/${'a'.repeat(200)}.yaml`]: 'a: 1\n',
    });
    mkdirSync(join(folder, 'model', 'a/'.repeat(200)), { recursive: true });
    const { code, err } = await tom(folder, ['validate']);
    expect({ code, long: err.length > 2000 }).toEqual({ code: glob === '' ? 1 : 2, long: false });
  });
});

describe('folders', () => {
  it('a thousand inside each other are walked once', async () => {
    const folder = folderOf(files);
    const deep = join(folder, 'model', 'd/'.repeat(1000));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'b.yaml'), 'locations:\n  other: { nam: Other }\n');
    expect((await tom(folder, ['validate', '--format', 'json'])).out).toContain('d/d/b.yaml');
  });

  it('that all link to each other come to an end', async () => {
    const folder = folderOf(files);
    const names = Array.from({ length: 14 }, (_, index) => `f${index}`);
    for (const name of names) {
      mkdirSync(join(folder, 'model', name));
      for (const other of names) symlinkSync(join('..', other), join(folder, 'model', name, other));
    }
    expect((await tom(folder, ['validate'])).code).toBe(1);
  });
});

describe('what is written', () => {
  it('leaves nothing beside it, and keeps the rights of what it replaces', async () => {
    const folder = folderOf({ ...files, 'out.json': 'old' });
    execFileSync('chmod', ['640', join(folder, 'out.json')]);
    await tom(folder, ['validate', '--format', 'json', '--output', 'out.json']);
    expect(readdirSync(folder).sort()).toEqual(['model', 'out.json', 'tom.yaml']);
    expect(execFileSync('stat', ['-c', '%a', join(folder, 'out.json')], { encoding: 'utf8' })).toBe('640\n');
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).version).toBe(2);
  });

  it.each([
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => void mkdirSync(path)],
    ['a device that is full', (path: string) => symlinkSync('/dev/full', path)],
    ['a link in a circle', (path: string) => symlinkSync('out.json', path)],
  ])('--output into %s ends with 2', async (_what, make) => {
    const folder = folderOf(files);
    make(join(folder, 'out.json'));
    const call = await tom(folder, ['validate', '--output', 'out.json'], { LANG: 'C' });
    expect(call).toMatchObject({ code: 2, out: '', err: expect.stringContaining('out.json was not written') });
    expect(readdirSync(folder).sort()).toEqual(['model', 'out.json', 'tom.yaml']);
  });

  it('a device that takes everything stays what it is', async () => {
    const folder = folderOf(files);
    expect((await tom(folder, ['validate', '--output', '/dev/null'])).code).toBe(0);
    expect(execFileSync('stat', ['-c', '%F', '/dev/null'], { encoding: 'utf8' })).toMatch(/character/);
  });

  it('a report replaces a link, and does not write through it', async () => {
    const folder = folderOf({ ...files, 'mine.txt': 'mine\n' });
    mkdirSync(join(folder, 'out'));
    symlinkSync('../mine.txt', join(folder, 'out/sla-book.en.md'));
    expect((await tom(folder, ['report', 'sla-book', '--format', 'md'])).code).toBe(0);
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine\n');
  });

  it('out/ that is a link is followed inside, or where --out names it, and not out of the workspace', async () => {
    const outside = folderOf({});
    const folder = folderOf(files);
    symlinkSync(outside, join(folder, 'out'));
    const call = await tom(folder, ['report', 'sla-book']);
    expect(call).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('“out” is a link that leads outside'),
    });
    expect(readdirSync(outside)).toEqual([]);
    expect((await tom(folder, ['report', 'sla-book', '--out', 'out'])).code).toBe(0);
    expect(readdirSync(outside)).toEqual(['sla-book.en.html']);
    rmSync(join(folder, 'out'));
    mkdirSync(join(folder, 'deliverables'));
    symlinkSync('deliverables', join(folder, 'out'));
    expect((await tom(folder, ['report', 'sla-book'])).code).toBe(0);
    expect(readdirSync(join(folder, 'deliverables'))).toEqual(['sla-book.en.html']);
  });
});
