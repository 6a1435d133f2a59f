import { display } from '../../diagnostics/display.ts';
import type { Values } from '../../diagnostics/finding.ts';
import type { Language } from '../../diagnostics/language.ts';
import type { Text, Value } from '../../diagnostics/values.ts';
import { getLabel, type Labels, labelLanguage } from './labels.ts';

/** Who the report is for: how labels, values and texts of the model are shown. */
export interface Reader {
  /** BCP-47 tag of the report. */
  language: string;
  /** The language of labels, dates and numbers. */
  speech: Language;
  t: (key: string, values?: Values) => string;
  /** A value as a person writes it. */
  show: (value: Value) => string;
  /** The text of the report's language, or another one with its tag where the model has no translation. */
  read: (text: Text) => { text: string; foreign?: string };
}

/** A reader of reports in `language`, with the labels of every language that tom speaks. */
export function createReader(language: string, labels: Readonly<Record<Language, Labels>>): Reader {
  const speech = labelLanguage(language);
  const read: Reader['read'] = (text) => {
    const own = findTranslation(text, language);
    if (own !== undefined) return { text: own };
    const shown = display(text, speech);
    const foreign = Object.entries(text.by).find(([, words]) => words === shown)?.[0];
    return foreign === undefined ? { text: shown } : { text: shown, foreign };
  };
  return {
    language,
    speech,
    t: (key, values = {}) => getLabel(labels[speech], key, values, speech),
    show: (value) =>
      typeof value === 'object' && 'type' in value && value.type === 'text' ? read(value).text : display(value, speech),
    read,
  };
}

/** The text of that tag, or of the nearest one with the same primary language. */
function findTranslation(text: Text, language: string): string | undefined {
  if (Object.hasOwn(text.by, language)) return text.by[language];
  const primary = language.split('-')[0];
  const near = Object.keys(text.by).find((tag) => tag.split('-')[0] === primary);
  return near === undefined ? undefined : text.by[near];
}
