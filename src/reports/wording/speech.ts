import type { Values } from '../../diagnostics/finding.ts';
import type { Language, Localised } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import type { Text, Value } from '../../diagnostics/values.ts';
import type { Labels } from '../render/reader.ts';
import { createReader } from '../render/reader.ts';

/** How a view puts things into the language of its report. */
export interface Speech {
  /** BCP-47 tag of the report. */
  language: string;
  /** The language of tom's own words, dates and numbers. */
  spoken: Language;
  /** An ICU message of tom, with its placeholders filled in. */
  say: (words: Localised, values?: Values) => string;
  /** A value as a person writes it. */
  show: (value: Value) => string;
  /** A text of the model; another language's where it has no translation. Empty where there is none. */
  read: (text: Text | undefined) => string;
}

// Texts and values need no labels; those of the templates are the renderer's.
const noLabels: Readonly<Record<Language, Labels>> = { en: {}, es: {} };
const made = new Map<string, Speech>();

/** The speech of a report in that language. */
export function speechOf(language: string): Speech {
  const known = made.get(language);
  if (known) return known;
  const { speech: spoken, show, read } = createReader(language, noLabels);
  const speech: Speech = {
    language,
    spoken,
    say: (words, values = {}) =>
      words[spoken].includes('{') ? formatMessage(words[spoken], values, spoken) : words[spoken],
    show,
    read: (text) => (text === undefined ? '' : read(text).text),
  };
  made.set(language, speech);
  return speech;
}

/** Begins with a capital, as a line or a cell does. */
export function sentence(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
