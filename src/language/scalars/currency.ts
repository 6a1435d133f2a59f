import { suggest } from '../../diagnostics/suggest.ts';
import { currencyWords } from '../../generated/words/language.ts';
import type { Parsed } from './contract.ts';
import { unreadable } from './fault.ts';
import { fold, meanings } from './fold.ts';

const currencies: ReadonlySet<string> = new Set(currencyWords.codes.split(' '));
const digits = meanings(currencyWords.digits);

const symbols = new Map<string, string | undefined>();
let byName: ReadonlyMap<string, string> | undefined;

/** A currency: three capital letters of ISO 4217. */
export function readCurrency(text: string): Parsed<string> {
  if (isCurrency(text)) return { value: text };
  return unreadable('badCurrency', text, findCurrency(text), 'currencyForm');
}

export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** How many decimals an amount of the currency has. */
export function currencyDigits(currency: string): number {
  return Number(digits.get(currency) ?? 2);
}

/** The currency that a symbol, a name or a misspelt code means, or undefined where several may be meant. */
export function findCurrency(text: string): string | undefined {
  const upper = text.toUpperCase();
  if (isCurrency(upper)) return upper;
  byName ??= collectNames();
  // Two codes of three letters are never near: ESP is no misspelt EGP.
  return byName.get(fold(text)) ?? (/^([A-Z]{2}|[A-Z]{4})$/.test(upper) ? suggest(upper, currencies) : undefined);
}

function collectNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(meanings(currencyWords.signs));
  for (const locale of ['en', 'es']) {
    const labels = new Intl.DisplayNames([locale], { type: 'currency' });
    for (const currency of currencies) found.set(fold(labels.of(currency) ?? ''), currency);
  }
  return found;
}

/** The short sign that the currency is written with in its own countries: `€`, `$`. */
export function symbolOf(currency: string): string | undefined {
  if (!symbols.has(currency)) symbols.set(currency, isCurrency(currency) ? findSymbol(currency) : undefined);
  return symbols.get(currency);
}

function findSymbol(currency: string): string | undefined {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value;
  return symbol === currency ? undefined : symbol;
}
