import type { Localised } from '../diagnostics/language.ts';
import type { Kind } from '../generated/kinds.ts';
import { labels } from '../generated/labels.ts';
import { signLanguageWords } from '../generated/words/wording.ts';
import { type Speech, sentence } from './speech.ts';

/** What an entity of a kind is called: `channel`. */
export function kindLabel(kind: Kind, { spoken }: Speech): string {
  return labels[kind]?.label[spoken] ?? kind;
}

/** What entities of a kind are called: `channels`. */
export function kindsLabel(kind: Kind, { spoken }: Speech): string {
  return labels[kind]?.plural[spoken] ?? kind;
}

/** What a field is called, as the head of a column or of a fact: `Accessibility`. */
export function fieldLabel(kind: Kind, field: string, { spoken }: Speech): string {
  return sentence(labels[kind]?.fields[field]?.[spoken] ?? field);
}

/**
 * A word of a field's list in the language of the report: `assisted digital`. A word that is not in the list stays as it is
 * written, because its finding says what is wrong; what is no word at all is left out.
 */
export function wordOf(kind: Kind, field: string, value: unknown, { spoken }: Speech): string | null {
  if (typeof value !== 'string') return null;
  return labels[kind]?.fields[`${field}=${value}`]?.[spoken] ?? value;
}

/** All words of a field's list, in the language of the report; none where it has no list. */
export function wordsOf(kind: Kind, field: string, { spoken }: Speech): string[] {
  const fields = Object.entries(labels[kind]?.fields ?? {});
  return fields.filter(([name]) => name.startsWith(`${field}=`)).map(([, words]) => words[spoken]);
}

/** What a metric is called: `first-contact resolution`. */
export function metricLabel(metric: unknown, speech: Speech): string {
  return wordOf('standard', 'target.metric', metric, speech) ?? speech.say({ en: 'no metric', es: 'sin métrica' });
}

/** The names of languages by their tags: `Spanish`, `catalán`. */
export function languageNames(tags: readonly string[] | undefined, { spoken }: Pick<Speech, 'spoken'>): string[] {
  const signed: Readonly<Record<string, Localised>> = signLanguageWords;
  return (tags ?? []).map((tag) => signed[tag]?.[spoken] ?? nameIn('language', tag, spoken));
}

/** The name of a country by its code. */
export function countryName(code: string, { spoken }: Speech): string {
  return nameIn('region', code, spoken);
}

/** As Intl has it; a code that is none stays as it is written. */
function nameIn(type: 'language' | 'region', code: string, spoken: Speech['spoken']): string {
  try {
    return new Intl.DisplayNames([spoken], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
