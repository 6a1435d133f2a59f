import type { Localised } from '../diagnostics/language.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { kinds } from '../generated/kinds.ts';
import { metrics } from '../model/metrics.ts';
import { CallError } from './call-error.ts';

const meant: Localised = {
  en: '“{word}” is neither a rule nor a word of the language: did you mean “{suggestion}”?',
  es: '«{word}» no es una regla ni una palabra del lenguaje: ¿quería decir «{suggestion}»?',
};

/** What can be asked for is long: every sort stands apart, so that the one that is wanted is found. */
const unknown: Localised = {
  en: `“{word}” is neither a rule nor a word of the language. What can be explained:

  a rule, by its code, such as SEG005: “tom rules” lists them
  a field, by its kind and its name, such as agreement.targets
  a value of a field, such as in-force
  a kind:
${listed(Object.keys(kinds))}
  a metric:
${listed(Object.keys(metrics))}`,
  es: `«{word}» no es una regla ni una palabra del lenguaje. Lo que se puede explicar:

  una regla, por su código, como SEG005: «tom rules» las enumera
  un campo, por su clase y su nombre, como agreement.targets
  un valor de un campo, como in-force
  una clase:
${listed(Object.keys(kinds))}
  una métrica:
${listed(Object.keys(metrics))}`,
};

/** Why a word cannot be explained: the one that was probably meant, else all that there is. */
export function unexplained(word: string, candidates: readonly string[]): CallError {
  const suggestion = suggest(word, candidates);
  return suggestion === undefined ? new CallError(unknown, { word }) : new CallError(meant, { word, suggestion });
}

/** Words in lines that a terminal of usual width does not fold. */
function listed(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 70) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line}, ${word}`;
  }
  return lines.map((line, index) => `    ${line}${index < lines.length - 1 ? ',' : ''}`).join('\n');
}
