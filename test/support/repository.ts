import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { folderOf, tom } from '../cli/terminal.ts';

export const env = { PATH: process.env.PATH ?? '', LANG: 'en_GB.UTF-8' };

/** Runs git in a folder, and none of its hooks. */
export function git(folder: string, ...args: string[]): string {
  const own = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'core.hooksPath=/dev/null'];
  return execFileSync('git', [...own, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A repository that has committed these files. */
export function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  git(folder, 'init', '-q');
  commit(folder);
  return folder;
}

/** Commits everything as it is. */
export function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'state', '--allow-empty');
}

/** A replacement in a text, which has to be there. */
export type Change = readonly [from: string | RegExp, to: string];

/** Changes a file of a folder. */
export function change(folder: string, name: string, ...changes: readonly Change[]): void {
  const file = join(folder, name);
  writeFileSync(file, changed(readFileSync(file, 'utf8'), changes));
}

/** A text with changes, each of which changes something. */
function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((so, [from, to]) => {
    const next = so.replace(from, to);
    expect(next, `${from} is not there`).not.toBe(so);
    return next;
  }, text);
}

const schema = readFileSync(new URL('../../schemas/output/diff.schema.json', import.meta.url), 'utf8');
const isDiff = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(JSON.parse(schema));

/** What `tom diff --format json` says, which has the form that is published. */
export async function diffOf(folder: string, ...args: string[]) {
  const { out, err } = await tom(folder, ['diff', ...args, '--format', 'json'], env);
  expect(err).toBe('');
  const told = JSON.parse(out);
  expect(isDiff(told) ? [] : isDiff.errors).toEqual([]);
  return told;
}
