import { finite, isAmount, isShare } from './amount.ts';

/**
 * Contacts that reach a person when the share `containment` is settled by a bot or an IVR: V·(1 − containment). Undefined
 * where it is not from 0 to 1, or contacts are negative.
 */
export function contained(contacts: number, containment: number): number | undefined {
  return isAmount(contacts) && isShare(containment) ? contacts * (1 - containment) : undefined;
}

/**
 * Handling time of one of several conversations at a time: time ÷ concurrency × (1 + penalty). An approximation, and to be
 * told as one: `penalty` (default 0) is what each loses to the others. Undefined where the time is not above 0, concurrency
 * below 1, or the penalty negative.
 */
export function concurrentHandlingTime(handlingTime: number, concurrency: number, penalty = 0): number | undefined {
  const valid = handlingTime > 0 && concurrency >= 1 && isAmount(penalty);
  return valid ? finite((handlingTime / concurrency) * (1 + penalty)) : undefined;
}

/**
 * A volume after `years` of growth at the yearly rate `growth` (0.05 is 5%, negative when it shrinks): V·(1 + g)^y,
 * fractions of a year and years before included. Undefined where it shrinks by more than all, or beyond all numbers.
 */
export function grown(volume: number, growth: number, years: number): number | undefined {
  return isAmount(volume) && growth >= -1 ? finite(volume * (1 + growth) ** years) : undefined;
}

/**
 * Contacts of the busiest hour where no profile is known: the day's contacts × `peakShare` (default 12%). An assumption,
 * and to be told as one. Undefined where the share is not from 0 to 1.
 */
export function peakHour(dailyContacts: number, peakShare = 0.12): number | undefined {
  return isAmount(dailyContacts) && isShare(peakShare) ? dailyContacts * peakShare : undefined;
}

/**
 * A week's contacts by interval, Monday first: `weekdays` are seven shares of the week, `intraday` the shares of a day by
 * interval. Undefined where one is not from 0 to 1, or there are not seven days.
 */
export function spreadOverWeek(
  weekContacts: number,
  weekdays: readonly number[],
  intraday: readonly number[],
): number[] | undefined {
  if (!isAmount(weekContacts) || weekdays.length !== 7) return undefined;
  if (!weekdays.every(isShare) || !intraday.every(isShare)) return undefined;
  return weekdays.flatMap((day) => intraday.map((share) => weekContacts * day * share));
}
