import type { Values } from '../../diagnostics/finding.ts';
import type { Language } from '../../diagnostics/language.ts';
import { formatMessage } from '../../diagnostics/messages.ts';
import { words } from './words.ts';

/** Says one of the `words`. */
export type Say = (word: keyof typeof words, values?: Values) => string;

/** The words of the text format in one language. */
export function sayIn(language: Language): Say {
  return (word, values = {}) => formatMessage(words[word][language], values, language);
}
