import type { Duration, Measure } from '../diagnostics/values.ts';

/** How much more one value is than another, in what they are both written in; undefined where they are in different units or clocks. */
export function moreThan(one: Measure | number, other: Measure | number): number | undefined {
  if (typeof one === 'number' || typeof other === 'number')
    return typeof one === 'number' && typeof other === 'number' ? one - other : undefined;
  if (one.type === 'duration' && other.type === 'duration')
    return one.clock === other.clock ? sizeOf(one) - sizeOf(other) : undefined;
  if (one.type === 'money' && other.type === 'money')
    return one.currency === other.currency ? one.amount - other.amount : undefined;
  if (one.type === 'percent' && other.type === 'percent') return one.value - other.value;
  return one.type === 'number' && other.type === 'number' ? one.value - other.value : undefined;
}

/** Seconds, or days on the clocks that count days. */
export function sizeOf({ days, seconds }: Duration): number {
  return days ?? seconds ?? 0;
}
