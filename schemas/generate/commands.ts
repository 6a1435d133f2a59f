import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What `src/cli/commands.yaml` says of the commands, as a module. */
export function commandsModule(): string {
  const written = parse(readFileSync(new URL('../../src/cli/commands.yaml', import.meta.url), 'utf8'));
  return [
    "import type { CommandWords } from '../cli/command.ts';",
    '',
    `export const commandWords = ${JSON.stringify(written, null, 1)} as const satisfies Record<string, CommandWords>;`,
    '',
  ].join('\n');
}
