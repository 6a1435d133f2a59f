import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impatientState } from '../../src/capacity/abandonment.ts';
import { erlangB } from '../../src/capacity/erlang.ts';
import { queueState } from '../../src/capacity/queue.ts';
import { answeredWithin, chainState } from './chain.ts';
import { expectNear, toDigitsOf } from './near.ts';

const get = (load: number, handlingTime: number, positions: number, patience: number, within: number) => {
  const state = impatientState({ load, handlingTime }, positions, patience, within);
  if (!state) throw new Error('no state');
  return state;
};

it('200 calls of 180 s in an hour at 10 positions, patience 180 s', () => {
  const state = get(10, 180, 10, 180, 20);
  expect(toDigitsOf('0.54207029', state.waitProbability)).toBe('0.54207029');
  expect(toDigitsOf('0.12511004', state.abandonment)).toBe('0.12511004');
  expect(toDigitsOf('22.519806', state.meanWait)).toBe('22.519806');
  expect(toDigitsOf('0.87488996', state.occupancy)).toBe('0.87488996');
});

describe('agrees with the chain of births and deaths', () => {
  it.each<[load: number, handlingTime: number, positions: number, patience: number]>([
    [10, 180, 10, 180],
    [10, 180, 14, 90],
    [10, 180, 6, 90],
    [0.1, 300, 1, 60],
    [1, 300, 1, 1200],
    [0.7, 300, 2, 3600],
    [3, 60, 1, 60],
    [48, 240, 55, 1200],
    [48, 240, 48, 5],
    [48, 240, 40, 0.5],
    [5, 240, 1, 0.01],
    [120, 200, 100, 300],
    [99.5, 200, 100, 20_000],
    [2000, 180, 2010, 600],
    [2000, 60, 1900, 90],
  ])('%d erlangs of %d s at %d positions, patience %d s', (load, handlingTime, positions, patience) => {
    const chain = chainState(load, handlingTime, positions, patience);
    const state = get(load, handlingTime, positions, patience, 20);
    expectNear(state.waitProbability, chain.waitProbability, 'wait probability');
    expectNear(state.abandonment, chain.abandonment, 'abandonment');
    expectNear(state.meanWait, chain.meanWait, 'mean wait');
    expectNear(state.occupancy, chain.occupancy, 'occupancy');
    for (const within of [0.5, 20, 120]) {
      const { serviceLevel } = get(load, handlingTime, positions, patience, within);
      expectNear(serviceLevel, answeredWithin(chain, handlingTime, positions, patience, within), `within ${within} s`);
    }
    const atOnce = get(load, handlingTime, positions, patience, 0).serviceLevel;
    expectNear(atOnce, 1 - chain.waitProbability, 'at once');
  });
});

describe('limits', () => {
  it.each<[load: number, positions: number]>([
    [10, 14],
    [10, 11],
    [48, 55],
    [0.1, 1],
    [1990, 2000],
  ])('patience without end is Erlang C: %d erlangs at %d', (load, positions) => {
    const state = get(load, 240, positions, 1e15, 15);
    const endless = queueState({ load, handlingTime: 240 }, positions, 15);
    expectNear(state.waitProbability, endless?.waitProbability ?? -1, 'wait probability');
    expectNear(state.serviceLevel, endless?.serviceLevel ?? -1, 'service level');
    expectNear(state.meanWait, endless?.meanWait ?? -1, 'mean wait');
    expect(state.abandonment).toBeLessThan(1e-9);
  });

  it.each<[load: number, positions: number]>([
    [10, 14],
    [10, 10],
    [30, 10],
  ])('no patience at all is Erlang B: %d erlangs at %d', (load, positions) => {
    for (const patience of [0, 1e-300, 1e-12]) {
      const state = get(load, 240, positions, patience, 15);
      expectNear(state.abandonment, erlangB(load, positions), `patience ${patience}`);
      expectNear(state.serviceLevel, 1 - erlangB(load, positions), `patience ${patience}`);
    }
  });

  it('as many erlangs as positions, and hardly an end of patience: all wait, √(2/πrN) of them in vain', () => {
    // By Laplace's method, for a patience of r handling times; the next term is of the order of 1/√(rN).
    const [positions, endurance] = [10_000, 1e18];
    const state = get(positions, 60, positions, 60 * endurance, 20);
    const inVain = Math.sqrt(2 / (Math.PI * endurance * positions));
    expectNear(state.meanWait, inVain * 60 * endurance, 'mean wait', 1e-8);
  });

  it('beyond the positions, what cannot be served leaves', () => {
    expectNear(get(2000, 60, 1000, 6000, 20).abandonment, 0.5, 'abandonment');
    expectNear(get(1e9, 60, 1e6, 1e9, 20).abandonment, 0.999, 'abandonment');
  });

  it('without positions everybody leaves', () => {
    expect(get(10, 180, 0, 90, 20)).toEqual({
      positions: 0,
      waitProbability: 1,
      abandonment: 1,
      meanWait: 90,
      serviceLevel: 0,
      occupancy: 1,
    });
  });

  it('without load nobody does', () => {
    expect(get(0, 180, 0, 90, 20)).toMatchObject({ abandonment: 0, serviceLevel: 1, meanWait: 0, occupancy: 0 });
  });

  it.each<[load: number, handlingTime: number, positions: number, patience: number, within: number]>([
    [10, 0, 14, 90, 20],
    [10, 180, -1, 90, 20],
    [10, 180, 14, -90, 20],
    [10, 180, 14, Number.POSITIVE_INFINITY, 20],
    [10, 180, 14, 90, -1],
    [10, 1e-9, 14, 1e300, 20],
    [10, 60, 14, 1e22, 20],
  ])('has no state for load %d of %d s at %d, patience %d s, within %d s', (load, handlingTime, ...rest) => {
    expect(impatientState({ load, handlingTime }, ...rest)).toBeUndefined();
  });
});

describe('properties', () => {
  const load = fc.oneof(fc.double({ min: 0, max: 500, noNaN: true }), fc.constantFrom(1e-300, 1e-12, 1e6, 1e9));
  const positions = fc.oneof(fc.nat(500), fc.constantFrom(1e6, 1e9, 1e15, Number.MAX_VALUE));
  const patience = fc.oneof(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constantFrom(5e-324, 1e-9, 1e9, 1e18));
  const within = fc.oneof(fc.double({ min: 0, max: 1e3, noNaN: true }), fc.constantFrom(0, 1e300));

  it('all figures are finite, and shares from 0 to 1', () => {
    fc.assert(
      fc.property(load, positions, patience, within, (A, N, P, T) => {
        const { positions: _, meanWait, ...shares } = get(A, 180, N, P, T);
        expect(meanWait >= 0 && meanWait <= P).toBe(true);
        for (const share of Object.values(shares)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('more positions, more patience or less load never lose more customers', () => {
    const some = fc.double({ min: 0, max: 200, noNaN: true });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const minutes = fc.double({ min: 1, max: 3600, noNaN: true });
    fc.assert(
      fc.property(some, fc.nat(200), minutes, part, (A, N, P, factor) => {
        const { abandonment, serviceLevel } = get(A, 180, N, P, 20);
        const better = [
          get(A, 180, N + 1, P, 20),
          get(A, 180, N, P / Math.max(factor, 1e-3), 20),
          get(A * factor, 180, N, P, 20),
        ];
        for (const state of better) expect(state.abandonment).toBeLessThanOrEqual(abandonment + 1e-11);
        expect(get(A, 180, N + 1, P, 20).serviceLevel).toBeGreaterThanOrEqual(serviceLevel - 1e-11);
        expect(get(A, 180, N, P, 22).serviceLevel).toBeGreaterThanOrEqual(serviceLevel - 1e-11);
      }),
    );
  });
});
