import type { Money } from '../../diagnostics/values.ts';
import { schemaType } from '../../generated/declarations.ts';
import type { Fault, ScalarContext, ScalarParser } from './contract.ts';
import { currencyDigits, findCurrency, isCurrency, symbolOf } from './currency.ts';
import { readDecimal, ungroup } from './digits.ts';
import { fault, unreadable } from './fault.ts';
import { grouped } from './grouped.ts';
import { single } from './single.ts';

const form = /^(-?\d[\d.,\s'’]*?)\s*([^\d\s.,'’-]\D*)$/u;
const reversed = /^([^\d\s.,'’-][^\d-]*?)\s*(-?\d[\d.,\s'’]*)$/u;

/** An amount and its currency: `35 EUR`, `1200.50 COP`, and `10 €` where that is the engagement's currency. */
export const parseMoney: ScalarParser = (raw, written, context) =>
  single(raw, written, (text) => {
    const result = readMoney(text, context);
    return 'fault' in result ? result : { value: result };
  });

/** Reads an amount of money, or says what is wrong with it. */
export function readMoney(text: string, context: ScalarContext): Money | { fault: Fault } {
  if (/^-?\d[\d.,\s'’]*$/.test(text)) return withoutCurrency(text, context);
  const [, number = '', unit = ''] = form.exec(text) ?? [];
  if (number === '') return unreadable('badMoney', text, turned(text, context), 'moneyForm');
  const currency = currencyOf(unit, context);
  return currency === undefined ? wrongCurrency(text, number, unit) : amountOf(text, number, currency);
}

function amountOf(text: string, number: string, currency: string): Money | { fault: Fault } {
  const [plain, decimals = ''] = /^-?\d+(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = currencyDigits(currency);
  if (plain !== undefined && decimals.length <= digits) {
    return { type: 'money', written: text, amount: Number(number), currency };
  }
  const whole = ungroup(number);
  if (whole !== undefined) return grouped(text, `${whole} ${currency}`);
  if (plain !== undefined) return fault(schemaType, 'moneyDecimals', { value: text, currency, digits });
  const message = /^-?\d+,\d+$/.test(number) ? 'decimalComma' : 'badMoney';
  return unreadable(message, text, corrected(number, currency), 'moneyForm');
}

/** The currency of what stands behind the number: its code, or the symbol of the engagement's currency. */
function currencyOf(unit: string, { currency }: ScalarContext): string | undefined {
  if (isCurrency(unit)) return unit;
  return currency !== undefined && unit === symbolOf(currency) ? currency : undefined;
}

function wrongCurrency(value: string, number: string, unit: string): { fault: Fault } {
  const suggestion = corrected(number, findCurrency(unit));
  if (/^\p{Sc}$/u.test(unit)) {
    const values = { value, symbol: unit };
    if (suggestion === undefined) return fault(schemaType, 'foreignSymbol', values, 'moneyForm');
    return fault(schemaType, 'foreignSymbol', { ...values, suggestion }, 'write');
  }
  if (/^[A-Z]{3}$/.test(unit) && suggestion === undefined) {
    return fault(schemaType, 'badCurrency', { value: unit }, 'currencyForm');
  }
  return unreadable('badMoney', value, suggestion, 'moneyForm');
}

function withoutCurrency(value: string, { currency }: ScalarContext): { fault: Fault } {
  const suggestion = corrected(value, currency);
  if (suggestion === undefined) return fault(schemaType, 'noCurrency', { value }, 'moneyForm');
  return fault(schemaType, 'noCurrency', { value, suggestion }, 'write');
}

/** `€10` and `EUR 10` the right way round. */
function turned(text: string, context: ScalarContext): string | undefined {
  const [, unit = '', number = ''] = reversed.exec(text) ?? [];
  return number === '' ? undefined : corrected(number, currencyOf(unit, context) ?? findCurrency(unit));
}

/** The amount as it should be written, where both its parts are certain. */
function corrected(number: string, currency: string | undefined): string | undefined {
  const amount = ungroup(number) ?? (readDecimal(number) === undefined ? undefined : number.replace(',', '.'));
  return amount === undefined || currency === undefined ? undefined : `${amount} ${currency}`;
}
