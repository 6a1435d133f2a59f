import { describe, expect, it } from 'vitest';
import { compileChain } from '../../src/calendar/chain.ts';
import { momentOf } from '../../src/calendar/clocks.ts';
import {
  add,
  type CalendarSpec,
  type Chain,
  expand,
  type Limit,
  type Moment,
  type WorstStart,
  windowOf,
  worstStart,
} from '../../src/calendar/index.ts';
import { valueAt } from '../../src/calendar/time-function.ts';
import { at, bogota, calendar, hour, hoursFrom, madrid, minute, wall } from './write.ts';

const front = calendar(madrid, { 'mon-sun': ['08:00-22:00'] });
const back = calendar(madrid, { 'mon-fri': ['09:00-18:00'] });
const supplier = calendar(bogota, { 'mon-fri': ['08:00-17:00'] });
const hours = (count: number, spec: CalendarSpec): Limit => ({
  clock: 'business-time',
  ms: count * hour,
  calendar: spec,
});
const elapsed = (count: number): Limit => ({ clock: 'elapsed', ms: count * hour });
const eod = (days: number): Limit => ({ clock: 'business-days', days, calendar: back });

const chain: Chain = [
  { id: 'front', limit: hours(2, front) },
  { id: 'back', limit: hours(8, back) },
  { id: 'supplier', limit: hours(4, supplier) },
];
const oneWeek = windowOf('2026-06-01', '2026-06-07', madrid);
const wholeYear = windowOf('2026-01-01', '2026-12-31', madrid);

/** The end of a chain for a case that starts at an instant. */
const completion = (steps: Chain, start: number): Moment =>
  momentOf(valueAt(compileChain(steps, { from: start, to: start + 1 }).end, start));

const worst = (promise: Limit, horizon = oneWeek, steps = chain): WorstStart => {
  const verdict = worstStart(steps, promise, horizon);
  if (verdict.outcome !== 'slack') throw new Error(verdict.outcome);
  return verdict;
};

describe('completion of a chain over three calendars', () => {
  it.each([
    ['2026-06-01 08:00', 'Mon 2026-06-01 22:00', 14],
    ['2026-06-05 08:00', 'Fri 2026-06-05 22:00', 14],
    ['2026-06-05 08:01', 'Mon 2026-06-08 19:00', 83 - 1 / 60],
    ['2026-06-05 08:15', 'Mon 2026-06-08 19:00', 82.75],
  ])('started %s', (start, end, elapsedHours) => {
    const done = completion(chain, at(start));
    expect(wall(done)).toBe(end);
    expect(hoursFrom(at(start), done)).toBeCloseTo(elapsedHours, 9);
  });
});

describe('least slack in a week', () => {
  /** The grid of the reference figures, every quarter of an hour. */
  const onGrid = (promise: Limit): { slack: number; start: string } => {
    let least = { slack: Number.POSITIVE_INFINITY, start: 0 };
    for (let start = oneWeek.from; start < oneWeek.to; start += 15 * minute) {
      const [due, done] = [add(promise, start), completion(chain, start)];
      if (due !== 'never' && done !== 'never' && due - done < least.slack) least = { slack: due - done, start };
    }
    return { slack: least.slack / hour, start: wall(least.start) };
  };

  it.each<[string, Limit, number, string, number, string]>([
    ['72 h', elapsed(72), -10.75, 'Fri 2026-06-05 08:15', -11, 'Fri 2026-06-05 08:00'],
    ['96 h', elapsed(96), 13.25, 'Fri 2026-06-05 08:15', 13, 'Fri 2026-06-05 08:00'],
    ['18 business hours', hours(18, back), -1, 'Mon 2026-06-01 08:15', -1, 'Mon 2026-06-01 08:00'],
    ['27 business hours', hours(27, back), 23, 'Mon 2026-06-01 08:15', 23, 'Mon 2026-06-01 08:00'],
    ['1 business day, end of day', eod(1), -4, 'Mon 2026-06-01 22:00', -4, 'Mon 2026-06-01 22:00'],
    ['2 business days, end of day', eod(2), 20, 'Mon 2026-06-01 22:00', 20, 'Mon 2026-06-01 22:00'],
  ])('under %s', (_, promise, gridSlack, gridStart, slack, start) => {
    expect(onGrid(promise)).toEqual({ slack: gridSlack, start: gridStart });
    expect(worst(promise).slack / hour).toBe(slack);
    expect(wall(worst(promise).start)).toBe(start);
  });

  it('is a limit that no start takes, shown a minute later', () => {
    const { approach, attained, completion: done, start, example } = worst(elapsed(24));
    expect({ approach, attained }).toEqual({ approach: 'just-after', attained: false });
    expect((done - start) / hour).toBe(83);
    expect(wall(example.start)).toBe('Fri 2026-06-05 08:01');
    expect(hoursFrom(example.start, example.completion)).toBeCloseTo(82 + 59 / 60, 9);
  });

  it('just after a breakpoint and from there on is attained', () => {
    expect(worst(hours(18, back))).toMatchObject({ approach: 'just-after', attained: true });
    expect(worst(eod(1))).toMatchObject({ approach: 'at', attained: true });
  });

  it('tells the timeline', () => {
    const { timeline, wait } = worst(elapsed(24)).example;
    const rows = timeline.map((visit) => [visit.step.id, wall(visit.arrive), wall(visit.start), wall(visit.end)]);
    expect(rows).toEqual([
      ['front', 'Fri 2026-06-05 08:01', 'Fri 2026-06-05 08:01', 'Fri 2026-06-05 10:01'],
      ['back', 'Fri 2026-06-05 10:01', 'Fri 2026-06-05 10:01', 'Mon 2026-06-08 09:01'],
      ['supplier', 'Mon 2026-06-08 09:01', 'Mon 2026-06-08 15:00', 'Mon 2026-06-08 19:00'],
    ]);
    expect(wait).toBe(5 * hour + 59 * minute);
  });
});

describe('over a year', () => {
  it('finds the worst of both seasons and of the weeks in which only one side of the Atlantic has changed', () => {
    const newYork = calendar('America/New_York', { 'mon-fri': ['08:00-17:00'] });
    const steps: Chain = [{ id: 'abroad', limit: hours(1, newYork) }];
    // New York opens at 14:00 in Madrid, at 13:00 from 8 to 29 March and from 25 October to 1 November.
    const mornings = expand(calendar(madrid, { 'mon-fri': ['09:00-13:30'] }), wholeYear);
    const verdict = worstStart(steps, elapsed(0), wholeYear, mornings);
    expect(verdict).toMatchObject({ outcome: 'slack', slack: -6 * hour, start: at('2026-01-01 09:00') });
    const march = worstStart(steps, elapsed(0), windowOf('2026-03-09', '2026-03-27', madrid), mornings);
    expect(march).toMatchObject({ slack: -5 * hour });
  });

  it('the night on which the clock goes back is an hour longer', () => {
    const steps: Chain = [{ id: 'morning', limit: hours(1, calendar(madrid, { 'mon-sun': ['09:00-10:00'] })) }];
    const verdict = worst(elapsed(0), wholeYear, steps);
    expect({ slack: verdict.slack / hour, start: wall(verdict.start) }).toEqual({
      slack: -25,
      start: 'Sat 2026-10-24 09:00',
    });
  });

  it('a calendar day on that night may be late by an hour for 24 h', () => {
    const steps: Chain = [{ id: 'day', limit: { clock: 'calendar-days', days: 1, zone: madrid } }];
    const verdict = worst(elapsed(24), wholeYear, steps);
    expect(verdict).toMatchObject({ slack: -hour, start: at('2026-10-24 03:00'), approach: 'at' });
    const other = worst({ clock: 'calendar-days', days: 1, zone: madrid }, wholeYear, [
      { id: 'day', limit: elapsed(24) },
    ]);
    expect(other).toMatchObject({ slack: -hour, start: at('2026-03-28 03:00') });
  });
});

it('a calendar day that begins in the hour that comes twice may end before one that began sooner', () => {
  const night = calendar(madrid, { 'mon-sun': ['02:30-04:00'] });
  const steps: Chain = [
    { id: 'day', limit: { clock: 'calendar-days', days: 1, zone: madrid } },
    { id: 'night', limit: hours(1, night) },
  ];
  const ends = compileChain(steps, { from: at('2026-10-25 00:00Z'), to: at('2026-10-25 02:00Z') }).end;
  const starts = ['00:10Z', '00:40Z', '01:10Z', '01:40Z'].map((time) => at(`2026-10-25 ${time}`));
  expect(starts.map((start) => wall(momentOf(valueAt(ends, start))))).toEqual([
    'Mon 2026-10-26 03:30',
    'Mon 2026-10-26 03:40',
    'Mon 2026-10-26 03:30',
    'Mon 2026-10-26 03:40',
  ]);
});

describe('links', () => {
  const start = at('2026-06-01 09:00');

  it('parallel branches all have to end', () => {
    const steps: Chain = [
      { parallel: [[{ id: 'short', limit: elapsed(2) }], [{ id: 'long', limit: elapsed(5) }]] },
      { id: 'then', limit: elapsed(1) },
    ];
    expect(wall(completion(steps, start))).toBe('Mon 2026-06-01 15:00');
    const { timeline } = worst(elapsed(5), oneWeek, steps).example;
    expect(timeline.map(({ step, critical }) => [step.id, critical])).toEqual([
      ['short', false],
      ['long', true],
      ['then', true],
    ]);
  });

  it('from where one parallel branch overtakes another, it counts', () => {
    const noon: Limit = { clock: 'business-days', days: 1, calendar: calendar(madrid, { 'mon-fri': ['09:00-12:00'] }) };
    const steps: Chain = [{ parallel: [[{ id: 'noon', limit: noon }], [{ id: 'moving', limit: elapsed(30) }]] }];
    const { slack, start: late, approach } = worst(eod(1), oneWeek, steps);
    expect([slack / hour, wall(late), approach]).toEqual([-12, 'Tue 2026-06-02 00:00', 'just-before']);
  });

  it('an optional step counts where it makes things worse', () => {
    const steps: Chain = [{ optional: [{ id: 'review', limit: elapsed(3) }] }, { id: 'back', limit: hours(8, back) }];
    expect(wall(completion(steps, start))).toBe('Tue 2026-06-02 11:00');
    expect(worst(elapsed(24), oneWeek, steps).example.timeline.map(({ step }) => step.id)).toEqual(['review', 'back']);
  });

  it('one of several branches happens, so the worst counts', () => {
    const steps: Chain = [
      { oneOf: [[{ id: 'quick', limit: elapsed(1) }], [{ id: 'slow', limit: hours(4, supplier) }]] },
    ];
    expect(wall(completion(steps, start))).toBe('Mon 2026-06-01 19:00');
    expect(worst(elapsed(24), oneWeek, steps).example.timeline.map(({ step }) => step.id)).toEqual(['slow']);
    const far: Chain = [
      { oneOf: [[{ id: 'near', limit: elapsed(1) }], [{ id: 'far', limit: elapsed(112) }]] },
      { id: 'back', limit: hours(1, back) },
    ];
    expect(wall(completion(far, start))).toBe('Mon 2026-06-08 10:00');
  });

  it('an empty chain, group or branch takes no time', () => {
    for (const steps of [[], [{ parallel: [] }], [{ oneOf: [] }], [{ optional: [] }], [{ parallel: [[], []] }]]) {
      expect(completion(steps, start)).toBe(start);
    }
  });
});

describe('verdicts without a slack', () => {
  const closed: CalendarSpec = { zone: madrid };

  it('a step that never opens never completes', () => {
    const verdict = worstStart([...chain, { id: 'shut', limit: hours(1, closed) }], elapsed(24), oneWeek);
    if (verdict.outcome !== 'never-completes') throw new Error(verdict.outcome);
    expect(verdict.start).toBe(oneWeek.from);
    expect(verdict.example.completion).toBe('never');
    expect(verdict.example.timeline.at(-1)).toMatchObject({
      step: { id: 'shut' },
      start: 'never',
      end: 'never',
      wait: 0,
    });
  });

  it('a step that never opens is the last of the timeline, whatever would follow', () => {
    const verdict = worstStart([{ id: 'shut', limit: hours(1, closed) }, ...chain], elapsed(24), oneWeek);
    if (verdict.outcome !== 'never-completes') throw new Error(verdict.outcome);
    expect(verdict.example.timeline.map(({ step }) => step.id)).toEqual(['shut']);
  });

  it('a step that closes for good in the horizon never completes from then on', () => {
    const until: CalendarSpec = { ...back, exceptions: [{ from: '2026-06-04', to: '2999-12-31', hours: 'closed' }] };
    const verdict = worstStart([{ id: 'back', limit: hours(8, until) }], elapsed(24), oneWeek);
    expect(verdict).toMatchObject({ outcome: 'never-completes', start: at('2026-06-03 10:00') });
  });

  it('a promise in a calendar that never opens is never due', () => {
    expect(worstStart(chain, hours(1, closed), oneWeek)).toEqual({ outcome: 'never-due' });
  });

  it('a channel that never opens has no start', () => {
    expect(worstStart(chain, elapsed(24), oneWeek, [])).toEqual({ outcome: 'no-start' });
  });
});

describe('starts while a channel is open', () => {
  it('are the only ones that count, up to just before it closes', () => {
    const mornings = expand(calendar(madrid, { 'mon-fri': ['08:00-12:00'] }), oneWeek);
    const steps: Chain = [{ id: 'evening', limit: hours(1, calendar(madrid, { 'mon-fri': ['07:00-09:00'] })) }];
    expect(worstStart(steps, elapsed(0), oneWeek, mornings)).toMatchObject({
      start: at('2026-06-05 08:00'),
      approach: 'just-after',
      slack: -71 * hour,
    });
    const falling = worstStart([{ id: 'day', limit: elapsed(10) }], eod(1), oneWeek, mornings);
    expect(falling).toMatchObject({ approach: 'just-before', start: at('2026-06-01 12:00'), attained: false });
    if (falling.outcome === 'slack') expect(wall(falling.example.start)).toBe('Mon 2026-06-01 11:59');
  });

  it.each([
    [5 * minute, minute],
    [minute, 1000],
    [30_000, 1000],
    [1000, 1],
    [1, 0],
  ])('that are open for %d ms are shown by one %d ms before it closes', (length, before) => {
    const noon = at('2026-06-01 12:00');
    const verdict = worstStart([{ id: 'day', limit: elapsed(10) }], eod(1), oneWeek, [noon - length, noon]);
    if (verdict.outcome !== 'slack') throw new Error(verdict.outcome);
    expect([verdict.start, noon - verdict.example.start]).toEqual([noon, before]);
  });
});
