import type { Values } from '../../diagnostics/finding.ts';
import { type Language, type Localised, languages } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import { raise } from './fault.ts';

/** Labels by name, in groups: a file of `templates/labels`. Texts are ICU messages. */
export interface Labels {
  readonly [key: string]: string | Labels;
}

/** The language of the labels of a report: that of the report where tom speaks it, else English. */
export function labelLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** The text of a label such as `cover.client`, with its placeholders filled in. An unknown one is a fault. */
export function getLabel(labels: Labels, key: string, values: Values, language: Language): string {
  let found: string | Labels | undefined = labels;
  for (const part of key.split('.')) {
    found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined;
  }
  if (typeof found !== 'string') return raise({ kind: 'unknown-label', values: { name: key } });
  return found.includes('{') ? formatMessage(found, values, language) : found;
}

/** `Governed by|Lo gobiernan`: words as a template writes them, one text for both languages where there is but one. */
export function localised(words: string): Localised {
  const [en = '', es = en] = words.split('|');
  return { en, es };
}
