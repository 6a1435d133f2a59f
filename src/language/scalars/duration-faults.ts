import { writeDuration } from '../../diagnostics/display/duration.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { Clock, Duration, Text } from '../../diagnostics/values.ts';
import { ambiguousDuration } from '../../generated/declarations.ts';
import type { Fault } from './contract.ts';
import { readDecimal } from './digits.ts';
import { clockOf, sizeOf, type Term } from './duration-terms.ts';
import { longUnitWords, type Unit, type UnitWords } from './duration-words.ts';
import { fault } from './fault.ts';

/** Days that stand for a month and a year, in advice only. */
const roughDays: Readonly<Partial<Record<Unit, number>>> = { month: 30, year: 365 };

/** What is wrong with the numbers and units of a duration, or with their sum; undefined where nothing is. */
export function findDurationFault(value: string, terms: readonly Term[]): { fault: Fault } | undefined {
  for (const term of terms) {
    const found = faultOfTerm(value, term);
    if (found) return found;
  }
  const clocks = new Set(terms.map(({ unit }) => clockOf(unit)));
  if (clocks.size > 1) return fault(ambiguousDuration, 'mixedClocks', { value }, 'oneClock');
  const sizes = terms.map(({ unit }) => sizeOf(unit));
  const falling = sizes.every((size, index) => index === 0 || size < (sizes[index - 1] ?? 0));
  return falling ? undefined : fault(ambiguousDuration, 'notDuration', { value }, 'units');
}

function faultOfTerm(value: string, { number, unit, unknown }: Term): { fault: Fault } | undefined {
  const count = readDecimal(number);
  if (unit === undefined) return unknownUnit(value, unknown ?? '');
  if (unit.unit === 'minute-or-month') {
    const suggestion = value.replace(/\s*m\b/i, ' min');
    return fault(ambiguousDuration, 'minutesOrMonths', { value, suggestion }, 'minutes');
  }
  // Hundredths are the finest that a duration keeps.
  const fine = /[.,]\d{3}/.test(number);
  if (count === undefined || fine) return fault(ambiguousDuration, 'notDuration', { value }, 'units');
  const rough = roughDays[unit.unit];
  if (rough !== undefined) {
    const calendar = days('calendar-days', count * rough);
    return fault(ambiguousDuration, 'monthsOrYears', { value, calendar }, 'calendarDays');
  }
  return unit.unit === 'day' || unit.unit === 'week' ? faultOfDays(value, count, unit) : undefined;
}

function faultOfDays(value: string, count: number, { unit, qualifier }: UnitWords): { fault: Fault } | undefined {
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
  if (meant === undefined) return fault(ambiguousDuration, 'unknownUnit', { value, unit }, 'units');
  const suggestion = value.toLowerCase().replace(unit, meant);
  return fault(ambiguousDuration, 'unknownUnit', { value, unit, suggestion }, 'write');
}

/** A duration for advice, as it is to be written: at least one whole day. */
function days(clock: Clock, count: number): Text {
  const duration: Duration = { type: 'duration', written: '', clock, days: Math.max(1, Math.round(count)) };
  return { type: 'text', written: '', by: { en: writeDuration(duration, 'en'), es: writeDuration(duration, 'es') } };
}
