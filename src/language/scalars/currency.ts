import { suggest } from '../../diagnostics/suggest.ts';
import type { ScalarParser } from './contract.ts';
import { unreadable } from './fault.ts';
import { fold } from './fold.ts';
import { single } from './single.ts';

/**
 * The currencies in use and the Chilean unit of account (ISO 4217, list one); no metals, other funds or codes for
 * tests.
 */
const currencies = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD
HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN
PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`.split(/\s/),
);

/** Decimals of the currencies that do not have two (ISO 4217, minor unit). */
const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((c) => [c, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3])),
  CLF: 4,
};

/** Signs and words that mean one currency only. */
const words: Readonly<Record<string, string>> = { '€': 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP' };

let byName: ReadonlyMap<string, string> | undefined;

/** A currency: three capital letters of ISO 4217. */
export const parseCurrency: ScalarParser = (raw, written) =>
  single(raw, written, (text) =>
    isCurrency(text) ? { value: text } : unreadable('badCurrency', text, findCurrency(text), 'currencyForm'),
  );

export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** How many decimals an amount of the currency has. */
export function currencyDigits(currency: string): number {
  return digits[currency] ?? 2;
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
  const found = new Map(Object.entries(words));
  for (const locale of ['en', 'es']) {
    const labels = new Intl.DisplayNames([locale], { type: 'currency' });
    for (const currency of currencies) found.set(fold(labels.of(currency) ?? ''), currency);
  }
  return found;
}

/** The short sign that the currency is written with in its own countries: `€`, `$`. */
export function symbolOf(currency: string): string | undefined {
  if (!isCurrency(currency)) return undefined;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value;
  return symbol === currency ? undefined : symbol;
}
