import { describe, expect, it } from 'vitest';
import { meanOfBest, type Waiting } from '../../src/capacity/best-mean.ts';

/** The same by adding up small steps of time: the mean of the waits below the time within which the share is answered. */
function inSteps(queues: readonly Waiting[], share: number): number {
  const step = 0.01;
  const total = queues.reduce((sum, { contacts }) => sum + contacts, 0);
  const later = (t: number): number =>
    queues.reduce((sum, one) => sum + (one.contacts / total) * one.waitProbability * Math.exp(-one.rate * t), 0);
  let waited = 0;
  for (let t = 0; later(t) > 1 - share; t += step)
    waited += (t + step / 2) * (later(t) - Math.max(later(t + step), 1 - share));
  return waited / share;
}

describe('the mean wait of those who wait least', () => {
  const busy: Waiting = { contacts: 30, waitProbability: 0.7, rate: 0.004 };
  const calm: Waiting = { contacts: 70, waitProbability: 0.1, rate: 0.05 };

  it.each([[[busy]], [[calm, busy]], [[{ ...busy, rate: 0.0001 }, calm]]])(
    'is that of small steps added up',
    (queues) => {
      expect(meanOfBest(queues, 0.95)).toBeCloseTo(inSteps(queues, 0.95), 1);
    },
  );

  it('is nothing where the share need not wait, and without end where it is never answered', () => {
    expect(meanOfBest([{ ...calm, waitProbability: 0.05 }], 0.95)).toBe(0);
    expect(meanOfBest([{ ...busy, waitProbability: 1, rate: 0 }, calm], 0.95)).toBe(Number.POSITIVE_INFINITY);
    expect(meanOfBest([], 0.95)).toBe(0);
  });
});
