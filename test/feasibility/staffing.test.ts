import { describe, expect, it } from 'vitest';
import { found, notAssessed, said, staffing, sum, target, usual, type World } from './staffing-world.ts';

const seats = (count: number, more = ''): World => ({
  teams: { desk: `{ name: Desk${more}, shifts: { office: { calendar: office, seats: ${count} } } }` },
});

describe('100 calls in half an hour of 3 minutes each', () => {
  it.each([
    [14, 0.88835],
    [15, 0.94145],
    [13, 0.79559],
    [12, 0.64016],
    [11, 0.38961],
  ])('%i seats answer %f of a week within 20 s', (count, level) => {
    const { totals } = staffing(seats(count)).weeks[0]?.queues[0] ?? {};
    expect(totals?.serviceLevel).toBeCloseTo(level, 5);
    expect(totals?.contacts).toBeCloseTo(5000, 6);
  });

  it.each([
    [14, []],
    [13, ['CAP001 team:desk']],
    [11, ['CAP001 team:desk']],
    [10, ['CAP002 team:desk']],
    [9, ['CAP002 team:desk']],
  ])('%i seats: %j', (count, expected) => {
    expect(found(seats(count))).toEqual(expected);
  });

  it('says load, need and what is achieved', () => {
    expect(said(seats(13), 'CAP001')).toEqual([
      'The team “Desk” answers 79.6% within 20 s at the worst time, Mon, 3 Jan 2028, 09:00, and 80% is promised: 13 seats where 14 are needed.',
      '100 contacts in 30 min of 3 min each: a load of 10 erlangs. 13 seats answer 79.6% within 20 s, busy 76.9% of the time; 14 are needed, and answer 88.8%.',
      'In such a week seats are missing in 50 of the 50 open half hours; of its 5,000 contacts, 79.6% are answered in time.',
      'As 30% of paid time goes to holidays, absence, training and breaks, 14 seats take 20 people.',
      'Erlang C: contacts come at random, some take longer than others, and all wait until somebody answers.',
      'dates assessed: 31 December 2027 to 30 December 2028',
    ]);
    expect(said(seats(13), 'CAP001', 'es')[1]).toBe(
      '100 contactos en 30 min de 3 min cada uno: una carga de 10 erlangs. 13 puestos contestan el 79,6 % en 20 s, ocupados el 76,9 % del tiempo; se requieren 14 y contestan el 88,8 %.',
    );
  });

  it('with customers who give up, also by Erlang A', () => {
    const patience = { demand: { calls: usual.demand.calls.replace('aht', 'patience: 2 min, aht') } };
    const line = said({ ...seats(13), ...patience }, 'CAP001').find((one) => one.includes('Erlang A'));
    expect(line).toMatch(
      /^If people give up after 2 min on average, \d(\.\d)?% do, and 8\d(\.\d)?% are answered within 20 s/,
    );
  });
});

describe('targets', () => {
  const promised = (what: string, count: number): World => ({
    ...seats(count),
    cells: { 'billing/homes/phone': `{ teams: [desk], target: ${what} }` },
  });
  it.each([
    ['a mean wait of 8 s', '{ metric: asa, max: 8s }', 14, []],
    ['a mean wait of 7 s', '{ metric: asa, max: 7s }', 14, ['CAP001 team:desk']],
    ['nine of ten within 3 min', '{ metric: response-time, within: 3 min, share: 90%, window: interval }', 12, []],
    [
      'nine of ten within 3 min, by the quantile',
      '{ metric: response-time, max: 3 min, stat: p90, window: interval }',
      12,
      [],
    ],
    [
      'as many within a minute',
      '{ metric: response-time, max: 1 min, stat: p90, window: interval }',
      12,
      ['CAP001 team:desk'],
    ],
    ['all of them', '{ metric: service-level, within: 20s, share: 100%, window: interval }', 40, ['CAP001 team:desk']],
    ['satisfaction is no matter of seats', '{ metric: csat, min: 8, scale: { min: 0, max: 10 } }', 11, []],
    ['but a queue that grows is', '{ metric: csat, min: 8, scale: { min: 0, max: 10 } }', 10, ['CAP002 team:desk']],
  ])('%s', (_, what, count, expected) => {
    expect(found(promised(what, count)).filter((line) => !line.startsWith('CAP003'))).toEqual(expected);
  });

  it('all of them is out of reach of every number of seats, and says so', () => {
    const what = '{ metric: service-level, within: 20s, share: 100%, window: interval }';
    expect(said(promised(what, 40), 'CAP001')[0]).toMatch(
      /^100% within 20 s is promised .* no number of seats keeps it/,
    );
  });

  it('the strictest of several decides', () => {
    const both: World = {
      ...seats(14),
      services: { billing: '{ name: Billing, segments: [homes] }', moving: '{ name: Moving, segments: [homes] }' },
      cells: {
        'billing/homes/phone': `{ teams: [desk], target: ${target} }`,
        'moving/homes/phone': '{ teams: [desk], target: { metric: asa, max: 4s } }',
      },
    };
    expect(found(both)).toEqual(['CAP001 team:desk']);
    expect(found({ ...both, ...seats(15) })).toEqual([]);
  });

  it('one of a month is a warning while a whole week keeps it', () => {
    const profile =
      'profile: { weekdays: [40%, 15%, 15%, 15%, 15%, 0%, 0%], intraday: { minutes: 60, shares: [0%, 0%, 0%, 0%, 0%, 0%, 0%, 0%, 0%, 20%, 20%, 20%, 20%, 20%, 0%, 0%, 0%, 0%, 0%, 0%, 0%, 0%, 0%, 0%] } }';
    const demand = {
      calls: `{ channel: phone, period: 2027, volume: { count: 2500, per: week }, ${profile}, aht: 3 min }`,
    };
    const monthly = target.replace('interval', 'month');
    const of = (what: string): World => ({ ...promised(what, 13), demand });
    expect(found(of(monthly))).toEqual(['CAP001 team:desk (warning)']);
    expect(found(of(target))).toEqual(['CAP001 team:desk']);
    expect(said(of(monthly), 'CAP001')).toContain(
      'The target is measured over a longer time than half an hour, and over a whole week it is kept: this is a warning.',
    );
  });
});

describe('occupancy', () => {
  const many = { calls: '{ channel: phone, period: 2027, volume: { count: 1500, per: hour }, aht: 3 min }' };
  it.each([
    [90, '', []],
    [88, '', ['CAP003 team:desk']],
    [88, 'policies: { maxOccupancy: 86% }\n', []],
    [85, '', ['CAP003 team:desk']],
    [77, '', ['CAP001 team:desk']],
  ])('a load of 75 on %i seats, %j', (count, tom, expected) => {
    expect(found({ ...seats(count), demand: many, tom })).toEqual(expected);
  });

  it('17 of 20 is 85%, not more', () => {
    const demand = { calls: '{ channel: phone, period: 2027, volume: { count: 170, per: half-hour }, aht: 3 min }' };
    expect(found({ ...seats(20), demand }).filter((line) => line.startsWith('CAP003'))).toEqual([]);
  });
});

describe('several things for the same people', () => {
  const chat = (count: number, more = ''): World => ({
    ...seats(count),
    channels: { ...usual.channels, chat: `{ name: Chat, medium: chat, attendedBy: human, hours: office${more} }` },
    cells: { ...usual.cells, 'billing/homes/chat': `{ teams: [desk], target: ${target} }` },
    demand: {
      ...usual.demand,
      chats: '{ channel: chat, period: 2027, volume: { count: 30, per: half-hour }, aht: 3 min }',
    },
  });
  it.each([
    ['for all', 17, '', []],
    ['for each, not for both', 14, '', ['CAP010 team:desk']],
    ['for the chat, and less than the load of both', 13, '', ['CAP002 team:desk']],
    ['for the chat, and more than the load of both', 13, ', concurrency: 3', ['CAP001 team:desk']],
    ['for the chat alone', 5, '', ['CAP002 team:desk']],
    ['for both, as a person chats with three at a time', 15, ', concurrency: 3', []],
  ])('seats %s', (_, count, more, expected) => {
    expect(found(chat(count, more))).toEqual(expected);
  });

  it('tells what each would need', () => {
    expect(said(chat(14), 'CAP010').slice(0, 4)).toEqual([
      'The 14 seats of the team “Desk” do for Telephone and Chat one at a time, and not for all of them at once: 17 are needed, Mon, 3 Jan 2028, 09:00.',
      'Telephone alone: 100 contacts in 30 min of 3 min each, a load of 10 erlangs, 14 seats.',
      'Chat alone: 30 contacts in 30 min of 3 min each, a load of 3 erlangs, 5 seats.',
      'All together: 130 contacts, a load of 13 erlangs, 17 seats; there are 14.',
    ]);
    const told = said(chat(13, ', concurrency: 3'), 'CAP001');
    expect(told.find((line) => line.startsWith('On Chat'))).toMatch(/attends 3 contacts at a time/);
  });

  it('teams that attend a cell together are one queue', () => {
    const shared: World = {
      cells: { 'billing/homes/phone': `{ teams: [desk, partner], target: ${target} }` },
      teams: {
        desk: '{ name: Desk, shifts: { office: { calendar: office, seats: 9 } } }',
        partner: '{ name: Partner, shifts: { office: { calendar: office, seats: 5 } } }',
      },
    };
    expect(found(shared)).toEqual([]);
    const fewer = {
      ...shared,
      teams: { ...shared.teams, partner: '{ name: Partner, shifts: { office: { calendar: office, seats: 4 } } }' },
    };
    expect(said(fewer, 'CAP001')[0]).toMatch(/^The teams Desk and Partner together answer 79.6%/);
  });
});

describe('languages', () => {
  const split = (shift: string): World => ({
    segments: { north: '{ name: North }', south: '{ name: South }' },
    services: { billing: '{ name: Billing }' },
    channels: {
      phone: '{ name: Telephone, medium: phone, attendedBy: human, hours: office, languages: [es] }',
      linia: '{ name: Línia, medium: phone, attendedBy: human, hours: office, languages: [ca] }',
    },
    cells: {
      'billing/north/phone': `{ teams: [desk], target: ${target} }`,
      'billing/south/linia': `{ teams: [desk], target: ${target} }`,
    },
    demand: {
      calls: '{ channel: phone, period: 2027, volume: { count: 100, per: half-hour }, aht: 3 min }',
      trucades: '{ channel: linia, period: 2027, volume: { count: 10, per: half-hour }, aht: 3 min }',
    },
    teams: { desk: `{ name: Desk, shifts: { office: { calendar: office, ${shift} } } }` },
  });
  it.each([
    [
      'nobody speaks both: two queues',
      'seats: 17, languages: [{ language: es, seats: 14 }, { language: ca, seats: 3 }]',
      2,
      [],
    ],
    [
      '… the second with too few',
      'seats: 17, languages: [{ language: es, seats: 15 }, { language: ca, seats: 2 }]',
      2,
      ['CAP001 team:desk'],
    ],
    ['everybody speaks both: one queue', 'seats: 15, languages: [{ language: es }, { language: ca }]', 1, []],
    ['nothing says who speaks what: one queue', 'seats: 15', 1, []],
  ])('%s', (_, shift, queues, expected) => {
    expect(staffing(split(shift)).parts).toHaveLength(queues);
    expect(found(split(shift))).toEqual(expected);
  });
});

describe('when', () => {
  it('hours in which nobody is there are a matter of hours, not of seats', () => {
    const early = { ...usual.calendars, late: '{ name: Late, weekly: { mon-fri: ["10:00-14:00"] } }' };
    const world = {
      calendars: early,
      teams: { desk: '{ name: Desk, shifts: { late: { calendar: late, seats: 14 } } }' },
    };
    expect(found(world)).toEqual([]);
    expect(staffing(world).weeks[0]?.queues[0]?.slots.filter(({ verdict }) => verdict === 'uncovered')).toHaveLength(
      10,
    );
  });

  it('people who come in the middle of half an hour count for their part of it', () => {
    const calendars = { ...usual.calendars, late: '{ name: Late, weekly: { mon-fri: ["09:15-14:00"] } }' };
    const teams = {
      desk: '{ name: Desk, shifts: { office: { calendar: office, seats: 12 }, late: { calendar: late, seats: 3 } } }',
    };
    const [first, second] = staffing({ calendars, teams }).weeks[0]?.queues[0]?.slots.slice(18, 20) ?? [];
    expect([first?.seats, second?.seats]).toEqual([13.5, 15]);
    expect([first?.verdict, second?.verdict]).toEqual(['short', 'enough']);
  });

  it('summer hours of the shift are a week of their own, told as such', () => {
    const summer =
      '{ name: Summer, weekly: { mon-fri: ["09:00-14:00"] }, seasons: [{ from: 06-15, to: 09-15, weekly: { mon-fri: ["09:00-12:00"] } }] }';
    const world: World = {
      calendars: { ...usual.calendars, summer },
      teams: {
        desk: '{ name: Desk, shifts: { office: { calendar: office, seats: 13 }, summer: { calendar: summer, seats: 1 } } }',
      },
    };
    expect(staffing(world).weeks.map(({ monday, weeks }) => [monday, weeks])).toEqual([
      ['2028-01-03', 35],
      ['2028-06-19', 13],
    ]);
    expect(said(world, 'CAP001')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Mon, 19 Jun 2028, 12:00'),
        'That is so in 13 of the weeks assessed; the first starts on 19 June 2028.',
      ]),
    );
  });

  it('a team on another continent slips by an hour in winter', () => {
    const world: World = {
      locations: { bogota: '{ name: Bogotá, timezone: America/Bogota }' },
      calendars: {
        office: '{ name: Office, weekly: { mon-fri: ["15:00-20:00"] } }',
        morning: '{ name: Morning, timezone: America/Bogota, weekly: { mon-fri: ["08:00-13:00"] } }',
      },
      teams: { desk: '{ name: Desk, location: bogota, shifts: { morning: { calendar: morning, seats: 14 } } }' },
    };
    const { weeks, zone } = staffing(world);
    const uncovered = weeks.map(
      ({ queues }) => queues[0]?.slots.filter(({ verdict }) => verdict === 'uncovered').length,
    );
    expect([zone, weeks.length, uncovered]).toEqual(['America/Bogota', 2, [0, 10]]);
    const seen = weeks.map(({ queues }) => queues[0]?.slots.findIndex(({ open }) => open > 0));
    expect(seen.toSorted()).toEqual([16, 18]);
    expect(found(world)).toEqual([]);
  });

  it('holidays make no difference', () => {
    const spain = {
      office: '{ name: Office, weekly: { mon-fri: ["09:00-14:00"] }, holidays: { country: ES, add: [2027-01-05] } }',
    };
    const { weeks } = staffing({ calendars: spain });
    expect(weeks.map(({ weeks: count }) => count)).toEqual([49]);
    expect(sum(weeks[0]?.queues[0]?.slots.map(({ open }) => open) ?? [])).toBe(25 * 3600);
  });
});

describe('people', () => {
  const team = (fields: string): World => ({
    teams: { desk: `{ name: Desk, ${fields} }` },
    calendars: {
      office: usual.calendars.office,
      always: '{ name: Always, always: true }',
      summer:
        '{ name: Summer, weekly: { mon-fri: ["08:00-16:00"] }, seasons: [{ from: 07-01, to: 08-31, weekly: { mon-fri: ["08:00-15:00"] } }] }',
    },
    demand: {},
    cells: {},
  });
  const duty = 'contractHoursPerWeek: 40, shifts: { always: { calendar: always, seats: 1 } }';
  it.each([
    ['4.2 without shrinkage, and 4.2', `fte: 4.2, shrinkage: 0%, ${duty}`, []],
    ['4.2 without shrinkage, and 4', `fte: 4, shrinkage: 0%, ${duty}`, ['CAP004 team:desk']],
    ['6 with 30%, and 6', `fte: 6, shrinkage: 30%, ${duty}`, []],
    ['6 with the 30% of the policy, and 4', `fte: 4, ${duty}`, ['CAP004 team:desk']],
    ['heads, where nobody counts full-time equivalents', `headcount: 5, ${duty}`, ['CAP004 team:desk']],
    ['full-time equivalents go before heads', `headcount: 9, fte: 5, ${duty}`, ['CAP004 team:desk']],
    ['no shifts take nobody', 'fte: 1, contractHoursPerWeek: 40', []],
  ])('%s', (_, fields, expected) => {
    expect(found(team(fields))).toEqual(expected);
  });

  it('tells how it is reckoned', () => {
    expect(said(team(`fte: 4, shrinkage: 30%, ${duty}`), 'CAP004')).toEqual([
      'The shifts of “Desk” take 6 full-time equivalents, and it has only 4.',
      '168 hours of seats a week ÷ 40 hours of contract = 4.2; ÷ (1 − 30% of shrinkage) = 6.',
      'dates assessed: 31 December 2027 to 30 December 2028',
    ]);
  });

  it('over seasons, the mean of the year', () => {
    const [, line] = said(
      team('fte: 1, shrinkage: 0%, contractHoursPerWeek: 40, shifts: { summer: { calendar: summer, seats: 10 } }'),
      'CAP004',
    );
    expect(line).toMatch(/^39\d(\.\d+)? hours of seats a week/);
  });

  it.each([
    [
      'contract hours',
      'fte: 4, shifts: { always: { calendar: always, seats: 1 } }',
      'the “contractHoursPerWeek” of team:desk',
    ],
    [
      'people',
      'contractHoursPerWeek: 40, shifts: { always: { calendar: always, seats: 1 } }',
      'the “fte” of team:desk, or its “headcount”',
    ],
    [
      'seats',
      'fte: 4, contractHoursPerWeek: 40, shifts: { always: { calendar: always } }',
      'the “seats” of a shift of team:desk',
    ],
  ])('without %s it is not assessed', (_, fields, missing) => {
    expect(notAssessed(team(fields), 'CAP004')).toEqual([`team:desk: ${missing}`]);
  });
});
