import { languages } from '../diagnostics/language.ts';
import { chosenIf } from './choices.ts';
import type { Register } from './command.ts';

/** `tom explain WORD`: a rule's what, why and how to mend; or a kind, a field, a metric or a state of the language. */
export const registerExplain: Register = (command, { terminal, language }) => {
  command.action(async (word: string, flags: { lang?: string }) => {
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
