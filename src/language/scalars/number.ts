import { schemaType } from '../../generated/declarations.ts';
import type { Given, Parsed } from './contract.ts';
import { fault, grouped, unreadable } from './fault.ts';

/**
 * Groups of three behind a point, a comma, a space or an apostrophe, the same one throughout, and decimals behind
 * another sign.
 */
const groups = /^([+-]?[1-9]\d{0,2})((?:([.,\s'’_])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?$/;

/**
 * A number with separators of thousands, written without them: `350.000` → `350000`, `1.200,50` → `1200.50`. Undefined
 * when there are none.
 */
export function ungroup(text: string): string | undefined {
  const [, head, rest = '', separator, point, decimals] = groups.exec(text) ?? [];
  if (head === undefined || separator === point) return undefined;
  const whole = head + rest.replace(/\D/g, '');
  return decimals === undefined ? whole : `${whole}.${decimals}`;
}

/** A decimal number with a point or a comma, or undefined: `97,5` → 97.5. */
export function readDecimal(text: string): number | undefined {
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/**
 * A number that may have decimals, behind a point. `350.000` is at fault, because nobody writes three decimals of zero;
 * `12.345` is not.
 */
export function readNumber(text: string, { raw }: Given): Parsed<number> {
  const whole = ungroup(text);
  if (whole !== undefined && (typeof raw !== 'number' || text.endsWith('000'))) return grouped(text, whole, raw);
  if (typeof raw === 'number' && Number.isFinite(raw)) return { value: raw };
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return quoted(text);
  if (/^[+-]?\d+,\d+$/.test(text)) return unreadable('decimalComma', text, text.replace(',', '.'), 'numberForm');
  return unreadable('badNumber', text, undefined, 'numberForm');
}

/** A whole number from zero, without separators of thousands. */
export function readCount(text: string, { raw }: Given): Parsed<number> {
  const whole = ungroup(text);
  if (whole !== undefined) return grouped(text, whole, raw);
  if (typeof raw !== 'number' && /^\d+$/.test(text)) return quoted(text);
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw))
    return unreadable('badCount', text, undefined, 'countForm');
  return raw < 0 ? fault(schemaType, 'negativeCount', { value: text }) : { value: raw };
}

function quoted(value: string): Parsed<number> {
  return fault(schemaType, 'quotedNumber', { value, suggestion: value }, 'unquote');
}
