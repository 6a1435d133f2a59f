import { display } from '../../diagnostics/display.ts';
import type { Values } from '../../diagnostics/finding.ts';
import { isLanguage, type Language, type Localised } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import type { Text, Value } from '../../diagnostics/values.ts';
import { raise } from './fault.ts';

/** Labels by name, in groups: a file of `templates/labels`. Texts are ICU messages. */
export interface Labels {
  readonly [key: string]: string | Labels;
}

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
  const [primary = ''] = language.toLowerCase().split('-');
  const speech = isLanguage(primary) ? primary : 'en';
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
    t: (key, values = {}) => {
      const label = labelAt(labels[speech], key);
      return label.includes('{') ? formatMessage(label, values, speech) : label;
    },
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

/** The text of a label such as `cover.client`. An unknown one is a fault. */
function labelAt(labels: Labels, key: string): string {
  let found: string | Labels | undefined = labels;
  for (const part of key.split('.')) {
    found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined;
  }
  return typeof found === 'string' ? found : raise({ kind: 'unknown-label', values: { name: key } });
}

/** `Governed by|Lo gobiernan`: words as a template writes them, one text for both languages where there is but one. */
export function localised(words: string): Localised {
  const [en = '', es = en] = words.split('|');
  return { en, es };
}
