import type { Command } from 'commander';
import type { Language, Localised } from '../diagnostics/language.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given besides its argument and its flags. */
export interface CommandContext {
  terminal: Terminal;
  /** The language of what it prints. */
  language: Language;
  /** A text in the language of talk, that of help and of why a call cannot be carried out. */
  say(text: Localised): string;
  /** Sets the exit code of the run. */
  exit(code: 0 | 1): void;
}

/** What a command does. Its argument and its flags are what `commands.yaml` says of them. */
export type Act = (argument: never, flags: never, context: CommandContext) => Promise<void>;

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

/** Tells texts in a language; `values` stand in them in braces. */
export function toldIn(language: Language, values: Readonly<Record<string, string>>): (text: Told) => string {
  return (text) =>
    (typeof text === 'string' ? text : text[language]).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** Writes a command down with its argument, its options and its help. */
export function describe(
  command: Command,
  { says, argument, options = [], after }: CommandWords,
  say: (text: Told) => string,
): Command {
  command.description(say(says)).addHelpText('after', `\n${say(after).trimEnd()}`);
  if (argument) command.argument(say(argument.name), say(argument.says), argument.default);
  for (const { flag, says, default: value, repeat } of options) {
    if (repeat) command.option(say(flag), say(says), (one: string, before: string[] = []) => [...before, one]);
    else command.option(say(flag), say(says), value);
  }
  return command;
}
