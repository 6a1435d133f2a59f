import { describe, expect, it } from 'vitest';
import { always, type Collections, calendar, judge, line, told } from './line.ts';

const hours = ['CAL001', 'CAL002', 'CAL003', 'CAL004'] as const;
const found = (collections: Collections, settings: Record<string, unknown> = {}) =>
  told(judge(collections, hours, { settings }));
const shift = (id: string, more: Record<string, unknown> = {}) => ({ calendar: id, seats: 1, ...more });
const start = 'CAL001 By “Phone”, Advice can be reached at hours when no shift of Desk works:';

describe('hours that no shift covers', () => {
  const daily = calendar({ 'mon-sun': ['08:00-22:00'] });

  it('are told as a weekly pattern, in both languages', () => {
    const model = line(
      {
        promised: daily,
        weekdays: calendar({ 'mon-fri': ['08:00-15:00', '15:00-22:00'] }),
        weekend: calendar({ 'sat-sun': ['09:00-21:00'] }),
      },
      [shift('weekdays'), shift('weekend')],
    );
    expect(found(model)).toEqual([`${start} Sat, Sun 08:00–09:00, 21:00–22:00, 4 h a week.`]);
    expect(told(judge(model, hours, { language: 'es' }))).toEqual([
      'CAL001 Por «Phone» se accede a Advice en horas en las que no hay ningún turno de Desk: sáb, dom 08:00–09:00, 21:00–22:00, 4 h a la semana.',
    ]);
    const [finding] = judge(model, hours).diagnostics;
    expect(finding?.message.split('\n').slice(1)).toEqual([
      'promised: every day 08:00–22:00',
      '“Desk” works Mon–Fri 08:00–22:00; Sat, Sun 09:00–21:00',
      'first dates: 3 January 2026, 4 January 2026 and 10 January 2026',
      'dates assessed: 1 January 2026 to 31 December 2026, from “asOf” on, as the scenario has no date',
    ]);
  });

  it.each([
    [
      '24 hours and a shift until 23:59',
      always,
      { 'mon-sun': ['00:00-23:59'] },
      'every day 23:59–24:00, 7 min a week.',
    ],
    ['nights', always, { 'mon-sun': ['06:00-22:00'] }, 'every day 22:00–06:00, 56 h a week.'],
    [
      'a lunch break',
      daily,
      { 'mon-sun': ['08:00-14:00', '15:30-22:00'] },
      'every day 14:00–15:30, 10 h 30 min a week.',
    ],
    [
      'some weekdays',
      daily,
      { 'mon-tue': ['08:00-22:00'], 'thu-sun': ['08:00-22:00'] },
      'Wed 08:00–22:00, 14 h a week.',
    ],
    [
      'from Sunday to Monday',
      calendar({ sun: ['20:00-04:00'] }),
      { sun: ['20:00-24:00'] },
      'Mon 00:00–04:00, 4 h a week.',
    ],
  ])('%s', (_what, promised, weekly, tail) => {
    expect(found(line({ promised, shift: calendar(weekly) }, [shift('shift')]))).toEqual([`${start} ${tail}`]);
  });

  it('of one part of the year are told with its dates', () => {
    const summer = calendar(
      { 'mon-sun': ['08:00-22:00'] },
      { seasons: [{ from: '06-15', to: '09-15', weekly: { 'mon-sun': ['08:00-20:00'] } }] },
    );
    expect(found(line({ promised: daily, summer }, [shift('summer')]))).toEqual([
      'CAL001 By “Phone”, Advice can be reached at hours when no shift of Desk works (15 June – 15 September 2026): every day 20:00–22:00, 14 h a week.',
    ]);
  });

  it('of single dates are told with them', () => {
    const closed = calendar(
      { 'mon-sun': ['08:00-22:00'] },
      {
        exceptions: [
          { from: '2026-05-04', to: '2026-05-05', closed: true },
          { from: '2026-11-02', closed: true },
        ],
      },
    );
    expect(found(line({ promised: daily, closed }, [shift('closed')]))).toEqual([
      'CAL001 By “Phone”, Advice can be reached on 3 dates from 1 January 2026 to 31 December 2026 when no shift of Desk works, 42 h in all: among them 4 May 2026, 5 May 2026 and 2 November 2026.',
    ]);
  });

  it.each([
    ['two shifts that touch', [shift('early'), shift('late')]],
    ['shifts that overlap', [shift('early'), shift('late'), shift('promised')]],
  ])('there are none for %s', (_what, shifts) => {
    const calendars = {
      promised: daily,
      early: calendar({ 'mon-sun': ['08:00-15:00'] }),
      late: calendar({ 'mon-sun': ['15:00-22:00'] }),
    };
    expect(found(line(calendars, shifts))).toEqual([]);
  });

  it('a shift without seats covers nothing', () => {
    expect(found(line({ promised: daily }, [shift('promised', { seats: 0 })]))).toEqual([
      `${start} every day 08:00–22:00, 98 h a week.`,
    ]);
  });
});

describe('what is promised', () => {
  const calendars = {
    promised: calendar({ 'mon-fri': ['09:00-18:00'] }),
    office: calendar({ 'mon-fri': ['09:00-18:00'] }),
    late: calendar({ 'mon-fri': ['12:00-20:00'] }),
    always,
  };
  const withCell = (cell: Record<string, unknown>, more: Collections = {}) =>
    line(calendars, [shift('office')], {
      channelMap: { advice: { '*': { phone: { teams: ['desk'], ...cell } } } },
      ...more,
    });

  it('is the channel’s hours within the service’s', () => {
    expect(found(withCell({}, { services: { advice: { name: 'Advice', hours: 'always' } } }))).toEqual([]);
    const channel = { phone: { name: 'Phone', attendedBy: 'human', hours: 'always' } };
    expect(found(withCell({}, { channels: channel }))).toEqual([]);
    const both = { channels: channel, services: { advice: { name: 'Advice', hours: 'late' } } };
    expect(found(withCell({}, both))).toEqual([`${start} Mon–Fri 18:00–20:00, 10 h a week.`]);
  });

  it('is first of all what the cell says', () => {
    expect(found(withCell({ hours: 'late' }))).toEqual([`${start} Mon–Fri 18:00–20:00, 10 h a week.`]);
  });

  it.each([
    ['is not offered', { hours: 'late', state: 'not-offered', reason: 'No' }],
    ['is self-service', { hours: 'late', mode: 'self-service' }],
    ['only redirects', { hours: 'late', mode: 'redirect', redirectTo: 'phone' }],
  ])('is nothing where the cell %s', (_what, cell) => {
    expect(found(withCell(cell))).toEqual([]);
  });

  it('a machine that hands over to people covers its hours, unless people are promised', () => {
    const hybrid = { phone: { name: 'Phone', attendedBy: 'hybrid', hours: 'always' } };
    expect(found(withCell({ hours: 'late' }, { channels: hybrid }))).toEqual([]);
    expect(found(withCell({ hours: 'late', mode: 'attended' }, { channels: hybrid }))).toHaveLength(1);
  });

  it('a cell without a team is attended by those that are meant to serve it; where there are none, it is not assessed', () => {
    const alone = { channelMap: { advice: { '*': { phone: { hours: 'late' } } } } };
    const missed = (model: Collections) => {
      const { diagnostics, notAssessed } = judge(model, hours);
      return [diagnostics.length, ...notAssessed.map(({ code, subject, missing }) => `${code} ${subject} ${missing}`)];
    };
    const nobody = 'no team is said to attend Advice by “Phone”, in the cell or in the team (“serves”)';
    expect(missed(line(calendars, [shift('office')], alone))).toEqual([
      0,
      ...hours.map((code) => `${code} channel:phone ${nobody}`),
    ]);
    expect(missed({ ...line(calendars, [], alone), teams: {} })).toHaveLength(1 + hours.length);
    const machine = { channels: { phone: { name: 'Phone', attendedBy: 'bot', hours: 'promised' } } };
    expect(missed(line(calendars, [shift('office')], { ...alone, ...machine }))).toEqual([0]);
    const teams = { desk: { name: 'Desk', shifts: { office: shift('office') }, serves: { services: ['advice'] } } };
    expect(found(line(calendars, [], { ...alone, teams }))).toEqual([`${start} Mon–Fri 18:00–20:00, 10 h a week.`]);
    const others = { desk: { ...teams.desk, serves: { services: ['advice'], segments: [] } } };
    expect(found(line(calendars, [], { ...alone, teams: others }))).toEqual([]);
  });
});

describe('one cause is one finding', () => {
  const calendars = { promised: always, day: calendar({ 'mon-sun': ['08:00-20:00'] }) };
  const services = { advice: { name: 'Advice' }, orders: { name: 'Orders' } };
  const segments = { patient: { name: 'Patient' }, clinic: { name: 'Clinic' } };
  const teams = {
    desk: { name: 'Desk', shifts: { day: shift('day') } },
    night: { name: 'Night', shifts: { day: shift('day') } },
  };

  it('for the cells of one channel and the same teams, whatever their service and segment', () => {
    const cell = { phone: { teams: ['desk'] } };
    const channelMap = { advice: { '*': cell, clinic: cell }, orders: { '*': cell } };
    const { diagnostics } = judge(line(calendars, [], { services, segments, teams, channelMap }), hours);
    expect(told({ diagnostics } as never)).toEqual([
      'CAL001 By “Phone”, Advice and Orders can be reached at hours when no shift of Desk works: every day 20:00–08:00, 84 h a week.',
    ]);
    expect(diagnostics[0]?.subject).toBe('cell:advice/*/phone');
    expect(diagnostics[0]?.related.map(({ message }) => message)).toEqual([
      'this cell too',
      'this cell too',
      'the shifts of “Desk” are here',
    ]);
  });

  it('and another where another team attends', () => {
    const channelMap = {
      advice: { patient: { phone: { teams: ['desk'] } }, clinic: { phone: { teams: ['night'] } } },
    };
    expect(found(line(calendars, [], { services, segments, teams, channelMap }))).toHaveLength(2);
  });
});

describe('holidays', () => {
  const nights = { 'mon-sun': ['22:00-06:00'] };
  const promised = calendar(nights);

  it('of the teams alone are told as such, each once, with all the hours that start on them', () => {
    const shiftHours = calendar(nights, { holidays: { add: ['2026-05-01'] } });
    const [finding, ...others] = judge(line({ promised, shiftHours }, [shift('shiftHours')]), hours).diagnostics;
    expect(finding?.message.split('\n')[0]).toBe(
      'By “Phone”, Advice can be reached on a holiday at hours when no shift of Desk works, 8 h in all from 1 January 2026 to 31 December 2026: 1 May 2026.',
    );
    expect([finding?.code, finding?.severity, others]).toEqual(['CAL004', 'warning', []]);
  });

  it('with fewer hours leave the rest uncovered', () => {
    const day = { 'mon-sun': ['09:00-20:00'] };
    const shiftHours = calendar(day, { holidays: { dates: { '2026-12-24': ['09:00-14:00'] } } });
    expect(found(line({ promised: calendar(day), shiftHours }, [shift('shiftHours')]))).toEqual([
      'CAL004 By “Phone”, Advice can be reached on a holiday at hours when no shift of Desk works, 6 h in all from 1 January 2026 to 31 December 2026: 24 December 2026.',
    ]);
  });

  it('public ones of a country and region, which the promise may share', () => {
    const office = { 'mon-fri': ['09:00-18:00'] };
    const madrid = { holidays: { country: 'ES', region: 'MD' } };
    const bogota = { holidays: { country: 'CO' } };
    const calendars = (own: Record<string, unknown>, theirs: Record<string, unknown>) => ({
      promised: calendar(office, own),
      shift: calendar(office, theirs),
    });
    expect(found(line(calendars(madrid, madrid), [shift('shift')]))).toEqual([]);
    expect(found(line(calendars(madrid, {}), [shift('shift')]))).toEqual([]);
    expect(found(line(calendars({}, madrid), [shift('shift')]))).toEqual([
      'CAL004 By “Phone”, Advice can be reached on 10 holidays at hours when no shift of Desk works, 90 h in all from 1 January 2026 to 31 December 2026: among them 1 January 2026, 6 January 2026 and 2 April 2026.',
    ]);
    expect(found(line(calendars(madrid, bogota), [shift('shift')]))).toHaveLength(1);
  });

  it('beside a gap of every week are told with it', () => {
    const calendars = {
      promised: calendar({ 'mon-sun': ['08:00-22:00'] }),
      shift: calendar({ 'mon-sun': ['08:00-21:00'] }, { holidays: { add: ['2026-05-01'] } }),
    };
    const { diagnostics } = judge(line(calendars, [shift('shift')]), hours);
    expect(diagnostics.map(({ code }) => code)).toEqual(['CAL001']);
    expect(diagnostics[0]?.message).toContain('besides, on 1 more date: 1 May 2026');
  });
});

describe('clocks', () => {
  const madridDay = calendar({ 'mon-sun': ['06:00-22:00'] });
  const bogota = (range: string) => calendar({ 'mon-sun': [range] }, { timezone: 'America/Bogota' });
  const night = (range: string, more: Record<string, unknown> = {}) =>
    line({ promised: always, madridDay, night: bogota(range), ...more }, [shift('madridDay'), shift('night')]);

  it('that do not change together leave a gap in one part of the year', () => {
    const [finding, ...others] = judge(night('15:00-23:00'), hours).diagnostics;
    expect(finding?.message.split('\n')).toEqual([
      'The hours at which Advice can be reached by “Phone” are covered by Desk in one part of the year only, because the clocks of Europe/Madrid and America/Bogota do not change together: in winter time (1 January – 28 March 2026 and 25 October – 31 December 2026) nobody works: every day 05:00–06:00 (Europe/Madrid), 7 h a week.',
      'promised: every day 00:00–24:00 in Europe/Madrid',
      '“Desk” works every day 06:00–22:00',
      '“Desk” works every day 15:00–23:00 in America/Bogota, which is then every day 21:00–05:00 in Europe/Madrid',
      'first dates: 1 January 2026, 2 January 2026 and 3 January 2026',
      'dates assessed: 1 January 2026 to 31 December 2026, from “asOf” on, as the scenario has no date',
    ]);
    expect([finding?.code, finding?.severity, others]).toEqual(['CAL003', 'warning', []]);
  });

  it.each([
    ['cover all year where the shift is longer', '15:00-24:00', []],
    ['leave a gap in summer where it begins later', '16:00-24:00', ['CAL003 summer time']],
    ['are not to blame for what is uncovered all year', '17:00-24:00', ['CAL001 ']],
  ])('%s', (_what, range, expected) => {
    const short = found(night(range)).map(
      (message) => `${message.slice(0, 6)} ${/summer time/.exec(message)?.[0] ?? ''}`,
    );
    expect(short).toEqual(expected);
  });

  it('are not to blame where both change on the same dates', () => {
    const london = calendar({ 'mon-sun': ['21:00-04:00'] }, { timezone: 'Europe/London' });
    expect(found(line({ promised: always, madridDay, london }, [shift('madridDay'), shift('london')]))).toEqual([
      `${start} every day 05:00–06:00 (Europe/Madrid), 7 h a week.`,
    ]);
  });

  it.each([
    // Six hours apart, and five for four weeks of the year.
    [
      '16:00-24:00',
      'CAL003 for some weeks (9 – 28 March 2026 and 25 October – 1 November 2026) nobody works: every day 05:00–06:00 (Europe/Madrid), 7 h a week.',
    ],
    [
      '17:00-01:00',
      'CAL001 By “Phone”, Advice can be reached at hours when no shift of Desk works: every day 22:00–23:00 (Europe/Madrid), 7 h a week.',
    ],
  ])('Madrid and New York change on different dates: %s', (range, expected) => {
    const york = calendar({ 'mon-sun': [range] }, { timezone: 'America/New_York' });
    const [message, ...others] = found(
      line({ promised: always, madridDay, york }, [shift('madridDay'), shift('york')]),
    );
    expect([message?.replace(/The hours .* together: /, ''), others]).toEqual([expected, []]);
  });

  it('and seasons besides are told stretch by stretch', () => {
    const summer = { from: '06-15', to: '09-15', weekly: { 'mon-sun': ['08:00-22:00'] } };
    const day = calendar({ 'mon-sun': ['08:00-20:00'] }, { seasons: [summer] });
    const kolkata = calendar({ 'mon-sun': ['00:30-09:30'] }, { timezone: 'Asia/Kolkata' });
    const toronto = calendar({ 'mon-sun': ['22:00-02:00'] }, { timezone: 'America/Toronto' });
    const shifts = ['day', 'kolkata', 'toronto'].map((one) => shift(one));
    const [finding, ...others] = judge(line({ promised: always, day, kolkata, toronto }, shifts), hours, {
      settings: { horizon: { from: '2027-01-01', to: '2027-12-31' } },
    }).diagnostics;
    expect(others).toEqual([]);
    const [message, , ...proof] = finding?.message.split('\n') ?? [];
    expect(message?.replace(/.* together: /, '')).toBe(
      'for some weeks (28 March – 14 June 2027 and 16 September – 30 October 2027) nobody works: every day 20:00–21:00 (Europe/Madrid), 7 h a week.',
    );
    expect(proof.slice(0, -1)).toEqual([
      '“Desk” works every day 08:00–20:00',
      '“Desk” works every day 00:30–09:30 in Asia/Kolkata, which is then every day 21:00–06:00 in Europe/Madrid',
      '“Desk” works every day 22:00–02:00 in America/Toronto, which is then every day 04:00–08:00 in Europe/Madrid',
      'first dates: 15 March 2027, 16 March 2027 and 17 March 2027',
      '15 – 27 March 2027 and 31 October – 6 November 2027: every day 07:00–08:00, 7 h a week',
      '28 March – 14 June 2027 and 16 September – 30 October 2027: every day 20:00–21:00, 7 h a week',
    ]);
  });

  it('a closed day besides is told apart', () => {
    const closed = { ...bogota('15:00-23:00'), exceptions: [{ from: '2026-07-01', closed: true }] };
    expect(found(night('15:00-23:00', { night: closed })).map((message) => message.slice(0, 6))).toEqual([
      'CAL001',
      'CAL003',
    ]);
  });

  it('of whoever calls: every zone of the segment has to be covered', () => {
    const segments = {
      patient: { name: 'Patient', timezones: ['America/St_Johns', 'America/Toronto', 'America/Vancouver'] },
    };
    const promised = calendar({ 'mon-fri': ['08:00-17:00'] }, { timezone: 'caller' });
    const toronto = (range: string) => calendar({ 'mon-fri': [range] }, { timezone: 'America/Toronto' });
    const model = (range: string) => line({ promised, toronto: toronto(range) }, [shift('toronto')], { segments });
    expect(found(model('06:30-20:00'))).toEqual([]);
    expect(found(model('08:00-17:00'))).toEqual([
      `${start} Mon–Fri 06:30–08:00, 17:00–20:00 (America/Toronto), 22 h 30 min a week.`,
    ]);
  });

  // Saskatchewan never changes its clocks: there 8 to 17 is 9 to 18 in Toronto in winter, and 10 to 19 in summer.
  it.each([
    ['08:00-19:00', []],
    ['08:00-18:00', ['CAL003']],
    ['08:00-17:00', ['CAL001']],
  ])('of whoever calls, in both seasons of the clock: a shift of %s', (range, codes) => {
    const segments = { patient: { name: 'Patient', timezones: ['America/Toronto', 'America/Regina'] } };
    const promised = calendar({ 'mon-fri': ['08:00-17:00'] }, { timezone: 'caller' });
    const toronto = calendar({ 'mon-fri': [range] }, { timezone: 'America/Toronto' });
    const messages = found(line({ promised, toronto }, [shift('toronto')], { segments }));
    expect(messages.map((message) => message.slice(0, 6))).toEqual(codes);
  });
});
