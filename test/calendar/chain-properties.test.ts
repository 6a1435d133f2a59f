import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarSpec,
  type Chain,
  expand,
  type Limit,
  type Link,
  windowOf,
  worstStart,
} from '../../src/calendar/index.ts';
import { oracleOf, paint } from './oracle.ts';
import { calendar, limits, someDay, work } from './random.ts';
import { day, minute } from './write.ts';

/** How long the oracle looks ahead. What is not over by then is left out of the comparison. */
const ahead = 40;

const chainOf = (pool: readonly CalendarSpec[]): fc.Arbitrary<Chain> => {
  const step: fc.Arbitrary<Link> = fc
    .oneof({ weight: 3, arbitrary: fc.constantFrom(...pool).chain(limits) }, { weight: 1, arbitrary: work(pool) })
    .map((limit) => ({ id: limit.clock, limit }));
  const short = fc.array(step, { maxLength: 2 });
  const link: fc.Arbitrary<Link> = fc.oneof(
    { weight: 5, arbitrary: step },
    { weight: 1, arbitrary: fc.array(short, { minLength: 1, maxLength: 2 }).map((parallel) => ({ parallel })) },
    { weight: 1, arbitrary: short.map((optional) => ({ optional })) },
    { weight: 1, arbitrary: fc.array(short, { minLength: 1, maxLength: 2 }).map((oneOf) => ({ oneOf })) },
  );
  return fc.array(link, { minLength: 1, maxLength: 4 });
};

const cases = fc.array(calendar, { minLength: 2, maxLength: 3 }).chain((pool) =>
  fc.record({
    steps: chainOf(pool),
    promise: fc.constantFrom(...pool).chain(limits),
    date: someDay,
    length: fc.constantFrom(1, 2, 3),
    channel: fc.option(fc.constantFrom(...pool), { freq: 2 }),
  }),
);

/** All ends that a chain may have, the latest of them, by following each branch for one start. */
function follow(chain: Chain, endOf: (limit: Limit) => (start: number) => number): (start: number) => number {
  const [link, ...rest] = chain;
  if (link === undefined) return (start) => start;
  const then = follow(rest, endOf);
  if ('limit' in link) {
    const end = endOf(link.limit);
    return (start) => then(end(start));
  }
  const branches = ('parallel' in link ? link.parallel : 'oneOf' in link ? link.oneOf : [link.optional, []]).map(
    (branch) => follow(branch, endOf),
  );
  return 'parallel' in link
    ? (start) => then(Math.max(...branches.map((branch) => branch(start))))
    : (start) => Math.max(...branches.map((branch) => then(branch(start))));
}

describe('the worst start', () => {
  it('is that of all minutes, and of the instants just before and just after them', () => {
    let [told, compared] = [0, 0];
    const property = fc.property(cases, ({ steps, promise, date, length, channel }) => {
      const { from } = windowOf(date, date, 'UTC');
      const horizon = { from, to: from + length * day };
      const endOf = (limit: Limit) => oracleOf(limit, from, ahead);
      const [done, due] = [follow(steps, endOf), endOf(promise)];
      const open = channel && paint(channel, from, length).open;
      const starts: number[] = [];
      for (let at = from; at < horizon.to; at += minute) {
        if (!open || open[(at - from) / minute]) starts.push(at, at + 1, at + minute - 1);
      }
      told++;
      const slacks = starts.map((start) => due(start) - done(start));
      if (slacks.some(Number.isNaN)) return;
      compared++;
      const verdict = worstStart(steps, promise, horizon, channel ? expand(channel, horizon) : undefined);
      if (starts.length === 0) {
        expect(verdict.outcome).toBe('no-start');
        return;
      }
      const least = slacks.reduce((a, b) => Math.min(a, b));
      if (verdict.outcome !== 'slack') throw new Error(verdict.outcome);
      // A limit is a millisecond away at most, because the lines have slope 1.
      expect(least - verdict.slack).toBeGreaterThanOrEqual(0);
      expect(least - verdict.slack).toBeLessThanOrEqual(1);
      if (verdict.attained) expect(least).toBe(verdict.slack);
      if (verdict.approach === 'at') expect(due(verdict.start) - done(verdict.start)).toBe(verdict.slack);
      expect(verdict.deadline - verdict.completion).toBe(verdict.slack);
      const { start, completion, deadline, timeline } = verdict.example;
      expect([completion, deadline]).toEqual([done(start), due(start)]);
      const last = timeline.filter(({ critical }) => critical).at(-1);
      if (last) expect(last.end).toBe(completion);
      for (const visit of timeline) expect(visit.end).toBe(endOf(visit.step.limit)(visit.arrive));
    });
    fc.assert(property, { numRuns: 120, seed: 21 });
    expect(compared / told).toBeGreaterThan(0.5);
  });
});
