import { describe, expect, it } from 'vitest';
import {
  assumptionLines,
  busiestSlot,
  deferredShortage,
  isKeptOverWeek,
  isSlow,
  proofOf,
  queueShortages,
  type Slot,
  type StaffedWeek,
  seatsPlace,
  shortageView,
  slotValues,
  type TeamStaffing,
  teamsValues,
  topicsAlone,
} from '../../src/feasibility/staffing/index.ts';
import { modelOf, staffing, target, usual, type World } from './staffing-world.ts';

/** 13 seats for 100 calls of 3 minutes in half an hour: they answer 79.6 %, and 14 are needed. */
const seats = (count: number): World => ({
  teams: { desk: `{ name: Desk, shifts: { office: { calendar: office, seats: ${count} } } }` },
});
const base = staffing(seats(13));
const [week, queue] = [base.weeks[0], base.weeks[0]?.queues[0]];
const open = queue?.slots.find((slot) => slot.open > 0);
if (!week || !queue || !open?.result) throw new Error('no open half hour');
const { result } = open;

/** A half hour in which as many are answered, as many are needed and are there. */
function half(serviceLevel: number, need: number | undefined, there = 13, more: Partial<Slot> = {}): Slot {
  return {
    ...open,
    verdict: 'short',
    result: { ...result, need, state: { ...result.state, serviceLevel } },
    seats: there,
    ...more,
  } as Slot;
}
const weekOf = (slots: readonly Slot[], more: Partial<StaffedWeek> = {}): StaffedWeek => {
  const of = (...wanted: Slot['verdict'][]) => slots.filter(({ verdict }) => wanted.includes(verdict)).length;
  // A half hour with nobody is short of people as well.
  const totals = { ...queue.totals, short: of('short', 'uncovered'), unstable: of('unstable') };
  return { ...week, queues: [{ ...queue, slots, totals }], ...more };
};
const of = (...weeks: StaffedWeek[]): TeamStaffing => ({ ...base, weeks });

describe('the worst half hour', () => {
  const [bad, worse, enough] = [half(0.6, 14), half(0.5, 14), half(0.9, 13, 13, { verdict: 'enough' })];
  const uncovered = half(0, 14, 0, { verdict: 'uncovered' });
  it.each<[string, readonly Slot[], number]>([
    ['answers the fewest', [bad, worse], 1],
    ['wherever it stands', [worse, bad], 0],
    ['of as many, lacks the most people', [half(0.5, 15), half(0.5, 17)], 1],
    ['wherever it stands', [half(0.5, 17), half(0.5, 15)], 0],
    ['counting those who are there', [half(0.5, 15, 13), half(0.5, 15, 11)], 1],
    ['or lacks more than any number', [half(0.5, 40), half(0.5, undefined)], 1],
    ['the first of those that are alike', [worse, half(0.5, 14)], 0],
    ['is short', [enough, half(0.95, 14)], 1],
    ['is attended', [uncovered, bad], 1],
  ])('%s', (_, slots, worst) => {
    const [found, ...others] = queueShortages(of(weekOf(slots)));
    expect([found?.worst, others.length]).toEqual([slots[worst], 0]);
  });

  it('is one of how many, and none where all have enough', () => {
    expect(queueShortages(of(weekOf([bad, enough, worse, uncovered])))).toMatchObject([{ kind: 'short', count: 3 }]);
    expect(queueShortages(of(weekOf([bad, half(0, 14, 9, { verdict: 'unstable' })])))).toMatchObject([
      { kind: 'unstable', count: 2 },
    ]);
    expect(queueShortages(of(weekOf([enough, uncovered])))).toEqual([]);
  });

  it('of usual weeks goes before that of a counted one, however bad', () => {
    const counted = weekOf([half(0.1, 20)], { counted: '2026-03-02' });
    expect(queueShortages(of(weekOf([bad]), weekOf([worse]), counted))).toMatchObject([{ worst: worse }]);
    expect(queueShortages(of(weekOf([enough]), counted))).toMatchObject([{ week: { counted: '2026-03-02' } }]);
  });

  const busy = (occupancy: number, more: Partial<Slot> = {}): Slot =>
    half(0.9, 13, 13, { verdict: 'enough', result: { ...result, state: { ...result.state, occupancy } }, ...more });
  it('of people who are busy is the busiest of the usual weeks, where somebody is there', () => {
    const slots = [busy(0.86), busy(0.9), busy(0.85), busy(0.99, { verdict: 'uncovered' }), busy(0.9)];
    expect(busiestSlot(of(weekOf(slots), weekOf([busy(0.95)], { counted: '2026-03-02' })), 0.85)).toMatchObject({
      slot: slots[1],
      count: 3,
    });
    expect(busiestSlot(of(weekOf([busy(0.86)]), weekOf([busy(0.87), busy(0.8)])), 0.85)).toMatchObject({
      count: 1,
      slot: { result: { state: { occupancy: 0.87 } } },
    });
    expect(busiestSlot(of(weekOf([busy(0.85)])), 0.85)).toBeUndefined();
    expect(
      busiestSlot(of(weekOf([half(0.9, 13, 13, { verdict: 'closed', result: undefined })])), 0.85),
    ).toBeUndefined();
  });
});

describe('work that can wait and is late', () => {
  const email: World = {
    channels: { email: '{ name: Email, medium: email, attendedBy: human, hours: office }' },
    cells: { 'billing/homes/email': '{ teams: [desk], target: { metric: response-time, within: 24h, share: 90% } }' },
    demand: { emails: '{ channel: email, aht: 10 min, volume: { count: 10, per: week } }' },
  };
  const late = staffing(email);
  const [usually] = late.weeks;
  const deferred = usually?.deferred;
  const promise = deferred?.shared.kept[0];
  if (!usually || !deferred || !promise) throw new Error('nothing can wait');
  const kept = (share: number, wanted = 0.9) => ({
    ...promise,
    target: { ...promise.target, share: wanted },
    share,
    isKept: share >= wanted,
  });
  const state = (shares: readonly number[], more: object = {}) => ({
    ...deferred.shared,
    kept: shares.map((share) => kept(share)),
    ...more,
  });
  const at = (shared: typeof deferred.shared, more: Partial<StaffedWeek> = {}, alone = shared): StaffedWeek => ({
    ...usually,
    deferred: { ...deferred, shared, alone },
    ...more,
  });
  const shortage = (...weeks: StaffedWeek[]) => deferredShortage({ ...late, weeks });
  const grows = (work: number, capacity = 34) => state([], { grows: true, work, capacity });

  it('is none where all promises are kept, or nothing can wait', () => {
    expect(shortage(at(state([0.9, 1])))).toBeUndefined();
    expect(shortage({ ...usually, deferred: undefined })).toBeUndefined();
  });

  it('tells the promise that is kept least', () => {
    expect(shortage(at(state([0.95, 0.8, 0.7, 0.85])))?.broken?.share).toBe(0.7);
    expect(shortage(at({ ...state([]), kept: [kept(0.7, 0.75), kept(0.8, 0.95)] }))?.broken?.share).toBe(0.8);
    expect(shortage(at(grows(40)))).toMatchObject({ broken: undefined });
  });

  it('tells the worst week: the one with most work left, else with the promise kept least, and usual ones first', () => {
    const [small, large] = [at(grows(40)), at(grows(50))];
    expect([shortage(small, large)?.week, shortage(large, small)?.week]).toEqual([large, large]);
    // 16 hours are left of 60 for 44, and 6 of 40 for 34.
    expect(shortage(at(grows(40, 34)), at(grows(60, 44)))?.deferred.shared.work).toBe(60);
    const [poor, poorer] = [at(state([0.8])), at(state([0.7]))];
    expect([shortage(poor, poorer)?.week, shortage(poorer, poor)?.week]).toEqual([poorer, poorer]);
    expect(shortage(poorer, small)?.week).toBe(small);
    expect(shortage(poor, at(grows(90), { counted: '2026-03-02' }))?.week).toBe(poor);
    expect(shortage(at(state([1])), at(grows(90), { counted: '2026-03-02' }))?.week.counted).toBe('2026-03-02');
  });

  it('is counted twice where it would be in time alone, and those on the line have enough people', () => {
    const [bad, good] = [state([0.5]), state([1])];
    const line = (verdict: Slot['verdict']) => ({ queues: [{ ...queue, slots: [half(0.9, 13, 13, { verdict })] }] });
    expect(shortage(at(bad, line('enough'), good))?.isDouble).toBe(true);
    expect(shortage(at(bad, line('short'), good))?.isDouble).toBe(false);
    expect(shortage(at(bad, line('enough'), bad))?.isDouble).toBe(false);
    expect(shortage(at(grows(40), line('enough'), grows(36)))?.isDouble).toBe(false);
  });
});

describe('what is told of a half hour', () => {
  it('is what it has, needs and comes to', () => {
    expect(slotValues(open, base.zone)).toMatchObject({
      interval: { seconds: 1800 },
      contacts: expect.closeTo(100, 6),
      handling: { seconds: 180 },
      load: expect.closeTo(10, 6),
      seats: 13,
      need: 14,
      deficit: 1,
      within: { seconds: 20 },
      share: { value: 80 },
      limit: { seconds: 0 },
      achieved: { value: 79.6 },
      reached: { value: 88.8 },
      occupancy: { value: 76.9 },
    });
  });

  it('is nothing while closed, and no number without end where the queue grows', () => {
    const closed = queue.slots.find((slot) => slot.open === 0);
    if (!closed) throw new Error('never closed');
    expect(slotValues(closed, base.zone)).toMatchObject({
      contacts: 0,
      load: 0,
      need: 0,
      deficit: 0,
      handling: { seconds: 0 },
      within: { seconds: 0 },
      achieved: { value: 0 },
      reached: { value: 0 },
    });
    const growing = staffing(seats(9)).weeks[0]?.queues[0]?.slots.find((slot) => slot.open > 0);
    if (!growing) throw new Error('closed');
    expect(slotValues(growing, base.zone)).toMatchObject({ wait: { seconds: 0 }, achieved: { value: 0 }, deficit: 5 });
    expect(slotValues(half(0.9, 12), base.zone)).toMatchObject({ deficit: 0 });
    expect(slotValues(half(0.9, undefined), base.zone)).toMatchObject({ need: 0, deficit: 0, reached: { value: 0 } });
  });

  it('names teams and those of them that have no name, each once', () => {
    const [desk] = base.teams;
    if (!desk) throw new Error('no team');
    expect(teamsValues(base)).toEqual({ teams: 1, name: [desk.value.name] });
  });

  const shifts = (fields: string): TeamStaffing =>
    staffing({
      calendars: { ...usual.calendars, late: '{ name: Late, weekly: { mon-fri: ["11:00-14:00"] } }' },
      teams: { desk: `{ name: Desk, shifts: { ${fields} } }` },
    });
  const nine = (found: TeamStaffing): Slot | undefined =>
    found.weeks[0]?.queues[0]?.slots.find((slot) => slot.open > 0);
  it('stands where the seats of the largest shift are written that works then', () => {
    const two = shifts('early: { calendar: office, seats: 5 }, more: { calendar: late, seats: 9 }');
    expect(seatsPlace(two, nine(two)).path?.slice(-3)).toEqual(['shifts', 'early', 'seats']);
    expect(seatsPlace(two).path?.slice(-3)).toEqual(['shifts', 'more', 'seats']);
    expect(seatsPlace({ ...two, positions: [] })).toMatchObject({ on: 'key', path: ['teams', 'desk', 'shifts'] });
  });

  it('of several things, what each would need alone', () => {
    const world: World = {
      ...seats(13),
      services: { billing: '{ name: Billing, segments: [homes] }', moving: '{ name: Moving, segments: [homes] }' },
      channels: { ...usual.channels, chat: '{ name: Chat, medium: chat, attendedBy: human, hours: office }' },
      cells: {
        'billing/homes/phone': `{ teams: [desk], target: ${target} }`,
        'billing/homes/chat': `{ teams: [desk], target: ${target} }`,
        'moving/homes/chat': '{ teams: [desk] }',
      },
      demand: {
        ...usual.demand,
        more: usual.demand.calls.replace('count: 100', 'count: 50'),
        chats: '{ channel: chat, service: billing, volume: { count: 20, per: half-hour }, aht: 6 min }',
        moves: '{ channel: chat, service: moving, volume: { count: 10, per: half-hour }, aht: 3 min }',
      },
    };
    const slot = nine(staffing(world));
    // Loads: 150 × 180 ÷ 1800, 20 × 360 ÷ 1800 and 10 × 180 ÷ 1800.
    expect(
      slot &&
        topicsAlone(slot).map(({ topic, contacts, load, handling }) => [
          topic.map((name) => (typeof name === 'string' ? name : name.written)).join(' + '),
          Math.round(contacts),
          Math.round(load * 1e6) / 1e6,
          handling.seconds,
        ]),
    ).toEqual([
      ['calls + more', 150, 15, 180],
      ['chats', 20, 4, 360],
      ['moves', 10, 1, 180],
    ]);
    expect(slot && topicsAlone({ ...slot, target: undefined }).map(({ need }) => need)).toEqual([16, 5, 2]);
  });

  it('says what is taken for granted of whom', () => {
    const flows = base.parts.flatMap((part) => part.flows);
    const [flow] = flows;
    if (!flow) throw new Error('no flow');
    const several = {
      ...flow,
      isSplit: true,
      channel: { ...flow.channel, value: { ...flow.channel.value, concurrency: 3 } },
    };
    expect(assumptionLines(flows, [])).toEqual([]);
    expect(assumptionLines(flows, [several])).toEqual([]);
    expect(
      assumptionLines([several, flow], [flow]).map(({ message, values }) => [
        message,
        values.demands ?? values.concurrency,
      ]),
    ).toEqual([
      ['assumedPeak', ['calls']],
      ['assumedSplit', ['calls']],
      ['assumedConcurrency', 3],
    ]);
  });
});

describe('what a finding shows', () => {
  const model = modelOf(seats(13));
  const [shortage] = queueShortages(base);
  if (!shortage?.worst.target) throw new Error('no shortage');
  const promised = shortage.worst.target;
  const over = (window: string | undefined, level: number | undefined, maxMeanWait?: number, meanWait?: number) =>
    ({
      ...shortage,
      queue: { ...shortage.queue, totals: { ...shortage.queue.totals, serviceLevel: level, meanWait } },
      worst: {
        ...shortage.worst,
        target: {
          ...promised,
          target: { ...promised.target, window },
          staffing: { ...promised.staffing, ...(maxMeanWait !== undefined && { share: 0, maxMeanWait }) },
        },
      },
    }) as typeof shortage;

  it.each<[string, typeof shortage, boolean]>([
    ['a week that keeps a target of a month', over('month', 0.81), true],
    ['as much as is promised', over('month', 0.8), true],
    ['less', over('month', 0.79), false],
    ['a target of each half hour', over('interval', 0.81), false],
    ['of no time that is said', over(undefined, 0.81), false],
    ['a mean wait', over('day', 0.5, 30, 30), true],
    ['a longer one', over('day', 0.5, 30, 31), false],
    ['one that is not known', over('day', 0.5, 30), false],
    ['nothing that is known', over('month', undefined), false],
    ['work that grows', { ...over('month', 0.81), kind: 'unstable' }, false],
    ['no target', { ...shortage, worst: { ...shortage.worst, target: undefined } }, false],
  ])('over a week, %s', (_, own, expected) => {
    expect(isKeptOverWeek(own)).toBe(expected);
  });

  const lines = (own: typeof shortage) => proofOf(model, own).map(({ message }) => message);
  it('in its lines', () => {
    expect(isSlow(shortage)).toBe(false);
    expect(lines(shortage)).toEqual(['load', 'week', 'people', 'erlang', 'lookedAt']);
    expect(lines(over('month', 0.81))).toContain('windowKept');
    expect(lines({ ...shortage, kind: 'unstable' })[0]).toBe('loadOnly');
    expect(lines(over('interval', 0.5, 30))[0]).toBe('loadSlow');
    const none = { ...shortage, worst: { ...shortage.worst, result: { ...result, need: undefined } } };
    expect(lines(none)).toEqual(['loadOnly', 'week', 'erlang', 'lookedAt']);
    expect(lines({ ...shortage, week: { ...week, counted: '2026-03-02' } })).toContain('busiest');
    expect(lines({ ...shortage, staffing: of(week, week) })).toContain('season');
    expect(lines({ ...shortage, staffing: of(week, { ...week, counted: '2026-03-02' }) })).not.toContain('season');
  });

  it('of whom it is, and where what arrives and what is promised stand', () => {
    expect(shortageView(shortage)).toMatchObject({
      subject: 'team:desk',
      facts: [],
      related: [{ message: 'demandHere' }, { message: 'targetHere' }],
    });
    const [part] = base.parts;
    if (!part) throw new Error('no queue');
    const parted = { ...shortage, part: { ...part, needed: ['es'] }, staffing: { ...base, parts: [part, part] } };
    expect(shortageView(parted).facts).toEqual(['es']);
    expect(shortageView({ ...shortage, worst: { ...shortage.worst, target: undefined } }).related).toHaveLength(1);
  });
});
