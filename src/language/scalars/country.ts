import { schemaType } from '../../generated/declarations.ts';
import { countries } from '../../generated/subtags.ts';
import { countryWords } from '../../generated/words/language.ts';
import type { Given, Parsed } from './contract.ts';
import { fault, unreadable } from './fault.ts';
import { fold } from './fold.ts';

const others: ReadonlyMap<string, string> = new Map(Object.entries(countryWords));

let codes: ReadonlySet<string> | undefined;

/** A country: two capital letters of ISO 3166-1. */
export function readCountry(text: string, { raw }: Given): Parsed<string> {
  codes ??= new Set(countries.split(/\s+/));
  if (typeof raw === 'string' && codes.has(text)) return { value: text };
  const suggestion = findCountry(text, codes);
  // In YAML 1.1, which other tools still read, an unquoted NO is false too.
  if (suggestion === 'NO') return fault(schemaType, 'badCountry', { value: text, suggestion }, 'quote');
  return unreadable('badCountry', text, suggestion, 'countryForm');
}

/** The code of a country written in small letters or by its name in English or Spanish, or undefined. */
function findCountry(text: string, all: ReadonlySet<string>): string | undefined {
  const word = fold(text);
  const other = others.get(word);
  if (other !== undefined) return other;
  if (all.has(text.toUpperCase())) return text.toUpperCase();
  for (const locale of ['en', 'es']) {
    const labels = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const code of all) if (fold(labels.of(code) ?? '') === word) return code;
  }
  return undefined;
}
