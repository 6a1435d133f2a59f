import type { Text } from '../diagnostics/values.ts';
import type { Kind } from '../generated/kinds.ts';
import { labels } from '../generated/labels.ts';
import { languageText } from './languages.ts';

/** A word of the list of a field, `kpi.domain`, as people say it, a language by its name; one that is not in the list stays as it is written. */
export function wordFor(field: string, word: string): Text {
  if (field.endsWith('.languages')) return languageText(word);
  const [kind = '', ...path] = field.split('.');
  const label = labels[kind]?.fields[`${path.join('.')}=${word}`];
  return { type: 'text', written: word, by: label ? { en: label.en, es: label.es } : {} };
}

/** What a field of a kind is called, by its path as a pattern; one without a label as it is written. */
export function labelFor(kind: Kind, pattern: string, written = pattern): Text {
  return { type: 'text', written, by: labels[kind]?.fields[pattern] ?? {} };
}
