import { finite, isAmount, isShare, roundUp } from './amount.ts';

/**
 * People to schedule so that `positions` are filled when the share `shrinkage` of paid time goes to leave, training and
 * breaks: positions ÷ (1 − shrinkage), rounded up (adding the percentage instead falls short). Undefined where shrinkage
 * is not from 0 to below 1.
 */
export function scheduled(positions: number, shrinkage: number): number | undefined {
  const paid = paidHours(positions, shrinkage);
  return paid === undefined ? undefined : roundUp(paid);
}

/**
 * Hours to pay for `workHours` of work: ÷ (1 − shrinkage) ÷ utilisation, the share of attended time that is worked
 * (default 1). Undefined where shrinkage is not from 0 to below 1, or utilisation not above 0 and up to 1.
 */
export function paidHours(workHours: number, shrinkage: number, utilisation = 1): number | undefined {
  const valid = isAmount(workHours) && shrinkage >= 0 && shrinkage < 1 && utilisation > 0 && utilisation <= 1;
  return valid ? finite(workHours / (1 - shrinkage) / utilisation) : undefined;
}

/**
 * Full-time equivalents for a week's hours of positions or of work: paid hours ÷ contract hours a week. Not rounded by
 * interval: one position around the clock is 168 hours, 4.2 contracts of 40. Undefined as `paidHours`, or without
 * contract hours.
 */
export function fullTimeEquivalents(
  weekHours: number,
  shrinkage: number,
  contractHours: number,
  utilisation = 1,
): number | undefined {
  const paid = paidHours(weekHours, shrinkage, utilisation);
  return paid === undefined || !(contractHours > 0) ? undefined : finite(paid / contractHours);
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
 * Contacts of the busiest hour where no profile is known: the day's contacts × `peakShare` (default 12%). An assumption,
 * and to be told as one. Undefined where the share is not from 0 to 1.
 */
export function peakHour(dailyContacts: number, peakShare = 0.12): number | undefined {
  return isAmount(dailyContacts) && isShare(peakShare) ? dailyContacts * peakShare : undefined;
}
