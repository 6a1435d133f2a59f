import { dateOf, day, dayOf, hour, minute } from '../../calendar/dates.ts';
import {
  difference,
  type EpochMs,
  type IntervalSet,
  sliceOf,
  toInstant,
  total,
  type Window,
  windowSet,
  windowsOf,
} from '../../calendar/index.ts';
import { peakHour } from '../../capacity/people.ts';
import { found } from '../../diagnostics/lists.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isMissing, type Missing } from '../hours/index.ts';
import type { ServedHours } from './cells.ts';
import { type CountedWeek, countedWeek, typicalWeek } from './counted.ts';

/** What a week is asked for. */
interface WeekQuestion {
  /** Monday (ISO). */
  monday: string;
  hours: ServedHours;
  /** The week of the data (its Monday) instead of their mean week. */
  counted?: string;
  /**
   * Where the busiest hour of a day falls when nothing says so: where this is largest. Work that can wait has none: it comes evenly, on
   * closed days too.
   */
  staffed?: (stretch: Window) => number;
}

/** The contacts of a row in a week, in the days and hours of the zone in which it is attended. */
export function demandWeek(model: Model, demand: Entity<'demand'>, question: WeekQuestion): DemandWeek | Missing {
  const { monday, hours, counted, staffed } = question;
  const days = Array.from({ length: 7 }, (_, index) => localDay(hours, dayOf(monday) + index));
  const rows = model.rows(demand);
  if (rows) {
    const week = counted === undefined ? typicalWeek(rows) : countedWeek(rows, counted);
    return week.step < 1440
      ? { arrivals: days.flatMap((one, index) => ofIntervals(one, week, index)), isAssumed: false }
      : peaked(
          days.map((one, index) => ({
            open: comeIn(one, staffed),
            contacts: found(week.days[index], index).get(0) ?? 0,
          })),
          staffed,
        );
  }
  const open = days.map((one) => total(one.open) / minute);
  const volume = weeklyContacts(demand, open);
  if (isMissing(volume)) return volume;
  const { intraday } = demand.value.profile;
  if (!intraday) {
    const plain = days.map((one, index) => ({
      open: comeIn(one, staffed),
      contacts: found(volume.days[index], index),
    }));
    return peaked(plain, volume.isByTheHour ? undefined : staffed);
  }
  const sum = intraday.shares.reduce((whole, { value }) => whole + value, 0);
  if (intraday.shares.length * intraday.minutes !== 1440 || Math.abs(sum - 100) > 1) {
    return { reason: 'intraday', where: demand.ref };
  }
  const arrivals = days.flatMap(({ start }, index) =>
    intraday.shares.map(({ value }, interval) => ({
      from: start + interval * intraday.minutes * minute,
      to: start + (interval + 1) * intraday.minutes * minute,
      contacts: (found(volume.days[index], index) * value) / sum,
    })),
  );
  return { arrivals, isAssumed: false };
}

/** A date in the zone of the hours. */
interface LocalDay {
  start: EpochMs;
  end: EpochMs;
  open: IntervalSet;
}

function localDay({ open, zone }: ServedHours, epochDay: number): LocalDay {
  const [start, end] = [toInstant(zone, epochDay * day), toInstant(zone, (epochDay + 1) * day)];
  return { start, end, open: sliceOf(open, { from: start, to: end }) };
}

/** When the contacts of a day can come. */
function comeIn({ start, end, open }: LocalDay, staffed: WeekQuestion['staffed']): IntervalSet {
  return open.length === 0 && !staffed ? [start, end] : open;
}

function ofIntervals({ start }: { start: EpochMs }, { days, step }: CountedWeek, index: number): Arrivals[] {
  return [...found(days[index], index)].map(([minutes, contacts]) => ({
    from: start + minutes * minute,
    to: start + (minutes + step) * minute,
    contacts,
  }));
}

/** The Thursday of a week, which says to which year and period it belongs. */
export function thursdayOf(monday: string): string {
  return dateOf(dayOf(monday) + 3);
}

/** Days of what a volume is said to come in, where it is not a matter of being open. */
const lengths = { week: 7, month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25 } as const;

/**
 * The contacts of the days of a week, Monday first, by the volume and the weekdays of a row. `open` are the minutes for which each day is
 * open: a volume a day, an hour or half an hour is one of open time (`isByTheHour`: so that hours are alike), and without weekdays all
 * open days are alike.
 */
function weeklyContacts(
  { ref, value }: Entity<'demand'>,
  open: readonly number[],
): { days: readonly number[]; isByTheHour: boolean } | Missing {
  const { volume, period, profile } = value;
  if (!volume) return { reason: 'volume', where: ref };
  if (volume.per === undefined && !period) return { reason: 'period', where: ref };
  const minutes = open.reduce((sum, one) => sum + one, 0);
  const openDays = open.filter((one) => one > 0).length;
  const isByTheHour = volume.per === 'hour' || volume.per === 'half-hour';
  const week = weeklyVolume(volume, period, minutes, openDays);
  const shares = profile.weekdays?.map((share) => share.value);
  if (shares) {
    const sum = shares.reduce((whole, share) => whole + share, 0);
    if (shares.length !== 7 || Math.abs(sum - 100) > 1) return { reason: 'weekdays', where: ref };
    return { days: shares.map((share) => (week * share) / sum), isByTheHour };
  }
  const onDay = (time: number): number => (isByTheHour ? (week * time) / minutes : week / openDays);
  return { days: open.map((time) => (time === 0 ? 0 : onDay(time))), isByTheHour };
}

/** What comes in a week. `minutes` and `openDays` are those of such a week: an hour and a day of a volume are of open time. */
export function weeklyVolume(
  { count, per }: NonNullable<Entity<'demand' | 'need'>['value']['volume']>,
  period: Entity<'demand'>['value']['period'],
  minutes: number,
  openDays: number,
): number {
  if (per === 'day') return count * openDays;
  if (per === 'hour') return (count * minutes) / 60;
  if (per === 'half-hour') return (count * minutes) / 30;
  if (per !== undefined) return (count * 7) / lengths[per];
  return period ? (count * 7) / (dayOf(period.to) - dayOf(period.from) + 1) : 0;
}

/** Contacts that arrive evenly over a stretch of time. */
export interface Arrivals extends Window {
  contacts: number;
}

/** How the contacts of a row of demand come over the days of one week. */
export interface DemandWeek {
  arrivals: readonly Arrivals[];
  /** The busiest hour of its days is assumed: nothing says when contacts come. */
  isAssumed: boolean;
}

/** A day of which only the number of contacts is known. */
interface PlainDay {
  /** When contacts can come. */
  open: IntervalSet;
  contacts: number;
}

/**
 * Days without a profile: 12% of a day comes in its busiest hour, or as much as an even day has in one where that is more, and the rest
 * evenly while open. The busiest hour is taken to be where most people are, so that what is short then is short whenever it falls.
 * Without `staffed` the whole day is even. Nothing comes while closed.
 */
function peaked(days: readonly PlainDay[], staffed: ((stretch: Window) => number) | undefined): DemandWeek {
  let isAssumed = false;
  const arrivals = days.flatMap(({ open, contacts }): Arrivals[] => {
    const length = total(open);
    if (length === 0 || contacts === 0) return [];
    const peak = staffed && busiest(open, staffed);
    if (!peak || length <= hour) return even(open, contacts);
    const most = Math.max(peakHour(contacts) ?? 0, (contacts * hour) / length);
    isAssumed = true;
    return [{ contacts: most, ...peak }, ...even(difference(open, windowSet(peak)), contacts - most)];
  });
  return { arrivals, isAssumed };
}

/** The hour in which most people are; of several alike, the one in the middle. */
function busiest(open: IntervalSet, staffed: (stretch: Window) => number): Window | undefined {
  const hours = windowsOf(open).flatMap(({ from, to }) =>
    Array.from({ length: Math.max(0, Math.floor((to - from) / hour)) }, (_, index) => ({
      from: from + index * hour,
      to: from + (index + 1) * hour,
    })),
  );
  const counts = hours.map(staffed);
  const most = counts.reduce((sofar, count) => Math.max(sofar, count), 0);
  const best = hours.filter((_, index) => counts[index] === most);
  return best[Math.floor((best.length - 1) / 2)];
}

function even(open: IntervalSet, contacts: number): Arrivals[] {
  const length = total(open);
  return windowsOf(open).map(({ from, to }) => ({ from, to, contacts: (contacts * (to - from)) / length }));
}
