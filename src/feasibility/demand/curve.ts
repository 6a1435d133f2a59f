import { dateOf, day, dayOf, minute } from '../../calendar/dates.ts';
import { type EpochMs, type IntervalSet, sliceOf, toInstant, total, type Window } from '../../calendar/index.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isKnown, type StaffingMissing } from '../target/index.ts';
import type { Arrivals, DemandWeek } from './arrivals.ts';
import { type CountedWeek, countedWeek, typicalWeek } from './data.ts';
import type { ServedHours } from './hours.ts';
import { peaked } from './peak.ts';
import { weeklyContacts } from './volume.ts';

/** What a week is asked for. */
export interface WeekQuestion {
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
export function demandWeek(
  model: Model,
  demand: Entity<'demand'>,
  question: WeekQuestion,
): DemandWeek | StaffingMissing {
  const { monday, hours, counted, staffed } = question;
  const days = Array.from({ length: 7 }, (_, index) => localDay(hours, dayOf(monday) + index));
  const rows = model.rows(demand);
  if (rows) {
    const week = counted === undefined ? typicalWeek(rows) : countedWeek(rows, counted);
    return week.step < 1440
      ? { arrivals: days.flatMap((one, index) => ofIntervals(one, week, index)), isAssumed: false }
      : peaked(
          days.map((one, index) => ({ open: comeIn(one, staffed), contacts: week.days[index]?.get(0) ?? 0 })),
          staffed,
        );
  }
  const open = days.map((one) => total(one.open) / minute);
  const volume = weeklyContacts(demand, open);
  if (!isKnown(volume)) return volume;
  const { intraday } = demand.value.profile ?? {};
  if (!intraday) {
    const plain = days.map((one, index) => ({ open: comeIn(one, staffed), contacts: volume.days[index] ?? 0 }));
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
      contacts: ((volume.days[index] ?? 0) * value) / sum,
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
  return [...(days[index] ?? [])].map(([minutes, contacts]) => ({
    from: start + minutes * minute,
    to: start + (minutes + step) * minute,
    contacts,
  }));
}

/** The Thursday of a week, which says to which year and period it belongs. */
export function thursdayOf(monday: string): string {
  return dateOf(dayOf(monday) + 3);
}
