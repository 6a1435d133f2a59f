import { Command, type CommanderError, Help, type HelpConfiguration } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Language, Localised } from '../diagnostics/language.ts';
import { commandWords } from '../generated/commands.ts';
import { commanderWords, misspeltWords } from '../generated/words/cli.ts';
import { CallError } from './call-error.ts';
import { describe, toldIn } from './command.ts';
import type { Terminal } from './terminal.ts';

/** The program without its commands: commander speaks English only. */
export function newProgram(terminal: Terminal, language: Language): Command {
  const say = (text: Localised): string => text[language];
  const { version, help, helpCommand, helpOfCommand, debug } = commanderWords;
  return describe(new Command('tom'), commandWords.tom, toldIn(language, {}))
    .version(packageJson.version, '-V, --version', say(version))
    .helpOption('-h, --help', say(help))
    .helpCommand(say(helpCommand), say(helpOfCommand))
    .option('--debug', say(debug))
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureHelp(helpIn(language))
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      // Told in the language of talk when it has ended the run.
      outputError: () => {},
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
      getErrHelpWidth: () => terminal.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

/** The words of commander’s own that stand in a help. */
const { usage, argumentsTitle, optionsTitle, commandsTitle, options, command, byDefault } = commanderWords;
const own: readonly Localised[] = [usage, argumentsTitle, optionsTitle, commandsTitle, options, command, byDefault];

const plain = new Help();

function helpIn(language: Language): HelpConfiguration {
  const told = (text: string): string => own.reduce((so, word) => so.replace(word.en, word[language]), text);
  return {
    sortSubcommands: false,
    showGlobalOptions: false,
    styleTitle: told,
    commandUsage: (command) => told(plain.commandUsage(command)),
    subcommandTerm: (command) => told(plain.subcommandTerm(command)),
    optionDescription: (option) => told(plain.optionDescription(option)),
    argumentDescription: (argument) => told(plain.argumentDescription(argument)),
  };
}

const unknown = /'(?<value>.*)'(?:\n\(Did you mean (?:one of )?(?<suggestion>.*)\?\))?$/s;

/** How commander tells what is wrong with a call, by its code. */
const misspellings: Readonly<Record<keyof typeof misspeltWords, RegExp>> = {
  unknownCommand: unknown,
  unknownOption: unknown,
  missingArgument: /'(?<value>.*)'$/s,
  optionMissingArgument: /'(?<value>.*)' argument missing$/s,
  excessArguments: / for '(?<value>.*)'\. Expected (?<expected>\d+) .* got (?<count>\d+)\.$/s,
};

/** Why a call that commander refuses cannot be carried out; undefined where it has only shown the help. */
export function misspeltCall({ code, message }: CommanderError): CallError | undefined {
  for (const [name, told] of Object.entries(misspellings)) {
    const found = code === `commander.${name}` ? told.exec(message)?.groups : undefined;
    if (!found) continue;
    const { value = '', suggestion, expected, count } = found;
    return new CallError(misspeltWords[name as keyof typeof misspellings], {
      value,
      meant: suggestion === undefined ? 'no' : 'yes',
      suggestion: { type: 'any-of', of: suggestion?.split(', ') ?? [] },
      expected: Number(expected),
      count: Number(count),
    });
  }
  return undefined;
}
