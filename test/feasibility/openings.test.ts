import { describe, expect, it } from 'vitest';
import { isMissing, openingOf } from '../../src/feasibility/hours/index.ts';
import { checkAll, defaultTom, publicHolidays, sourcesOf } from '../support/example.ts';

const week = 'weekly: { mon-fri: ["09:00-18:00"] }';
const noZone = defaultTom.replace('timezone: Europe/Madrid\n', '');

/** The calendar of an id as the engine has it. */
function opening(calendars: string, tom = defaultTom) {
  const { workspace } = checkAll(sourcesOf({ 'tom.yaml': tom, 'model/a.yaml': `calendars:\n${calendars}` }), 'en', []);
  const model = workspace?.models.get('to-be');
  if (!model) throw new Error('no model');
  return openingOf(model, 'it');
}

describe('a calendar cannot be reckoned with', () => {
  it.each([
    ['that is not there', '  other: { name: Other, always: true }\n', 'calendar'],
    ['whose hours cannot be read', '  it: { name: It, weekly: 25 }\n', 'calendar'],
    ['whose zone cannot be read', `  it: { name: It, ${week}, timezone: 25 }\n`, 'calendar'],
    [
      'whose base cannot be read',
      `  it: { name: It, inherits: [base] }\n  base: { name: Base, weekly: 25 }\n`,
      'calendar',
    ],
    [
      'whose base’s base cannot be read',
      `  it: { name: It, inherits: [base] }\n  base: { name: Base, inherits: [root] }\n  root: { name: Root, weekly: 25 }\n`,
      'calendar',
    ],
    ['whose public holidays nobody lists', `  it: { name: It, ${week}, holidays: { country: AQ } }\n`, 'holidays'],
    [
      'whose base has public holidays that nobody lists',
      `  it: { name: It, inherits: [base] }\n  base: { name: Base, ${week}, holidays: { country: AQ } }\n`,
      'holidays',
    ],
    [
      'with a range that is none',
      '  it: { name: It, weekly: { mon: ["09:00-09:00"], tue: ["09:00-18:00"] } }\n',
      'emptyRange',
    ],
    [
      'with a range of a season that is none',
      `  it: { name: It, ${week}, seasons: [{ from: 07-01, to: 08-31, weekly: { mon: ["09:00-09:00"] } }] }\n`,
      'emptyRange',
    ],
    [
      'with a range of an exception that is none',
      `  it: { name: It, ${week}, exceptions: [{ from: 2027-07-01, weekly: { mon: ["09:00-09:00"] } }] }\n`,
      'emptyRange',
    ],
    [
      'with a range of a holiday that is none',
      `  it: { name: It, ${week}, holidays: { dates: { 2027-07-01: ["09:00-09:00"] } } }\n`,
      'emptyRange',
    ],
    ['that never opens', '  it: { name: It, exceptions: [{ from: 2027-07-01, closed: true }] }\n', 'never'],
    ['that says no hours', '  it: { name: It }\n', 'never'],
  ])('%s', (_, calendars, reason) => {
    expect(opening(calendars)).toEqual({ reason, where: 'calendar:it' });
  });

  it('without a zone, unless it has its own', () => {
    expect(opening(`  it: { name: It, ${week} }\n`, noZone)).toEqual({ reason: 'timezone', where: 'calendar:it' });
    expect(opening(`  it: { name: It, ${week}, timezone: America/Bogota }\n`, noZone)).toMatchObject({
      zone: 'America/Bogota',
    });
  });
});

describe('a calendar', () => {
  const specOf = (calendars: string, tom = defaultTom) => {
    const found = opening(calendars, tom);
    if (isMissing(found)) throw new Error(found.reason);
    return found.spec;
  };
  const nine = [{ from: 540, to: 1080 }];

  it.each([
    ['', 'Europe/Madrid', 'Europe/Madrid'],
    ['timezone: America/Bogota', 'America/Bogota', 'America/Bogota'],
    ['timezone: caller', 'caller', 'UTC'],
  ])('with “%s” is in the zone %s', (zone, told, reckoned) => {
    expect(opening(`  it: { name: It, ${week}, ${zone} }\n`)).toMatchObject({ zone: told, spec: { zone: reckoned } });
  });

  it('has all the hours that it says of a weekday', () => {
    const { weekly } = specOf('  it: { name: It, weekly: { mon-tue: ["09:00-18:00"], tue: ["20:00-21:00"] } }\n');
    expect(Object.values(weekly ?? {}).map((hours) => hours.map(({ from, to }) => [from, to]))).toEqual([
      [[540, 1080]],
      [
        [540, 1080],
        [1200, 1260],
      ],
    ]);
  });

  it('has the hours of its base, once where they inherit from each other', () => {
    const { weekly } = specOf(
      `  it: { name: It, inherits: [base, it, lost] }\n  base: { name: Base, inherits: [it], ${week} }\n`,
    );
    expect(Object.keys(weekly ?? {})).toHaveLength(5);
    expect(Object.values(weekly ?? {})[0]).toMatchObject(nine);
  });

  it('has its exceptions, of one day where no last one is said', () => {
    const { exceptions } = specOf(
      `  it: { name: It, ${week}, exceptions: [{ from: 2027-07-01, closed: true }, { from: 2027-08-01, to: 2027-08-02, weekly: { sun: ["09:00-18:00"] } }, { from: 2027-09-01 }] }\n`,
    );
    expect(exceptions).toMatchObject([
      { from: '2027-07-01', to: '2027-07-01', hours: 'closed' },
      { from: '2027-08-01', to: '2027-08-02' },
      { from: '2027-09-01', to: '2027-09-01', hours: 'closed' },
    ]);
    expect(Object.values(exceptions?.[1]?.hours ?? {})[0]).toMatchObject(nine);
  });

  it('has the public holidays of its country, more or less what it says itself', () => {
    const { publicHolidays: listed, dates } = specOf(
      `  it: { name: It, ${week}, holidays: { country: ES, add: [2027-07-02], remove: [2027-01-06], dates: { 2027-12-24: ["09:00-18:00"], 2027-12-31: closed } } }\n`,
    );
    expect(dates).toMatchObject({
      '2027-07-02': 'closed',
      '2027-01-06': 'as-usual',
      '2027-12-24': nine,
      '2027-12-31': 'closed',
    });
    expect(listed).toMatchObject({ from: '2026-12-01', to: '2029-12-31' });
    const own = listed && { from: listed.from, to: listed.to };
    expect(listed?.dates).toEqual(own && publicHolidays('ES', undefined, own));
    expect(specOf(`  it: { name: It, ${week}, holidays: { add: [2027-07-02] } }\n`).publicHolidays).toBeUndefined();
  });

  it('counts days as it says, else as the policies of the engagement', () => {
    const policy = `${defaultTom}policies: { dayCount: same-day }\n`;
    const count = (own: string, tom: string) => specOf(`  it: { name: It, ${week}, ${own} }\n`, tom).dayCount;
    expect([count('', defaultTom), count('', policy), count('dayCount: next-business-day', policy)]).toEqual([
      'next-business-day',
      'same-day',
      'next-business-day',
    ]);
  });
});
