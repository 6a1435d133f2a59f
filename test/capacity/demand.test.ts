import { describe, expect, it } from 'vitest';
import { concurrentHandlingTime, peakHour } from '../../src/capacity/people.ts';
import { pooled } from '../../src/capacity/queue.ts';

describe('what reaches people', () => {
  it('three chats at a time, each a fifth slower', () => {
    expect(concurrentHandlingTime(600, 3)).toBe(200);
    expect(concurrentHandlingTime(600, 3, 0.2)).toBe(240);
    expect(concurrentHandlingTime(600, 1)).toBe(600);
    expect(concurrentHandlingTime(600, 0)).toBeUndefined();
    expect(concurrentHandlingTime(0, 2)).toBeUndefined();
    expect(concurrentHandlingTime(600, 2, -1)).toBeUndefined();
  });

  it('the busiest hour has 12 % of the day where nothing is known', () => {
    expect(peakHour(1200)).toBe(144);
    expect(peakHour(1200, 0.2)).toBe(240);
    expect(peakHour(1200, 12)).toBeUndefined();
  });
});

describe('streams as one queue', () => {
  it('loads add up, and handling times are weighted by contacts', () => {
    const streams = [
      { contacts: 100, handlingTime: 180 },
      { contacts: 20, handlingTime: 360 },
    ];
    expect(pooled(streams, 1800)).toEqual({ contacts: 120, handlingTime: 210, load: 14 });
  });

  it('nothing is a queue without load', () => {
    expect(pooled([], 1800)).toEqual({ contacts: 0, handlingTime: 0, load: 0 });
    expect(pooled([{ contacts: 0, handlingTime: 180 }], 1800)).toEqual({ contacts: 0, handlingTime: 0, load: 0 });
  });

  it('a stream without handling time spoils it, even without contacts', () => {
    expect(pooled([{ contacts: 0, handlingTime: 0 }], 1800)).toBeUndefined();
  });
});
