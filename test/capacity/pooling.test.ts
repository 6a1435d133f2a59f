import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolingGain, poolQueues, splitState } from '../../src/capacity/pooling.ts';
import { queueState } from '../../src/capacity/queue-state.ts';

const eightyTwenty = { within: 20, share: 0.8 };

describe('queues as one', () => {
  it('loads add up, handling times are weighted by contacts', () => {
    // 200 contacts of 180 s and 50 of 360 s in an hour.
    const pool = poolQueues([
      { load: 10, handlingTime: 180 },
      { load: 5, handlingTime: 360 },
      { load: 0, handlingTime: 0 },
    ]);
    expect(pool?.load).toBe(15);
    expect(pool?.handlingTime).toBeCloseTo(216, 9);
  });

  it('none are a queue without load, and an invalid one makes it invalid', () => {
    expect(poolQueues([])).toEqual({ load: 0, handlingTime: 0 });
    expect(poolQueues([{ load: 5, handlingTime: 0 }])).toBeUndefined();
  });
});

describe('what it costs to keep them apart', () => {
  it('two languages of 6 erlangs need 18, together 16', () => {
    const language = { load: 6, handlingTime: 360 };
    const gain = poolingGain([language, language], eightyTwenty);
    expect(gain).toEqual({ split: 18, pooled: 16, extra: 0.125 });
  });

  it('nothing for nobody, nothing known of what cannot be reached', () => {
    expect(poolingGain([], eightyTwenty)).toEqual({ split: 0, pooled: 0, extra: 0 });
    expect(poolingGain([{ load: 6, handlingTime: 360 }], { within: 20, share: 1 })).toBeUndefined();
    expect(poolingGain([{ load: 6, handlingTime: 0 }], eightyTwenty)).toBeUndefined();
  });

  it('apart never needs fewer than together, where all take equally long', () => {
    const loads = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(loads, (each) => {
        const gain = poolingGain(
          each.map((load) => ({ load, handlingTime: 240 })),
          eightyTwenty,
        );
        expect(gain?.extra).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the state of queues apart', () => {
  const spanish = { queue: { load: 10, handlingTime: 180 }, positions: 14 };
  const catalan = { queue: { load: 1, handlingTime: 300 }, positions: 1 };

  it('is each by itself, and all weighted by contacts', () => {
    const state = splitState([spanish, { ...catalan, positions: 3 }], 20);
    const [first, second] = [queueState(spanish.queue, 14, 20), queueState(catalan.queue, 3, 20)];
    expect(state?.states).toEqual([first, second]);
    // 200 and 12 contacts an hour.
    const level = (200 * (first?.serviceLevel ?? 0) + 12 * (second?.serviceLevel ?? 0)) / 212;
    expect(state?.serviceLevel).toBeCloseTo(level, 12);
  });

  it('one that is not stable is endless for all', () => {
    const state = splitState([spanish, catalan], 20);
    expect(state?.meanWait).toBe(Number.POSITIVE_INFINITY);
    expect(state?.serviceLevel).toBeCloseTo((200 * 0.88835002) / 212, 8);
  });

  it('has no means without contacts, and none where one is not valid', () => {
    expect(splitState([{ queue: { load: 0, handlingTime: 0 }, positions: 2 }], 20)).toMatchObject({
      serviceLevel: undefined,
      meanWait: undefined,
    });
    expect(splitState([spanish, { ...catalan, positions: -1 }], 20)).toBeUndefined();
  });
});
