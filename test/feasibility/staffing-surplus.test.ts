import { describe, expect, it } from 'vitest';
import { said, usual, type World } from './staffing-world.ts';

const seats = (count: number, more = ''): World => ({
  teams: { desk: `{ name: Desk${more}, shifts: { office: { calendar: office, seats: ${count} } } }` },
});
const told = (world: World): string[] => said(world, 'CAP009');
const calls = (change: (demand: string) => string): World => ({ demand: { calls: change(usual.demand.calls) } });
const shares = (shareOf: (hour: number) => number): string =>
  `profile: { intraday: { minutes: 60, shares: [${Array.from({ length: 24 }, (_, hour) => `${shareOf(hour)}%`).join()}] } }`;

describe('more seats than the contacts take', () => {
  // 100 calls of 3 minutes in half an hour take 14 seats for 80% in 20 s; 18.2 are 1.3 times as many.
  it.each([
    [14, false],
    [18, false],
    [19, true],
    [40, true],
  ])('%i seats: %j', (count, isTold) => {
    expect(told(seats(count)).length > 0).toBe(isTold);
  });

  it('one seat more is prudence in a small team', () => {
    const few = calls((demand) => demand.replace('100', '5'));
    expect(told({ ...few, ...seats(3) })).toEqual([]);
    expect(told({ ...few, ...seats(4) })[0]).toContain('4 seats, where 2 would do');
  });

  it('a shift is as large as its busiest hour takes it', () => {
    const peaked = calls((demand) =>
      demand.replace('aht', `${shares((hour) => (hour === 9 ? 40 : hour > 9 && hour < 14 ? 15 : 0))}, aht`),
    );
    expect(told({ ...peaked, ...seats(26) })).toEqual([]);
    expect(told({ ...peaked, ...seats(36) })).not.toEqual([]);
  });

  it('it has to be so in more than half of the time', () => {
    const late = { calendar: '{ name: Late, weekly: { mon-fri: ["12:00-14:00"] } }', seats: 14 };
    const world = (early: string, from: string): World => ({
      calendars: {
        ...usual.calendars,
        early: `{ name: Early, weekly: { mon-fri: ["09:00-${from}"] } }`,
        late: late.calendar.replace('12:00', from),
      },
      teams: {
        desk: `{ name: Desk, shifts: { e: { calendar: early, seats: ${early} }, l: { calendar: late, seats: 14 } } }`,
      },
    });
    expect(told(world('30', '11:30'))).toEqual([]);
    expect(told(world('30', '12:00'))).not.toEqual([]);
  });

  it('teams that do what no demand tells of are not judged', () => {
    const mail = '{ name: Mail, medium: email, attendedBy: human, hours: office, languages: [es] }';
    const besides = (demand: Record<string, string>): World => ({
      ...seats(30),
      channels: { ...usual.channels, mail },
      cells: { ...usual.cells, 'billing/homes/mail': '{ teams: [desk] }' },
      demand: { ...usual.demand, ...demand },
    });
    expect(told(besides({}))).toEqual([]);
    expect(
      told(besides({ mails: '{ channel: mail, period: 2027, volume: { count: 10, per: day }, aht: 3 min }' })),
    ).toEqual([]);
    expect(told(seats(30, ', solves: [fault]'))).toEqual([]);
    const first = '{ name: First, escalatesTo: [{ team: desk, after: 5 min }] }';
    const { desk = '' } = seats(30).teams ?? {};
    expect(told({ teams: { desk, first } })).toEqual([]);
    expect(told({ teams: { desk, first: '{ name: First }' } })).not.toEqual([]);
  });

  it('seats for what grows until the end of the horizon are not too many', () => {
    const growing = (growth: string): World => calls((demand) => demand.replace('aht', `growth: ${growth}, aht`));
    expect(told({ ...growing('50%'), ...seats(20) })).toEqual([]);
    expect(told({ ...growing('1%'), ...seats(20) })).not.toEqual([]);
    expect(told({ ...growing('-10%'), ...seats(20) })).not.toEqual([]);
  });
});

describe('people kept apart by language', () => {
  const two = (count: number, languages: string, target = '20s, share: 80%'): World => ({
    channels: {
      phone: usual.channels.phone,
      abroad: usual.channels.phone.replace('[es]', '[en]'),
    },
    cells: Object.fromEntries(
      ['phone', 'abroad'].map((channel) => [
        `billing/homes/${channel}`,
        `{ teams: [desk], target: { metric: service-level, within: ${target}, window: interval } }`,
      ]),
    ),
    demand: {
      calls: usual.demand.calls.replace('100', String(count)),
      others: usual.demand.calls.replace('100', String(count)).replace('phone', 'abroad'),
    },
    teams: { desk: `{ name: Desk, shifts: { office: { calendar: office, seats: 400, languages: ${languages} } } }` },
  });
  const apart = '[{ language: es, seats: 200 }, { language: en, seats: 200 }]';

  // Smallest numbers of agents for 80% in 20 s of calls of 3 minutes, busy 85% at most: 10 erlangs 14, 20 erlangs 24; 60 erlangs 71, 120 erlangs 142.
  it.each([
    [100, ['16.7%', '28 seats', '24 would do']],
    [600, []],
  ])('%i calls of each', (count, expected) => {
    const [message = ''] = said(two(count, apart), 'CAP011');
    expect(message === '').toBe(expected.length === 0);
    for (const part of expected) expect(message).toContain(part);
  });

  it('not where people speak both, or one seat alone is at stake', () => {
    expect(said(two(100, '[{ language: es, seats: 400 }, { language: en, seats: 400 }]'), 'CAP011')).toEqual([]);
    expect(said(two(1, apart), 'CAP011')).toEqual([]);
  });
});
