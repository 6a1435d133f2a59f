import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runFifo, type Slot } from '../../src/capacity/fifo.ts';

const slots = (arrivals: readonly number[], capacity: readonly number[]): Slot[] =>
  arrivals.map((count, index) => ({ arrivals: count, capacity: capacity[index] ?? 0 }));

/** The ages at which work was finished, and how much of each. */
const ages = (run: readonly Slot[]): [age: number, amount: number][] =>
  runFifo(run).finished.map(({ age, amount }) => [age, amount]);

describe('first come, first served', () => {
  it('a morning of ten letters at four an hour', () => {
    const morning = slots([10, 0, 0, 0], [4, 4, 4, 4]);
    // Four are an hour old when they are done, four two hours, two three hours.
    expect(ages(morning)).toEqual([
      [1, 4],
      [2, 4],
      [3, 2],
    ]);
    expect(runFifo(morning)).toMatchObject({ waiting: [], backlog: [6, 2, 0, 0] });
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
    expect(ages(run)).toEqual([
      [1, 2],
      [2, 2],
      [1, 2],
    ]);
    expect(runFifo(run).backlog).toEqual([2, 4, 4, 0]);
  });

  it('tenths add up to the whole: no dust is left over', () => {
    const tenths = Array.from({ length: 10 }, () => 0.1);
    const one = runFifo(slots([1, ...tenths.slice(1).map(() => 0)], tenths));
    expect(one.waiting).toEqual([]);
    expect(one.backlog.at(-1)).toBe(0);
    // 0.1 + 0.2 + 0.3 − 0.1 − 0.2 − 0.3 is not 0 in binary.
    expect(runFifo(slots([0.1, 0.2, 0.3], [0, 0, 1])).backlog.at(-1)).toBe(0);
  });

  it.each([1e-14, 1, 1e12])('amounts of %d alike', (size) => {
    const { finished, waiting } = runFifo(slots([3 * size, 0, 0], [size, size, size]));
    expect(finished.map(({ age }) => age)).toEqual([1, 2, 3]);
    expect(waiting).toEqual([]);
  });

  it('agrees with following every piece', () => {
    const few = fc.nat(6);
    const slot = fc.record({ arrivals: few, capacity: few, counts: fc.boolean() });
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 25 }), (run) => {
        const { finished, waiting, backlog } = runFifo(run);
        const pieces = (batches: typeof finished): unknown[] =>
          batches.flatMap(({ since, age, amount }) => Array<unknown>(amount).fill({ since, age }));
        expect({ done: pieces(finished), waiting: pieces(waiting), backlog }).toEqual(pieceByPiece(run));
      }),
    );
  });

  it('what arrives is done or left', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    const fluid = fc.array(fc.record({ arrivals: amount, capacity: amount }), { minLength: 1, maxLength: 60 });
    const sum = (batches: readonly { amount: number }[]): number => batches.reduce((all, each) => all + each.amount, 0);
    fc.assert(
      fc.property(fluid, (run) => {
        const { finished, waiting, backlog } = runFifo(run);
        const arrived = run.reduce((all, { arrivals }) => all + arrivals, 0);
        const scale = 1e-9 * Math.max(1, arrived);
        expect(Math.abs(sum(finished) + sum(waiting) - arrived)).toBeLessThanOrEqual(scale);
        for (const [index, left] of backlog.entries()) {
          const { arrivals = 0, capacity = 0 } = run[index] ?? {};
          const before = backlog[index - 1] ?? 0;
          expect(Math.abs(left - Math.max(0, before + arrivals - capacity))).toBeLessThanOrEqual(scale);
        }
      }),
    );
  });
});

/** The same told piece by piece: each that is done and each that waits with its age, and how many wait after each slot. */
function pieceByPiece(run: readonly Slot[]): { done: unknown[]; waiting: unknown[]; backlog: number[] } {
  const queue: number[] = [];
  const done: unknown[] = [];
  const told = (since: number, now: number): unknown => ({
    since,
    age: run.slice(since, now + 1).filter(({ counts = true }) => counts).length,
  });
  const backlog = run.map(({ arrivals, capacity }, now) => {
    queue.push(...Array<number>(arrivals).fill(now));
    for (const since of queue.splice(0, capacity)) done.push(told(since, now));
    return queue.length;
  });
  return { done, waiting: queue.map((since) => told(since, run.length - 1)), backlog };
}
