import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssessmentTerms,
  assessIntervals,
  type StaffedInterval,
  totalsOf,
} from '../../src/capacity/assessment.ts';
import { positionsNeeded } from '../../src/capacity/staffing.ts';
import { toDigitsOf } from './near.ts';

const terms: AssessmentTerms = { interval: 1800, target: { within: 20, share: 0.8 } };
const calls = (contacts: number, positions: number, handlingTime = 180): StaffedInterval => ({
  streams: [{ contacts, handlingTime }],
  positions,
});

describe('an interval', () => {
  it.each<[what: string, planned: StaffedInterval, result: object]>([
    ['13 for 100 calls', calls(100, 13), { verdict: 'short', need: 14, deficit: 1, load: 10, contacts: 100 }],
    ['14 for 100 calls', calls(100, 14), { verdict: 'enough', need: 14, deficit: 0 }],
    ['20 for 100 calls', calls(100, 20), { verdict: 'enough', need: 14, deficit: 0 }],
    ['13.9 for 100 calls', calls(100, 13.9), { verdict: 'short', positions: 13, deficit: 1 }],
    ['10 for 100 calls', calls(100, 10), { verdict: 'unstable', need: 14, deficit: 4 }],
    ['33 for 33.3 erlangs', calls(333, 33), { verdict: 'unstable' }],
    ['nobody for calls', calls(1, 0), { verdict: 'unstable', need: 1, deficit: 1 }],
    ['nobody for nobody', calls(0, 0), { verdict: 'enough', need: 0, deficit: 0 }],
    ['nobody while open', { ...calls(0, 0), open: true }, { verdict: 'short', need: 1, deficit: 1 }],
    ['one while open', { ...calls(0, 1), open: true }, { verdict: 'enough', need: 1, deficit: 0 }],
    ['14 while open', { ...calls(100, 14), open: true }, { verdict: 'enough', need: 14 }],
    ['no streams', { streams: [], positions: 2 }, { verdict: 'enough', need: 0, contacts: 0 }],
    ['no handling time', calls(100, 14, 0), { verdict: 'not-assessed' }],
    ['negative calls', calls(-1, 14), { verdict: 'not-assessed' }],
    ['negative positions', calls(100, -1), { verdict: 'not-assessed' }],
  ])('%s', (_what, planned, result) => {
    const [assessed, ...others] = assessIntervals([planned], terms);
    expect(assessed).toMatchObject(result);
    expect(others).toEqual([]);
  });

  it('all streams of a team are one queue: 14 are enough for calls or for chats, not for both', () => {
    const chats = { contacts: 60, handlingTime: 300 };
    const both = { streams: [{ contacts: 100, handlingTime: 180 }, chats], positions: 14 };
    expect(assessIntervals([calls(100, 14), { streams: [chats], positions: 14 }, both], terms)).toMatchObject([
      { verdict: 'enough' },
      { verdict: 'enough', load: 10 },
      { verdict: 'unstable', load: 20, contacts: 160 },
    ]);
  });

  it('a target that nothing reaches has no need, and a senseless one is not assessed', () => {
    const target = { within: 20, share: 1 };
    expect(assessIntervals([calls(100, 50), calls(0, 1)], { ...terms, target })).toMatchObject([
      { verdict: 'short', need: undefined, deficit: undefined },
      { verdict: 'enough', need: 0 },
    ]);
    const senseless = { within: 20, share: 1.2 };
    expect(assessIntervals([calls(100, 50)], { ...terms, target: senseless })).toEqual([{ verdict: 'not-assessed' }]);
  });

  it('with a patience, what Erlang A says stands beside', () => {
    const [patient, impatient] = [terms, { ...terms, patience: 180 }].flatMap((each) =>
      assessIntervals([calls(100, 10)], each),
    );
    expect(patient).toMatchObject({ impatient: undefined });
    if (impatient?.verdict !== 'unstable') throw new Error('not unstable');
    expect(toDigitsOf('0.12511004', impatient.impatient?.abandonment)).toBe('0.12511004');
    expect(toDigitsOf('22.519806', impatient.impatient?.meanWait)).toBe('22.519806');
    expect(impatient.state.meanWait).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the totals', () => {
  it('are weighted by contacts', () => {
    const totals = totalsOf(assessIntervals([calls(100, 13), calls(0, 2), calls(100, 14), calls(50, 9)], terms), 1800);
    const levels = [0.7955948, 0.88835002, totals.serviceLevel ?? 0];
    const [short = 0, enough = 0] = levels;
    const half = assessIntervals([calls(50, 9)], terms)[0];
    const third = half && half.verdict !== 'not-assessed' ? half.state.serviceLevel : Number.NaN;
    expect(totals.serviceLevel).toBeCloseTo((100 * short + 100 * enough + 50 * third) / 250, 7);
    expect(totals).toMatchObject({
      short: 1,
      unstable: 0,
      contacts: 250,
      occupancy: 25 / 38,
      positionHours: 19,
    });
  });

  it('an unstable interval is endless, and its positions are busy throughout', () => {
    const totals = totalsOf(assessIntervals([calls(100, 14), calls(100, 5), calls(100, 8)], terms), 1800);
    expect(totals).toMatchObject({ unstable: 2, short: 0, meanWait: Number.POSITIVE_INFINITY });
    expect(totals.occupancy).toBeCloseTo((10 + 5 + 8) / 27, 12);
    expect(totals.serviceLevel).toBeCloseTo(0.88835002 / 3, 8);
    expect(totals.neededHours).toBe(21);
  });

  it('what is not assessed has no part in them', () => {
    const totals = totalsOf(assessIntervals([calls(100, 14, 0), calls(100, 14)], terms), 1800);
    expect(totals).toMatchObject({ contacts: 100, positionHours: 7 });
  });

  it('of nothing are not zero but unknown', () => {
    expect(totalsOf([], 1800)).toEqual({
      short: 0,
      unstable: 0,
      contacts: 0,
      serviceLevel: undefined,
      meanWait: undefined,
      occupancy: undefined,
      positionHours: 0,
      neededHours: 0,
    });
  });

  it('a target that nothing reaches has no hours', () => {
    const target = { within: 20, share: 1 };
    const totals = totalsOf(assessIntervals([calls(100, 50)], { ...terms, target }), 1800);
    expect(totals).toMatchObject({ short: 1, neededHours: undefined });
  });

  it('queues apart can be taken together', () => {
    const [spanish, catalan] = [assessIntervals([calls(90, 13)], terms), assessIntervals([calls(10, 1)], terms)];
    const [first, second] = [totalsOf(spanish, 1800), totalsOf(catalan, 1800)];
    const both = totalsOf([...spanish, ...catalan], 1800);
    const level = 0.9 * (first.serviceLevel ?? 0) + 0.1 * (second.serviceLevel ?? 0);
    expect(both.serviceLevel).toBeCloseTo(level, 12);
    expect(both.positionHours).toBe(first.positionHours + second.positionHours);
  });

  it('a week fits together: verdicts, needs, deficits, hours', () => {
    const planned = fc.record({
      streams: fc.array(fc.record({ contacts: fc.nat(300), handlingTime: fc.integer({ min: 1, max: 900 }) }), {
        maxLength: 3,
      }),
      positions: fc.nat(120),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(planned, { maxLength: 30 }), (week) => {
        const intervals = assessIntervals(week, { ...terms, patience: 120 });
        for (const [index, result] of intervals.entries()) {
          if (result.verdict === 'not-assessed') throw new Error('not assessed');
          const { load, need = Number.NaN, deficit, state, positions, verdict } = result;
          expect(positions).toBe(week[index]?.positions);
          expect(verdict === 'enough').toBe(positions >= need && (load === 0 || load < positions));
          expect(verdict === 'unstable').toBe(load > 0 && load >= positions);
          if (load > 0) expect(state.serviceLevel >= 0.8).toBe(verdict === 'enough');
          const fewest = positionsNeeded({ load, handlingTime: meanOf(week[index]) }, terms.target);
          expect(need).toBe(Math.max(fewest ?? Number.NaN, week[index]?.open ? 1 : 0));
          expect(deficit).toBe(Math.max(0, need - positions));
        }
        const totals = totalsOf(intervals, 1800);
        expect(totals.short + totals.unstable).toBe(intervals.filter(({ verdict }) => verdict !== 'enough').length);
        for (const share of [totals.serviceLevel ?? 0, totals.occupancy ?? 0]) {
          expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
    );
  });
});

function meanOf(planned: StaffedInterval | undefined): number {
  const streams = planned?.streams ?? [];
  const contacts = streams.reduce((sum, stream) => sum + stream.contacts, 0);
  return streams.reduce((sum, stream) => sum + stream.contacts * stream.handlingTime, 0) / contacts;
}
