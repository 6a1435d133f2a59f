/** Finite and from 0: counts, times, hours. */
export function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

/** From 0 to 1. */
export function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** The number, or undefined where the arithmetic left the range of numbers. */
export function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** `value` rounded up. 14 ÷ 0.7 is 20.000000000000004 in binary: nobody is hired for that. */
export function roundUp(value: number): number {
  return Math.ceil(value * (1 - 1e-12));
}
