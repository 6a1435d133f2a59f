import { finite, isAmount, isShare } from './amount.ts';

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
