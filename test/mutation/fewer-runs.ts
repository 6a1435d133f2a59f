import type { IProperty, Parameters } from 'fast-check';
import { vi } from 'vitest';

/** A property is tried a tenth as often on a mutant, and the smallest case is not looked for: a mutant is tested thousands of times. */
vi.mock('fast-check', async (load) => {
  const { default: fc } = await load<typeof import('fast-check')>();
  const assert = <T>(property: IProperty<T>, parameters?: Parameters<T>): void =>
    fc.assert(property, {
      ...parameters,
      numRuns: (parameters?.numRuns ?? 100) / 10,
      endOnFailure: true,
      seed: parameters?.seed ?? 1,
    });
  return { ...fc, default: { ...fc, assert } };
});
