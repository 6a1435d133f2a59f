import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concurrentHandlingTime, contained, grown, peakHour, spreadOverWeek } from '../../src/capacity/demand.ts';
import { offeredLoad, pooled } from '../../src/capacity/queue.ts';
import { trunkLoad, trunksNeeded } from '../../src/capacity/trunks.ts';
import { appointmentPositions, appointmentSlots, workloadPositions } from '../../src/capacity/workload.ts';
import { exactErlangB } from './exact.ts';

describe('what reaches people', () => {
  it('a bot that settles a quarter leaves three quarters', () => {
    expect(contained(200, 0.25)).toBe(150);
    expect(contained(200, 0)).toBe(200);
    expect(contained(200, 1)).toBe(0);
    expect(contained(200, 1.1)).toBeUndefined();
    expect(contained(-1, 0.1)).toBeUndefined();
  });

  it('three chats at a time, each a fifth slower', () => {
    expect(concurrentHandlingTime(600, 3)).toBe(200);
    expect(concurrentHandlingTime(600, 3, 0.2)).toBe(240);
    expect(concurrentHandlingTime(600, 1)).toBe(600);
    expect(concurrentHandlingTime(600, 0)).toBeUndefined();
    expect(concurrentHandlingTime(0, 2)).toBeUndefined();
    expect(concurrentHandlingTime(600, 2, -1)).toBeUndefined();
  });

  it('growth is compound, also of fractions of a year and before', () => {
    expect(grown(1000, 0.05, 2)).toBeCloseTo(1102.5, 9);
    expect(grown(1000, 0.21, 0.5)).toBeCloseTo(1100, 9);
    expect(grown(1100, 0.1, -1)).toBeCloseTo(1000, 9);
    expect(grown(1000, -0.1, 1)).toBeCloseTo(900, 9);
    expect(grown(1000, -1, 3)).toBe(0);
    expect(grown(1000, -1.5, 0.5)).toBeUndefined();
    expect(grown(1000, 1e300, 9)).toBeUndefined();
  });

  it('the busiest hour has 12 % of the day where nothing is known', () => {
    expect(peakHour(1200)).toBe(144);
    expect(peakHour(1200, 0.2)).toBe(240);
    expect(peakHour(1200, 12)).toBeUndefined();
  });

  it('a week is spread over days and intervals, Monday first', () => {
    const weekdays = [0.2, 0.2, 0.2, 0.2, 0.2, 0, 0];
    const week = spreadOverWeek(1000, weekdays, [0.25, 0.75]);
    expect(week?.map((contacts) => Math.round(contacts))).toEqual([
      50, 150, 50, 150, 50, 150, 50, 150, 50, 150, 0, 0, 0, 0,
    ]);
    expect(spreadOverWeek(1000, weekdays.slice(1), [1])).toBeUndefined();
    expect(spreadOverWeek(1000, weekdays, [25, 75])).toBeUndefined();
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

describe('work that does not queue', () => {
  it.each<[contacts: number, handlingTime: number, utilisation: number, positions: number | undefined]>([
    [60, 300, 1, 5],
    [61, 300, 1, 6],
    [60, 300, 0.8, 7],
    [60, 300, 0.5, 10],
    [0, 300, 1, 0],
    [60, 0, 1, undefined],
    [60, 300, 0, undefined],
  ])(
    '%d outbound calls of %d s in an hour, utilisation %d: %s positions',
    (contacts, handlingTime, utilisation, positions) => {
      expect(workloadPositions(contacts, handlingTime, 3600, utilisation)).toBe(positions);
    },
  );

  it.each<[appointments: number, minutes: number, positions: number | undefined]>([
    [12, 20, 4],
    [13, 20, 5],
    // Two of 25 minutes fit in an hour, not 2.4.
    [12, 25, 6],
    [0, 20, 0],
    [1, 90, undefined],
    [1, 0, undefined],
    [-1, 20, undefined],
  ])('%d appointments of %d min in an hour: %s positions', (appointments, minutes, positions) => {
    expect(appointmentPositions(appointments, minutes * 60, 3600)).toBe(positions);
  });

  it('slots that positions can give', () => {
    expect(appointmentSlots(3, 1200, 3600)).toBe(9);
    expect(appointmentSlots(3, 1500, 3600)).toBe(6);
    expect(appointmentSlots(3, 0.1, 0.3)).toBe(9);
    expect(appointmentSlots(3, 7200, 3600)).toBe(0);
    expect(appointmentSlots(3, 0, 3600)).toBeUndefined();
  });
});

describe('lines', () => {
  it('are held while customers talk and while they wait', () => {
    expect(trunkLoad(100, { talk: 150, queue: 30 }, 1800)).toBe(10);
    expect(trunkLoad(100, { talk: 150, queue: Number.POSITIVE_INFINITY }, 1800)).toBeUndefined();
    expect(trunkLoad(100, { talk: 150, queue: 0 }, 1800)).toBe(offeredLoad(100, 150, 1800));
  });

  // The table of every telephone engineer: 10 erlangs lose 1 % on 18 lines.
  it.each<[load: number, blocking: number, lines: number | undefined]>([
    [10, 0.01, 18],
    [10, 1, 0],
    [0, 0.01, 0],
    [0, 0, 0],
    [1, 0.5, 1],
    [10, 0, undefined],
    [10, 1.2, undefined],
    [-1, 0.01, undefined],
    [1e300, 0.01, undefined],
  ])('%d erlangs, of which %d may be lost: %s lines', (load, blocking, lines) => {
    expect(trunksNeeded(load, blocking)).toBe(lines);
  });

  it('are the fewest', () => {
    const load = fc.double({ min: 0.01, max: 300, noNaN: true });
    const blocking = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(load, blocking, (A, share) => {
        const lines = trunksNeeded(A, share) ?? Number.NaN;
        expect(exactErlangB(A, lines)).toBeLessThanOrEqual(share * (1 + 1e-9));
        if (lines > 0) expect(exactErlangB(A, lines - 1)).toBeGreaterThan(share * (1 - 1e-9));
      }),
    );
  });

  it('a share next to nothing still ends', () => {
    expect(trunksNeeded(1e6, 5e-324)).toBeGreaterThan(1e6);
  });
});
