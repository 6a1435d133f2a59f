import { describe, expect, it } from 'vitest';
import { regimeLines, shapeView } from '../../src/feasibility/cover/index.ts';
import { isMissing, opensNever, openTimeOf, writtenHours } from '../../src/feasibility/hours/index.ts';
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
});
