import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What `src/cli/commands.yaml` says of the commands, as a module. */
export function commandsModule(): string {
  return [
    "import type { CommandWords } from '../cli/command.ts';",
    '',
    `export const commandWords = ${literal('cli/commands.yaml')} as const satisfies Record<string, CommandWords>;`,
    '',
  ].join('\n');
}

/** Every code and its slug, as a module: those of the files that declare them, `CODE-slug.yaml`, and the reserved ones of `src/diagnostics/codes.yaml`. */
export function codesModule(): string {
  const reserved = Object.entries<string>(read('diagnostics/codes.yaml'));
  const declared = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' }).flatMap(
    (file): [string, string][] => {
      const [, code, slug] = /([A-Z]{3}\d{3})-([a-z0-9-]+)\.yaml$/.exec(file) ?? [];
      return code !== undefined && slug !== undefined ? [[code, slug]] : [];
    },
  );
  const all = [...reserved, ...declared].sort(([a], [b]) => (a < b ? -1 : 1));
  const twice = all.find(([code], index) => all[index + 1]?.[0] === code)?.[0];
  if (twice)
    throw new Error(`${twice} has more than one file, or has one and is reserved in src/diagnostics/codes.yaml`);
  return `export const codes = ${JSON.stringify(Object.fromEntries(all), null, 1)} as const;\n`;
}

function literal(file: string): string {
  return JSON.stringify(read(file), null, 1);
}

function read(file: string): Record<string, string> {
  return parse(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'));
}
