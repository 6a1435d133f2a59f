import type { Clock } from '../../diagnostics/values.ts';
import { durationWords } from '../../generated/words/language.ts';
import { fold, meanings } from './fold.ts';

export type Unit = keyof typeof durationWords.units;

/** A unit, and which of them count. */
interface UnitWords {
  unit: Unit;
  qualifier?: keyof typeof durationWords.qualifiers;
  /** English qualifiers stand before the unit, Spanish ones behind it. */
  before?: boolean;
}

/** A number as it is written, and what it counts. `unknown` holds words that name no unit of time. */
export interface Term extends Partial<UnitWords> {
  number: string;
  unknown?: string;
}

const units = meanings(durationWords.units);
const qualifiers = meanings(durationWords.qualifiers);

/** The words for units that are no mere symbols, for advice. */
export const longUnitWords: readonly string[] = [...units.keys()].filter((word) => word.length > 2);

const sizes: Readonly<Partial<Record<Unit, number>>> = { second: 1, minute: 60, hour: 3600, day: 1, week: 7 };
const term = /(\d+(?:[.,]\d+)*)\s*([a-z. ]*)/y;
const isoForm =
  /^P(?:([\d.,]+)Y)?(?:([\d.,]+)M)?(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:T(?=.)(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/;

/** The numbers and units of a text such as `1 h 30 min` or `PT1H30M`; undefined where it is something else. */
export function readTerms(text: string): Term[] | undefined {
  return text.startsWith('P') ? isoTerms(text) : wordTerms(fold(text));
}

/** The clock of a unit that has no fault. */
export function clockOf({ unit, qualifier }: Term): Clock {
  const business = qualifier === 'business';
  if (unit === 'week' || unit === 'day') return business ? 'business-days' : 'calendar-days';
  return business ? 'business-time' : 'elapsed';
}

/** Seconds of a unit of time, days of one that counts days. */
export function sizeOf({ unit }: Term): number {
  return (unit && sizes[unit]) ?? 0;
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
    terms.push({ number, ...(words.length > 0 && (readUnit(words) ?? { unknown: words.join(' ') })) });
  }
  return terms.length === 0 ? undefined : spread(terms);
}

/** Reads folded words such as `business hours`, `horas habiles`, `h`; undefined where they name no unit. */
function readUnit([first = '', second, ...more]: readonly string[]): UnitWords | undefined {
  const alone = units.get(first);
  if (second === undefined) return alone && { unit: alone };
  const before = qualifiers.get(first);
  const unit = before ? units.get(second) : alone;
  const qualifier = before ?? qualifiers.get(second);
  return more.length === 0 && unit && qualifier ? { unit, qualifier, before: before !== undefined } : undefined;
}

/** In a sum the clock may be said once: before the first unit in English, behind the last one in Spanish. */
function spread(terms: Term[]): Term[] {
  const [first, last] = [terms[0], terms.at(-1)];
  const said = terms.filter((each) => each.qualifier !== undefined);
  if (terms.length < 2 || said.length !== 1) return terms;
  const qualifier = first?.before ? first.qualifier : last?.before === false ? last.qualifier : undefined;
  return qualifier === undefined ? terms : terms.map((each) => (each.unit ? { ...each, qualifier } : each));
}

/** ISO 8601: what stands before the T are days of the calendar, what stands behind it runs on the clock. */
const isoUnits: readonly UnitWords[] = [
  { unit: 'year' },
  { unit: 'month' },
  { unit: 'week' },
  { unit: 'day', qualifier: 'calendar' },
  { unit: 'hour' },
  { unit: 'minute' },
  { unit: 'second' },
];

function isoTerms(text: string): Term[] | undefined {
  const numbers = isoForm.exec(text)?.slice(1) ?? [];
  const terms = isoUnits.flatMap((unit, index) => {
    const number = numbers[index];
    return number === undefined ? [] : [{ number, ...unit }];
  });
  return terms.length === 0 ? undefined : terms;
}
