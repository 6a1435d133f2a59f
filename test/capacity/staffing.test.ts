import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullTimeEquivalents, paidHours, scheduled } from '../../src/capacity/people.ts';
import { pooled, type Queue, queueState } from '../../src/capacity/queue.ts';
import { positionsNeeded, positionsWhileOpen, type StaffingTarget } from '../../src/capacity/staffing.ts';

const offeredLoad = (contacts: number, handlingTime: number, interval: number): number | undefined =>
  pooled([{ contacts, handlingTime }], interval)?.load;

describe('positions needed', () => {
  it.each<[contacts: number, handlingTime: number, interval: number, target: StaffingTarget, needed: number]>([
    [100, 180, 1800, { within: 20, share: 0.8 }, 14],
    [60, 360, 3600, { within: 20, share: 0.8 }, 9],
    [60, 360, 3600, { within: 180, share: 0.95 }, 9],
    [60, 360, 3600, { within: 20, share: 0.9 }, 10],
    [12, 300, 3600, { within: 20, share: 0.8 }, 3],
    [12, 300, 3600, { within: 20, share: 0.95 }, 4],
    // 48 ÷ 0.85 is 56.47; the service level alone needs 55.
    [360, 240, 1800, { within: 15, share: 0.8 }, 55],
    [360, 240, 1800, { within: 15, share: 0.8, maxOccupancy: 0.85 }, 57],
    // 2.1 erlangs are 70 % of 3 exactly, though 2.1 ÷ 0.7 is 3.0000000000000004 in binary.
    [18, 210, 1800, { within: 3600, share: 0.1, maxOccupancy: 0.7 }, 3],
    // An average answer of 10 s needs 14 too (7.84 s), and one of 5 s needs 15 (3.67 s).
    [100, 180, 1800, { within: 0, share: 0, maxMeanWait: 10 }, 14],
    [100, 180, 1800, { within: 20, share: 0.8, maxMeanWait: 5 }, 15],
    // Nothing but a queue that does not grow.
    [100, 180, 1800, { within: 0, share: 0 }, 11],
    [99, 180, 1800, { within: 0, share: 0 }, 10],
  ])('%d contacts of %d s in %d s, %j: %d', (contacts, handlingTime, interval, target, needed) => {
    const load = offeredLoad(contacts, handlingTime, interval) ?? Number.NaN;
    expect(positionsNeeded({ load, handlingTime }, target)).toBe(needed);
  });

  const eightyTwenty = { within: 20, share: 0.8 };
  it('nobody is needed for nobody, but one while hours are promised', () => {
    const quiet = { load: 0, handlingTime: 180 };
    const target = { within: 20, share: 1 };
    expect(positionsNeeded(quiet, target)).toBe(0);
    expect(positionsWhileOpen(quiet, target)).toBe(1);
    expect(positionsNeeded({ load: 1e-12, handlingTime: 180 }, eightyTwenty)).toBe(1);
    expect(positionsWhileOpen({ load: 10, handlingTime: 180 }, eightyTwenty)).toBe(14);
  });

  it.each<[why: string, queue: Queue, target: StaffingTarget]>([
    ['everybody in time', { load: 10, handlingTime: 180 }, { within: 20, share: 1 }],
    ['no wait at all', { load: 10, handlingTime: 180 }, { within: 20, share: 0.8, maxMeanWait: 0 }],
    ['nobody ever busy', { load: 10, handlingTime: 180 }, { within: 20, share: 0.8, maxOccupancy: 0 }],
    ['a share of 120 %', { load: 10, handlingTime: 180 }, { within: 20, share: 1.2 }],
    ['a negative time', { load: 10, handlingTime: 180 }, { within: -20, share: 0.8 }],
    ['no handling time', { load: 10, handlingTime: 0 }, eightyTwenty],
    ['a negative load', { load: -10, handlingTime: 180 }, eightyTwenty],
    ['a load out of range', { load: 1e300, handlingTime: 180 }, eightyTwenty],
  ])('no number of positions: %s', (_why, queue, target) => {
    expect(positionsNeeded(queue, target)).toBeUndefined();
    expect(positionsWhileOpen(queue, target)).toBeUndefined();
  });

  const load = fc.oneof(fc.double({ min: 1e-3, max: 2500, noNaN: true }), fc.constantFrom(1e-300, 1e-12, 1e6, 1e9));
  const targets = fc.record(
    {
      within: fc.oneof(fc.double({ min: 0, max: 600, noNaN: true }), fc.constantFrom(0, 1e300)),
      share: fc.oneof(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.constantFrom(0, 1 - 2 ** -53)),
      maxMeanWait: fc.oneof(fc.double({ min: 0.01, max: 600, noNaN: true }), fc.constantFrom(5e-324, 1e9)),
      maxOccupancy: fc.oneof(fc.double({ min: 0.1, max: 1, noNaN: true }), fc.constantFrom(0.05)),
    },
    { requiredKeys: ['within', 'share'] },
  );

  it('is the fewest: it reaches the target, and one less does not', () => {
    fc.assert(
      fc.property(load, targets, (A, target) => {
        const needed = positionsNeeded({ load: A, handlingTime: 240 }, target) ?? Number.NaN;
        const reaches = (positions: number, slack: number): boolean => {
          const state = queueState({ load: A, handlingTime: 240 }, positions, target.within);
          return (
            state?.stable === true &&
            state.serviceLevel >= target.share &&
            state.meanWait <= (target.maxMeanWait ?? Number.POSITIVE_INFINITY) &&
            state.occupancy <= (target.maxOccupancy ?? 1) * (1 + slack)
          );
        };
        expect([needed, reaches(needed, 1e-11), reaches(needed - 1, 0)]).toEqual([needed, true, false]);
      }),
    );
  });

  it('more load, a larger share or a shorter limit never needs fewer', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(load, targets, part, (A, target, factor) => {
        const needed = (queueLoad: number, other: Partial<StaffingTarget>) =>
          positionsNeeded({ load: queueLoad, handlingTime: 240 }, { ...target, ...other }) ?? Number.NaN;
        const here = needed(A, {});
        expect(needed(A * factor, {})).toBeLessThanOrEqual(here);
        expect(needed(A, { share: target.share * factor })).toBeLessThanOrEqual(here);
        expect(needed(A, { within: target.within * factor })).toBeGreaterThanOrEqual(here);
      }),
    );
  });
});

describe('people', () => {
  it.each<[positions: number, shrinkage: number, people: number | undefined]>([
    [14, 0.3, 20],
    [14, 0, 14],
    [0, 0.3, 0],
    [1, 0.3, 2],
    [70, 0.3, 100],
    [700_000_000, 0.3, 1_000_000_000],
    [14, 1, undefined],
    [14, -0.1, undefined],
    [-1, 0.3, undefined],
  ])('%d positions with %d shrinkage: schedule %s', (positions, shrinkage, people) => {
    expect(scheduled(positions, shrinkage)).toBe(people);
  });

  it.each<[hours: number, shrinkage: number, contract: number, utilisation: number, people: number | undefined]>([
    [168, 0, 40, 1, 4.2],
    [168, 0.3, 40, 1, 6],
    [168, 0.3, 40, 0.8, 7.5],
    [0, 0.3, 40, 1, 0],
    [168, 0.3, 0, 1, undefined],
    [168, 0.3, -40, 1, undefined],
    [168, 1, 40, 1, undefined],
    [168, 0.3, 40, 0, undefined],
    [-1, 0.3, 40, 1, undefined],
  ])('%d hours a week, shrinkage %d, contracts of %d h, utilisation %d: %s full-time', (...row) => {
    const [hours, shrinkage, contract, utilisation, people] = row;
    const result = fullTimeEquivalents(hours, shrinkage, contract, utilisation);
    expect(result === undefined ? undefined : Number(result.toFixed(12))).toBe(people);
  });

  it('paid hours', () => {
    expect(paidHours(70, 0.3)).toBeCloseTo(100, 10);
    expect(paidHours(70, 0.3, 0.5)).toBeCloseTo(200, 10);
    expect(paidHours(70, 0.3, 1.5)).toBeUndefined();
  });
});
