import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { interrupted, uninterrupted } from '../../src/cli/terminal.ts';
import { folderOf, tom } from './terminal.ts';

const files = {
  'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n',
  'model/a.yaml': 'segments:\n  retail: { name: Retail, typ: customer }\n',
};

it('checks again at each change, waits out what cannot be read, and ends on Ctrl-C with the code of the last state', async () => {
  const folder = folderOf(files);
  const said: string[] = [];
  const note = (text: string) => said.push(text);
  const ended = run(['validate', '--watch', '--lang', 'en', '--format', 'text', '--format', 'json=found.json'], {
    cwd: folder,
    env: {},
    stdout: { write: note, isTTY: true },
    stderr: { write: note },
    interactive: false,
  });
  /** What is said from a change to the next word that it waits. */
  const after = async (change: () => void): Promise<string> => {
    said.length = 0;
    change();
    await vi.waitFor(() => expect(said.join('')).toContain('Waiting for changes'), { timeout: 60_000, interval: 50 });
    return said.join('');
  };
  expect(await after(() => {})).toContain('INT007');
  const path = join(folder, 'model/a.yaml');
  const right = files['model/a.yaml'].replace('typ:', 'type:');
  // As editors save: into a file beside it, which takes its place.
  const saved = await after(() => {
    writeFileSync(`${path}.new`, right);
    renameSync(`${path}.new`, path);
  });
  expect(saved).toContain('\u001b[2J');
  expect(saved).toMatch(/0 errors|No findings|warning/);
  expect(saved).not.toContain('INT007');
  expect(await after(() => rmSync(join(folder, 'tom.yaml')))).toContain('tom: there is no tom.yaml');
  expect(await after(() => writeFileSync(join(folder, 'tom.yaml'), files['tom.yaml']))).not.toContain('INT007');
  expect(await after(() => writeFileSync(path, files['model/a.yaml']))).toContain('INT007');
  process.emit('SIGINT', 'SIGINT');
  expect(await ended).toBe(1);
}, 240_000);

it('does not write into what it watches', async () => {
  const folder = folderOf(files);
  const { code, err } = await tom(folder, ['validate', '--watch', '--fix'], { LANG: 'en' });
  expect({ code, err }).toEqual({ code: 2, err: 'tom: --watch and --fix do not go together: use one of them.\n' });
});

it('is not killed by a signal that comes while something is written', async () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const ended = interrupted();
  uninterrupted(() => process.emit('SIGINT', 'SIGINT'));
  await ended;
  expect(kill).not.toHaveBeenCalled();
  kill.mockRestore();
});
