import type { CheckResult } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/language.ts';

export interface FormatOptions {
  /** Of the words that the format itself adds; the result is in its language already. */
  language: Language;
  color: boolean;
  /** Columns of the terminal; `Infinity` where the output is no terminal. */
  width: number;
  /** Texts for code frames, by file as diagnostics name it. */
  sources: ReadonlyMap<string, string>;
  /** The findings alone, without what is said about the whole run. Formats for machines ignore it. */
  quiet?: boolean;
}

/** Turns a result into a text that ends with a line break, or into an empty one. Pure: it reads and prints nothing. */
export type Format = (result: CheckResult, options: FormatOptions) => string;
