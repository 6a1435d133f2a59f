import { languages } from '../diagnostics/language.ts';
import { chosenIf } from './choices.ts';
import type { Register } from './command.ts';

/** `tom explain WORD`: a rule's what, why and how to mend; or a kind, a field, a metric or a state of the language. */
export const registerExplain: Register = (program, { terminal, language, say }) => {
  program
    .command('explain')
    .description(
      say({
        en: 'Explain a rule, or a word of the language: a kind, a field, a metric, a state',
        es: 'Explicar una regla o una palabra del lenguaje: una clase, un campo, una métrica, un estado',
      }),
    )
    .argument(
      say({ en: '<word>', es: '<palabra>' }),
      say({
        en: 'the code of a rule: SEG005; or a word: need, agreement.targets, service-level',
        es: 'el código de una regla: SEG005; o una palabra: need, agreement.targets, service-level',
      }),
    )
    .option(
      say({ en: '--lang <language>', es: '--lang <idioma>' }),
      say({ en: 'es or en (default: the first of tom.yaml)', es: 'es o en (por defecto: el primero de tom.yaml)' }),
    )
    .addHelpText(
      'after',
      say({
        en: `
Examples:
  $ tom explain SEG005
  $ tom explain agreement.targets
  $ tom explain service-level --lang es`,
        es: `
Ejemplos:
  $ tom explain SEG005
  $ tom explain agreement.targets
  $ tom explain service-level --lang es`,
      }),
    )
    .action(async (word: string, flags: { lang?: string }) => {
      chosenIf('--lang', flags.lang, languages);
      const { codes, isCode } = await import('../diagnostics/codes.ts');
      const { explain } = await import('./explanation.ts');
      const code = word.toUpperCase();
      if (isCode(code)) {
        terminal.stdout.write(explain(code, language));
        return;
      }
      const { readReference } = await import('./reference.ts');
      const reference = readReference(language);
      const found = reference.find(word);
      if (found !== undefined) terminal.stdout.write(`${found.trimEnd()}\n`);
      else {
        const { unexplained } = await import('./unexplained.ts');
        throw unexplained(word, /^[A-Z]{3}\d/.test(code) ? Object.keys(codes) : reference.topics);
      }
    });
};
