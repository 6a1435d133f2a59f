import type { Text } from '../diagnostics/values.ts';
import type { Kind } from '../generated/kinds.ts';
import { labels } from '../generated/labels.ts';

/** What a word of a field’s list is called, `decision.code=continuity`; a word that is not in the list stays as it is written. */
export function wordFor(kind: Kind, field: string, word: string): Text {
  const label = labels[kind]?.fields[`${field}=${word}`];
  return { type: 'text', written: word, by: label ? { en: label.en, es: label.es } : {} };
}
