import { dateFormat } from '../diagnostics/display/intl.ts';
import type { TimeRange } from '../diagnostics/values.ts';
import { openingHoursWords as words } from '../generated/words/wording.ts';
import { parseWeekdays } from '../language/scalars/weekdays.ts';
import type { Speech } from './speech.ts';

/** Hours by the days that they are written for: `mon-fri`. */
type Weekly = Readonly<Record<string, readonly TimeRange[]>>;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** `Monday to Friday, 9:00 to 21:00; Saturday, 9:00 to 14:00`: neighbouring days of the same hours are one run. */
export function weekInWords(weekly: Weekly, speech: Speech): string {
  const runs: { from: number; to: number; hours: string }[] = [];
  rangesByDay(weekly).forEach((own, index) => {
    const day = index + 1;
    const hours = rangesInWords(own, speech);
    const last = runs.at(-1);
    if (last?.hours === hours) last.to = day;
    else runs.push({ from: day, to: day, hours });
  });
  const open = runs.filter(({ hours }) => hours !== '');
  if (open.length === 0) return speech.say(words.closed);
  return open.map(({ from, to, hours }) => `${daysInWords(from, to, speech)}, ${hours}`).join('; ');
}

/** What is open on each day, from Monday to Sunday. */
export function rangesByDay(weekly: Weekly): (readonly TimeRange[])[] {
  const written = Object.entries(weekly).map(([key, ranges]) => ({ days: parseWeekdays(key) ?? [], ranges }));
  return weekdays.map((day) => written.flatMap(({ days, ranges }) => (days.includes(day) ? ranges : [])));
}

/** What a day is called, from Monday as 1. */
export function dayName(day: number, weekday: 'long' | 'short', { spoken }: Speech): string {
  // January 2024 begins on a Monday.
  return dateFormat({ weekday }, spoken).format(Date.UTC(2024, 0, day));
}

function daysInWords(from: number, to: number, speech: Speech): string {
  const { say } = speech;
  if (from === 1 && to === 7) return say(words.everyDay);
  const [first, last] = [dayName(from, 'long', speech), dayName(to, 'long', speech)];
  return from === to ? first : `${first} ${say(to - from === 1 ? words.and : words.to)} ${last}`;
}

/** `de 9:00 a 14:00 y de 17:00 a 20:00`; a range past midnight says so. */
export function rangesInWords(ranges: readonly Pick<TimeRange, 'from' | 'to'>[], { say, show }: Speech): string {
  const sorted = ranges.toSorted((one, other) => one.from - other.from);
  const spans = sorted.map(({ from, to }) => {
    if (from === 0 && to === 1440) return say(words.wholeDay);
    const next = to <= from ? say(words.nextDay) : '';
    return say(words.between, { from: clock(from), to: clock(to) }) + next;
  });
  return spans.length === 0 ? '' : show(spans);
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
