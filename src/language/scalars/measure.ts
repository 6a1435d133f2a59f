import type { Measure, Money, Percent } from '../../diagnostics/values.ts';
import { ambiguousDuration } from '../../generated/declarations.ts';
import type { Given, Parsed } from './contract.ts';
import { readDuration } from './duration.ts';
import { unreadable } from './fault.ts';
import { currencyOf, readMoney } from './money.ts';
import { readNumber } from './number.ts';
import { readPercent } from './percent.ts';

/** A number, a percentage, a duration or an amount of money. A change may be negative: `-5%`, `-30 s`. */
export function readMeasure(text: string, given: Given): Parsed<Measure> {
  if (typeof given.raw === 'number' || /^[+-]?\d[\d.,'’_\s]*$/.test(text)) {
    const number = readNumber(text, given);
    return 'fault' in number ? number : { value: { type: 'number', written: text, value: number.value } };
  }
  if (text.endsWith('%')) return readPercent(text);
  const unit = /[^\d\s.,'’+-]\D*$/u.exec(text)?.[0] ?? '';
  // Intl takes long to tell the symbol of a currency, and most measures are times.
  const change = readChange(text);
  if (!('fault' in change)) return change;
  return /^\p{Sc}$/u.test(unit) || currencyOf(unit, given) !== undefined ? readMoney(text, given) : change;
}

/** A duration, which a minus may stand before. A text without a unit of time is none with a mistake in it: it is no measure at all. */
function readChange(text: string): Parsed<Measure> {
  const isNegative = text.startsWith('-');
  const result = readDuration(isNegative ? text.slice(1).trim() : text);
  if (!('fault' in result)) {
    if (!isNegative) return result;
    const { seconds = 0, days, ...duration } = result.value;
    return { value: { ...duration, written: text, ...(days === undefined ? { seconds: -seconds } : { days: -days }) } };
  }
  const { code, message, values, hint } = result.fault;
  if (code !== ambiguousDuration.code) return result;
  const isStrange = message === 'notDuration' || (message === 'unknownUnit' && hint === 'units');
  if (isStrange) return unreadable('badMeasure', text, undefined, 'measureForm');
  return { fault: { ...result.fault, values: { ...values, value: text } } };
}

/** An amount with its currency, or a percentage of something; neither is negative. */
export function readMoneyOrPercent(text: string, given: Given): Parsed<Money | Percent> {
  if (!/\d/.test(text) || text.startsWith('-') || text.startsWith('+')) {
    return unreadable('badMoneyOrPercent', text, undefined, 'moneyOrPercentForm');
  }
  return text.endsWith('%') ? readPercent(text) : readMoney(text, given);
}
