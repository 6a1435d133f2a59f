import { displayDuration } from './display/duration.ts';
import {
  dateFormat,
  formatNumber,
  inList,
  longDate,
  plain,
  unbroken,
  withPercent,
  zonedFormat,
} from './display/intl.ts';
import type { Language } from './language.ts';
import type { LocalTime, Money, Period, Scalar, Text, Value } from './values.ts';

/** Decimals of values from a file are all shown; of computed ones, whose `written` is empty, two. */
const allDecimals = 10;
const fewDecimals = 2;

const wholeDate = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const shortDate = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
const dayMs = 86_400_000;

/**
 * A value as a person writes it in that language: `8 horas hábiles`, `97,5%`, `28 December 2026`, `35 €`, lists with
 * “and”. A figure and its unit stay on one line; other spaces are plain ones. The same on every machine: locales are explicit and dates are in UTC.
 */
export function display(value: Value, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return decimal(value, fewDecimals, language);
  if ('type' in value) {
    if (value.type === 'any-of') return inList(value.of, 'disjunction', language);
    if (value.type === 'local-time') return localTime(value, language);
    return displayScalar(value, language);
  }
  return inList(
    value.map((part) => display(part, language)),
    'conjunction',
    language,
  );
}

function displayScalar(value: Scalar, language: Language): string {
  switch (value.type) {
    case 'duration':
      return displayDuration(value, language);
    case 'percent':
      return withPercent(decimal(value.value, decimalsOf(value), language), language);
    case 'number':
      return decimal(value.value, decimalsOf(value), language);
    case 'money':
      return money(value, language);
    case 'date':
      return date(value.iso, language);
    case 'month-day':
      return longDate(value, language);
    case 'instant':
      return instant(value.epochMs, value.written, language);
    case 'period':
      return period(value, language);
    case 'time-range':
      return `${clockTime(value.from)}–${clockTime(value.to)}`;
    case 'time':
      return clockTime(value.minutes);
    case 'text':
      return inLanguage(value, language);
    case 'ref':
      return value.written || `${value.kind}:${value.id}${value.part === undefined ? '' : `#${value.part}`}`;
  }
}

function localTime({ epochMs, zone }: LocalTime, language: Language): string {
  return plain(zonedFormat({ ...shortDate, timeZone: zone }, language).format(epochMs));
}

/** Grouped as the language does: `4,100` in English, `4100` and `41.000` in Spanish. A year is a date, never a number. */
function decimal(value: number, decimals: number, language: Language): string {
  return formatNumber(value, { maximumFractionDigits: decimals, useGrouping: 'auto' }, language);
}

function decimalsOf({ written }: { written: string }): number {
  return written === '' ? fewDecimals : allDecimals;
}

/** Decimals of the amount as written; of a computed one two, or none where it is whole. */
function money({ amount, currency, written }: Money, language: Language): string {
  const computed = Number.isInteger(amount) ? 0 : fewDecimals;
  const decimals = written === '' ? computed : (/\.(\d+)\D*$/.exec(written)?.[1]?.length ?? 0);
  const options = {
    style: 'currency',
    currency,
    useGrouping: 'auto',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  } as const;
  return unbroken(formatNumber(amount, options, language));
}

function date(iso: string, language: Language): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  return month === undefined ? iso : longDate({ day, month, year }, language);
}

/** In the offset that it was written with; a computed one in UTC. */
function instant(epochMs: number, written: string, language: Language): string {
  const [offset = '', sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(written) ?? [];
  const shift = offset === '' ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const local = epochMs + shift * 60_000;
  const [day = '', rest = ''] = new Date(local).toISOString().split('T');
  const time = rest.slice(0, 8).replace(/:00$/, '');
  return `${date(day, language)}, ${time} (UTC${shift === 0 ? '' : offset})`;
}

/** Whole years and whole months without their days. */
function period({ from, to }: Period, language: Language): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const after = new Date(end + dayMs).toISOString();
  const { month, year } = wholeDate;
  let options: Intl.DateTimeFormatOptions = wholeDate;
  if (from.endsWith('-01') && after.slice(8, 10) === '01') options = { month, year };
  if (from.endsWith('-01-01') && after.slice(5, 10) === '01-01') options = { year };
  return plain(dateFormat(options, language).formatRange(start, end));
}

function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** In that language, else in a variety of it (`es-CO` for Spanish), else in the first that there is. */
export function inLanguage({ by, written }: Text, language: Language): string {
  const tags = Object.keys(by);
  const tag = tags.find((each) => each === language) ?? tags.find((each) => each.startsWith(`${language}-`)) ?? tags[0];
  return tag === undefined ? written : (by[tag] ?? written);
}
