import { type Language, languages } from '../diagnostics/language.ts';
import { chosenIf } from './choices.ts';
import { type Register, talkLanguage } from './command.ts';
import { type Template, templates } from './init/answers.ts';

interface Flags {
  template?: string;
  lang?: string;
  client?: string;
  country?: string;
  yes?: boolean;
}

/** `tom init`: a new engagement. */
export const registerInit: Register = (program, { terminal }) => {
  program
    .command('init')
    .description('Start an engagement: tom.yaml, a first model, what editors and CI need')
    .argument('[dir]', 'the folder, made where there is none (default: here)')
    .option(
      '--template <name>',
      'minimal: a first model with comments; pharmacy: a complete example (default: minimal)',
    )
    .option('--lang <language>', 'language of texts and comments: es or en (default: that of the terminal)')
    .option('--client <name>', 'the name of the client (default: from the name of the folder)')
    .option(
      '--country <code>',
      'the country of the client, with its time zone and currency: ES, MX, GB, in capitals or not',
    )
    .option('--yes', 'ask nothing: what no flag says has its default')
    .addHelpText(
      'after',
      `
Asks for what is missing where a person is there. Never overwrites: files that are there already stay as they are,
and are listed.

Examples:
  $ tom init my-client
  $ tom init farmacias-sur --template pharmacy --lang es
  $ tom init my-client --client "My Client Ltd" --country gb --yes

Exit codes: 0 written · 2 the call cannot be carried out, nothing was written`,
    )
    .action(async (directory: string | undefined, flags: Flags) => {
      const language: Language | undefined = chosenIf('--lang', flags.lang, languages);
      const template: Template | undefined = chosenIf('--template', flags.template, templates);
      const { start } = await import('./init/start.ts');
      await start({ ...flags, directory, language, template }, talkLanguage([], terminal.env), terminal);
    });
};
