import type { Values } from '../diagnostics/finding.ts';
import type { Language, Localised } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { callWords } from '../generated/words/cli.ts';
import { type WriteFault, writeFaultOf } from '../io/write.ts';
import { uninterrupted } from './terminal.ts';

/** Files that were asked for and are not there. What stood there stands there still. */
export function notWritten(files: readonly string[], { reason, text }: WriteFault, language?: Language): CallError {
  return new CallError(callWords.notWritten, { files, count: files.length, reason, text }, language);
}

/** Writes a file that was asked for, whole or not at all. */
export function writeWhole(file: string, write: () => void, language?: Language): void {
  try {
    uninterrupted(write);
  } catch (error) {
    throw notWritten([file], writeFaultOf(error), language);
  }
}

/** The call cannot be carried out: told on standard error, exit code 2. */
export class CallError extends Error {
  readonly texts: Localised;
  readonly values: Values;
  /** That of the rest of what is told, where it is known. */
  readonly language: Language | undefined;
  /** What it is about, a line each, in the language of the rest. */
  readonly lines: readonly string[];

  constructor(texts: Localised, values: Values = {}, language?: Language, lines: readonly string[] = []) {
    super(texts.en);
    this.texts = texts;
    this.values = values;
    this.language = language;
    this.lines = lines;
  }

  /** The same error, told in a language whatever that of the rest is. */
  in(language: Language): CallError {
    return new CallError(this.texts, this.values, language, this.lines);
  }

  /** What to tell the user; in `language` where the error has none of its own. */
  say(language: Language): string {
    const spoken = this.language ?? language;
    return [formatMessage(this.texts[spoken], this.values, spoken), ...this.lines].join('\n  ');
  }
}

/** The value of an option if it is one of those allowed; else the call fails with the nearest one, in the language of `option` where that has one. */
export function chosen<T extends string>(option: string, value: string, allowed: readonly T[], language?: Language): T {
  const match = allowed.find((entry) => entry === value);
  if (match !== undefined) return match;
  const suggestion = suggest(value, allowed);
  const values = { option, value, allowed: { type: 'any-of' as const, of: allowed } };
  if (suggestion === undefined) throw new CallError(callWords.unknownChoice, values, language);
  throw new CallError(callWords.didYouMean, { ...values, suggestion }, language);
}

/** The same, for an option that takes several, parted by commas. */
export function chosenAll<T extends string>(option: string, value: string, allowed: readonly T[]): T[] {
  return value.split(',').map((one) => chosen(option, one.trim(), allowed));
}

/** The same, for an option that may be left out. */
export function chosenIf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  return value === undefined ? undefined : chosen(option, value, allowed);
}
