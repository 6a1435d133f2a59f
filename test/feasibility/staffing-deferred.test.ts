import { describe, expect, it } from 'vitest';
import type { DeferredState } from '../../src/feasibility/staffing/deferred.ts';
import { found, notAssessed, said, staffing, target, type World } from './staffing-world.ts';

const promise = (within: string, share = '90%'): string =>
  `{ metric: response-time, within: ${within}, share: ${share} }`;

const letters = (promised: string, fields: string, seats = 1, hours = 'mon-fri: ["09:00-17:00"]'): World => ({
  channels: { email: '{ name: Email, medium: email, attendedBy: human, hours: office }' },
  cells: { 'billing/homes/email': `{ teams: [desk], target: ${promised} }` },
  calendars: { office: `{ name: Office, weekly: { ${hours} } }` },
  demand: { emails: `{ channel: email, aht: 10 min, ${fields} }` },
  teams: { desk: `{ name: Desk, shifts: { office: { calendar: office, seats: ${seats} } } }` },
});

const at = (hour: number): string =>
  `intraday: { minutes: 60, shares: [${Array.from({ length: 24 }, (_, index) => (index === hour ? '100%' : '0%')).join(', ')}] }`;

function shared(world: World): DeferredState {
  const { deferred } = staffing(world).weeks[0] ?? {};
  if (!deferred) throw new Error('nothing can wait');
  return deferred.shared;
}

describe('work that can wait', () => {
  it('is compared with the hours of work, people busy as the policy allows', () => {
    const { work, capacity, grows } = shared(letters(promise('24h'), 'volume: { count: 240, per: week }'));
    expect([work, capacity, grows]).toEqual([expect.closeTo(40, 9), expect.closeTo(34, 9), true]);
    const kinder = letters(promise('24h'), 'volume: { count: 240, per: week }');
    expect(shared({ ...kinder, tom: 'policies: { maxOccupancy: 100% }\n' }).grows).toBe(false);
  });

  it.each([
    [
      'more than a week can do',
      letters(promise('10 business days'), 'volume: { count: 205, per: week }'),
      ['CAP008 team:desk'],
    ],
    ['less', letters(promise('10 business days'), 'volume: { count: 203, per: week }'), []],
    [
      'without a promise only the backlog counts',
      letters('{ metric: csat, min: 8, scale: { min: 0, max: 10 } }', 'volume: { count: 205, per: week }'),
      ['CAP008 team:desk'],
    ],
    [
      'what comes at weekends waits for Monday',
      letters(
        promise('24h'),
        'volume: { count: 100, per: week }, profile: { weekdays: [16%, 16%, 16%, 16%, 16%, 10%, 10%] }',
      ),
      ['CAP008 team:desk'],
    ],
    [
      'but not in business hours',
      letters(
        promise('8 business hours'),
        'volume: { count: 100, per: week }, profile: { weekdays: [16%, 16%, 16%, 16%, 16%, 10%, 10%] }',
      ),
      [],
    ],
    [
      'nor in business days',
      letters(
        promise('1 business day'),
        'volume: { count: 100, per: week }, profile: { weekdays: [16%, 16%, 16%, 16%, 16%, 10%, 10%] }',
      ),
      [],
    ],
  ])('%s', (_, world, expected) => {
    expect(found(world)).toEqual(expected);
  });

  // All of a day's work comes in the hour before closing: 6 hours of it, and 8 × 0.85 = 6.8 hours to do it in.
  const evening = (within: string): World =>
    letters(
      promise(within),
      `volume: { count: 180, per: week }, profile: { weekdays: [20%, 20%, 20%, 20%, 20%, 0%, 0%], ${at(16)} }`,
    );
  it.each([
    ['8 business hours', true],
    ['6 business hours', true],
    ['4 business hours', false],
    ['1 business day', true],
    ['24h', false],
    ['72h', true],
    ['30 min', false],
  ])('that comes before closing, within %s', (within, isKept) => {
    expect(shared(evening(within)).kept.map((one) => one.isKept)).toEqual([isKept]);
  });

  it('the count of business days may start on the day itself', () => {
    const world = evening('1 business day');
    const sameDay = { office: '{ name: Office, weekly: { mon-fri: ["09:00-17:00"] }, dayCount: same-day }' };
    expect(shared({ ...world, calendars: sameDay }).kept.map(({ isKept }) => isKept)).toEqual([false]);
    const inherited = { base: sameDay.office, office: '{ name: Office, inherits: [base] }' };
    expect(shared({ ...world, calendars: inherited }).kept.map(({ isKept }) => isKept)).toEqual([false]);
  });

  it('the share is that of the contacts done in time', () => {
    // All of Monday's 5 hours of work come between 9 and 10, and 0.85 of an hour of it is done in an hour: who comes at 9 and t hours
    // waits 5t ÷ 0.85 − t, which is up to an hour for the first 0.205 of them.
    const { kept } = shared(
      letters(
        promise('1 business hour', '50%'),
        `volume: { count: 30, per: week }, profile: { weekdays: [100%, 0%, 0%, 0%, 0%, 0%, 0%], ${at(9)} }`,
      ),
    );
    expect(kept[0]?.share).toBeGreaterThan(0.17);
    expect(kept[0]?.share).toBeLessThan(0.24);
  });

  it('tells of the week, and of what is missing', () => {
    expect(said(letters(promise('24h'), 'volume: { count: 240, per: week }'), 'CAP008')).toEqual([
      '40 hours of work that can wait arrive in a week at the team “Desk”, which has 34 for it: the backlog grows by 6 hours every week.',
      'A week that comes again and again, without holidays: 240 contacts, first come, first served; 40 hours of work and 34 hours for it, people busy at most 85% of their time.',
      'dates assessed: 31 December 2027 to 30 December 2028',
    ]);
    const none = { ...letters(promise('24h'), ''), demand: {} };
    expect(notAssessed(none, 'CAP008')).toEqual([expect.stringMatching(/^cell:billing\/homes\/email: the “demand”/)]);
    const mean = letters('{ metric: response-time, max: 4h }', 'volume: { count: 10, per: week }');
    expect(notAssessed(mean, 'CAP008')).toEqual([expect.stringMatching(/it sets a mean$/)]);
  });
});

describe('beside those who wait on the line', () => {
  const both = (calls: number, emails: number): World => ({
    channels: {
      phone: '{ name: Telephone, medium: phone, attendedBy: human, hours: office }',
      email: '{ name: Email, medium: email, attendedBy: human, hours: office }',
    },
    cells: {
      'billing/homes/phone': `{ teams: [desk], target: ${target} }`,
      'billing/homes/email': `{ teams: [desk], target: ${promise('2 business days')} }`,
    },
    calendars: { office: '{ name: Office, weekly: { mon-fri: ["09:00-17:00"] } }' },
    demand: {
      calls: `{ channel: phone, aht: 3 min, volume: { count: ${calls}, per: half-hour } }`,
      emails: `{ channel: email, aht: 10 min, volume: { count: ${emails}, per: week } }`,
    },
    teams: { desk: '{ name: Desk, shifts: { office: { calendar: office, seats: 14 } } }' },
  });
  it.each([
    ['there is time for both', 100, 400, []],
    ['there is time for either, not for both', 100, 500, ['CAP010 team:desk']],
    ['there is not enough time for the emails alone', 10, 3000, ['CAP008 team:desk']],
    ['nor for the calls alone', 110, 500, ['CAP001 team:desk', 'CAP008 team:desk']],
  ])('%s', (_, calls, emails, expected) => {
    expect(found(both(calls, emails))).toEqual(expected);
  });

  it('tells how much time is left', () => {
    expect(said(both(100, 500), 'CAP010')).toEqual([
      'The team “Desk” has time for what comes by Email if nobody waits on the line, and not besides those who do: 83.33 hours of work, and 76 left for it in a week.',
      'dates assessed: 31 December 2027 to 30 December 2028',
    ]);
  });

  it('a back office waits for nobody, whatever the channel', () => {
    const world = both(100, 0);
    const teams = { desk: '{ name: Desk, type: back-office, shifts: { office: { calendar: office, seats: 14 } } }' };
    expect(
      staffing({
        ...world,
        teams,
        demand: { calls: '{ channel: phone, aht: 3 min, volume: { count: 100, per: half-hour } }' },
      }).parts,
    ).toEqual([]);
  });
});
