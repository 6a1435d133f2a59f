import { languages } from '../diagnostics/language.ts';
import { chosen, chosenIf } from './choices.ts';
import { type Register, talkLanguage } from './command.ts';

/** `tom explain CODE`: a rule's what, why and how to mend. */
export const registerExplain: Register = (program, { terminal }) => {
  program
    .command('explain')
    .description('Explain a rule: what it finds, why it matters, what to do, with examples')
    .argument('<code>', 'the code of the rule: SEG005')
    .option('--lang <language>', 'es or en')
    .addHelpText('after', '\nExamples:\n  $ tom explain SEG005\n  $ tom explain cha002 --lang es')
    .action(async (code: string, flags: { lang?: string }) => {
      const language = chosenIf('--lang', flags.lang, languages) ?? talkLanguage([], terminal.env);
      const { codes } = await import('../diagnostics/codes.ts');
      const known = chosen('code', code.toUpperCase(), Object.keys(codes) as (keyof typeof codes)[]);
      const { explain } = await import('./explanation.ts');
      terminal.stdout.write(explain(known, language));
    });
};
