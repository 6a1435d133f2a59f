import type { Duration } from '../../diagnostics/values.ts';
import { ambiguousDuration } from '../../generated/declarations.ts';
import type { Fault, ScalarParser } from './contract.ts';
import { readDecimal, ungroup } from './digits.ts';
import { findDurationFault } from './duration-faults.ts';
import { clockOf, readTerms, sizeOf, type Term } from './duration-terms.ts';
import { fault } from './fault.ts';
import { grouped } from './grouped.ts';
import { single } from './single.ts';

const centuryInDays = 36_525;

/**
 * A number and a unit on one of four clocks: `24h`, `8 business hours`, `2 días hábiles`, `1 calendar day`, `PT20S`.
 */
export const parseDuration: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    const result = readDuration(text);
    return 'fault' in result ? result : { value: result };
  });

/** Reads a duration, or says what is wrong with it. */
export function readDuration(text: string): Duration | { fault: Fault } {
  const [, number = '', rest = ''] = /^(\d[\d.,\s'’_]*\d)\s*(\p{L}.*)$/u.exec(text) ?? [];
  const whole = ungroup(number);
  if (whole !== undefined) return grouped(text, `${whole} ${rest}`);
  if (/^[+-]?\.?\d[\d.,]*$/.test(text)) return fault(ambiguousDuration, 'bareNumber', { value: text }, 'units');
  const terms = readTerms(text);
  if (terms === undefined) return fault(ambiguousDuration, 'notDuration', { value: text }, 'units');
  return findDurationFault(text, terms) ?? sum(text, terms);
}

function sum(written: string, terms: readonly Term[]): Duration | { fault: Fault } {
  const clock = clockOf(terms[0]?.unit);
  const counts = clock === 'business-days' || clock === 'calendar-days';
  let total = 0;
  for (const { number, unit } of terms) total += (readDecimal(number) ?? 0) * sizeOf(unit);
  const century = centuryInDays * (counts ? 1 : 86_400);
  if (total > century) return fault(ambiguousDuration, 'tooLong', { value: written });
  if (counts) return { type: 'duration', written, clock, days: total };
  // Two decimals are read at most, so this only removes what binary arithmetic adds.
  return { type: 'duration', written, clock, seconds: Math.round(total * 100) / 100 };
}
