import { found } from './found.ts';

/** The index of the last number ≤ `limit` in a list that rises; -1 where there is none. */
export function lastAtOrBefore(rising: readonly number[], limit: number): number {
  let low = -1;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (found(rising[middle], middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
