import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** A folder of its own to run tom in, and what tom said there. */
export interface World {
  cwd: string;
  /** Runs a command line; returns the exit code and all that was said. */
  tom(...args: string[]): Promise<{ code: number; out: string; err: string }>;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Every file below the folder, sorted. */
  files(): string[];
}

export function newWorld(env: Record<string, string> = {}, interactive = false): World {
  const cwd = mkdtempSync(join(tmpdir(), 'tom-init-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  return {
    cwd,
    async tom(...args) {
      const said = { out: '', err: '' };
      const stdout = { write: (text: string) => (said.out += text) };
      const stderr = { write: (text: string) => (said.err += text) };
      const code = await run(args, { cwd, env, stdout, stderr, interactive });
      return { code, ...said };
    },
    read: (file) => readFileSync(join(cwd, file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    },
    files() {
      if (!existsSync(cwd)) return [];
      return readdirSync(cwd, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1))
        .sort();
    },
  };
}
