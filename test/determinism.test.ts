import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const program = join(root, 'bin/tom.js');

/** Every file below a folder with its text. */
function textsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Validates a copy of the example and writes its reports, and returns every byte that comes out. */
function outcome(
  example: string,
  env: Record<string, string>,
  order: (files: string[]) => string[],
): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'tom-same-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const texts = textsOf(join(root, 'examples', example));
  for (const file of order(Object.keys(texts))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), texts[file] ?? '');
  }
  const options = { cwd: folder, env: { PATH: process.env.PATH ?? '', ...env }, encoding: 'utf8' as const };
  const validated = spawnSync(
    process.execPath,
    [program, 'validate', '--format', 'json', '--scenario', 'all'],
    options,
  );
  const shown = spawnSync(process.execPath, [program, 'validate'], options);
  execFileSync(process.execPath, [program, 'report', '--format', 'all', '--lang', 'all', '--out', 'out'], {
    ...options,
    stdio: 'pipe',
  });
  return { validated: validated.stdout, shown: shown.stdout, ...textsOf(join(folder, 'out')) };
}

it.each(['pharmacy', 'telecom-alliance', 'water-utility'])(
  '%s is the same in every zone, locale and order of files',
  (example) => {
    const here = outcome(example, { TZ: 'UTC', LC_ALL: 'C' }, (files) => files);
    const there = outcome(example, { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' }, (files) => files.toReversed());
    expect(Object.keys(there)).toEqual(Object.keys(here));
    for (const [name, text] of Object.entries(here)) expect(there[name] === text, `${name} differs`).toBe(true);
  },
  120_000,
);
