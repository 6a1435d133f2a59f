import { describe, expect, it } from 'vitest';
import { total, windowsOf } from '../../src/calendar/index.ts';
import {
  callerZones,
  channelTimes,
  isMissing,
  led,
  type OpenTime,
  openTimeOf,
  promisedHours,
} from '../../src/feasibility/hours/index.ts';
import { defaultTom } from '../support/example.ts';
import { entityOf, modelOf } from '../support/model.ts';

const hourMs = 3_600_000;

/** A service by a counter with two places, and its one cell. Everything is open on weekdays. */
function world(parts: { channel?: string; service?: string; cell?: string; segment?: string }, tom = defaultTom) {
  const { channel = '', service = '', cell = '', segment = '' } = parts;
  const weekdays = (hours: string) => `weekly: { mon-fri: ["${hours}"] }`;
  const model = modelOf({
    'tom.yaml': tom,
    'model/a.yaml': `calendars:
  office: { name: Office, ${weekdays('09:00-18:00')} }
  late: { name: Late, ${weekdays('12:00-20:00')} }
  night: { name: Night, ${weekdays('21:00-22:00')} }
  caller: { name: Caller, timezone: caller, ${weekdays('09:00-18:00')} }
locations: { a: { name: A }, b: { name: B } }
segments:
  city: { name: City, timezones: [America/Bogota] }
  homes: { name: Homes, parent: city, ${segment} }
  firms: { name: Firms }
services: { advice: { name: Advice, ${service} } }
channels: { counter: { name: Counter, ${channel} } }
channelMap: { advice: { homes: { counter: { ${cell} } } } }
`,
  });
  const [one] = model.cells();
  if (!one) throw new Error('no cell');
  return { model, cell: one };
}

/** Its calendars and how long it is open on its first day, in hours; or what is missing. */
function said(time: ReturnType<typeof promisedHours>): string | undefined {
  if (time === undefined) return undefined;
  if (isMissing(time)) return `? ${time.reason} ${time.where}`;
  const [first] = windowsOf(time.open);
  return `${time.calendars.join()} ${first ? (first.to - first.from) / hourMs : 0}`;
}

describe('the hours in which a cell is attended', () => {
  const places = 'hours: office, hoursAt: { b: late }';
  it.each([
    ['its own', { cell: 'hours: late', channel: 'hours: office', service: 'hours: night' }, 'late 8'],
    ['its channel’s', { channel: 'hours: office' }, 'office 9'],
    ['its service’s', { service: 'hours: office' }, 'office 9'],
    ['what both have in common', { channel: 'hours: office', service: 'hours: late' }, 'office,late 6'],
    [
      'what both have in common, which may be nothing',
      { channel: 'hours: office', service: 'hours: night' },
      'office,night 0',
    ],
    ['those of both, which are the same', { channel: 'hours: office', service: 'hours: office' }, 'office 9'],
    ['those of any place', { channel: places }, 'office,late 11'],
    ['those of any place within the service’s', { channel: places, service: 'hours: late' }, 'office,late 8'],
    ['none', {}, undefined],
    ['none that are there, its own', { cell: 'hours: lost' }, '? calendar calendar:lost'],
    [
      'none that are there, its channel’s',
      { channel: 'hours: lost', service: 'hours: office' },
      '? calendar calendar:lost',
    ],
    [
      'none that are there, its service’s',
      { channel: 'hours: office', service: 'hours: lost' },
      '? calendar calendar:lost',
    ],
    [
      'none that are there at one place',
      { channel: 'hours: office, hoursAt: { b: lost }' },
      '? calendar calendar:lost',
    ],
  ])('are %s', (_, parts, expected) => {
    const { model, cell } = world(parts);
    expect(said(promisedHours(model, cell))).toBe(expected);
  });

  it.each([
    ['late', 'hours: night', 'late,night 0'],
    ['late', '', 'late 8'],
    [undefined, 'hours: night', 'night 1'],
    [undefined, '', undefined],
  ])('are at a place with the hours %s, of a service with “%s”: %s', (hours, service, expected) => {
    const { model, cell } = world({ channel: places, service });
    const at =
      hours === undefined ? undefined : ({ type: 'ref', written: hours, kind: 'calendar', id: hours } as const);
    expect(said(promisedHours(model, cell, { hours: at, locations: [entityOf(model, 'location', 'b')] }))).toBe(
      expected,
    );
  });
});

describe('whoever calls', () => {
  const noZone = defaultTom.replace('timezone: Europe/Madrid\n', '');
  it.each([
    ['timezones: [Europe/Madrid, Asia/Tokyo]', defaultTom, ['Europe/Madrid', 'Asia/Tokyo']],
    ['', defaultTom, ['America/Bogota']],
    ['timezones: []', defaultTom, ['America/Bogota']],
  ])('is in the zones of the segment or of its nearest parent: “%s”', (segment, tom, expected) => {
    const { model, cell } = world({ segment, cell: 'hours: caller' }, tom);
    expect(callerZones(model, 'homes')).toEqual(expected);
    const time = promisedHours(model, cell) as OpenTime;
    expect([time.zones, time.follows]).toEqual([expected, true]);
  });

  it('is in the zone of the engagement where nothing says more', () => {
    expect(callerZones(world({}).model, 'firms')).toEqual(['Europe/Madrid']);
    expect(callerZones(world({}).model, 'lost')).toEqual(['Europe/Madrid']);
    expect(callerZones(world({}, noZone).model, 'firms')).toEqual([]);
  });

  it('is told of with the zones of what else has to be open', () => {
    const { model, cell } = world({ channel: 'hours: office', service: 'hours: caller' });
    const time = promisedHours(model, cell) as OpenTime;
    expect([time.zones, time.follows]).toEqual([['Europe/Madrid', 'America/Bogota'], true]);
    const other = world({ channel: 'hours: office' });
    expect(promisedHours(other.model, other.cell)).toMatchObject({ zones: ['Europe/Madrid'], follows: false });
  });
});

it('zones are told once each, the leading one before the others', () => {
  expect(led('b', ['a', 'b', 'a', 'c'])).toEqual(['b', 'a', 'c']);
});

it('channels have the hours of their cells, else their own, each once', () => {
  const { model, cell } = world({ channel: 'hours: office', service: 'hours: late' });
  const own = {
    ...cell,
    value: { ...cell.value, hours: { type: 'ref', written: 'night', kind: 'calendar', id: 'night' } as const },
  };
  const times = channelTimes(model, [cell, own, cell, { ...cell, channel: 'lost' }], []);
  expect(times.map(({ channel, time }) => `${channel.id} ${said(time)}`)).toEqual([
    'counter office 9',
    'counter night 1',
  ]);
});

describe('when a calendar is open', () => {
  const model = modelOf({
    'model/a.yaml': `calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] }, holidays: { add: [2028-07-03] } }
  caller: { name: Caller, timezone: caller, weekly: { mon-fri: ["09:00-18:00"] } }
  once: { name: Once, exceptions: [{ from: 2020-01-07, to: 2020-01-07, weekly: { tue: ["09:00-18:00"] } }] }
`,
  });
  const open = (...[id, callers, holidays]: [string, string[]?, 'ignored'?]) => {
    const time = openTimeOf(model, id, callers, holidays);
    return 'open' in time ? time.open : [];
  };

  it('is not known where it is open at no time that is looked at, or where nobody says from where people call', () => {
    expect(openTimeOf(model, 'once')).toEqual({ reason: 'closedThen', where: 'calendar:once' });
    expect(openTimeOf(model, 'caller')).toEqual({ reason: 'timezone', where: 'calendar:caller' });
    expect(openTimeOf(model, 'lost')).toEqual({ reason: 'calendar', where: 'calendar:lost' });
  });

  it('can be asked as if there were no holidays', () => {
    expect((total(open('office', [], 'ignored')) - total(open('office'))) / hourMs).toBe(9);
  });

  it('is the time of any of the zones from which people call', () => {
    const lengths = (zones: string[]) =>
      new Set(windowsOf(open('caller', zones)).map(({ from, to }) => (to - from) / hourMs));
    expect(lengths(['Europe/Madrid'])).toEqual(new Set([9]));
    expect(lengths(['Europe/Madrid', 'America/Bogota'])).toEqual(new Set([15, 16]));
    expect(open('office', ['America/Bogota'])).toEqual(open('office'));
  });
});
