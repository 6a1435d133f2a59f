import type { Command } from 'commander';
import { isLanguage, type Language, type Localised } from '../diagnostics/language.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given besides its arguments. */
export interface CommandContext {
  terminal: Terminal;
  /** A text in the language of talk. */
  say(text: Localised): string;
  /** Sets the exit code of the run. */
  exit(code: 0 | 1): void;
}

/** Adds a command to the program. What it needs is loaded when it runs, so that help is quick. */
export type Register = (program: Command, context: CommandContext) => void;

/** The language of the terminal, as far as tom speaks it. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Terminal['env']): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return /^es(?![a-z])/i.test(locale ?? '') ? 'es' : 'en';
}

/** The language of help and of why a call cannot be carried out: the one asked for, else Spanish where the terminal or the engagement here is. */
export async function talkLanguage(
  args: readonly string[],
  { cwd, env }: Pick<Terminal, 'env'> & { cwd: string | undefined },
): Promise<Language> {
  const asked = args
    .flatMap((arg, index) =>
      arg === '--lang' ? [args[index + 1] ?? ''] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
    )
    .findLast(isLanguage);
  if (asked !== undefined) return asked;
  if (cwd === undefined || terminalLanguage(env) === 'es') return terminalLanguage(env);
  const { engagementLanguage } = await import('./language.ts');
  return engagementLanguage(cwd) ?? 'en';
}
