import { suggest } from '../../diagnostics/suggest.ts';
import type { Clock, Duration } from '../../diagnostics/values.ts';
import { ambiguousDuration } from '../declarations/ambiguous-duration.ts';
import type { Fault, ScalarParser } from './contract.ts';
import { readDecimal, ungroup } from './digits.ts';
import { readTerms, type Term } from './duration-terms.ts';
import { allUnitWords, type Unit, units } from './duration-words.ts';
import { fault } from './fault.ts';
import { grouped } from './grouped.ts';
import { single } from './single.ts';

const seconds: Readonly<Partial<Record<Unit, number>>> = { second: 1, minute: 60, hour: 3600 };
const centuryInDays = 36_525;

/** Days that stand for a month and a year, in advice only. */
const roughDays: Readonly<Partial<Record<Unit, number>>> = { month: 30, year: 365 };

/** A number and a unit on one of four clocks: `24h`, `8 business hours`, `2 días hábiles`, `1 calendar day`, `PT20S`. */
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
  return faultOf(text, terms) ?? sum(text, terms);
}

function faultOf(value: string, terms: readonly Term[]): { fault: Fault } | undefined {
  for (const term of terms) {
    const found = faultOfTerm(value, term);
    if (found) return found;
  }
  if (new Set(terms.map(clockOf)).size > 1) return fault(ambiguousDuration, 'mixedClocks', { value }, 'oneClock');
  const sizes = terms.map(({ unit }) => units.indexOf(unit?.unit as Unit));
  const ordered = sizes.every((size, index) => index === 0 || size < (sizes[index - 1] ?? 0));
  return ordered ? undefined : fault(ambiguousDuration, 'notDuration', { value }, 'units');
}

function faultOfTerm(value: string, { number, unit, unknown }: Term): { fault: Fault } | undefined {
  const count = readDecimal(number);
  if (unit === undefined) return unknownUnit(value, unknown ?? '');
  if (unit.unit === 'minute-or-month') {
    return fault(
      ambiguousDuration,
      'minutesOrMonths',
      { value, suggestion: value.replace(/\s*m\b/i, ' min') },
      'minutes',
    );
  }
  if (count === undefined || /[.,]\d{3}/.test(number))
    return fault(ambiguousDuration, 'notDuration', { value }, 'units');
  const rough = roughDays[unit.unit];
  if (rough !== undefined) {
    return fault(
      ambiguousDuration,
      'monthsOrYears',
      { value, calendar: days('calendar-days', count * rough) },
      'calendarDays',
    );
  }
  if (unit.unit === 'week' && unit.qualifier === 'business') {
    return fault(
      ambiguousDuration,
      'businessWeeks',
      { value, business: days('business-days', count * 5) },
      'businessDays',
    );
  }
  if (unit.unit !== 'day' && unit.unit !== 'week') return undefined;
  if (!Number.isInteger(count)) return fault(ambiguousDuration, 'dayFraction', { value }, 'wholeDays');
  if (unit.unit === 'week' || unit.qualifier !== undefined) return undefined;
  const values = { value, business: days('business-days', count), calendar: days('calendar-days', count) };
  return fault(ambiguousDuration, 'bareDays', values, 'days');
}

function unknownUnit(value: string, unit: string): { fault: Fault } {
  if (unit === '') return fault(ambiguousDuration, 'bareNumber', { value }, 'units');
  const meant = unit.includes(' ')
    ? undefined
    : suggest(
        unit,
        allUnitWords.filter((word) => word.length > 2),
      );
  if (meant === undefined) return fault(ambiguousDuration, 'unknownUnit', { value, unit }, 'units');
  const suggestion = value.toLowerCase().replace(unit, meant);
  return fault(ambiguousDuration, 'unknownUnit', { value, unit, suggestion }, 'write');
}

/** Only for terms without a fault. */
function clockOf({ unit }: Term): Clock {
  if (unit?.unit === 'week' || unit?.unit === 'day') {
    return unit.qualifier === 'business' ? 'business-days' : 'calendar-days';
  }
  return unit?.qualifier === 'business' ? 'business-time' : 'elapsed';
}

function sum(written: string, terms: readonly Term[]): Duration | { fault: Fault } {
  const clock = terms[0] ? clockOf(terms[0]) : 'elapsed';
  const counts = clock === 'business-days' || clock === 'calendar-days';
  let total = 0;
  for (const { number, unit } of terms) {
    const size = counts ? (unit?.unit === 'week' ? 7 : 1) : (seconds[unit?.unit as Unit] ?? 0);
    total += (readDecimal(number) ?? 0) * size;
  }
  if (total > centuryInDays * (counts ? 1 : 86_400)) return fault(ambiguousDuration, 'tooLong', { value: written });
  if (counts) return { type: 'duration', written, clock, days: total };
  // Two decimals are read at most, so this only removes what binary arithmetic adds.
  return { type: 'duration', written, clock, seconds: Math.round(total * 100) / 100 };
}

/** A duration for advice: at least one whole day. */
function days(clock: Clock, count: number): Duration {
  const whole = Math.max(1, Math.round(count));
  return { type: 'duration', written: '', clock, days: whole };
}
