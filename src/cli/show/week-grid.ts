import { day, dayOf, minute, weekdayOf } from '../../calendar/dates.ts';
import { clip, difference, type IntervalSet, toInstant, type Window } from '../../calendar/index.ts';
import type { Language } from '../../diagnostics/language.ts';
import { type Horizon, weekdayNames } from '../../feasibility/hours/index.ts';

/** What a week shows: the time that is promised, that in which somebody is there, and whether more may be there. */
export interface WeekOf {
  promised: IntervalSet;
  staffed: IntervalSet;
  unsure: boolean;
  zone: string;
}

const slot = 30 * minute;
const slots = day / slot;

/** A week as seven lines of half hours, under the hours of the day. `monday` is in days since 1970-01-01. */
export function weekGrid({ promised, staffed, unsure, zone }: WeekOf, monday: number, language: Language): string[] {
  const window = weekWindow(monday, zone);
  const [wanted, there] = [clip(promised, window), clip(staffed, window)];
  const lacking = difference(wanted, there);
  const mark = ({ from, to }: Window): string => {
    const isIn = (set: IntervalSet): boolean => clip(set, { from, to }).length > 0;
    if (!isIn(wanted)) return isIn(there) ? '+' : '·';
    if (!isIn(lacking)) return '█';
    return unsure ? '?' : '!';
  };
  const hours = Array.from({ length: 8 }, (_, index) => String(index * 3).padEnd(6)).join('');
  const names = weekdayNames(language);
  const rows = names.map((name, index) => {
    const midnight = (monday + index) * day;
    const at = (count: number): number => toInstant(zone, midnight + count * slot);
    const marks = Array.from({ length: slots }, (_, count) => mark({ from: at(count), to: at(count + 1) }));
    return `${name.padEnd(4)} ${marks.join('')}`;
  });
  return [`     ${hours}`, ...rows];
}

/**
 * The Monday of a week that is most like any other: of those around the first such day of a year in a horizon, the nearest in which
 * these pairs of sets are the same.
 */
export function ordinaryMonday(
  monthDay: string,
  { from, to }: Horizon,
  zone: string,
  pairs: readonly (readonly [IntervalSet, IntervalSet])[],
): number {
  const year = Number(from.slice(0, 4));
  const date = dayOf(`${year}-${monthDay}` < from ? `${year + 1}-${monthDay}` : `${year}-${monthDay}`);
  const own = date - weekdayOf(date) + 1;
  const weeks = [0, 1, -1, 2, -2, 3, -3, 4, -4]
    .map((offset) => own + 7 * offset)
    .filter((monday) => monday >= dayOf(from) && monday + 6 <= dayOf(to));
  const isOrdinary = (monday: number): boolean => {
    const window = weekWindow(monday, zone);
    return pairs.every(([set, usual]) => clip(set, window).join() === clip(usual, window).join());
  };
  return weeks.find(isOrdinary) ?? weeks[0] ?? own;
}

function weekWindow(monday: number, zone: string): Window {
  return { from: toInstant(zone, monday * day), to: toInstant(zone, (monday + 7) * day) };
}
