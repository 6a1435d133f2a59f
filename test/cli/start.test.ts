import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'tom-start-'));
const folder = join(home, 'tom');

/** What a run says, with its compiled code kept in `cache`. */
function tom(args: readonly string[], cache = home): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/tom.js'), ...args], {
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: cache },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const call = ['rules', '--lang', 'en'];
const cold = tom(call, '/dev/null/nowhere');
const kept = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.code'))
    .sort();

beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('is as strict as the modules that it is made of: the segments with the same channels are read by who decides', () => {
  const example = join(root, 'examples/telecom-alliance');
  const call = ['report', 'channel-map', '--workspace', example, '--audience', 'executive', '--lang', 'en'];
  expect(tom([...call, '--format', 'md', '--draft', '--out', home])).toMatchObject({ status: 0 });
  expect(readFileSync(join(home, 'channel-map.executive.en.md'), 'utf8')).toContain('Households, Small businesses,');
});

describe('the compiled code that is kept from run to run', () => {
  it('changes nothing but the time, and cannot be kept everywhere', () => {
    const validate = ['validate', join(root, 'test/support/clean'), '--format', 'json'];
    const first = tom(validate, '/dev/null/nowhere');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect([tom(validate), tom(validate)]).toEqual([first, first]);
    // The scripts of the program that a check needs, and the library of public holidays.
    expect(kept()).toEqual(
      ['check', 'holidays', 'tom', 'words'].map((script) =>
        expect.stringMatching(new RegExp(`^${script}-.*-validate\\.code$`)),
      ),
    );
  });

  it.each([
    { why: 'no home', env: {} },
    { why: 'an empty home', env: { HOME: '', XDG_CACHE_HOME: '' } },
    { why: 'a home that depends on where tom runs', env: { HOME: 'home', XDG_CACHE_HOME: 'cache' } },
  ])('is not kept where there is $why', ({ env }) => {
    const here = mkdtempSync(join(home, 'here-'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/tom.js'), ...call], {
      cwd: here,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual(cold);
    expect(readdirSync(here)).toEqual([]);
  });

  it('stands apart for each command, and only the newest stay', () => {
    mkdirSync(folder);
    for (let old = 0; old < 80; old++) writeFileSync(join(folder, `old-${old}.code`), '');
    tom(call);
    expect(kept()).toHaveLength(60);
    expect(kept().filter((name) => name.startsWith('tom-'))).toHaveLength(1);
  });

  it.each([
    ['cut off', (code: Buffer) => code.subarray(0, code.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['of other bytes', (code: Buffer) => Buffer.alloc(code.length, 7)],
    ['with a wrong byte at its head', (code: Buffer) => flipped(code, 20)],
    ['with a wrong byte inside', (code: Buffer) => flipped(code, Math.floor(code.length / 3))],
  ])('is made anew where it is %s', (_, damage) => {
    tom(call);
    const whole = kept().map((name) => readFileSync(join(folder, name)));
    for (const [index, name] of kept().entries()) writeFileSync(join(folder, name), damage(whole[index] as Buffer));
    expect(tom(call)).toEqual(cold);
    expect(tom(call)).toEqual(cold);
    expect(kept().map((name) => readFileSync(join(folder, name)).length > 100_000)).toEqual([true, true]);
  });
});

describe('the public holidays and the zones that are kept from run to run', () => {
  it('are read instead of reckoned, and reckoned anew where they are damaged', () => {
    const validate = ['validate', join(root, 'test/support/clean'), '--format', 'json', '--no-cache'];
    const first = tom(validate, '/dev/null/nowhere');
    expect(tom(validate)).toEqual(first);
    const days = readdirSync(folder).filter((name) => name.endsWith('.days'));
    expect(days.length).toBeGreaterThan(0);
    for (const name of kept().filter((name) => name.startsWith('holidays'))) rmSync(join(folder, name));
    expect(tom(validate)).toEqual(first);
    // The library was not loaded.
    expect(kept().filter((name) => name.startsWith('holidays'))).toEqual([]);
    for (const name of days) writeFileSync(join(folder, name), '    ["2026-01-02"]');
    const zones = readdirSync(folder).filter((name) => name.endsWith('.zones'));
    expect(zones).toHaveLength(1);
    for (const name of zones)
      writeFileSync(join(folder, name), '{"Europe/Madrid":{"from":0,"to":1e15,"first":0,"transitions":[]}}');
    expect(tom(validate)).toEqual(first);
    expect(kept().filter((name) => name.startsWith('holidays'))).toHaveLength(1);
  });
});

function flipped(code: Buffer, at: number): Buffer {
  const other = Buffer.from(code);
  other[at] = (other[at] ?? 0) ^ 0xff;
  return other;
}

describe('the program', () => {
  it('knows the characters of word processors, in what it looks for too', () => {
    const folder = join(home, 'pasted');
    cpSync(join(root, 'test/support/clean'), folder, { recursive: true });
    const file = join(folder, 'model/access.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('09:00-17:00', '09:00–17:00'));
    const { stdout } = tom(['validate', folder, '--lang', 'en']);
    expect(stdout).toContain('“09:00–17:00” is not a time range.');
    expect(stdout).toContain('hint: write "09:00-17:00".');
  });

  const scripts = readdirSync(join(root, 'dist')).filter((name) => /\.(cjs|jsonl)$/.test(name));

  it.each(scripts)('dist/%s is ASCII, as it is read', (name) => {
    expect(readFileSync(join(root, 'dist', name), 'utf8')).toMatch(/^[\0-\x7f]*$/);
  });

  it('does not load what a command has no need of', () => {
    const loaded = ['--help', 'rules', 'explain'].map((command) => {
      rmSync(folder, { recursive: true, force: true });
      tom(command === 'explain' ? [command, 'CAP001'] : [command]);
      return kept()
        .map((name) => name.split('-')[0])
        .sort();
    });
    expect(loaded).toEqual([['tom'], ['tom', 'words'], ['tom', 'words']]);
  });
});

describe('the version', () => {
  it.each(['--version', '-V'])('%s is told without the program', (flag) => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(tom([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(() => kept()).toThrow();
    // What cannot be written is said by the program.
    const full = `node '${join(root, 'bin/tom.js')}' ${flag} 2>&1 >/dev/full; echo $?`;
    expect(execFileSync('sh', ['-c', full], { encoding: 'utf8' })).toMatch(/^tom: .*\n2\n$/);
  });
});

describe('the bundled library of public holidays', () => {
  const require = createRequire(import.meta.url);
  const original = require('date-holidays');
  const bundled = { exports: {} as { default?: unknown } };
  const line = (table: string, index: number) =>
    readFileSync(join(root, `dist/${table}.jsonl`), 'utf8').split('\n')[index];
  const script = readFileSync(join(root, 'dist/holidays.cjs'), 'utf8');
  const [given = ''] = /(?<=\(function\()[^)]*/.exec(script) ?? [];
  const program = { exports: bundled.exports, require, module: bundled, tomLine: line };
  runInThisContext(script)(...given.split(',').map((name) => program[name as keyof typeof program]));

  it.each(['BD', 'CN', 'ES', 'IL', 'IR', 'JP', 'KR', 'MX', 'TW', 'VN'])(
    'reckons those of %s as it does whole',
    (country) => {
      const days = (Holidays: typeof original) => {
        const place = new Holidays({ country }, { timezone: 'UTC', types: ['public'], languages: ['en'] });
        return [2024, 2027].flatMap((year) =>
          place.getHolidays(year).map(({ start, end }: { start: Date; end: Date }) => [start, end]),
        );
      };
      expect(days(bundled.exports.default ?? bundled.exports)).toEqual(days(original));
      expect(days(original).length).toBeGreaterThan(9);
    },
  );
});
