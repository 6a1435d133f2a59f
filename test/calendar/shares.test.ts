import { describe, expect, it } from 'vitest';
import {
  branchShare,
  composeShares,
  equalShareFor,
  parallelAvailability,
  serialAvailability,
} from '../../src/calendar/index.ts';

describe('shares of cases', () => {
  it.each([
    [[0.9, 0.95], { lower: 0.85, independent: 0.855, upper: 0.9 }],
    [[0.95, 0.95, 0.95], { lower: 0.85, independent: 0.857375, upper: 0.95 }],
    [[0.99, 0.99, 0.98], { lower: 0.96, independent: 0.960498, upper: 0.98 }],
    [[0.3, 0.4], { lower: 0, independent: 0.12, upper: 0.3 }],
    [[0.9, 1], { lower: 0.9, independent: 0.9, upper: 0.9 }],
    [[], { lower: 1, independent: 1, upper: 1 }],
  ])('of %j', (shares, bounds) => expect(composeShares(shares)).toEqual(bounds));

  it.each([
    [2, 0.975, 0.97468],
    [3, 0.98333, 0.98305],
    [4, 0.9875, 0.98726],
  ])('each of %d steps needs the same for 95 %%', (steps, guaranteed, independent) => {
    expect(equalShareFor(0.95, steps).guaranteed).toBeCloseTo(guaranteed, 5);
    expect(equalShareFor(0.95, steps).independent).toBeCloseTo(independent, 5);
  });

  it('over branches are weighed by their probability', () => {
    expect(
      branchShare([
        { probability: 0.7, share: 0.9 },
        { probability: 0.3, share: 0.5 },
      ]),
    ).toBe(0.78);
  });
});

describe('availability', () => {
  it('in series is the product', () => expect(serialAvailability([0.999, 0.999, 0.999])).toBeCloseTo(0.997003, 6));
  it('in parallel is what not all lack', () => {
    expect(parallelAvailability([0.99, 0.99])).toBe(0.9999);
    expect(parallelAvailability([0.995])).toBe(0.995);
  });
});
