import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB, erlangC } from '../../src/capacity/erlang.ts';
import { pooled, queueState } from '../../src/capacity/queue.ts';
import { exactErlangB, exactState } from './exact.ts';
import { expectNear, toDigitsOf } from './near.ts';

const offeredLoad = (contacts: number, handlingTime: number, interval: number): number | undefined =>
  pooled([{ contacts, handlingTime }], interval)?.load;

describe('vectors', () => {
  it.each<
    [contacts: number, handlingTime: number, interval: number, positions: number, within: number, expected: object]
  >([
    [100, 180, 1800, 14, 20, { waitProbability: '0.1741319', serviceLevel: '0.88835002', meanWait: '7.835937' }],
    [100, 180, 1800, 14, 20, { occupancy: '0.714286' }],
    [100, 180, 1800, 11, 20, { waitProbability: '0.6821182', serviceLevel: '0.3896138' }],
    [100, 180, 1800, 12, 20, { serviceLevel: '0.6401580', meanWait: '40.44494' }],
    [100, 180, 1800, 13, 20, { serviceLevel: '0.7955948', meanWait: '17.11623' }],
    [100, 180, 1800, 15, 20, { serviceLevel: '0.9414528', meanWait: '3.673525' }],
    [360, 240, 1800, 55, 15, { waitProbability: '0.23870094', serviceLevel: '0.84588309', meanWait: '8.184032' }],
    [360, 240, 1800, 55, 15, { occupancy: '0.872727' }],
    [600, 120, 3600, 25, 20, { waitProbability: '0.20910283' }],
    [600, 120, 3600, 26, 20, { waitProbability: '0.1434' }],
    [600, 120, 3600, 30, 20, { waitProbability: '0.0249505' }],
    [60, 360, 3600, 9, 20, { serviceLevel: '0.83410574' }],
    [60, 360, 3600, 9, 180, { serviceLevel: '0.95627075' }],
    [60, 360, 3600, 10, 20, { serviceLevel: '0.91888591' }],
    [12, 300, 3600, 3, 20, { serviceLevel: '0.92043879' }],
  ])(
    '%d contacts of %d s in %d s at %d positions, within %d s',
    (contacts, handlingTime, interval, positions, within, expected) => {
      const load = offeredLoad(contacts, handlingTime, interval) ?? Number.NaN;
      const state = queueState({ load, handlingTime }, positions, within);
      for (const [figure, written] of Object.entries<string>({ ...expected })) {
        const actual = new Map<string, unknown>(Object.entries(state ?? {})).get(figure);
        expect([figure, toDigitsOf(written, Number(actual))]).toEqual([figure, written]);
      }
    },
  );

  it('5,100 positions need no factorials', () => {
    expect(erlangC(5000, 5100).toFixed(10)).toBe('0.1028814136');
  });

  it('the probability of a wait is normalised: 0.2091 for 20 erlangs at 25, not 0.261', () => {
    expect(erlangC(20, 25).toFixed(4)).toBe('0.2091');
  });
});

describe('agrees with exact arithmetic', () => {
  const loads = [0.1, 0.5, 1, 2.75, 10, 33.3, 99.99, 250, 1000, 2000];
  it.each(loads)('around %d erlangs', (load) => {
    const first = Math.floor(load) + 1;
    const counts = [0, 1, 2, 5, load * 0.1, load * 0.3, load].map((more) => Math.round(first + more));
    for (const positions of new Set(counts)) {
      expectNear(erlangB(load, positions), exactErlangB(load, positions), `B(${positions})`);
      for (const within of [0, 20, 300]) {
        const state = queueState({ load, handlingTime: 180 }, positions, within);
        const exact = exactState(load, 180, positions, within);
        expectNear(state?.waitProbability, exact.waitProbability, `C(${positions})`);
        expectNear(state?.serviceLevel, exact.serviceLevel, `SL(${positions}, ${within} s)`);
        expectNear(state?.meanWait, exact.meanWait, `mean wait(${positions})`);
      }
    }
  });

  it.each([1, 7, 60, 500, 2000])('just below %d erlangs at as many positions', (positions) => {
    for (const short of [1e-3, 1e-6, 1e-9]) {
      const load = positions - short;
      const state = queueState({ load, handlingTime: 240 }, positions, 15);
      const exact = exactState(load, 240, positions, 15);
      expectNear(state?.waitProbability, exact.waitProbability, 'C');
      // What is answered in time is what is left of 1 beside a probability of almost 1.
      expect(Math.abs((state?.serviceLevel ?? 1) - exact.serviceLevel)).toBeLessThan(1e-14);
      expectNear(state?.meanWait, exact.meanWait, 'mean wait');
    }
  });

  it.each<[load: number, positions: number]>([
    [10, 0],
    [10, 3],
    [100, 60],
    [2000, 1200],
    [2000, 1999],
    [3, 40],
  ])('Erlang B of %d erlangs at %d lines', (load, lines) => {
    expectNear(erlangB(load, lines), exactErlangB(load, lines), 'B');
  });
});

describe('edges', () => {
  const never = { stable: false, waitProbability: 1, serviceLevel: 0, meanWait: Number.POSITIVE_INFINITY };

  it.each<[load: number, positions: number, occupancy: number]>([
    [10, 10, 1],
    [33.3, 33, 33.3 / 33],
    [10, 0, Number.POSITIVE_INFINITY],
    [1e-12, 0, Number.POSITIVE_INFINITY],
    [1e6, 1e6, 1],
    [3.5, 3.9, 3.5 / 3],
  ])('%d erlangs do not fit in %d positions', (load, positions, occupancy) => {
    const state = { ...never, positions: Math.floor(positions), occupancy };
    expect(queueState({ load, handlingTime: 180 }, positions, 20)).toEqual(state);
  });

  it.each([0, 5, 1e15])('without load nobody waits at %d positions', (positions) => {
    expect(queueState({ load: 0, handlingTime: 180 }, positions, 20)).toEqual({
      stable: true,
      positions,
      waitProbability: 0,
      serviceLevel: 1,
      meanWait: 0,
      occupancy: 0,
    });
  });

  it('counts whole positions only, and tells which', () => {
    const queue = { load: 10, handlingTime: 180 };
    expect(queueState(queue, 14.9, 20)).toEqual(queueState(queue, 14, 20));
    expect(queueState(queue, 14.9, 20)?.positions).toBe(14);
  });

  it('at once is the probability of no wait', () => {
    expect(queueState({ load: 10, handlingTime: 180 }, 14, 0)?.serviceLevel).toBe(1 - erlangC(10, 14));
  });

  it.each<[load: number, handlingTime: number, positions: number, within: number]>([
    [10, 0, 14, 20],
    [10, -180, 14, 20],
    [-10, 180, 14, 20],
    [10, 180, -1, 20],
    [10, 180, 14, -20],
    [1e12, 180, 14, 20],
    [Number.NaN, 180, 14, 20],
    [10, Number.NaN, 14, 20],
    [10, 180, Number.POSITIVE_INFINITY, 20],
  ])('has no state for load %d of %d s at %d within %d s', (load, handlingTime, positions, within) => {
    expect(queueState({ load, handlingTime }, positions, within)).toBeUndefined();
  });

  it.each<[contacts: number, handlingTime: number, interval: number, load: number | undefined]>([
    [100, 180, 1800, 10],
    [0, 180, 1800, 0],
    [100, 0, 1800, undefined],
    [0, 0, 1800, undefined],
    [100, 180, 0, undefined],
    [-1, 180, 1800, undefined],
    [1e300, 1e300, 1800, undefined],
  ])('%d contacts of %d s in %d s are %s erlangs', (contacts, handlingTime, interval, load) => {
    expect(offeredLoad(contacts, handlingTime, interval)).toBe(load);
  });
});

describe('properties', () => {
  const load = fc.oneof(fc.double({ min: 0, max: 3000, noNaN: true }), fc.constantFrom(0, 1e-300, 1e-12, 1e6, 1e9));
  const positions = fc.oneof(fc.nat(4000), fc.constantFrom(1e6, 1e6 + 1, 1e9, 1e15, Number.MAX_VALUE));
  const time = fc.oneof(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), fc.constantFrom(5e-324, 1e9));
  const within = fc.oneof(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constantFrom(0, 1e300));
  const get = (A: number, time: number, N: number, T: number) => {
    const state = queueState({ load: A, handlingTime: time }, N, T);
    if (!state) throw new Error('no state');
    return state;
  };

  it('shares are from 0 to 1, and infinite is only what is told', () => {
    fc.assert(
      fc.property(load, time, positions, within, (A, handlingTime, N, T) => {
        const state = get(A, handlingTime, N, T);
        for (const share of [state.waitProbability, state.serviceLevel, erlangB(A, N)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(state.stable).toBe(A === 0 || A < N);
        expect(Number.isFinite(state.meanWait)).toBe(state.stable);
        expect(Number.isFinite(state.occupancy)).toBe(A === 0 || N > 0);
        expect(state.meanWait >= 0 && state.occupancy >= 0).toBe(true);
      }),
    );
  });

  const slack = 1e-12;
  it('one more position, a longer limit or less load never answers fewer in time', () => {
    const few = fc.nat(400);
    const some = fc.double({ min: 0, max: 400, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(some, few, within, part, (A, N, T, factor) => {
        const here = get(A, 180, N, T);
        for (const better of [get(A, 180, N + 1, T), get(A * factor, 180, N, T)]) {
          expect(better.serviceLevel).toBeGreaterThanOrEqual(here.serviceLevel - slack);
          expect(better.waitProbability).toBeLessThanOrEqual(here.waitProbability + slack);
          expect(better.meanWait).toBeLessThanOrEqual(here.meanWait * (1 + slack));
        }
        expect(get(A, 180, N, T * 1.1).serviceLevel).toBeGreaterThanOrEqual(here.serviceLevel);
      }),
    );
  });

  it('a load beyond all positions keeps its fluid limit', () => {
    expect(erlangB(1e300, 5)).toBe(1);
    expect(erlangB(1e300, 0.75e300)).toBeCloseTo(0.25, 12);
    expect(erlangC(1e300, 2e300)).toBe(0);
  });
});
