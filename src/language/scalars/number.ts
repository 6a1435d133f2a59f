import { schemaType } from '../../generated/declarations.ts';
import type { Fault, ScalarParser } from './contract.ts';
import { ungroup } from './digits.ts';
import { fault, unreadable } from './fault.ts';
import { grouped } from './grouped.ts';
import { single } from './single.ts';

/** A number, with a point for decimals. */
export const parseNumber: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const result = readNumber(raw, text);
    return typeof result === 'number' ? { value: result } : result;
  });

/**
 * Reads a number that may have decimals, or says what is wrong with it. `350.000` is at fault, because nobody writes
 * three decimals of zero; `12.345` is not.
 */
export function readNumber(raw: unknown, text: string): number | { fault: Fault } {
  const whole = ungroup(text);
  if (whole !== undefined && (typeof raw !== 'number' || text.endsWith('000'))) return grouped(text, whole, raw);
  if (typeof raw === 'number' && Number.isFinite(raw)) return raw;
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) {
    return fault(schemaType, 'quotedNumber', { value: text, suggestion: text }, 'unquote');
  }
  if (/^[+-]?\d+,\d+$/.test(text)) return unreadable('decimalComma', text, text.replace(',', '.'), 'numberForm');
  return unreadable('badNumber', text, undefined, 'numberForm');
}
