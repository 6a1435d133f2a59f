import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isLanguage, type Language, type Localised } from '../diagnostics/language.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given besides its arguments. */
export interface CommandContext {
  terminal: Terminal;
  /** The language of talk. */
  language: Language;
  /** A text in the language of talk. */
  say(text: Localised): string;
  /** Sets the exit code of the run. */
  exit(code: 0 | 1): void;
}

/** Adds a command to the program. What it needs is loaded when it runs, so that help is quick. */
export type Register = (program: Command, context: CommandContext) => void;

/** The language of the terminal, as far as tom speaks it. */
function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Terminal['env']): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return /^es(?![a-z])/i.test(locale ?? '') ? 'es' : 'en';
}

/** The language in which tom speaks: the one asked for, else the engagement's, else the terminal's, else English. */
export function spokenLanguage(
  asked: Language | undefined,
  engagement: Language | undefined,
  env: Terminal['env'],
): Language {
  return asked ?? engagement ?? terminalLanguage(env);
}

/** The language of help and of why a call cannot be carried out, before the call is understood. */
export async function talkLanguage(
  args: readonly string[],
  { cwd, env }: Pick<Terminal, 'env'> & { cwd: string | undefined },
): Promise<Language> {
  const asked = valuesOf('--lang', args).findLast(isLanguage);
  if (asked !== undefined || cwd === undefined) return spokenLanguage(asked, undefined, env);
  const { engagementLanguage } = await import('./language.ts');
  // `tom validate client` names the engagement without a flag.
  const named = valuesOf('--workspace', args).at(-1) ?? (args[0] === 'validate' ? args[1] : undefined) ?? '.';
  return spokenLanguage(asked, engagementLanguage(resolve(cwd, named)), env);
}

function valuesOf(flag: string, args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (arg === flag) return [args[index + 1] ?? ''];
    return arg.startsWith(`${flag}=`) ? [arg.slice(flag.length + 1)] : [];
  });
}
