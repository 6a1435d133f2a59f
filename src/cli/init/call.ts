import type { Language } from '../../diagnostics/language.ts';
import { parseCountry } from '../../language/scalars/country.ts';
import { CallError } from '../call-error.ts';
import { cleanName } from './client-name.ts';
import { initFaults } from './words.ts';

/** No name of a model is longer. */
const longest = 200;

/** The client's name as it can be written. Throws a CallError where nothing is left of it, or too much. */
export function readClient(name: string): string {
  const clean = cleanName(name);
  if (clean === '') throw new CallError(initFaults.emptyClient);
  if (clean.length > longest) throw new CallError(initFaults.longClient, { length: clean.length, limit: longest });
  return clean;
}

/** A country's code. Throws a CallError with the code that was meant, where it can be told. */
export function readCountry(code: string): string {
  const parsed = parseCountry(code, undefined, { languages: [] });
  if ('value' in parsed && typeof parsed.value === 'string') return parsed.value;
  const suggestion = 'fault' in parsed ? parsed.fault.values.suggestion : undefined;
  if (suggestion === undefined) throw new CallError(initFaults.badCountry, { value: code });
  throw new CallError(initFaults.countryMeant, { value: code, suggestion });
}

/** The same error, told in the language that was chosen whatever that of the terminal is. */
export function inLanguage({ texts, values }: CallError, language: Language): CallError {
  return new CallError({ en: texts[language], es: texts[language] }, values);
}
