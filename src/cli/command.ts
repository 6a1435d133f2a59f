import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isLanguage, type Language, type Localised } from '../diagnostics/language.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given besides its arguments. */
export interface CommandContext {
  terminal: Terminal;
  /** The language of what it prints. */
  language: Language;
  /** A text in the language of talk, that of help and of why a call cannot be carried out. */
  say(text: Localised): string;
  /** Sets the exit code of the run. */
  exit(code: 0 | 1): void;
}

/** Gives a command what it does. What that needs is loaded when it runs, so that help is quick. */
export type Register = (command: Command, context: CommandContext) => void;

/** A text in each language, or one that is the same in all. */
type Told = string | Localised;

/** What a command says of itself, as `commands.yaml` writes it. */
export interface CommandWords {
  says: Localised;
  argument?: { name: Told; says: Told; default?: string };
  options?: readonly { flag: Told; says: Told; default?: string; repeat?: boolean }[];
  /** Examples and exit codes, below the options. */
  after: Localised;
}

/** Writes a command down with its argument, its options and its help; `values` stand in the texts in braces. */
export function describe(
  command: Command,
  { says, argument, options = [], after }: CommandWords,
  language: Language,
  values: Readonly<Record<string, string>>,
): Command {
  const say = (text: Told): string =>
    (typeof text === 'string' ? text : text[language]).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  command.description(say(says)).addHelpText('after', `\n${say(after).trimEnd()}`);
  if (argument) command.argument(say(argument.name), say(argument.says), argument.default);
  for (const { flag, says, default: value, repeat } of options) {
    if (repeat) command.option(say(flag), say(says), (one: string, before: string[] = []) => [...before, one]);
    else command.option(say(flag), say(says), value);
  }
  return command;
}

/** True where the terminal is a Spanish one. */
function isSpanish({ LC_ALL, LC_MESSAGES, LANG }: Terminal['env']): boolean {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return /^es(?![a-z])/i.test(locale ?? '');
}

/**
 * The languages of a call, before it is understood. `talk` is that of help and of why a call cannot be carried out: Spanish where the
 * engagement or the terminal is. `language` is that of what a command prints: the engagement's, else the talk's. `--lang` decides both.
 */
export async function languagesOf(
  args: readonly string[],
  { cwd, env }: Pick<Terminal, 'env'> & { cwd: string | undefined },
): Promise<{ talk: Language; language: Language }> {
  const asked = valuesOf('--lang', args).findLast(isLanguage);
  if (asked !== undefined) return { talk: asked, language: asked };
  const engagement = cwd === undefined ? undefined : await engagementOf(cwd, args);
  const talk = engagement === 'es' || isSpanish(env) ? 'es' : 'en';
  return { talk, language: engagement ?? talk };
}

async function engagementOf(cwd: string, args: readonly string[]): Promise<Language | undefined> {
  const { engagementLanguage } = await import('./language.ts');
  // `tom validate client` names the engagement without a flag.
  const named = valuesOf('--workspace', args).at(-1) ?? (args[0] === 'validate' ? args[1] : undefined) ?? '.';
  return engagementLanguage(resolve(cwd, named));
}

function valuesOf(flag: string, args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (arg === flag) return [args[index + 1] ?? ''];
    return arg.startsWith(`${flag}=`) ? [arg.slice(flag.length + 1)] : [];
  });
}
