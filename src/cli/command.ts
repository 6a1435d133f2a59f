import type { Command } from 'commander';
import { isLanguage, type Language } from '../diagnostics/language.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given besides its arguments. */
export interface CommandContext {
  terminal: Terminal;
  /** Sets the exit code of the run. */
  exit(code: 0 | 1): void;
}

/** Adds a command to the program. What it needs is loaded when it runs, so that help is quick. */
export type Register = (program: Command, context: CommandContext) => void;

/** The language of talk where nobody asked for one and no tom.yaml says: that of the terminal, as far as tom speaks it. */
export function talkLanguage(args: readonly string[], env: Terminal['env']): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1];
  if (at >= 0 && asked !== undefined && isLanguage(asked)) return asked;
  const locale = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return locale.startsWith('es') ? 'es' : 'en';
}
