import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulateBacklog } from '../../src/capacity/backlog.ts';
import { deferredCapacity, deferredHours } from '../../src/capacity/deferred.ts';
import type { Slot } from '../../src/capacity/fifo.ts';
import { steadyBacklog } from '../../src/capacity/steady-backlog.ts';

const slots = (arrivals: readonly number[], capacity: readonly number[]): Slot[] =>
  arrivals.map((count, index) => ({ arrivals: count, capacity: capacity[index] ?? 0 }));

describe('a run of slots', () => {
  it('a morning of ten letters at four an hour', () => {
    // Four are an hour old when they are done, four two hours, two three hours.
    expect(simulateBacklog(slots([10, 0, 0, 0], [4, 4, 4, 4]), 2)).toEqual({
      arrived: 10,
      done: 10,
      left: 0,
      backlog: [6, 2, 0, 0],
      withinTarget: 0.8,
      oldest: 3,
    });
  });

  it('what is left is late once it is over the target, and does not count before', () => {
    const run = (target: number) => simulateBacklog(slots([8, 0, 0], [2, 0, 0]), target)?.withinTarget;
    expect(run(2)).toBe(0.25);
    expect(run(3)).toBe(1);
  });

  it('the clock of the target stands still where it does not count', () => {
    const weekend = { capacity: 0, counts: false };
    const run = [
      { arrivals: 4, capacity: 2 },
      { arrivals: 2, ...weekend },
      { arrivals: 0, ...weekend },
      { arrivals: 0, capacity: 4 },
    ];
    // Two of Friday are done on Monday at the age of two days; those of Saturday at one.
    expect(simulateBacklog(run, 1)).toMatchObject({ withinTarget: 4 / 6, oldest: 2, backlog: [2, 4, 4, 0] });
    const elapsed = run.map(({ arrivals, capacity }) => ({ arrivals, capacity }));
    expect(simulateBacklog(elapsed, 3)).toMatchObject({ withinTarget: 4 / 6, oldest: 4 });
  });

  it('tenths add up to the whole: no dust is left over', () => {
    const tenths = Array.from({ length: 10 }, () => 0.1);
    const result = simulateBacklog(slots([1, ...tenths.slice(1).map(() => 0)], tenths), 10);
    expect(result).toMatchObject({ left: 0, oldest: 10, withinTarget: 1 });
    expect(result?.backlog.at(-1)).toBe(0);
  });

  it('and so do several arrivals of them', () => {
    // 0.1 + 0.2 + 0.3 − 0.1 − 0.2 − 0.3 is not 0 in binary.
    expect(simulateBacklog(slots([0.1, 0.2, 0.3], [0, 0, 1]), 3)?.backlog.at(-1)).toBe(0);
  });

  it('small and large amounts alike', () => {
    for (const size of [1e-14, 1, 1e12]) {
      const result = simulateBacklog(slots([3 * size, 0, 0], [size, size, size]), 2);
      expect(result?.withinTarget).toBeCloseTo(2 / 3, 12);
      expect(result?.left).toBe(0);
    }
  });

  it('nothing that counts has no share', () => {
    expect(simulateBacklog([], 1)).toEqual({
      arrived: 0,
      done: 0,
      left: 0,
      backlog: [],
      withinTarget: undefined,
      oldest: 0,
    });
    expect(simulateBacklog(slots([5], [0]), 1)?.withinTarget).toBeUndefined();
    expect(simulateBacklog(slots([5, 0], [0, 0]), 1)?.withinTarget).toBe(0);
  });

  it.each([
    [slots([-1], [1]), 1],
    [slots([1], [-1]), 1],
    [slots([Number.NaN], [1]), 1],
    [slots([1], [1]), -1],
  ] as const)('%j with target %d is no run', (run, target) => {
    expect(simulateBacklog(run, target)).toBeUndefined();
    expect(steadyBacklog(run, target)).toBeUndefined();
  });
});

/** The same told piece by piece: the age of each that is done, of each that waits, and how many wait after each slot. */
function pieceByPiece(run: readonly Slot[]): {
  done: { since: number; age: number }[];
  ages: number[];
  backlog: number[];
} {
  const queue: number[] = [];
  const done: { since: number; age: number }[] = [];
  const ageAt = (since: number, now: number): number =>
    run.slice(since, now + 1).filter(({ counts = true }) => counts).length;
  const backlog = run.map(({ arrivals, capacity }, now) => {
    queue.push(...Array<number>(arrivals).fill(now));
    for (const since of queue.splice(0, capacity)) done.push({ since, age: ageAt(since, now) });
    return queue.length;
  });
  return { done, ages: queue.map((since) => ageAt(since, run.length - 1)), backlog };
}

const few = fc.nat(6);
const run = fc.array(fc.record({ arrivals: few, capacity: few, counts: fc.boolean() }), {
  minLength: 1,
  maxLength: 25,
});

describe('properties', () => {
  it('agrees with following every piece', () => {
    fc.assert(
      fc.property(run, few, (each, target) => {
        const result = simulateBacklog(each, target);
        const { done, ages, backlog } = pieceByPiece(each);
        const late = [...done.map(({ age }) => age), ...ages].filter((age) => age > target).length;
        const inTime = done.filter(({ age }) => age <= target).length;
        expect(result).toEqual({
          arrived: done.length + ages.length,
          done: done.length,
          left: ages.length,
          backlog,
          withinTarget: inTime + late === 0 ? undefined : inTime / (inTime + late),
          oldest: Math.max(0, ...ages, ...done.map(({ age }) => age)),
        });
      }),
    );
  });

  it('what arrives is done or left', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    const fluid = fc.array(fc.record({ arrivals: amount, capacity: amount }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fluid, few, (each, target) => {
        const result = simulateBacklog(each, target);
        const arrived = each.reduce((sum, { arrivals }) => sum + arrivals, 0);
        const scale = 1e-9 * Math.max(1, arrived);
        expect(Math.abs((result?.done ?? 0) + (result?.left ?? 0) - arrived)).toBeLessThanOrEqual(scale);
        expect(Math.abs((result?.backlog.at(-1) ?? 0) - (result?.left ?? 0))).toBeLessThanOrEqual(scale);
        for (const [index, left] of (result?.backlog ?? []).entries()) {
          const { arrivals = 0, capacity = 0 } = each[index] ?? {};
          const before = result?.backlog[index - 1] ?? 0;
          expect(Math.abs(left - Math.max(0, before + arrivals - capacity))).toBeLessThanOrEqual(scale);
        }
      }),
    );
  });
});

describe('a week that repeats', () => {
  it('more work than capacity grows, however late in the week the work comes', () => {
    expect(steadyBacklog(slots([0, 0, 11], [5, 5, 0]), 9)).toEqual({
      grows: true,
      arrivals: 11,
      capacity: 10,
      growth: 1,
      withinTarget: 0,
      oldest: Number.POSITIVE_INFINITY,
      largest: Number.POSITIVE_INFINITY,
    });
  });

  it('work that comes at the end of the week is done in the next', () => {
    // Ten on Friday: five done on Monday at the age of two, five on Tuesday at three.
    expect(steadyBacklog(slots([0, 0, 10], [5, 5, 0]), 2)).toEqual({
      grows: false,
      arrivals: 10,
      capacity: 10,
      growth: 0,
      withinTarget: 0.5,
      oldest: 3,
      largest: 10,
    });
  });

  it('nothing is steady', () => {
    expect(steadyBacklog([], 1)).toMatchObject({ grows: false, withinTarget: undefined, oldest: 0, largest: 0 });
  });

  it('is what following every piece for long comes to', () => {
    fc.assert(
      fc.property(run, few, (cycle, target) => {
        const steady = steadyBacklog(cycle, target);
        const weeks = 7;
        const long = pieceByPiece(Array.from({ length: weeks }, () => cycle).flat());
        const left = (week: number): number => long.backlog[week * cycle.length - 1] ?? 0;
        expect(steady?.grows).toBe(left(weeks) > left(weeks - 1));
        if (steady?.grows) {
          expect(left(weeks) - left(weeks - 1)).toBe(steady.growth);
          return;
        }
        const fifth = long.done.filter(({ since }) => Math.floor(since / cycle.length) === 4);
        const inTime = fifth.filter(({ age }) => age <= target).length;
        if (fifth.length === 0) expect(steady?.withinTarget).toBeUndefined();
        else expect(steady?.withinTarget).toBeCloseTo(inTime / fifth.length, 12);
        expect(steady?.oldest).toBe(Math.max(0, ...fifth.map(({ age }) => age)));
        expect(steady?.largest).toBe(Math.max(...long.backlog.slice(4 * cycle.length, 5 * cycle.length)));
      }),
    );
  });
});

describe('hours and capacity', () => {
  it('three people at 80 % do 24 pieces of six minutes in an hour', () => {
    expect(deferredCapacity(3, 360, 3600, 0.8)).toBeCloseTo(24, 12);
    expect(deferredCapacity(3, 360, 3600)).toBe(30);
    expect(deferredCapacity(3, 0, 3600)).toBeUndefined();
    expect(deferredCapacity(3, 360, 3600, 0)).toBeUndefined();
  });

  it('a hundred emails of six minutes and ten letters of half an hour are fifteen hours', () => {
    const emails = { arrivals: 100, touchTime: 360 };
    expect(deferredHours([emails, { arrivals: 10, touchTime: 1800 }])).toBe(15);
    expect(deferredHours([emails, { arrivals: 10, touchTime: 0 }])).toBeUndefined();
    expect(deferredHours([])).toBe(0);
  });
});
