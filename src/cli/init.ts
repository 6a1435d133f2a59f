import { type Language, languages } from '../diagnostics/language.ts';
import { chosenIf } from './choices.ts';
import type { Register } from './command.ts';
import { type Template, templates } from './init/answers.ts';

interface Flags {
  template?: string;
  lang?: string;
  client?: string;
  country?: string;
  yes?: boolean;
}

/** `tom init`: a new engagement. */
export const registerInit: Register = (command, { terminal, language: talk }) => {
  command.action(async (directory: string | undefined, flags: Flags) => {
    const language: Language | undefined = chosenIf('--lang', flags.lang, languages);
    const template: Template | undefined = chosenIf('--template', flags.template, templates);
    const { start } = await import('./init/start.ts');
    await start({ ...flags, directory, language, template }, talk, terminal);
  });
};
