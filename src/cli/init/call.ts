import type { Language } from '../../diagnostics/language.ts';
import { initFaultWords } from '../../generated/words/cli.ts';
import { scalarParsers } from '../../language/scalars/index.ts';
import { CallError } from '../call-error.ts';
import { cleanName } from './client-name.ts';

/** No name of a model is longer. */
const longest = 200;

/** The client's name as it can be written. Throws a CallError where nothing is left of it, or too much. */
export function readClient(name: string): string {
  const clean = cleanName(name);
  if (clean === '') throw new CallError(initFaultWords.emptyClient);
  if (clean.length > longest) throw new CallError(initFaultWords.longClient, { length: clean.length, limit: longest });
  return clean;
}

/** The code of a country that is written in any case, or by its name. Throws a CallError where there is none. */
export function readCountry(written: string): string {
  const parsed = scalarParsers.Country(written.trim(), undefined, { languages: [] });
  // A person is asked, not a file: what a file would be told to write is what was meant.
  const code = 'fault' in parsed ? parsed.fault.values.suggestion : 'value' in parsed ? parsed.value : undefined;
  if (typeof code === 'string') return code;
  throw new CallError(initFaultWords.badCountry, { value: written });
}

/** The same error, told in the language that was chosen whatever that of the terminal is. */
export function inLanguage({ texts, values }: CallError, language: Language): CallError {
  return new CallError({ en: texts[language], es: texts[language] }, values);
}
