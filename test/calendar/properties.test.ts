import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  complement,
  contains,
  difference,
  expand,
  type IntervalSet,
  intersection,
  intervalSet,
  total,
  union,
  windowOf,
} from '../../src/calendar/index.ts';
import { oracleOf, type Painted, paint } from './oracle.ts';
import { calendar, limits, someDay } from './random.ts';
import { day, hour, minute } from './write.ts';

/** The flags of a set, a minute each. */
function flags(set: IntervalSet, { from, open }: Painted): Uint8Array {
  const found = new Uint8Array(open.length);
  for (let index = 0; index < set.length; index += 2) {
    found.fill(1, ((set[index] ?? 0) - from) / minute, ((set[index + 1] ?? 0) - from) / minute);
  }
  return found;
}

const rises = (set: IntervalSet): boolean => set.every((edge, index) => index === 0 || edge > (set[index - 1] ?? edge));

describe('open time', () => {
  it('is that of every minute', () => {
    const property = fc.property(calendar, someDay, (spec, date) => {
      const { from } = windowOf(date, date, spec.zone);
      const map = paint(spec, from, 6);
      const set = expand(spec, { from, to: from + 6 * day });
      expect(rises(set)).toBe(true);
      expect(Buffer.compare(flags(set, map), map.open)).toBe(0);
      expect(total(set)).toBe(map.open.reduce((sum, flag) => sum + flag, 0) * minute);
    });
    fc.assert(property, { numRuns: 1200, seed: 11 });
  });

  it('of two calendars combines as their minutes do', () => {
    const property = fc.property(calendar, calendar, someDay, (one, two, date) => {
      const { from } = windowOf(date, date, 'UTC');
      const window = { from, to: from + 4 * day };
      const [a, b] = [paint(one, from, 4), paint(two, from, 4)];
      const [first, second] = [expand(one, window), expand(two, window)];
      const all: [IntervalSet, (x: number, y: number) => number][] = [
        [union([first, second]), (x, y) => x | y],
        [intersection(first, second), (x, y) => x & y],
        [difference(first, second), (x, y) => x & (1 - y)],
        [complement(first, window), (x) => 1 - x],
      ];
      for (const [set, combined] of all) {
        expect(rises(set)).toBe(true);
        expect(
          Buffer.compare(
            flags(set, a),
            a.open.map((flag, index) => combined(flag, b.open[index] ?? 0)),
          ),
        ).toBe(0);
      }
    });
    fc.assert(property, { numRuns: 400, seed: 12 });
  });
});

describe('interval sets', () => {
  it('hold the instants of their stretches', () => {
    const stretches = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 12,
    });
    const property = fc.property(stretches, (pairs) => {
      const set = intervalSet(pairs.flatMap(([from, length]) => [from, from + length]));
      expect(rises(set)).toBe(true);
      for (let instant = -1; instant < 52; instant++) {
        const within = pairs.some(([from, length]) => from <= instant && instant < from + length);
        expect(contains(set, instant)).toBe(within);
      }
    });
    fc.assert(property, { numRuns: 500, seed: 13 });
  });
});

describe('the clocks', () => {
  it('agree with a walk over the minutes', () => {
    const cases = calendar.chain((spec) =>
      fc.tuple(limits(spec), someDay, fc.array(fc.nat(3 * day), { minLength: 6 })),
    );
    let [told, seen] = [0, 0];
    const property = fc.property(cases, ([limit, date, offsets]) => {
      const { from } = windowOf(date, date, 'UTC');
      const oracle = oracleOf(limit, from, 24);
      // On the edges of minutes and of hours, and off them.
      const starts = offsets.flatMap((ms) => [from + ms, from + ms - (ms % minute), from + ms - (ms % hour)]);
      for (const start of starts) {
        const [expected, found] = [oracle(start), add(limit, start)];
        if (Number.isNaN(expected)) expect(found === 'never' || found > from + 20 * day).toBe(true);
        else expect(found).toBe(expected);
        told++;
        if (!Number.isNaN(expected)) seen++;
      }
    });
    fc.assert(property, { numRuns: 700, seed: 14 });
    expect(seen / told).toBeGreaterThan(0.5);
  });
});
