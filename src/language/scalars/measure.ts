import type { Measure } from '../../diagnostics/values.ts';
import { ambiguousDuration } from '../../generated/declarations.ts';
import type { Fault, ScalarContext, ScalarParser } from './contract.ts';
import { isCurrency, symbolOf } from './currency.ts';
import { readDuration } from './duration.ts';
import { unreadable } from './fault.ts';
import { readMoney } from './money.ts';
import { readNumber } from './number.ts';
import { readPercent } from './percent.ts';
import { single } from './single.ts';

/** A number, a percentage, a duration or an amount of money. A change may be negative: `-5%`, `-30 s`. */
export const parseMeasure: ScalarParser = (raw, written, context) =>
  single(raw, written, (text) => {
    const result = readMeasure(raw, text, context);
    return 'fault' in result ? result : { value: result };
  });

function readMeasure(raw: unknown, text: string, context: ScalarContext): Measure | { fault: Fault } {
  if (typeof raw === 'number' || /^[+-]?\d[\d.,'’_\s]*$/.test(text)) {
    const number = readNumber(raw, text);
    return typeof number === 'number' ? { type: 'number', written: text, value: number } : number;
  }
  if (text.endsWith('%')) return readPercent(text);
  const unit = /[^\d\s.,'’+-]\D*$/u.exec(text)?.[0] ?? '';
  if (isMoney(unit, context)) return readMoney(text, context);
  return text.startsWith('-') ? negative(text) : orNothing(text, readDuration(text));
}

function isMoney(unit: string, { currency }: ScalarContext): boolean {
  return isCurrency(unit) || /^\p{Sc}$/u.test(unit) || (currency !== undefined && unit === symbolOf(currency));
}

function negative(text: string): Measure | { fault: Fault } {
  const result = orNothing(text, readDuration(text.slice(1).trim()));
  if ('fault' in result || result.type !== 'duration') return result;
  const { seconds, days } = result;
  if (days !== undefined) return { ...result, written: text, days: -days };
  return { ...result, written: text, seconds: -(seconds ?? 0) };
}

/** A text without a unit of time is no duration with a mistake in it: it is no measure at all. */
function orNothing(text: string, result: Measure | { fault: Fault }): Measure | { fault: Fault } {
  if (!('fault' in result) || result.fault.code !== ambiguousDuration.code) return result;
  const { message, values, hint } = result.fault;
  const strange = message === 'notDuration' || (message === 'unknownUnit' && hint === 'units');
  if (strange) return unreadable('badMeasure', text, undefined, 'measureForm');
  return { fault: { ...result.fault, values: { ...values, value: text } } };
}
