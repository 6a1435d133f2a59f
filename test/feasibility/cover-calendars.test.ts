import { describe, expect, it } from 'vitest';
import { always, type Collections, calendar, judge, line, told } from './line.ts';

const madrid = (range: string, days = 'mon-fri') => calendar({ [days]: [range] });
const bogota = (range: string, days = 'mon-fri') => calendar({ [days]: [range] }, { timezone: 'America/Bogota' });

describe('CAL006: a calendar', () => {
  const found = (collections: Collections) => told(judge(collections, ['CAL006']));
  const calendars = (own: unknown, others: Record<string, unknown> = {}) => ({ calendars: { own, ...others } });

  it.each([
    ['without hours', { name: 'Own' }, 'The calendar “Own” never opens.'],
    ['of empty days', { name: 'Own', weekly: { mon: [] } }, 'The calendar “Own” never opens.'],
    [
      'of an empty season',
      { name: 'Own', seasons: [{ from: '06-01', to: '09-01', weekly: {} }] },
      'The calendar “Own” never opens.',
    ],
    [
      'that ends when it begins',
      { name: 'Own', weekly: { mon: ['09:00-09:00'] } },
      'The range “09:00–09:00” ends when it begins: it can be read as no time at all, or as a whole day.',
    ],
    [
      'of overlapping runs of days',
      { name: 'Own', weekly: { 'mon-fri': ['09:00-14:00'], 'fri-sun': ['13:00-15:00'] } },
      'The ranges “09:00–14:00” and “13:00–15:00” overlap: Fri.',
    ],
    [
      'whose Sunday night runs into Monday',
      { name: 'Own', weekly: { sun: ['22:00-09:30'], 'mon-fri': ['09:00-18:00'] } },
      'The range “22:00–09:30” runs past midnight into “09:00–18:00” of the day after: Sun.',
    ],
    [
      'whose exception overlaps',
      {
        name: 'Own',
        always: true,
        exceptions: [{ from: '2026-05-01', weekly: { fri: ['09:00-12:00', '11:00-13:00'] } }],
      },
      'The ranges “09:00–12:00” and “11:00–13:00” overlap: Fri.',
    ],
    [
      'of which a date overlaps',
      { name: 'Own', always: true, holidays: { dates: { '2026-12-24': ['09:00-12:00', '11:00-13:00'] } } },
      'The ranges “09:00–12:00” and “11:00–13:00” of the same date overlap.',
    ],
  ])('%s', (_what, own, message) => {
    expect(found(calendars(own))).toEqual([`CAL006 ${message}`]);
  });

  it.each([
    ['opens on one date only', { name: 'Own', holidays: { dates: { '2031-05-04': ['09:00-12:00'] } } }],
    ['has ranges that touch', { name: 'Own', weekly: { 'mon-sun': ['00:00-08:00', '08:00-24:00'] } }],
    ['has nights that touch mornings', { name: 'Own', weekly: { 'mon-sun': ['22:00-06:00', '06:00-10:00'] } }],
    [
      'asks for holidays that nobody knows',
      { name: 'Own', weekly: { mon: ['09:00-10:00'] }, holidays: { country: 'XK' } },
    ],
  ])('that %s is left alone', (_what, own) => {
    expect(found(calendars(own))).toEqual([]);
  });

  it('that only lends its holidays need not open', () => {
    const lender = { name: 'Lender', holidays: { add: ['2026-05-01'] } };
    expect(found(calendars({ name: 'Own', always: true, inherits: ['lender'] }, { lender }))).toEqual([]);
    const used = { channels: { phone: { name: 'Phone', hours: 'lender' } } };
    expect(
      found({ ...calendars({ name: 'Own', always: true, inherits: ['lender'] }, { lender }), ...used }),
    ).toHaveLength(1);
  });
});

describe('CAL007: hours beyond those of the channels', () => {
  const calendars = {
    promised: always,
    office: madrid('09:00-18:00'),
    mornings: madrid('09:00-14:00'),
    evenings: madrid('14:00-24:00'),
  };
  const model = (hours: string | undefined, channels: Record<string, unknown>, cells: Record<string, unknown>) =>
    line(calendars, [], {
      services: { advice: { name: 'Advice', hours } },
      channels,
      channelMap: { advice: { '*': cells } },
    });
  const phone = { name: 'Phone', hours: 'mornings' };
  const chat = { name: 'Chat', hours: 'evenings' };
  const judged = (...its: Parameters<typeof model>) => judge(model(...its), ['CAL007']);

  it('of a service are what none of its channels covers', () => {
    expect(told(judged('office', { phone, chat }, { phone: {}, chat: {} }))).toEqual([]);
    expect(told(judged('office', { phone, chat }, { phone: {}, chat: { state: 'not-offered' } }))).toEqual([
      'CAL007 The service “Advice” is given at hours when Phone is closed: Mon–Fri 14:00–18:00, 20 h a week.',
    ]);
    expect(told(judged('promised', { phone, chat }, { phone: {}, chat: {} }))).toEqual([
      'CAL007 The service “Advice” is given at hours when Phone and Chat are closed: Mon–Fri 00:00–09:00; Sat, Sun 00:00–24:00, 93 h a week.',
    ]);
  });

  it('are not asked where every cell says hours of its own', () => {
    expect(told(judged('office', { phone, chat }, { phone: { hours: 'mornings' } }))).toEqual([]);
    expect(told(judged('office', { phone, chat }, { phone: { hours: 'mornings' }, chat: {} }))).toEqual([]);
    expect(told(judged(undefined, { phone }, { phone: {} }))).toEqual([]);
  });

  it('of a cell may go beyond those of its channel', () => {
    expect(told(judged('office', { phone, chat }, { phone: { hours: 'office' }, chat: {} }))).toEqual([]);
    expect(told(judged('office', { phone: { name: 'Phone' } }, { phone: { hours: 'office' } }))).toEqual([]);
  });

  it('of a service have nothing to do with the channels of another', () => {
    const two = model('office', { phone, chat }, { phone: {}, chat: { state: 'not-offered' } });
    const services = { ...two.services, orders: { name: 'Orders', hours: 'mornings' } };
    const channelMap = { ...two.channelMap, orders: { '*': { chat: {}, phone: {} } } };
    expect(told(judge({ ...two, services, channelMap }, ['CAL007']))).toEqual([
      'CAL007 The service “Advice” is given at hours when Phone is closed: Mon–Fri 14:00–18:00, 20 h a week.',
    ]);
  });

  it('cannot be told where a channel says none and the others do not cover them', () => {
    const silent = { name: 'Web' };
    const some = judged('office', { phone, web: silent }, { phone: {}, web: {} });
    expect([told(some), some.notAssessed.map(({ subject, missing }) => `${subject}: ${missing}`)]).toEqual([
      [],
      ['channel:web: the channel “Web” has no hours'],
    ]);
    expect(judged('mornings', { phone, web: silent }, { phone: {}, web: {} }).notAssessed).toEqual([]);
  });
});

describe('CAL008: two teams that hand work over', () => {
  const teams = (from: Record<string, unknown>, to: Record<string, unknown>) => ({
    desk: { name: 'Desk', shifts: { desk: { calendar: 'desk' } }, ...from },
    engineers: { name: 'Engineers', shifts: { engineers: { calendar: 'engineers' } }, ...to },
  });
  const escalation = { escalatesTo: [{ team: 'engineers' }] };
  const judged = (
    desk: unknown,
    engineers: unknown,
    more: Collections = {},
    from: Record<string, unknown> = escalation,
  ) => judge({ teams: teams(from, {}), calendars: { desk, engineers }, ...more }, ['CAL008']);
  const found = (...its: Parameters<typeof judged>) => told(judged(...its)).map((text) => text.slice(7));
  const start = '“Desk” hands work over to “Engineers”, and';

  it.each([
    ['three hours in summer and four in winter', madrid('09:00-18:00'), bogota('08:00-17:00'), []],
    ['an hour', madrid('09:00-14:00'), madrid('13:00-20:00'), []],
    ['nights', madrid('22:00-06:00'), madrid('23:00-07:00'), []],
    [
      'half an hour',
      madrid('09:00-14:00'),
      madrid('13:30-20:00'),
      [`${start} on a usual day of both they are there together for 30 min only: at least 1 h is needed.`],
    ],
    [
      'nothing',
      madrid('09:00-14:00'),
      bogota('15:00-23:00'),
      [`${start} on a usual day of both they are never there together: at least 1 h is needed.`],
    ],
    [
      'other days',
      madrid('09:00-14:00', 'mon-wed'),
      madrid('09:00-14:00', 'thu-fri'),
      ['“Desk” hands work over to “Engineers”, and there is no day on which both work.'],
    ],
    ['more days of one', madrid('09:00-14:00', 'mon-sun'), madrid('09:00-14:00'), []],
    [
      'less in one part of the year',
      madrid('09:00-15:30'),
      bogota('08:00-17:00'),
      [
        `${start} in part of the year (29 March – 24 October 2026), on a usual day of both, they are there together for 30 min only: at least 1 h is needed.`,
      ],
    ],
  ])('%s', (_what, desk, engineers, expected) => {
    expect(found(desk, engineers)).toEqual(expected);
  });

  const apart = [madrid('09:00-14:00'), madrid('15:00-20:00')] as const;

  it('is told once however often it is written, with the other places', () => {
    const providers = { andino: { name: 'Andino' } };
    const limit = { between: ['own', 'andino'], fromTeam: 'engineers', toTeam: 'desk' };
    const globalAgreements = {
      alliance: { name: 'Alliance', parties: { own: {}, andino: {} }, boundaries: { limit } },
    };
    const { diagnostics } = judged(...apart, { providers, globalAgreements });
    expect(diagnostics.map(({ subject, related }) => [subject, related.map(({ message }) => message)])).toEqual([
      ['globalAgreement:alliance#limit', ['it is written here too']],
    ]);
  });

  it('a team and the hours of an agreement that it uses, its own or those of its needs', () => {
    const areas = { it: { name: 'IT', side: 'back' } };
    const needs = { systems: { name: 'Systems', consumers: ['team:desk'], provider: 'area:it' } };
    const agreement = { name: 'Support', needs: ['systems'], hours: 'engineers' };
    const within = (agreements: Record<string, unknown>) => found(...apart, { areas, needs, agreements }, {});
    const told =
      '“Desk” hands work over to “Support”, and on a usual day of both they are never there together: at least 1 h is needed.';
    expect(within({ support: agreement })).toEqual([told]);
    expect(within({ support: { ...agreement, consumers: ['area:it'] } })).toEqual([]);
    expect(within({ support: { ...agreement, hours: undefined } })).toEqual([]);
    expect(within({ support: { ...agreement, state: 'rejected' } })).toEqual([]);
  });

  it('cannot be told of a team without shifts', () => {
    const { diagnostics, notAssessed } = judge(
      { teams: teams(escalation, { shifts: undefined }), calendars: { desk: apart[0] } },
      ['CAL008'],
    );
    expect([diagnostics, notAssessed.map(({ subject }) => subject)]).toEqual([[], ['team:engineers']]);
  });
});
