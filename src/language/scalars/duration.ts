import { writeDuration } from '../../diagnostics/display/duration.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { Clock, Duration, Text } from '../../diagnostics/values.ts';
import { ambiguousDuration } from '../../generated/declarations.ts';
import type { Fault, Parsed } from './contract.ts';
import { clockOf, longUnitWords, readTerms, sizeOf, type Term, type Unit } from './duration-terms.ts';
import { advised, fault, grouped } from './fault.ts';
import { readDecimal, ungroup } from './number.ts';

const centuryInDays = 36_525;

/** Days that stand for a month and a year, in advice only. */
const roughDays: Readonly<Partial<Record<Unit, number>>> = { month: 30, year: 365 };

/**
 * A number and a unit on one of four clocks: `24h`, `8 business hours`, `2 días hábiles`, `1 calendar day`, `PT20S`.
 */
export function readDuration(text: string): Parsed<Duration> {
  const [, number = '', rest = ''] = /^(\d[\d.,\s'’_]*\d)\s*(\p{L}.*)$/u.exec(text) ?? [];
  const whole = ungroup(number);
  if (whole !== undefined) return grouped(text, `${whole} ${rest}`);
  if (/^[+-]?\.?\d[\d.,]*$/.test(text)) return fault(ambiguousDuration, 'bareNumber', { value: text }, 'units');
  const terms = readTerms(text);
  if (terms === undefined) return fault(ambiguousDuration, 'notDuration', { value: text }, 'units');
  return faultOf(text, terms) ?? sum(text, terms);
}

function sum(written: string, terms: readonly Term[]): Parsed<Duration> {
  const [clock = 'elapsed'] = terms.map(clockOf);
  const counts = clock === 'business-days' || clock === 'calendar-days';
  const total = terms.reduce((before, one) => before + (readDecimal(one.number) ?? 0) * sizeOf(one), 0);
  const century = centuryInDays * (counts ? 1 : 86_400);
  if (total > century) return fault(ambiguousDuration, 'tooLong', { value: written });
  if (counts) return { value: { type: 'duration', written, clock, days: total } };
  // Two decimals are read at most, so this only removes what binary arithmetic adds.
  return { value: { type: 'duration', written, clock, seconds: Math.round(total * 100) / 100 } };
}

/** What is wrong with the numbers and units of a duration, or with their sum; undefined where nothing is. */
function faultOf(value: string, terms: readonly Term[]): { fault: Fault } | undefined {
  for (const term of terms) {
    const found = faultOfTerm(value, term);
    if (found) return found;
  }
  if (new Set(terms.map(clockOf)).size > 1) return fault(ambiguousDuration, 'mixedClocks', { value }, 'oneClock');
  const sizes = terms.map(sizeOf);
  const falling = sizes.every((size, index) => index === 0 || size < (sizes[index - 1] ?? 0));
  return falling ? undefined : fault(ambiguousDuration, 'notDuration', { value }, 'units');
}

function faultOfTerm(value: string, { number, unit, qualifier, unknown = '' }: Term): { fault: Fault } | undefined {
  if (unit === undefined) return unknownUnit(value, unknown);
  if (unit === 'minute-or-month') {
    const suggestion = value.replace(/\s*m\b/i, ' min');
    return fault(ambiguousDuration, 'minutesOrMonths', { value, suggestion }, 'minutes');
  }
  const count = readDecimal(number);
  // Hundredths are the finest that a duration keeps.
  if (count === undefined || /[.,]\d{3}/.test(number)) {
    return fault(ambiguousDuration, 'notDuration', { value }, 'units');
  }
  const rough = roughDays[unit];
  if (rough !== undefined) {
    const calendar = days('calendar-days', count * rough);
    return fault(ambiguousDuration, 'monthsOrYears', { value, calendar }, 'calendarDays');
  }
  if (unit !== 'day' && unit !== 'week') return undefined;
  if (unit === 'week' && qualifier === 'business') {
    const business = days('business-days', count * 5);
    return fault(ambiguousDuration, 'businessWeeks', { value, business }, 'businessDays');
  }
  if (!Number.isInteger(count)) return fault(ambiguousDuration, 'dayFraction', { value }, 'wholeDays');
  if (unit === 'week' || qualifier !== undefined) return undefined;
  const both = { business: days('business-days', count), calendar: days('calendar-days', count) };
  return fault(ambiguousDuration, 'bareDays', { value, ...both }, 'days');
}

function unknownUnit(value: string, unit: string): { fault: Fault } {
  if (unit === '') return fault(ambiguousDuration, 'bareNumber', { value }, 'units');
  const meant = unit.includes(' ') ? undefined : suggest(unit, longUnitWords);
  const suggestion = meant && value.toLowerCase().replace(unit, meant);
  return advised(ambiguousDuration, 'unknownUnit', { value, unit }, suggestion, 'units');
}

/** A duration for advice, as it is to be written: at least one whole day. */
function days(clock: Clock, count: number): Text {
  const duration: Duration = { type: 'duration', written: '', clock, days: Math.max(1, Math.round(count)) };
  return { type: 'text', written: '', by: { en: writeDuration(duration, 'en'), es: writeDuration(duration, 'es') } };
}
