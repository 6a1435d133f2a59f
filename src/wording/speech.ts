import { display } from '../diagnostics/display.ts';
import type { Values } from '../diagnostics/finding.ts';
import { type Language, type Localised, spokenIn } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import type { Text, Value } from '../diagnostics/values.ts';

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
  /** With a capital, as a line or a cell begins. */
  sentence: (text: string) => string;
}

const made = new Map<string, Speech>();

/** The speech of a report in that language. */
export function speechOf(language: string): Speech {
  const known = made.get(language);
  if (known) return known;
  const spoken = spokenIn(language);
  const read = (text: Text) => translationIn(text, language, spoken).text;
  const speech: Speech = {
    language,
    spoken,
    // What a reader is handed is told whole.
    say: (words, values = {}) =>
      words[spoken].includes('{') ? formatMessage(words[spoken], values, spoken, Infinity) : words[spoken],
    show: (value) =>
      typeof value === 'object' && 'type' in value && value.type === 'text' ? read(value) : display(value, spoken),
    read: (text) => (text === undefined ? '' : read(text)),
    sentence,
  };
  made.set(language, speech);
  return speech;
}

/** A text in that language, or another one with its tag where the model has no translation. */
export function translationIn(text: Text, language: string, spoken: Language): { text: string; foreign?: string } {
  const own = findTranslation(text, language);
  if (own !== undefined) return { text: own };
  const shown = display(text, spoken);
  const foreign = Object.entries(text.by).find(([, words]) => words === shown)?.[0];
  return foreign === undefined ? { text: shown } : { text: shown, foreign };
}

/** The text of that tag, or of the nearest one with the same primary language. */
function findTranslation(text: Text, language: string): string | undefined {
  if (Object.hasOwn(text.by, language)) return text.by[language];
  const primary = language.split('-')[0];
  const near = Object.keys(text.by).find((tag) => tag.split('-')[0] === primary);
  return near === undefined ? undefined : text.by[near];
}

/** Begins with a capital, as a line or a cell does. */
export function sentence(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
