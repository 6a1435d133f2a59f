import type { Code } from '../diagnostics/codes.ts';
import type { Declaration } from '../diagnostics/declaration.ts';
import type { CheckResult } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/language.ts';

/** What was checked, so that two results can be told apart. */
export interface Given {
  /** Hash of every text that was read, with its name (SHA-256). */
  input: string;
  /** Abbreviated commit; absent outside of git, null where it cannot be known. */
  commit?: string | null;
  /** Files differ from the commit; null where that cannot be known. */
  dirty?: boolean | null;
}

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
  /** The way from the root of the repository to the workspace, `clients/acme/`: others name files from there. Empty where it is the root. */
  folder: string;
  /** From this severity on a finding fails the run. */
  failOn: Severity;
  /** What the rule behind a finding declares. */
  find: (code: Code) => Declaration | undefined;
  /** Asked by the formats that tell it: it takes time. */
  given: () => Given;
}

/** Turns a result into a text that ends with a line break, or into an empty one. Pure: it reads and prints nothing. */
export type Format = (result: CheckResult, options: FormatOptions) => string;
