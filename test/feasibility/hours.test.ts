import { describe, expect, it } from 'vitest';
import { windowOf, windowSet } from '../../src/calendar/index.ts';
import {
  channelCalendars,
  daysOf,
  firstDates,
  isMissing,
  languageText,
  openingOf,
  opensNever,
  openTimeOf,
  periodsOf,
  placeHours,
  regimeLines,
  shapeView,
  teamsAt,
  weekdayNames,
  weekdaysText,
  weekText,
  writtenHours,
} from '../../src/feasibility/hours/index.ts';
import type { Model } from '../../src/model/model.ts';
import { told } from './promise.ts';

const madrid = 'Europe/Madrid';

/** A model of 2026 with calendars, each in flow YAML by its id; the dates judged are 1 February 2026 to 31 January 2027. */
function of(calendars: Readonly<Record<string, string>>, more = ''): Model {
  const written = Object.entries(calendars).map(
    ([id, fields]) => `  ${id}: { name: ${id}${fields && `, ${fields}`} }\n`,
  );
  return told(`calendars:\n${written.join('')}${more}`, ['CAL006']).model;
}

function calendarIn(model: Model, id = 'c') {
  const found = model.find('calendar', id);
  if (!found) throw new Error(`no calendar ${id}`);
  return found;
}

describe('days, weeks and dates in words', () => {
  it.each<[number[], string, string]>([
    [[1, 2, 3, 4, 5, 7], 'Mon–Fri, Sun', 'lun–vie, dom'],
    [[1, 2], 'Mon, Tue', 'lun, mar'],
    [[1, 2, 3], 'Mon–Wed', 'lun–mié'],
    [[1, 3, 5], 'Mon, Wed, Fri', 'lun, mié, vie'],
    [[1, 2, 4, 5, 6, 7], 'Mon, Tue, Thu–Sun', 'lun, mar, jue–dom'],
    [[1, 2, 3, 4, 5, 6, 7], 'every day', 'todos los días'],
  ])('%j: %s', (days, en, es) => {
    expect(weekdaysText(days).by).toEqual({ en, es });
  });

  it('name the days from Monday on', () => {
    expect(weekdayNames('en')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
  });

  it('tell the hours of a week, and that there are none', () => {
    const rows = [
      {
        weekdays: [6, 7] as const,
        hours: [
          { from: 480, to: 545 },
          { from: 1260, to: 1440 },
        ],
      },
      { weekdays: [1] as const, hours: [{ from: 0, to: 60 }] },
    ];
    expect(weekText(rows).by.en).toBe('Sat, Sun 08:00–09:05, 21:00–24:00; Mon 00:00–01:00');
    expect(weekText(rows).written).toBe(weekText(rows).by.en);
    expect(weekText([]).by).toEqual({ en: 'never', es: 'nunca' });
    expect(languageText('ca').by).toEqual({ en: 'Catalan', es: 'catalán' });
  });

  /** 1, 2, 3, 4 and 5 January 2026, in days since 1970. */
  const days = [20454, 20455, 20456, 20457, 20458];
  it.each<[string, number[], string | undefined, number, string[]]>([
    ['the first ones', days, undefined, 2, ['2026-01-01', '2026-01-02']],
    ['those that are to come', days, '2026-01-03', 3, ['2026-01-03', '2026-01-04', '2026-01-05']],
    ['unless they are too few', days, '2026-01-04', 3, ['2026-01-01', '2026-01-02', '2026-01-03']],
    ['as many as there are', days.slice(0, 2), '2026-01-02', 3, ['2026-01-01', '2026-01-02']],
    ['all of them where all are to come', days.slice(3), '2026-01-03', 3, ['2026-01-04', '2026-01-05']],
  ])('name some dates: %s', (_, all, from, count, expected) => {
    expect(firstDates(all, from, count).map(({ iso }) => iso)).toEqual(expected);
  });

  const at = (from: string, to: string): readonly number[] => [Date.parse(from), Date.parse(to)];
  it.each<[string, readonly number[], number[]]>([
    ['a morning', at('2026-01-01T08:00+01:00', '2026-01-01T12:00+01:00'), [20454]],
    ['until midnight', at('2026-01-01T20:00+01:00', '2026-01-02T00:00+01:00'), [20454]],
    ['past midnight', at('2026-01-01T20:00+01:00', '2026-01-02T00:01+01:00'), [20454, 20455]],
    [
      'twice on a day',
      [
        ...at('2026-01-01T08:00+01:00', '2026-01-01T09:00+01:00'),
        ...at('2026-01-01T20:00+01:00', '2026-01-02T01:00+01:00'),
      ],
      [20454, 20455],
    ],
  ])('a set touches the days of its wall time: %s', (_, set, expected) => {
    expect(daysOf(set, madrid)).toEqual(expected);
  });

  it.each<[string, readonly number[], string, string]>([
    ['from midnight to midnight', windowSet(windowOf('2026-03-01', '2026-03-31', madrid)), '2026-03-01', '2026-03-31'],
    ['from noon on', at('2026-01-01T12:00+01:00', '2026-01-31T13:00+01:00'), '2026-01-01', '2026-01-31'],
    [
      'without the noons at its ends',
      at('2026-01-01T12:01+01:00', '2026-01-31T11:59+01:00'),
      '2026-01-02',
      '2026-01-30',
    ],
  ])('a stretch is told by the days whose noon it holds: %s', (_, spans, from, to) => {
    expect(periodsOf(spans, madrid)).toMatchObject([{ from, to }]);
  });
});

describe('how time comes again', () => {
  const every = (from: string, to: string): string =>
    `{ from: ${from}, to: ${to}, weekly: { mon-sun: ["09:00-10:00"] } }`;
  const dates = (...all: string[]): string => `exceptions: [${all.join(', ')}]`;
  const shaped = (fields: string, zones: readonly [string, ...string[]] = [madrid]) => {
    const model = of({ c: fields });
    const time = openTimeOf(model, 'c');
    if (isMissing(time)) throw new Error(time.reason);
    const { shape, values } = shapeView(model, time.open, zones);
    return { model, shape, values, time };
  };

  it.each<[string, string, string, object]>([
    [
      'every week',
      'weekly: { mon-fri: ["09:00-18:00"] }',
      'weekly',
      { hours: { seconds: 45 * 3600 }, abroad: 'no', zone: madrid },
    ],
    [
      'for a season',
      `seasons: [{ from: 06-15, to: 09-15, weekly: { mon-sun: ["09:00-10:00"] } }]`,
      'season',
      { hours: { seconds: 7 * 3600 }, periods: [{ from: '2026-06-15', to: '2026-09-15' }] },
    ],
    [
      'from a fortnight on',
      dates(every('2026-06-01', '2026-06-15')),
      'season',
      { periods: [{ from: '2026-06-01', to: '2026-06-15' }] },
    ],
    [
      'not for less',
      dates(every('2026-06-01', '2026-06-14')),
      'dates',
      { hours: { seconds: 14 * 3600 }, dateCount: 14 },
    ],
    // 20 June to 11 July are 21 days.
    [
      'with a pause of three weeks',
      dates(every('2026-06-01', '2026-06-20'), every('2026-07-11', '2026-08-31')),
      'season',
      { periods: [{ from: '2026-06-01', to: '2026-08-31' }] },
    ],
    [
      'after a longer one again',
      dates(every('2026-06-01', '2026-06-20'), every('2026-07-12', '2026-08-31')),
      'season',
      { periods: [{ to: '2026-06-20' }, { from: '2026-07-12' }] },
    ],
    // Of 365 days, 0.8 are 292.
    [
      'for 291 days it is a season',
      dates(every('2026-02-01', '2026-11-18')),
      'season',
      { periods: [{ from: '2026-02-01', to: '2026-11-18' }] },
    ],
    [
      'for 292 every week, but on the others',
      dates(every('2026-02-01', '2026-11-19')),
      'weekly',
      { hours: { seconds: 7 * 3600 } },
    ],
    [
      'on single dates',
      dates(every('2026-06-01', '2026-06-02')),
      'dates',
      { dateCount: 2, hours: { seconds: 2 * 3600 }, dates: [{ iso: '2026-06-01' }, { iso: '2026-06-02' }] },
    ],
    // Two months in which it opens every Monday, and more in all on dates that do not come again.
    [
      'a little that comes again is no pattern',
      dates(
        '{ from: 2026-06-01, to: 2026-07-31, weekly: { mon: ["09:00-10:00"] } }',
        '{ from: 2026-06-09, weekly: { tue: ["08:00-20:00"] } }',
      ),
      'dates',
      { dateCount: 10 },
    ],
  ])('%s', (_, fields, is, values) => {
    const found = shaped(fields);
    expect(found.shape.is).toBe(is);
    expect(found.values).toMatchObject(values);
    expect(regimeLines(found.shape, madrid)).toEqual([]);
  });

  it('leaves over what does not follow', () => {
    const { shape } = shaped(
      `weekly: { mon-fri: ["09:00-18:00"] }, ${dates('{ from: 2026-06-06, weekly: { sat: ["09:00-11:00"] } }')}`,
    );
    expect(shape.occasional).toEqual([Date.parse('2026-06-06T09:00+02:00'), Date.parse('2026-06-06T11:00+02:00')]);
  });

  // Madrid is five hours before Santiago from 29 March to 4 April, and from 6 September to 24 October 2026.
  const apart = [every('2026-03-29', '2026-04-04'), every('2026-09-06', '2026-10-24')];
  it('while clocks are apart as at no other time, with no line for each distance', () => {
    const { shape, values } = shaped(dates(...apart), [madrid, 'America/Santiago']);
    expect(shape).toMatchObject({ is: 'clocks', regulars: [{ pattern: { minutesPerWeek: 420 } }] });
    expect(values).toMatchObject({
      abroad: 'yes',
      periods: [
        { from: '2026-03-29', to: '2026-04-04' },
        { from: '2026-09-06', to: '2026-10-24' },
      ],
    });
    expect(regimeLines(shape, madrid)).toEqual([]);
  });

  it('in other hours at each distance, the longest first', () => {
    const { shape, values } = shaped(
      `weekly: { mon-sun: ["12:00-13:00"] }, ${dates(...apart.map((one) => one.replace('10:00', '11:00')))}`,
      [madrid, 'America/Santiago'],
    );
    expect(shape.is).toBe('clocks');
    expect(values).toMatchObject({ hours: { seconds: 14 * 3600 } });
    expect(regimeLines(shape, madrid).map(({ values: { hours: own } }) => own)).toMatchObject([
      { seconds: 7 * 3600 },
      { seconds: 14 * 3600 },
    ]);
  });
});

describe('what a calendar says', () => {
  const base = 'weekly: { mon: ["09:00-18:00"] }';
  const never = 'weekly: {}';
  it.each<[string, string, boolean]>([
    ['hours of the week', base, false],
    ['an empty day', 'weekly: { mon: [] }', true],
    ['nothing', never, true],
    ['always', 'always: true', false],
    ['those of a season', `${never}, seasons: [{ from: 06-01, to: 06-30, weekly: { mon: ["09:00-10:00"] } }]`, false],
    ['of a season without any', `${never}, seasons: [{ from: 06-01, to: 06-30, weekly: {} }]`, true],
    ['those of an exception', `${never}, exceptions: [{ from: 2026-06-01, weekly: { mon: ["09:00-10:00"] } }]`, false],
    ['a closed exception', `${never}, exceptions: [{ from: 2026-06-01, closed: true }]`, true],
    ['those of a date', `${never}, holidays: { dates: { 2026-06-01: ["09:00-10:00"] } }`, false],
    ['a date without hours', `${never}, holidays: { dates: { 2026-06-01: [] } }`, true],
    ['a closed date', `${never}, holidays: { dates: { 2026-06-01: closed } }`, true],
    ['inherited hours', 'inherits: [base]', false],
    ['holidays that nobody lists', `${never}, holidays: { country: AQ }`, true],
  ])('opens it or not: %s', (_, fields, expected) => {
    const model = of({ base, c: fields });
    expect(opensNever(model, calendarIn(model))).toBe(expected);
  });

  it('is found place by place, what has no length only where it is written', () => {
    const model = of({
      c: 'weekly: { mon-tue: ["09:00-10:00", "11:00-11:00"], mon: ["12:00-13:00"] }, seasons: [{ from: 06-01, to: 06-30, weekly: { sun: ["08:00-09:00"] } }], exceptions: [{ from: 2026-06-01, closed: true }, { from: 2026-06-02, weekly: { tue: ["07:00-08:00"] } }], holidays: { dates: { 2026-12-24: ["09:00-14:00"], 2026-12-25: closed } }',
    });
    const found = writtenHours(calendarIn(model)).map(({ ranges, weekly, isDate }) => [
      ranges.map(({ path }) => path.join('.')),
      Object.entries(weekly).map(([day, own]) => `${day}: ${own?.map(({ from, to }) => `${from / 60}-${to / 60}`)}`),
      isDate,
    ]);
    expect(found).toEqual([
      [['weekly.mon-tue.0', 'weekly.mon-tue.1', 'weekly.mon.0'], ['1: 9-10,12-13', '2: 9-10'], false],
      [['seasons.0.weekly.sun.0'], ['7: 8-9'], false],
      [[], [], false],
      [['exceptions.1.weekly.tue.0'], ['2: 7-8'], false],
      [['holidays.dates.2026-12-24.0'], ['1: 9-14'], true],
    ]);
    expect(writtenHours(calendarIn(of({ c: 'always: true' })))).toEqual([{ ranges: [], weekly: {}, isDate: false }]);
  });

  it.each<[string, Record<string, string>, object]>([
    ['its week', { c: base }, { zone: madrid, spec: { weekly: { 1: [{ from: 540, to: 1080 }] } } }],
    [
      'the days of several keys together',
      { c: 'weekly: { mon-tue: ["09:00-10:00"], mon: ["12:00-13:00"] }' },
      { spec: { weekly: { 1: [{ from: 540 }, { from: 720 }], 2: [{ from: 540 }] } } },
    ],
    [
      'its zone',
      { c: `${base}, timezone: America/Bogota` },
      { zone: 'America/Bogota', spec: { zone: 'America/Bogota' } },
    ],
    ['that of the caller', { c: `${base}, timezone: caller` }, { zone: 'caller', spec: { zone: 'UTC' } }],
    [
      'an exception of a day',
      { c: `${base}, exceptions: [{ from: 2026-06-01, closed: true }]` },
      { spec: { exceptions: [{ from: '2026-06-01', to: '2026-06-01', hours: 'closed' }] } },
    ],
    [
      'of several',
      { c: `${base}, exceptions: [{ from: 2026-06-01, to: 2026-06-05, weekly: { mon: ["09:00-10:00"] } }]` },
      { spec: { exceptions: [{ to: '2026-06-05', hours: { 1: [{ from: 540, to: 600 }] } }] } },
    ],
    [
      'an exception that is closed whatever its hours',
      { c: `${base}, exceptions: [{ from: 2026-06-01, closed: true, weekly: { mon: ["09:00-10:00"] } }]` },
      { spec: { exceptions: [{ hours: 'closed' }] } },
    ],
    [
      'holidays of its own',
      {
        c: `${base}, holidays: { add: [2026-06-01], remove: [2026-06-02], dates: { 2026-06-03: ["09:00-10:00"], 2026-06-04: closed } }`,
      },
      {
        spec: {
          dates: {
            '2026-06-01': 'closed',
            '2026-06-02': 'as-usual',
            '2026-06-03': [{ from: 540, to: 600 }],
            '2026-06-04': 'closed',
          },
        },
      },
    ],
    [
      'a date that is added goes before one that is removed',
      { c: `${base}, holidays: { add: [2026-06-01], remove: [2026-06-01] }` },
      { spec: { dates: { '2026-06-01': 'closed' } } },
    ],
    [
      'public holidays, from the month before the dates that are judged to the year after',
      { c: `${base}, holidays: { country: ES } ` },
      { spec: { publicHolidays: { from: '2025-12-01', to: '2028-12-31' } } },
    ],
    [
      'public holidays that nobody lists',
      { c: `${base}, holidays: { country: AQ }` },
      { reason: 'holidays', where: 'calendar:c' },
    ],
    [
      'those of what it inherits',
      { base: `${base}, holidays: { country: AQ }`, c: `${base}, inherits: [base]` },
      { reason: 'holidays', where: 'calendar:c' },
    ],
    [
      'what it inherits',
      { base, c: 'inherits: [base], timezone: America/Bogota' },
      { zone: 'America/Bogota', spec: { weekly: { 1: [{ from: 540 }] } } },
    ],
    [
      'what that inherits',
      { top: base, base: 'inherits: [top]', c: 'inherits: [base]' },
      { spec: { weekly: { 1: [{ from: 540 }] } } },
    ],
    ['itself it does not', { c: `${base}, inherits: [c]` }, { spec: { weekly: { 1: [{ from: 540 }] } } }],
    [
      'nor in a circle',
      { base: `${base}, inherits: [c]`, c: 'inherits: [base]' },
      { spec: { weekly: { 1: [{ from: 540 }] } } },
    ],
    ['what does not exist', { c: `${base}, inherits: [nothing]` }, { spec: { weekly: { 1: [{ from: 540 }] } } }],
    [
      'hours that cannot be read',
      { c: 'weekly: { mon: ["25:00-26:00"] }' },
      { reason: 'calendar', where: 'calendar:c' },
    ],
    [
      'where it inherits them',
      { base: 'weekly: { mon: ["25:00-26:00"] }', c: `${base}, inherits: [base]` },
      { reason: 'calendar', where: 'calendar:c' },
    ],
    [
      'or what inherits them',
      { top: 'weekly: { mon: ["25:00-26:00"] }', base: 'inherits: [top]', c: `${base}, inherits: [base]` },
      { reason: 'calendar', where: 'calendar:c' },
    ],
    [
      'a range without a length',
      { c: 'weekly: { mon: ["09:00-10:00", "11:00-11:00"] }' },
      { reason: 'emptyRange', where: 'calendar:c' },
    ],
    [
      'in a season',
      { c: `${base}, seasons: [{ from: 06-01, to: 06-30, weekly: { mon: ["11:00-11:00"] } }]` },
      { reason: 'emptyRange' },
    ],
    [
      'in an exception',
      { c: `${base}, exceptions: [{ from: 2026-06-01, weekly: { mon: ["11:00-11:00"] } }]` },
      { reason: 'emptyRange' },
    ],
    ['no hours', { c: 'weekly: {}' }, { reason: 'never', where: 'calendar:c' }],
    [
      'none but before the dates that are judged',
      { c: 'exceptions: [{ from: 2025-01-07, weekly: { tue: ["09:00-18:00"] } }]' },
      { zone: madrid },
    ],
  ])('is reckoned with: %s', (_, calendars, expected) => {
    expect(openingOf(of(calendars), 'c')).toMatchObject(expected);
  });

  it('is not known of a calendar that there is not, nor of one that has no hours then', () => {
    const model = of({
      c: 'exceptions: [{ from: 2025-01-07, weekly: { tue: ["09:00-18:00"] } }]',
      caller: `${base}, timezone: caller`,
    });
    expect(openingOf(model, 'nothing')).toEqual({ reason: 'calendar', where: 'calendar:nothing' });
    expect(openTimeOf(model, 'nothing')).toEqual({ reason: 'calendar', where: 'calendar:nothing' });
    expect(openTimeOf(model, 'c')).toEqual({ reason: 'closedThen', where: 'calendar:c' });
    expect(openTimeOf(model, 'caller')).toEqual({ reason: 'timezone', where: 'calendar:caller' });
    expect(openTimeOf(model, 'caller', ['Asia/Tokyo', madrid])).toMatchObject({
      zones: ['Asia/Tokyo', madrid],
      follows: true,
      calendars: ['caller'],
    });
  });

  it('holds on holidays too where they are ignored', () => {
    const model = of({ c: 'weekly: { mon-sun: ["09:00-10:00"] }, holidays: { add: [2026-06-01, 2026-06-02] }' });
    const [kept, ignored] = (['kept', 'ignored'] as const).map((holidays) => {
      const time = openTimeOf(model, 'c', [], holidays);
      return isMissing(time) ? [] : daysOf(time.open, madrid);
    });
    expect([kept?.length, ignored?.length]).toEqual([363, 365]);
  });
});

describe('the places of a channel', () => {
  const model = (channel: string) =>
    of(
      { c: '', d: '', e: '' },
      `locations: { triana: { name: Triana }, goya: { name: Goya } }\nchannels: { shop: { name: Shop${channel} } }\nteams: { here: { name: Here, location: triana }, there: { name: There, location: goya }, anywhere: { name: Anywhere }, far: { name: Far, location: elsewhere } }\n`,
    );
  const found = (channel: string) => {
    const its = model(channel);
    const shop = its.find('channel', 'shop');
    if (!shop) throw new Error('no channel');
    return placeHours(its, shop).map((place) => [
      place.hours?.id,
      place.locations.map(({ id }) => id),
      teamsAt(shop, place, its.all('team')).map(({ id }) => id),
    ]);
  };
  const all = ['here', 'there', 'anywhere', 'far'];
  it.each<[string, string, unknown[]]>([
    ['one for all without any', ', hours: c', [['c', [], all]]],
    ['none without hours', '', [[undefined, [], all]]],
    ['all together where none has its own', ', hours: c, locations: [triana, goya]', [['c', ['triana', 'goya'], all]]],
    [
      'the rest apart from those that have their own',
      ', hours: c, locations: [triana, goya], hoursAt: { goya: d }',
      [
        ['c', ['triana'], ['here', 'anywhere', 'far']],
        ['d', ['goya'], ['there', 'anywhere', 'far']],
      ],
    ],
    [
      'all of them apart',
      ', hours: c, locations: [triana, goya], hoursAt: { goya: d, triana: e }',
      [
        ['d', ['goya'], ['there', 'anywhere', 'far']],
        ['e', ['triana'], ['here', 'anywhere', 'far']],
      ],
    ],
    [
      'others than those that are named',
      ', hours: c, hoursAt: { goya: d }',
      [
        ['c', [], ['here', 'anywhere', 'far']],
        ['d', ['goya'], all],
      ],
    ],
    ['no others without general hours', ', hoursAt: { goya: d }', [['d', ['goya'], all]]],
    [
      'the rest without hours',
      ', locations: [triana, goya], hoursAt: { goya: d }',
      [
        [undefined, ['triana'], ['here', 'anywhere', 'far']],
        ['d', ['goya'], ['there', 'anywhere', 'far']],
      ],
    ],
  ])('%s', (_, channel, expected) => {
    expect(found(channel)).toEqual(expected);
  });

  it('have calendars, each once', () => {
    const its = model(', hours: c, locations: [triana, goya], hoursAt: { goya: c }');
    const shop = its.find('channel', 'shop');
    expect(shop && channelCalendars(its, shop)).toEqual(['c']);
  });
});
