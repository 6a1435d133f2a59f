import type { Text } from '../diagnostics/values.ts';
import { labels } from '../generated/labels.ts';

/** A word of the list of a field, `kpi.domain`, as people say it; one that is not in the list stays as it is written. */
export function wordFor(field: string, word: string): Text {
  const [kind = '', ...path] = field.split('.');
  const label = labels[kind]?.fields[`${path.join('.')}=${word}`];
  return { type: 'text', written: word, by: label ? { en: label.en, es: label.es } : {} };
}
