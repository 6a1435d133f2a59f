import type { Money } from '../../diagnostics/values.ts';
import { schemaType } from '../../generated/declarations.ts';
import type { Fault, Parsed, ScalarContext } from './contract.ts';
import { currencyDigits, findCurrency, isCurrency, symbolOf } from './currency.ts';
import { advised, fault, grouped, unreadable } from './fault.ts';
import { readDecimal, ungroup } from './number.ts';

const form = /^(-?\d[\d.,\s'’]*?)\s*([^\d\s.,'’-]\D*)$/u;
const reversed = /^([^\d\s.,'’-][^\d-]*?)\s*(-?\d[\d.,\s'’]*)$/u;

/** An amount and its currency: `35 EUR`, `1200.50 COP`, and `10 €` where that is the engagement's currency. */
export function readMoney(text: string, context: ScalarContext): Parsed<Money> {
  if (/^-?\d[\d.,\s'’]*$/.test(text)) {
    return unreadable('noCurrency', text, corrected(text, context.currency), 'moneyForm');
  }
  const [, number, unit = ''] = form.exec(text) ?? [];
  if (number === undefined) return unreadable('badMoney', text, turned(text, context), 'moneyForm');
  const currency = currencyOf(unit, context);
  return currency === undefined ? wrongCurrency(text, number, unit) : amountOf(text, number, currency);
}

function amountOf(text: string, number: string, currency: string): Parsed<Money> {
  const [plain, decimals = ''] = /^-?\d+(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = currencyDigits(currency);
  if (plain !== undefined && decimals.length <= digits) {
    return { value: { type: 'money', written: text, amount: Number(number), currency } };
  }
  const whole = ungroup(number);
  if (whole !== undefined) return grouped(text, `${whole} ${currency}`);
  if (plain !== undefined) return fault(schemaType, 'moneyDecimals', { value: text, currency, digits });
  const message = /^-?\d+,\d+$/.test(number) ? 'decimalComma' : 'badMoney';
  return unreadable(message, text, corrected(number, currency), 'moneyForm');
}

/** The currency of what stands behind the number: its code, or the symbol of the engagement's currency. */
export function currencyOf(unit: string, { currency }: ScalarContext): string | undefined {
  if (isCurrency(unit)) return unit;
  return currency !== undefined && unit === symbolOf(currency) ? currency : undefined;
}

function wrongCurrency(value: string, number: string, unit: string): { fault: Fault } {
  const suggestion = corrected(number, findCurrency(unit));
  if (/^\p{Sc}$/u.test(unit)) {
    return advised(schemaType, 'foreignSymbol', { value, symbol: unit }, suggestion, 'moneyForm');
  }
  if (/^[A-Z]{3}$/.test(unit) && suggestion === undefined) {
    return fault(schemaType, 'badCurrency', { value: unit }, 'currencyForm');
  }
  return unreadable('badMoney', value, suggestion, 'moneyForm');
}

/** `€10` and `EUR 10` the right way round. */
function turned(text: string, context: ScalarContext): string | undefined {
  const [, unit = '', number] = reversed.exec(text) ?? [];
  return number && corrected(number, currencyOf(unit, context) ?? findCurrency(unit));
}

/** The amount as it should be written, where both its parts are certain. */
function corrected(number: string, currency: string | undefined): string | undefined {
  const amount = ungroup(number) ?? (readDecimal(number) === undefined ? undefined : number.replace(',', '.'));
  return amount === undefined || currency === undefined ? undefined : `${amount} ${currency}`;
}
