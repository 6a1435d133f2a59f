import type { Clock } from '../../diagnostics/values.ts';
import { readUnit, type Unit, type UnitWords } from './duration-words.ts';
import { fold } from './fold.ts';

/** A number as it is written, and what it counts. `unknown` holds words that name no unit of time. */
export interface Term {
  number: string;
  unit?: UnitWords;
  unknown?: string;
}

const sizes: Readonly<Partial<Record<Unit, number>>> = { second: 1, minute: 60, hour: 3600, day: 1, week: 7 };
const term = /(\d+(?:[.,]\d+)*)\s*([a-z. ]*)/y;
const isoForm =
  /^P(?:([\d.,]+)Y)?(?:([\d.,]+)M)?(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:(T)(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/;

/** The numbers and units of a text such as `1 h 30 min` or `PT1H30M`; undefined where it is something else. */
export function readTerms(text: string): Term[] | undefined {
  return text.startsWith('P') ? isoTerms(text) : wordTerms(fold(text));
}

/** The clock of a unit that has no fault. */
export function clockOf(unit: UnitWords | undefined): Clock {
  const business = unit?.qualifier === 'business';
  if (unit?.unit === 'week' || unit?.unit === 'day') return business ? 'business-days' : 'calendar-days';
  return business ? 'business-time' : 'elapsed';
}

/** Seconds of a unit of time, days of one that counts days. */
export function sizeOf(unit: UnitWords | undefined): number {
  return (unit && sizes[unit.unit]) ?? 0;
}

function wordTerms(text: string): Term[] | undefined {
  const terms: Term[] = [];
  for (let at = 0; at < text.length; at = term.lastIndex) {
    term.lastIndex = at;
    const match = term.exec(text);
    if (match === null) return undefined;
    const [, number = '', rest = ''] = match;
    const last = term.lastIndex === text.length;
    const words = rest.replaceAll('.', ' ').trim().split(' ').filter(Boolean);
    if (!last && ['and', 'y'].includes(words.at(-1) ?? '')) words.pop();
    // A number without a unit can only stand alone.
    if (words.length === 0 && (terms.length > 0 || !last)) return undefined;
    terms.push(termOf(number, words));
  }
  return terms.length === 0 ? undefined : spread(terms);
}

function termOf(number: string, words: readonly string[]): Term {
  if (words.length === 0) return { number };
  const unit = readUnit(words);
  return unit ? { number, unit } : { number, unknown: words.join(' ') };
}

/** In a sum the clock may be said once: before the first unit in English, behind the last one in Spanish. */
function spread(terms: Term[]): Term[] {
  const [first, last] = [terms[0]?.unit, terms.at(-1)?.unit];
  const said = terms.filter((each) => each.unit?.qualifier !== undefined);
  if (terms.length < 2 || said.length !== 1) return terms;
  const qualifier = first?.before ? first.qualifier : last?.before === false ? last.qualifier : undefined;
  if (qualifier === undefined) return terms;
  return terms.map((each) => (each.unit ? { ...each, unit: { ...each.unit, qualifier } } : each));
}

/** ISO 8601: what stands before the T are days of the calendar, what stands behind it runs on the clock. */
function isoTerms(text: string): Term[] | undefined {
  const match = isoForm.exec(text);
  if (match === null) return undefined;
  const [, years, months, weeks, days, , hours, minutes, seconds] = match;
  const parts: [string | undefined, UnitWords][] = [
    [years, { unit: 'year' }],
    [months, { unit: 'month' }],
    [weeks, { unit: 'week' }],
    [days, { unit: 'day', qualifier: 'calendar' }],
    [hours, { unit: 'hour' }],
    [minutes, { unit: 'minute' }],
    [seconds, { unit: 'second' }],
  ];
  const terms = parts.flatMap(([number, unit]) => (number === undefined ? [] : [{ number, unit }]));
  const timeMissing = match[5] !== undefined && hours === undefined && minutes === undefined && seconds === undefined;
  return terms.length === 0 || timeMissing ? undefined : terms;
}
