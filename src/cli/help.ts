import { type Command, Help, type HelpConfiguration } from 'commander';
import type { Language, Localised } from '../diagnostics/language.ts';

/** The words of commander’s own that stand in a help. */
const words: readonly Localised[] = [
  { en: 'Usage:', es: 'Uso:' },
  { en: 'Arguments:', es: 'Argumentos:' },
  { en: 'Options:', es: 'Opciones:' },
  { en: 'Commands:', es: 'Comandos:' },
  { en: '[options]', es: '[opciones]' },
  { en: '[command]', es: '[comando]' },
  { en: '(default: ', es: '(por defecto: ' },
];

const plain = new Help();

/** How commander is to write its helps. */
export function helpIn(language: Language): HelpConfiguration {
  const told = (text: string): string => words.reduce((so, word) => so.replace(word.en, word[language]), text);
  return {
    sortSubcommands: false,
    showGlobalOptions: false,
    styleTitle: told,
    commandUsage: (command: Command) => told(plain.commandUsage(command)),
    subcommandTerm: (command: Command) => told(plain.subcommandTerm(command)),
    optionDescription: (option) => told(plain.optionDescription(option)),
    argumentDescription: (argument) => told(plain.argumentDescription(argument)),
  };
}
