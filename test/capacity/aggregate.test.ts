import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weightedMean } from '../../src/capacity/assessment.ts';
import { toDigitsOf } from './near.ts';

it('100 calls at 60 % and 10 at 100 % are 63.64 %, where the simple mean says 80 %', () => {
  const busy = { value: 60, weight: 100 };
  const quiet = { value: 100, weight: 10 };
  expect(toDigitsOf('63.64', weightedMean([busy, quiet]))).toBe('63.64');
  expect(
    weightedMean([
      { ...busy, weight: 1 },
      { ...quiet, weight: 1 },
    ]),
  ).toBe(80);
});

it.each<[why: string, entries: Parameters<typeof weightedMean>[0], mean: number | undefined]>([
  ['nothing', [], undefined],
  ['no weight', [{ value: 0.8, weight: 0 }], undefined],
  [
    'a negative weight',
    [
      { value: 0.8, weight: -1 },
      { value: 0.8, weight: 2 },
    ],
    undefined,
  ],
  [
    'an endless wait of nobody',
    [
      { value: Number.POSITIVE_INFINITY, weight: 0 },
      { value: 7, weight: 3 },
    ],
    7,
  ],
  [
    'an endless wait of somebody',
    [
      { value: Number.POSITIVE_INFINITY, weight: 1 },
      { value: 7, weight: 3 },
    ],
    Number.POSITIVE_INFINITY,
  ],
  [
    'weights beyond the range',
    [
      { value: 1, weight: Number.MAX_VALUE },
      { value: 3, weight: Number.MAX_VALUE },
    ],
    undefined,
  ],
])('weighted mean of %s', (_why, entries, mean) => {
  expect(weightedMean(entries)).toBe(mean);
});

it('a mean of ones is one, whatever the weights', () => {
  const weights = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(weights, (each) => {
      expect(weightedMean(each.map((weight) => ({ value: 1, weight })))).toBe(1);
    }),
  );
});

it('a mean lies between the smallest and the largest, whatever the unit of the weights', () => {
  const entry = fc.record({
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
      const mean = weightedMean(entries) ?? Number.NaN;
      const values = entries.map(({ value }) => value);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
      expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      const scaled = entries.map(({ value, weight }) => ({ value, weight: weight * 60 }));
      expect(weightedMean(scaled)).toBeCloseTo(mean, 12);
    }),
  );
});
