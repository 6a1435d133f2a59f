import { dateFormat } from '../../diagnostics/display/intl.ts';
import type { TimeRange } from '../../diagnostics/values.ts';
import { openingHoursWords as words } from '../../generated/words/reports.ts';
import { parseWeekdays } from '../../language/scalars/weekdays.ts';
import type { Speech } from './speech.ts';

/** `Monday to Friday, 9:00 to 21:00; Saturday, 9:00 to 14:00`: neighbouring days of the same hours are one run. */
export function weekInWords(weekly: Readonly<Record<string, readonly TimeRange[]>>, speech: Speech): string {
  const written = Object.entries(weekly).map(([key, ranges]) => ({ days: parseWeekdays(key) ?? [], ranges }));
  const runs: { from: number; to: number; hours: string }[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const own = written.flatMap(({ days, ranges }) => (days.includes(day) ? ranges : []));
    const hours = rangesInWords(own, speech);
    const last = runs.at(-1);
    if (last?.hours === hours) last.to = day;
    else runs.push({ from: day, to: day, hours });
  }
  const open = runs.filter(({ hours }) => hours !== '');
  if (open.length === 0) return speech.say(words.closed);
  return open.map(({ from, to, hours }) => `${daysInWords(from, to, speech)}, ${hours}`).join('; ');
}

function daysInWords(from: number, to: number, { say, spoken }: Speech): string {
  if (from === 1 && to === 7) return say(words.everyDay);
  // January 2024 begins on a Monday.
  const name = (day: number) => dateFormat({ weekday: 'long' }, spoken).format(Date.UTC(2024, 0, day));
  if (from === to) return name(from);
  return `${name(from)} ${say(to - from === 1 ? words.and : words.to)} ${name(to)}`;
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
