import type { Localised } from '../diagnostics/language.ts';
import { originsWords } from '../generated/words/rules.ts';

const origins: Readonly<Record<string, Localised>> = originsWords;

/** An origin in a language; a standard is called by its name in every one. */
export function originIn(origin: string, language: keyof Localised): string {
  return Object.hasOwn(origins, origin) ? (origins[origin]?.[language] ?? origin) : origin;
}
