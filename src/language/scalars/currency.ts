import { suggest } from '../../diagnostics/suggest.ts';
import type { ScalarParser } from './contract.ts';
import { unreadable } from './fault.ts';
import { fold } from './fold.ts';
import { single } from './single.ts';

/** The currencies in use (ISO 4217, list one), without funds, metals and codes for tests. */
const currencies = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP
CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES
KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`.split(/\s/),
);

/** Decimals of the currencies that do not have two (ISO 4217, minor unit). */
const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((c) => [c, 0])),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((c) => [c, 3])),
  CLF: 4,
};

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
  const word = fold(text);
  const named = [...currencies].find((currency) => namesOf(currency).includes(word));
  return named ?? (/^[A-Za-z]{2,4}$/.test(text) ? suggest(upper, currencies) : undefined);
}

function namesOf(currency: string): string[] {
  const plain: Readonly<Record<string, string>> = { EUR: '€ euro euros', GBP: '£', JPY: '¥' };
  return [
    ...(plain[currency]?.split(' ') ?? []),
    ...['en', 'es'].map((locale) => fold(new Intl.DisplayNames([locale], { type: 'currency' }).of(currency) ?? '')),
  ];
}

/** The short sign that the currency is written with in its own countries: `€`, `$`. */
export function symbolOf(currency: string): string | undefined {
  if (!isCurrency(currency)) return undefined;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value;
  return symbol === currency ? undefined : symbol;
}
