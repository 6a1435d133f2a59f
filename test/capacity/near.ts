import { expect } from 'vitest';

/** Expects equality to a relative error (default 1e-9), or to 1e-15 where the figure is next to nothing. */
export function expectNear(actual: number | undefined, expected: number, what: string, relative = 1e-9): void {
  const off = Math.abs((actual ?? Number.NaN) - expected);
  expect(off <= relative * Math.abs(expected) + 1e-15, `${what}: ${actual} is not ${expected} to ${relative}`).toBe(
    true,
  );
}

/** A figure with as many decimals as the written one has: a vector is met to the digits that it gives. */
export function toDigitsOf(written: string, actual: number | undefined): string | undefined {
  return actual?.toFixed(written.split('.')[1]?.length ?? 0);
}
