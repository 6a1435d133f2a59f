import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contactsByHour,
  found,
  notAssessed,
  said,
  staffing,
  sum,
  target,
  usual,
  type World,
} from './staffing-world.ts';

const shares = (at: Readonly<Record<number, number>>): string =>
  `[${Array.from({ length: 24 }, (_, hour) => `${at[hour] ?? 0}%`).join(', ')}]`;
const calls = (fields: string): World => ({ demand: { calls: `{ channel: phone, aht: 3 min, ${fields} }` } });
const week = (world: World): number => sum(contactsByHour(world).flat());

describe('how much', () => {
  it.each([
    ['half an hour', 'volume: { count: 10, per: half-hour }', 500],
    ['an hour', 'volume: { count: 10, per: hour }', 250],
    ['an open day', 'volume: { count: 10, per: day }', 50],
    ['a week', 'volume: { count: 10, per: week }', 10],
    ['a month', 'volume: { count: 1000, per: month }', (1000 * 7) / (365.25 / 12)],
    ['a quarter', 'volume: { count: 1000, per: quarter }', (1000 * 7) / (365.25 / 4)],
    ['a year', 'volume: { count: 1000, per: year }', (1000 * 7) / 365.25],
    ['the whole period', 'period: 2027-02, volume: { count: 400 }', 100],
  ])('so many in %s', (_, fields, expected) => {
    expect(week(calls(fields))).toBeCloseTo(expected, 6);
  });

  it('without what a bot settles', () => {
    expect(week(calls('volume: { count: 1000, per: week }, containment: 25%'))).toBeCloseTo(750, 6);
  });

  it('what a bot does not settle goes to the people behind it', () => {
    const world: World = {
      channels: {
        ...usual.channels,
        bot: '{ name: Bot, medium: bot, attendedBy: automated, hours: office, humanFallback: phone }',
      },
      cells: { ...usual.cells, 'billing/homes/bot': '{ mode: self-service }' },
      demand: { chats: '{ channel: bot, volume: { count: 1000, per: week }, containment: 80%, aht: 3 min }' },
    };
    expect(week(world)).toBeCloseTo(200, 6);
  });
});

describe('when', () => {
  it('by weekday and hour, in the zone of the hours', () => {
    const world = calls(
      `volume: { count: 1000, per: week }, profile: { weekdays: [40%, 20%, 20%, 10%, 10%, 0%, 0%], intraday: { minutes: 60, shares: ${shares({ 9: 50, 10: 30, 13: 20 })} } }`,
    );
    const [monday = [], , , , friday = [], saturday = []] = contactsByHour(world);
    expect([monday[9], monday[10], monday[11], monday[13]].map((count) => Math.round(count ?? 0))).toEqual([
      200, 120, 0, 80,
    ]);
    expect([Math.round(friday[9] ?? 0), sum(saturday)]).toEqual([50, 0]);
  });

  it('of any length that divides the day', () => {
    const many = Array.from({ length: 96 }, (_, index) => (index === 39 ? '100%' : '0%')).join(', ');
    const world = calls(`volume: { count: 50, per: week }, profile: { intraday: { minutes: 15, shares: [${many}] } }`);
    const { slots = [] } = staffing(world).weeks[0]?.queues[0] ?? {};
    const busy = slots.flatMap(({ streams }, index) => (streams.length > 0 ? [index] : []));
    expect(busy).toEqual([19, 67, 115, 163, 211]);
  });

  it('only what comes while open can be attended', () => {
    const world = calls(
      `volume: { count: 100, per: week }, profile: { intraday: { minutes: 60, shares: ${shares({ 8: 40, 9: 60 })} } }`,
    );
    expect(week(world)).toBeCloseTo(60, 6);
  });

  it.each([
    ['5 hours: as much as an even hour', '09:00-14:00', 20],
    ['10 hours: 12%', '08:00-18:00', 12],
    ['24 hours: 12%', '00:00-24:00', 12],
  ])('without a profile the busiest hour of a day of %s', (_, hours, share) => {
    const world = {
      ...calls('volume: { count: 100, per: day }'),
      calendars: { office: `{ name: Office, weekly: { mon-fri: ["${hours}"] } }` },
    };
    const [monday = []] = contactsByHour(world);
    expect(Math.max(...monday)).toBeCloseTo(share, 6);
    expect(sum(monday)).toBeCloseTo(100, 6);
  });

  it('and it falls where most seats are, which the proof tells', () => {
    const world: World = {
      ...calls('volume: { count: 1000, per: day }'),
      calendars: {
        office: '{ name: Office, weekly: { mon-fri: ["08:00-20:00"] } }',
        noon: '{ name: Noon, weekly: { mon-fri: ["11:00-13:00"] } }',
      },
      teams: {
        desk: '{ name: Desk, shifts: { office: { calendar: office, seats: 5 }, noon: { calendar: noon, seats: 2 } } }',
      },
    };
    const [monday = []] = contactsByHour(world);
    expect(monday.indexOf(Math.max(...monday))).toBe(11);
    expect(said(world, 'CAP001')).toContain(
      'Nothing says at what time the contacts of calls come: 12% of a day is assumed in its busiest hour, and that hour where most seats are.',
    );
  });

  it('nothing is lost or made up, whatever the profile', () => {
    const profile = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(profile, profile, fc.integer({ min: 1, max: 5000 }), (hours, days, count) => {
        const total = sum(hours);
        const weekly = sum(days.slice(0, 5));
        fc.pre(total > 0 && weekly > 0);
        const at = Object.fromEntries(hours.map((part, index) => [index + 8, (100 * part) / total]));
        const weekdays = [...days.slice(0, 5).map((part) => `${(100 * part) / weekly}%`), '0%', '0%'].join(', ');
        const written =
          `profile: { weekdays: [${weekdays}], intraday: { minutes: 60, shares: ${shares(at)} } }`.replace(
            /\d\.\d+e-\d+/g,
            '0',
          );
        const world = {
          ...calls(`volume: { count: ${count}, per: week }, ${written}`),
          calendars: { office: '{ name: Office, weekly: { mon-fri: ["08:00-20:00"] } }' },
        };
        expect(week(world)).toBeCloseTo(count, 4);
      }),
      { numRuns: 20 },
    );
  });
});

describe('which rows', () => {
  const rows = (demand: Record<string, string>): World => ({ demand });
  const row = (count: number, fields = ''): string =>
    `{ channel: phone, aht: 3 min, volume: { count: ${count}, per: week }${fields} }`;
  it.each([
    ['rows of the same period add up', { a: row(100, ', period: 2027'), b: row(50, ', period: 2027') }, 150],
    ['of another year, the nearest', { a: row(100, ', period: 2024'), b: row(60, ', period: 2026') }, 60],
    ['known of a month only, it holds for the year', { a: row(100, ', period: 2026-09') }, 100],
    [
      'forecasts go before what was counted',
      { a: row(100, ', period: 2027, basis: actual'), b: row(60, ', period: 2027, basis: forecast') },
      60,
    ],
    [
      'a part of a broader row adds nothing',
      { a: row(100), b: row(70, ', service: billing'), c: row(9, ', segment: homes') },
      100,
    ],
  ])('%s', (_, demand, expected) => {
    expect(week(rows(demand))).toBeCloseTo(expected, 6);
  });

  it('quarters with another demand are weeks of their own, the worst of which is told', () => {
    const demand = Object.fromEntries(
      [1, 2, 3, 4].map((quarter) => [`q${quarter}`, row(quarter === 3 ? 6000 : 5000, `, period: 2027-Q${quarter}`)]),
    );
    const { weeks } = staffing(rows(demand));
    expect(weeks.map(({ queues }) => Math.round(queues[0]?.totals.contacts ?? 0)).toSorted()).toEqual([
      5000, 5000, 5000, 6000,
    ]);
    expect(said(rows(demand), 'CAP001').join(' ')).toMatch(/the first starts on 3 July 2028/);
  });

  it('rows that count the same contacts in part cannot be told apart', () => {
    const both = {
      a: row(100, ', service: billing'),
      b: '{ service: billing, segment: homes, aht: 3 min, volume: { count: 9, per: week } }',
    };
    const world: World = {
      ...rows(both),
      cells: { 'billing/homes/phone': `{ teams: [desk], share: 100%, target: ${target} }` },
    };
    expect(notAssessed(world, 'CAP001')).toEqual([
      expect.stringMatching(/^team:desk: demand that is not counted twice/),
    ]);
  });
});

describe('to whom', () => {
  const two: World = {
    segments: { homes: '{ name: Homes, size: { count: 3000 } }', firms: '{ name: Firms, size: { count: 1000 } }' },
    services: { billing: '{ name: Billing }' },
    channels: {
      phone: '{ name: Telephone, medium: phone, attendedBy: human, hours: office }',
      web: '{ name: Web, medium: web, attendedBy: automated, hours: office }',
    },
    cells: {
      'billing/homes/phone': '{ teams: [desk], share: 40% }',
      'billing/homes/web': '{ mode: self-service, share: 60% }',
      'billing/firms/phone': '{ teams: [firm], share: 90% }',
      'billing/firms/web': '{ mode: self-service, share: 10% }',
    },
    demand: { all: '{ service: billing, aht: 3 min, volume: { count: 1000, per: week } }' },
    teams: {
      desk: '{ name: Desk, shifts: { office: { calendar: office, seats: 10 } } }',
      firm: '{ name: Firm desk, shifts: { office: { calendar: office, seats: 10 } } }',
    },
  };
  const byTeam = async (world: World): Promise<Record<string, number>> => {
    const { staffingOf } = await import('../../src/feasibility/staffing/staffing.ts');
    const { modelOf } = await import('./staffing-world.ts');
    return Object.fromEntries(
      staffingOf(modelOf(world)).map((group) => [
        group.teams[0]?.id ?? '',
        'weeks' in group ? Math.round(group.weeks[0]?.queues[0]?.totals.contacts ?? 0) : Number.NaN,
      ]),
    );
  };

  it('by the shares of the channels and the sizes of the segments', async () => {
    expect(await byTeam(two)).toEqual({ desk: 300, firm: 225 });
  });

  it('all of a channel to those who attend it', async () => {
    const phone = { all: '{ channel: phone, aht: 3 min, volume: { count: 1000, per: week } }' };
    expect(await byTeam({ ...two, demand: phone })).toEqual({ desk: 571, firm: 429 });
    const firms = { all: '{ channel: phone, segment: firms, aht: 3 min, volume: { count: 1000, per: week } }' };
    expect(await byTeam({ ...two, demand: firms })).toEqual({ firm: 1000 });
  });

  it('a parent’s contacts are those of its children', async () => {
    const segments = {
      all: '{ name: All }',
      homes: '{ name: Homes, parent: all, size: { count: 3000 } }',
      firms: '{ name: Firms, parent: all, size: { count: 1000 } }',
    };
    expect(
      await byTeam({
        ...two,
        segments,
        demand: { all: '{ segment: all, service: billing, aht: 3 min, volume: { count: 1000, per: week } }' },
      }),
    ).toEqual({ desk: 300, firm: 225 });
  });

  it.each([
    ['sizes', { ...two, segments: { homes: '{ name: Homes }', firms: '{ name: Firms }' } }, /the “size” of segment:/],
    [
      'shares',
      { ...two, cells: { ...two.cells, 'billing/homes/web': '{ mode: self-service }' } },
      /the “share” of cell:billing\/homes\/web/,
    ],
  ])('without %s nobody can tell', (_, world, missing) => {
    for (const line of notAssessed(world, 'CAP002')) expect(line).toMatch(missing);
    expect(notAssessed(world, 'CAP002')).not.toEqual([]);
  });
});

describe('not assessed', () => {
  // So that no rule of its own has to tell that demand is missing.
  it('work that can wait, with a promise and without demand', () => {
    const letters = {
      channels: { phone: '{ name: Letters, medium: post, attendedBy: human, hours: office, languages: [es] }' },
      cells: {
        'billing/homes/phone': '{ teams: [desk], target: { metric: response-time, within: 24 h, share: 90% } }',
      },
      demand: {},
    };
    expect(notAssessed(letters, 'CAP008')).toEqual([
      'cell:billing/homes/phone: the “demand” of cell:billing/homes/phone: how many contacts arrive',
    ]);
    expect(notAssessed(letters, 'CAP001')).toEqual([]);
  });

  const openBy = (fair: string): World => ({
    calendars: { ...usual.calendars, fair },
    channels: { phone: '{ name: Telephone, medium: phone, attendedBy: human, hours: fair }' },
  });

  it.each([
    [
      'no demand',
      { demand: {} },
      'cell:billing/homes/phone: the “demand” of cell:billing/homes/phone: how many contacts arrive',
    ],
    ['no volume', calls('period: 2027'), 'team:desk: the “volume” of demand:calls, or its “data”'],
    [
      'no period',
      calls('volume: { count: 10 }'),
      'team:desk: the “period” of demand:calls, or in what time its “volume” arrives (“per”)',
    ],
    [
      'no time',
      { demand: { calls: '{ channel: phone, volume: { count: 10, per: day } }' } },
      'team:desk: the “aht” of demand:calls: how long a contact takes',
    ],
    [
      'no time at all',
      { demand: { calls: '{ channel: phone, aht: 0 s, volume: { count: 10, per: day } }' } },
      'team:desk: the “aht” of demand:calls: how long a contact takes',
    ],
    [
      'a time out of all range',
      { demand: { calls: '{ channel: phone, volume: { count: 10, per: day }, aht: 400000 h }' } },
      'team:desk: figures that allow a calculation: those of demand:calls are out of all range',
    ],
    [
      'no hours',
      { channels: { phone: '{ name: Telephone, medium: phone, attendedBy: human }' } },
      'team:desk: the hours of cell:billing/homes/phone: its own, or those of its channel or its service',
    ],
    ['hours that never open', openBy('{ name: Fair, weekly: {} }'), 'team:desk: hours: calendar:fair never opens'],
    [
      'hours that open in another year only',
      openBy(
        '{ name: Fair, exceptions: [{ from: 2020-03-02, to: 2020-03-06, weekly: { mon-fri: ["09:00-14:00"] } }] }',
      ),
      'team:desk: hours: calendar:fair does not open once in the dates that are judged',
    ],
    ['no shifts', { teams: { desk: '{ name: Desk }' } }, 'team:desk: the “shifts” of team:desk'],
    [
      'no seats',
      { teams: { desk: '{ name: Desk, shifts: { office: { calendar: office } } }' } },
      'team:desk: the “seats” of a shift of team:desk',
    ],
    [
      'half a profile',
      calls('volume: { count: 10, per: day }, profile: { intraday: { minutes: 60, shares: [50%, 50%] } }'),
      'team:desk: “shares” of demand:calls that cover the 24 hours and add up to 100%',
    ],
    [
      'half a week',
      calls('volume: { count: 10, per: week }, profile: { weekdays: [50%, 10%, 0%, 0%, 0%, 0%, 0%] }'),
      'team:desk: seven “weekdays” of demand:calls that add up to 100%',
    ],
    [
      'no share',
      { cells: { 'billing/homes/phone': '{ teams: [desk], target: { metric: service-level, within: 20s } }' } },
      'cell:billing/homes/phone: the “share” of the target of cell:billing/homes/phone: how many of the cases',
    ],
  ] as [string, World, string][])('%s', (_, world, expected) => {
    expect(notAssessed(world, 'CAP001')).toEqual([expected]);
    expect(found(world)).toEqual([]);
  });
});

describe('counted data', () => {
  const data = (volumeOf: (day: number, minutes: number) => number, days = 28): Record<string, string> => {
    const rows = Array.from({ length: days }, (_, day) =>
      [540, 570, 600].map((minutes) => {
        const date = new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        return `${date},${time},${volumeOf(day, minutes)}`;
      }),
    );
    return { 'data/calls.csv': `date,time,volume\n${rows.flat().join('\n')}\n` };
  };
  const world = (files: Record<string, string>): World => ({
    demand: { calls: '{ channel: phone, period: 2026-03, data: data/calls.csv, aht: 3 min }' },
    files,
  });

  it('the mean of each weekday is the usual week', () => {
    const [monday = [], tuesday = []] = contactsByHour(world(data((day) => (day % 7 === 0 ? 40 + day : 10))));
    expect([monday[9], monday[10], monday[11]]).toEqual([101, 50.5, 0]);
    expect(tuesday[9]).toBeCloseTo(20, 9);
  });

  it('the busiest week is another one, and a warning where only that is short', () => {
    const files = data((day) => (day >= 7 && day < 14 ? 110 : 80));
    const { weeks } = staffing(world(files));
    expect(weeks.map(({ counted }) => counted)).toEqual([undefined, '2026-03-09']);
    // It is judged in the week of the horizon at the same time of the year.
    expect(weeks.at(-1)?.monday).toBe('2028-03-06');
    expect(found(world(files))).toEqual(['CAP001 team:desk (warning)']);
    expect(said(world(files), 'CAP001')).toContain(
      'It is so in the busiest week of the data only, that of 9 March 2026.',
    );
    expect(found(world(data(() => 110)))).toEqual(['CAP001 team:desk']);
  });

  it('what only the busiest week does is a warning, whatever it does', () => {
    const volumeOf = (day: number) => (day >= 7 && day < 14 ? 110 : 10);
    const busy = data((day) => (day % 7 < 5 ? volumeOf(day) : 0));
    const untimed = { cells: { 'billing/homes/phone': '{ teams: [desk] }' } };
    const seats = (count: number) => ({
      desk: `{ name: Desk, shifts: { office: { calendar: office, seats: ${count} } } }`,
    });
    expect(found({ ...world(busy), ...untimed, teams: seats(8) })).toEqual(['CAP002 team:desk (warning)']);
    const medium = (name: string) =>
      `{ name: Channel, medium: ${name}, attendedBy: human, hours: office, languages: [es] }`;
    const two = {
      channels: { phone: medium('phone'), chat: medium('chat') },
      cells: {
        'billing/homes/phone': `{ teams: [desk], target: ${target} }`,
        'billing/homes/chat': `{ teams: [desk], target: ${target} }`,
      },
      demand: { ...world({}).demand, chats: '{ channel: chat, period: 2026-03, data: data/calls.csv, aht: 3 min }' },
    };
    expect(found({ ...world(busy), ...two, teams: seats(16) })).toEqual(['CAP010 team:desk (warning)']);
    const email = {
      channels: { phone: medium('email') },
      cells: { 'billing/homes/phone': '{ teams: [desk], target: { metric: response-time, within: 24h, share: 90% } }' },
    };
    expect(found({ ...world(busy), ...email, teams: seats(2) })).toEqual(['CAP008 team:desk (warning)']);
  });

  it('one row a day is a day without a profile', () => {
    const rows = Array.from({ length: 7 }, (_, day) => `2026-03-0${2 + day},00:00,${day < 5 ? 100 : 0}`).join('\n');
    const [monday = []] = contactsByHour(world({ 'data/calls.csv': `date,time,volume\n${rows}\n` }));
    expect([monday[9], sum(monday)].map((count) => Math.round(count ?? 0))).toEqual([20, 100]);
  });
});
