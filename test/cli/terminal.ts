import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a call of `tom` gave back. */
export interface Call {
  code: number;
  out: string;
  err: string;
}

/** A folder with these files that is removed after the test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tom-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Runs `tom` in a folder, through the door that the program itself uses. */
export async function tom(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Call> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd,
    env,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    interactive: false,
  });
  return { code, out, err };
}
