import type { Localised } from '../../../diagnostics/language.ts';
import type { TimeRange } from '../../../diagnostics/values.ts';
import { parseWeekdays } from '../../../language/scalars/weekdays.ts';
import type { Speech } from '../speech.ts';

/** Weekly hours as they are written: runs of days to their ranges. */
export type Weekly = Readonly<Record<string, readonly TimeRange[]>>;

const dayNames: readonly Localised[] = [
  { en: 'Monday', es: 'lunes' },
  { en: 'Tuesday', es: 'martes' },
  { en: 'Wednesday', es: 'miércoles' },
  { en: 'Thursday', es: 'jueves' },
  { en: 'Friday', es: 'viernes' },
  { en: 'Saturday', es: 'sábado' },
  { en: 'Sunday', es: 'domingo' },
];

/** `Monday to Friday 9:00–21:00; Saturday 9:00–14:00`: neighbouring days of the same hours are one run. */
export function weekInWords(weekly: Weekly, speech: Speech): string {
  const hours = hoursByDay(weekly);
  const runs: { from: number; to: number; hours: string }[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const own = rangesInWords(hours.get(day) ?? [], speech);
    const last = runs.at(-1);
    if (last?.hours === own) last.to = day;
    else runs.push({ from: day, to: day, hours: own });
  }
  const open = runs.filter((run) => run.hours !== '');
  if (open.length === 0) return speech.say({ en: 'closed', es: 'cerrado' });
  return open.map((run) => `${daysInWords(run.from, run.to, speech)}, ${run.hours}`).join('; ');
}

function hoursByDay(weekly: Weekly): Map<number, readonly TimeRange[]> {
  const hours = new Map<number, readonly TimeRange[]>();
  for (const [key, ranges] of Object.entries(weekly)) {
    for (const day of parseWeekdays(key) ?? [])
      hours.set(day, [...(hours.get(day) ?? []), ...(Array.isArray(ranges) ? ranges : [])]);
  }
  return hours;
}

function daysInWords(from: number, to: number, { say }: Speech): string {
  const name = (day: number) => say(dayNames[day - 1] ?? { en: '', es: '' });
  if (from === 1 && to === 7) return say({ en: 'every day', es: 'todos los días' });
  if (from === to) return name(from);
  return `${name(from)} ${say(to - from === 1 ? { en: 'and', es: 'y' } : { en: 'to', es: 'a' })} ${name(to)}`;
}

/** `de 9:00 a 14:00 y de 17:00 a 20:00`; a range past midnight says so. */
export function rangesInWords(ranges: readonly TimeRange[], speech: Speech): string {
  const sorted = ranges.toSorted((one, other) => one.from - other.from);
  const words = sorted.map(({ from, to }) => {
    if (from === 0 && to === 1440) return speech.say({ en: '24 hours', es: '24 horas' });
    const next = to <= from ? speech.say({ en: ' the next day', es: ' del día siguiente' }) : '';
    return speech.say(between, { from: clock(from), to: clock(to) }) + next;
  });
  return words.length === 0 ? '' : speech.show(words);
}

const between: Localised = { en: '{from} to {to}', es: 'de {from} a {to}' };

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
