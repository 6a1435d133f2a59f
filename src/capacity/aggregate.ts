import { isAmount } from './amount.ts';

/** A figure with what it counts for. */
export interface Weighted {
  value: number;
  /** How many contacts, cases or hours it is about. */
  weight: number;
  /** What its denominator counts (`offered`, `offered-less-short-abandons`): figures of different bases have no mean. */
  base?: string;
}

/**
 * The weighted mean Σ vᵢ·wᵢ / Σ wᵢ, such as a week's service level over the contacts of its intervals. Undefined without
 * weight, with a negative one, or with different bases. What has no weight has no say, not even an infinite wait.
 */
export function weightedMean(entries: readonly Weighted[]): number | undefined {
  if (entries.some(({ weight }) => !isAmount(weight))) return undefined;
  const total = entries.reduce((sum, { weight }) => sum + weight, 0);
  const counted = entries
    .map(({ value, weight, base }) => ({ value, base, part: weight / total }))
    .filter(({ part }) => part > 0);
  if (counted.length === 0 || new Set(counted.map(({ base }) => base)).size > 1) return undefined;
  // The parts may add up to a little more than 1 in binary: a mean of ones is one all the same.
  const parts = counted.reduce((sum, { part }) => sum + part, 0);
  return counted.reduce((sum, { value, part }) => sum + value * part, 0) / parts;
}
