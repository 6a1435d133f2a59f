import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teamsWithData, write } from '../bench/workspace.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'tom-kept-'));
const data = join(home, 'data');
const folder = join(home, 'tom');

function validate(...args: string[]): { status: number | null; stdout: string } {
  return tom(home, 'validate', ...args);
}

function tom(cache: string, ...args: string[]): { status: number | null; stdout: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/tom.js'), ...args], {
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: cache },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return { status, stdout };
}

const results = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.result'));

/** The one that was kept last. */
function newest(names: readonly string[]): string {
  const ages = names.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  return ages.reduce((last, one) => (one.at > last.at ? one : last)).name;
}

/** What is said now, which is also what is said without the cache; and whether something new was kept. */
function said(...args: string[]): { text: string; isNew: boolean } {
  const before = results();
  const now = validate(...args);
  expect(validate(...args, '--no-cache')).toEqual(now);
  return { text: now.stdout, isNew: results().length > before.length };
}

beforeAll(() => {
  mkdirSync(folder);
  write(teamsWithData(1), data);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the result that is kept from run to run', () => {
  it.each(['telecom-alliance', 'water-utility'])('of %s is the one that is found', (name) => {
    const args = [join(root, 'examples', name), '--phase', 'control'];
    const first = said(...args);
    expect(first.isNew).toBe(true);
    expect(said(...args)).toEqual({ ...first, isNew: false });
  });

  it('counts only for what was asked, however it is told', () => {
    const clean = join(root, 'test/support/clean');
    expect(said(clean).isNew).toBe(true);
    expect(said(clean, '--quiet', '--fail-on', 'warning', '--format', 'json').isNew).toBe(false);
    for (const other of ['--as-of=2026-12-24', '--lang=es', '--phase=strategic'])
      expect(said(clean, other).isNew).toBe(true);
  });

  it('is what other commands tell of the findings, too', () => {
    const place = join(home, 'found');
    cpSync(data, place, { recursive: true });
    const file = join(place, 'model/team-0.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('fte: 14', 'fte: 2'));
    expect(validate(place, '--phase=control').stdout).toContain('CAP004');
    const before = results().length;
    const show = ['show', 'team:line-team-0', '--workspace', place, '--phase=control'];
    const kept = tom(home, ...show);
    expect(kept.stdout).toContain('CAP004');
    expect(kept).toEqual(tom('/dev/null/none', ...show));
    expect(results()).toHaveLength(before);
  });

  it('counts only for the texts that it was found in', () => {
    expect(said(data)).toMatchObject({ isNew: true, text: expect.stringContaining('No findings') });
    expect(said(data).isNew).toBe(false);
    const file = join(data, 'model/team-0.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('supervisor: director', 'supervisor: directr'));
    expect(said(data)).toMatchObject({ isNew: true, text: expect.stringContaining('INT001') });
    writeFileSync(file, text);
    expect(said(data)).toMatchObject({ isNew: false, text: expect.stringContaining('No findings') });
  });

  it('is found without reading what has long been the same, and no other', () => {
    const links = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.link'));
    const folderOf = join(home, 'stamped');
    cpSync(data, folderOf, { recursive: true });
    appendFileSync(join(folderOf, 'tom.yaml'), '# Of its own.\n');
    const at = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
    utimesSync(join(folderOf, 'tom.yaml'), at(1), at(1));
    said(folderOf);
    const before = links().length;
    said(folderOf);
    // It seems to have been written after the result was kept.
    expect(links()).toHaveLength(before);
    utimesSync(join(folder, newest(results())), at(2), at(2));
    said(folderOf);
    expect(links()).toHaveLength(before + 1);
    const link = newest(links());
    const file = join(folderOf, 'model/team-0.yaml');
    const { atime, mtime } = statSync(file);
    const text = readFileSync(file, 'utf8');
    // As long, and as old.
    writeFileSync(file, text.replace('supervisor: director', 'supervisor: dierctor'));
    utimesSync(file, atime, mtime);
    expect(said(folderOf)).toMatchObject({ isNew: true, text: expect.stringContaining('INT001') });
    writeFileSync(file, text);
    expect(said(folderOf)).toMatchObject({ isNew: false, text: expect.stringContaining('No findings') });
    expect(links()).toContain(link);
  });

  it('counts only for the data files that the model names', () => {
    const file = join(data, 'data/desk-0.csv');
    const text = readFileSync(file, 'utf8');
    said(data);
    appendFileSync(file, '2026-12-31,09:00,many\n');
    const wrong = said(data).text;
    expect(wrong).toContain('desk-0.csv:8762:');
    rmSync(file);
    expect(said(data).text).not.toBe(wrong);
    writeFileSync(file, text);
    expect(said(data).text).toContain('No findings');
  });

  it('counts only for the reports that the workspace has', () => {
    said(data);
    mkdirSync(join(data, 'templates'));
    writeFileSync(join(data, 'templates/own.md'), '---\ntitle: Own\n---\n# Own\n');
    said(data);
    rmSync(join(data, 'templates'), { recursive: true });
  });

  it('is found anew where it is damaged', () => {
    const first = validate(data);
    for (const name of results()) {
      const bytes = readFileSync(join(folder, name));
      bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
      writeFileSync(join(folder, name), bytes);
    }
    expect(validate(data)).toEqual(first);
  });

  it('stands for the engagement, wherever its folder is', () => {
    const first = validate(data);
    cpSync(data, join(home, 'elsewhere'), { recursive: true });
    const before = results().length;
    expect(validate(join(home, 'elsewhere'))).toEqual(first);
    expect(results()).toHaveLength(before);
  });
});
