import { dayOf } from '../../calendar/dates.ts';
import type { Entity } from '../../model/model.ts';
import type { StaffingMissing } from '../target/index.ts';

/** Days of what a volume is said to come in, where it is not a matter of being open. */
const lengths = { week: 7, month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25 } as const;

/** The contacts of each day of a week, Monday first. */
export interface DailyContacts {
  days: readonly number[];
  /** The volume is one of open hours, so that they are alike. */
  isByTheHour: boolean;
}

/**
 * The contacts of the days of a week by the volume and the weekdays of a row. `open` are the minutes for which each day is open: a
 * volume a day, an hour or half an hour is one of open time, and without weekdays all open days are alike.
 */
export function weeklyContacts(
  { ref, value }: Entity<'demand'>,
  open: readonly number[],
): DailyContacts | StaffingMissing {
  const { volume, period, profile } = value;
  if (!volume) return { reason: 'volume', where: ref };
  const { count, per } = volume;
  const isByTheHour = per === 'hour' || per === 'half-hour';
  const minutes = open.reduce((sum, one) => sum + one, 0);
  const openDays = open.filter((one) => one > 0).length;
  if (per === undefined && !period) return { reason: 'period', where: ref };
  const days = per === undefined && period ? dayOf(period.to) - dayOf(period.from) + 1 : lengths.week;
  const week =
    per === 'day'
      ? count * openDays
      : isByTheHour
        ? (count * minutes) / (per === 'hour' ? 60 : 30)
        : (count * 7) / (per === undefined ? days : lengths[per]);
  const shares = profile?.weekdays?.map((share) => share.value);
  if (shares) {
    const sum = shares.reduce((whole, share) => whole + share, 0);
    if (shares.length !== 7 || Math.abs(sum - 100) > 1) return { reason: 'weekdays', where: ref };
    return { days: shares.map((share) => (week * share) / sum), isByTheHour };
  }
  const even = open.map((one) => (one === 0 ? 0 : isByTheHour ? (week * one) / minutes : week / openDays));
  return { days: even, isByTheHour };
}
