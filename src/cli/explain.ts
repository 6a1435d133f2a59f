import { languages } from '../diagnostics/language.ts';
import { chosen, chosenIf } from './choices.ts';
import { type Register, talkLanguage } from './command.ts';

/** `tom explain WORD`: a rule's what, why and how to mend; or a kind, a field, a metric or a state of the language. */
export const registerExplain: Register = (program, { terminal }) => {
  program
    .command('explain')
    .description('Explain a rule, or a word of the language: a kind, a field, a metric, a state')
    .argument('<word>', 'the code of a rule: SEG005; or a word: need, agreement.targets, service-level')
    .option('--lang <language>', 'es or en (default: the first of tom.yaml)')
    .addHelpText(
      'after',
      '\nExamples:\n  $ tom explain SEG005\n  $ tom explain agreement.targets\n  $ tom explain service-level --lang es',
    )
    .action(async (word: string, flags: { lang?: string }) => {
      const asked = chosenIf('--lang', flags.lang, languages);
      const { engagementLanguage } = await import('./language.ts');
      const language = asked ?? engagementLanguage(terminal.cwd) ?? talkLanguage([], terminal.env);
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
      else if (/^[A-Z]{3}\d/.test(code)) chosen('code', code, Object.keys(codes));
      else chosen('word', word, reference.topics);
    });
};
