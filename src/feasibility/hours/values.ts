import { dateOf, dayOf, hour } from '../../calendar/dates.ts';
import { dayAt, type IntervalSet, type PatternRow, weeklyPattern, windowsOf } from '../../calendar/index.ts';
import { type Language, languages } from '../../diagnostics/language.ts';
import { onceEach } from '../../diagnostics/once.ts';
import type { Duration, LocalTime, Percent, Period, PlainDate, Text } from '../../diagnostics/values.ts';

const locales: Record<Language, string> = { en: 'en-GB', es: 'es-ES' };
const everyDay: Record<Language, string> = { en: 'every day', es: 'todos los días' };
const never: Record<Language, string> = { en: 'never', es: 'nunca' };

/** A Monday. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;
const weeks = onceEach<IntervalSet, Text>();
const weekdays = new Map<Language, readonly string[]>();

/** `Sat, Sun 08:00–09:00, 21:00–22:00`; several rows are parted by semicolons. In every language, for messages. */
export function weekText(rows: readonly PatternRow[]): Text {
  return textOf((language) => rows.map((row) => rowWords(row, language)).join('; ') || never[language]);
}

/** `Mon–Fri, Sun`, `every day`. */
export function weekdaysText(days: readonly number[]): Text {
  return textOf((language) => daysWords(days, language));
}

/** The hours of a usual week of a set, in the wall time of a zone; kept for as long as the set is. */
export function usualWeekText(open: IntervalSet, zone: string, spans: IntervalSet): Text {
  return weeks(open, `${zone} ${spans}`, () => weekText(weeklyPattern(open, zone, spans).rows));
}

/** A text made in each language of tom. */
export function textOf(say: (language: Language) => string): Text {
  const by = Object.fromEntries(languages.map((language) => [language, say(language)]));
  return { type: 'text', written: by.en ?? '', by, whole: true };
}

/** Time that passes, for messages: `4 h`, `1 h 30 min`. */
export function elapsed(ms: number): Duration {
  return { type: 'duration', written: '', clock: 'elapsed', seconds: ms / 1000 };
}

/** An ISO date as a value of messages. */
export function wholeDate(iso: string): PlainDate {
  return { type: 'date', written: iso, iso };
}

/** A moment as a value of messages. */
export function localTime(epochMs: number, zone: string): LocalTime {
  return { type: 'local-time', epochMs, zone };
}

/** A fraction as a value of messages. */
export function percent(share: number): Percent {
  return { type: 'percent', written: '', value: share * 100 };
}

/** Monday to Sunday in short: `Mon`, `lun`. */
export function weekdayNames(language: Language): readonly string[] {
  const known = weekdays.get(language);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, day) => format.format(monday + day * dayMs));
  weekdays.set(language, names);
  return names;
}

/** `08:00–09:00`; midnight at the end of a day is 24:00. */
function rangeWords({ from, to }: { from: number; to: number }): string {
  return `${clock(from)}–${clock(to)}`;
}

function rowWords({ weekdays: days, hours }: PatternRow, language: Language): string {
  return `${daysWords(days, language)} ${hours.map(rangeWords).join(', ')}`;
}

/** Three days and more that follow each other are a run. */
function daysWords(days: readonly number[], language: Language): string {
  if (days.length === 7) return everyDay[language];
  const names = weekdayNames(language);
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => names[(day ?? 1) - 1] ?? '';
  return runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])}–${name(run.at(-1))}`] : run.map(name))).join(', ');
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), Math.round(minutes) % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The local dates that a set touches, in order, in days since 1970-01-01. */
export function daysOf(set: IntervalSet, zone: string): number[] {
  const days: number[] = [];
  for (const { from, to } of windowsOf(set)) {
    const last = dayAt(zone, to - 1);
    for (let day = Math.max(dayAt(zone, from), (days.at(-1) ?? Number.NEGATIVE_INFINITY) + 1); day <= last; day++)
      days.push(day);
  }
  return days;
}

/** Some dates to tell of, from a day on where there are enough: what is over interests less. */
export function firstDates(days: readonly number[], from: string | undefined, count: number): PlainDate[] {
  const coming = from === undefined ? days : days.filter((day) => day >= dayOf(from));
  return (coming.length < Math.min(count, days.length) ? days : coming)
    .slice(0, count)
    .map((day) => wholeDate(dateOf(day)));
}

/** Long stretches of time as periods of the dates whose noon they hold. */
export function periodsOf(spans: IntervalSet, zone: string): Period[] {
  return windowsOf(spans).map(({ from, to }) => ({
    type: 'period',
    written: '',
    from: dateOf(dayAt(zone, from + 12 * hour - 1)),
    to: dateOf(dayAt(zone, to - 12 * hour)),
  }));
}
