import { readFileSync } from 'node:fs';
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

/** The codes of `src/diagnostics/codes.yaml`, as a module. */
export function codesModule(): string {
  return `export const codes = ${literal('diagnostics/codes.yaml')} as const;\n`;
}

function literal(file: string): string {
  return JSON.stringify(parse(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')), null, 1);
}
