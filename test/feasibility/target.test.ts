import { describe, expect, it } from 'vitest';
import { compareTargets } from '../../src/feasibility/chain/index.ts';
import { isMissing } from '../../src/feasibility/hours/index.ts';
import {
  answerTarget,
  caseOf,
  clocked,
  deferredLimit,
  hoursOf,
  isMoreThanShare,
  waitTarget,
} from '../../src/feasibility/target/index.ts';
import type { Model } from '../../src/model/model.ts';
import type { Target } from '../../src/model/targets.ts';
import { defaultTom } from '../support/example.ts';
import { entityOf, modelOf } from '../support/model.ts';

const calendars = `calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }
  bogota: { name: Bogota, timezone: America/Bogota, weekly: { mon-fri: ["09:00-18:00"] } }
  caller: { name: Caller, timezone: caller, weekly: { mon-fri: ["09:00-18:00"] } }
  never: { name: Never, exceptions: [{ from: 2025-01-07, to: 2025-01-07, weekly: { tue: ["09:00-18:00"] } }] }
  always: { name: Always, always: true }
`;
const noZone = defaultTom.replace('timezone: Europe/Madrid\n', '');

function targetsIn(
  written: Readonly<Record<string, string>>,
  tom = defaultTom,
): { model: Model; of(id: string): Target } {
  const standards = Object.entries(written).map(([id, fields]) => `  ${id}: { name: ${id}, target: { ${fields} } }\n`);
  const model = modelOf({ 'tom.yaml': tom, 'model/a.yaml': `${calendars}standards:\n${standards.join('')}` });
  return {
    model,
    of: (id) => {
      const { target } = entityOf(model, 'standard', id).value;
      if (!target) throw new Error('no target');
      return target;
    },
  };
}
const targetOf = (fields: string): Target => targetsIn({ it: fields }).of('it');

describe('what a target says of each case', () => {
  it.each([
    ['metric: resolution-time, within: 4 h', 'within 4 h 1'],
    ['metric: resolution-time, within: 4 h, share: 90%', 'within 4 h 0.9'],
    ['metric: service-level, within: 20s, share: 80%', 'within 20s 0.8'],
    ['metric: notice, atLeast: 2 calendar days, share: 95%', 'notice 2 calendar days 0.95'],
    ['metric: notice, atLeast: 2 calendar days', 'notice 2 calendar days 1'],
    ['metric: fcr, within: 7 calendar days', 'none'],
    ['metric: fcr, within: 7 calendar days, share: 70%', 'ratio 0.7'],
    ['metric: fcr, within: 7 calendar days, min: 60%', 'ratio 0.6'],
    ['metric: right-first-time, within: 1 h, share: 80%', 'ratio 0.8'],
    ['metric: appointment-kept, within: 15 min, share: 90%', 'ratio 0.9'],
    ['metric: response-time, max: 4 h', 'statistic'],
    ['metric: response-time, max: 4 h, stat: mean', 'statistic'],
    ['metric: response-time, max: 4 h, stat: median', 'within 4 h 0.5'],
    ['metric: response-time, max: 4 h, stat: p90', 'within 4 h 0.9'],
    ['metric: response-time, max: 4 h, stat: p95', 'within 4 h 0.95'],
    ['metric: response-time, max: 4 h, stat: max', 'within 4 h 1'],
    ['metric: response-time, min: 4 h', 'statistic'],
    ['metric: response-time, max: 5', 'statistic'],
    ['metric: response-time', 'none'],
    ['metric: response-time, equals: 4 h', 'none'],
    ['metric: accuracy, min: 98%', 'ratio 0.98'],
    ['metric: accuracy, max: 98%', 'none'],
    ['metric: availability, min: 99%', 'none'],
    ['metric: csat, min: 8', 'none'],
    ['metric: cost-per-contact, max: 4 EUR', 'none'],
    ['metric: custom, max: 5', 'none'],
  ])('%s: %s', (fields, expected) => {
    const promise = caseOf(targetOf(fields));
    const duration = 'duration' in promise ? promise.duration.written : undefined;
    const share = 'share' in promise ? promise.share : undefined;
    expect([promise.kind, duration, share].filter((one) => one !== undefined).join(' ')).toBe(expected);
  });

  it.each([
    ['share: 80%', false],
    ['share: 80%, exclusive: share', true],
    ['share: 80%, exclusive: within', false],
    ['share: 80%, exclusive: both', true],
    // Less than four hours in every case: there are no more cases than those.
    ['exclusive: within', false],
    ['exclusive: both', false],
    ['exclusive: share', false],
  ])('is for more than its share with “%s”: %s', (fields, expected) => {
    expect(isMoreThanShare(targetOf(`metric: resolution-time, within: 4 h, ${fields}`))).toBe(expected);
  });
});

describe('the clock of a time', () => {
  const [one, two] = [['America/Bogota'], ['America/Bogota', 'Europe/Madrid']];
  it.each([
    ['4 h', undefined, '', [], 'Europe/Madrid'],
    ['4 h', 'bogota', '', [], 'America/Bogota'],
    ['4 h', 'caller', '', [], 'Europe/Madrid'],
    ['2 calendar days', 'caller', '', undefined, 'Europe/Madrid'],
    ['4 h', 'caller', '', one, 'America/Bogota'],
    ['4 h', 'caller', '', two, 'UTC'],
    ['4 h', 'office', 'cutoff: "17:00"', [], 'Europe/Madrid office'],
    ['4 h', undefined, 'cutoff: "17:00"', [], '? hours here'],
    ['4 h', 'office', 'pauses: [holidays]', [], 'Europe/Madrid office'],
    ['4 h', undefined, 'pauses: [holidays]', [], '? hours here'],
    ['4 h', 'office', 'pauses: [awaiting-customer]', [], 'Europe/Madrid'],
    ['2 calendar days', undefined, '', [], 'Europe/Madrid'],
    ['2 calendar days', 'office', 'pauses: [holidays]', [], 'Europe/Madrid'],
    ['2 calendar days', 'caller', '', one, 'America/Bogota'],
    ['2 calendar days', 'caller', '', two, '? caller calendar:caller'],
    ['2 calendar days', undefined, 'cutoff: "17:00"', [], '? hours here'],
    ['2 business hours', undefined, '', [], '? hours here'],
    ['2 business hours', 'office', '', [], 'Europe/Madrid office'],
    ['2 business hours', 'caller', '', one, 'America/Bogota caller'],
    ['2 business hours', 'caller', '', two, '? caller calendar:caller'],
    ['2 business days', 'bogota', '', [], 'America/Bogota bogota'],
    ['2 business days', 'lost', '', [], '? calendar calendar:lost'],
  ])('%s in %s with “%s” for callers of %j: %s', (within, hours, fields, callers, expected) => {
    expect(clockIn(defaultTom, within, hours, fields, callers)).toBe(expected);
  });

  it.each([
    ['4 h', undefined, 'UTC'],
    ['2 calendar days', undefined, '? timezone engagement:tom'],
    ['2 calendar days', 'office', '? timezone calendar:office'],
    ['2 calendar days', 'bogota', 'America/Bogota'],
    ['2 business hours', 'bogota', 'America/Bogota bogota'],
    ['2 calendar days', 'caller', '? caller calendar:caller'],
  ])('%s in %s where nobody says in which zone: %s', (within, hours, expected) => {
    expect(clockIn(noZone, within, hours, '', [])).toBe(expected);
  });

  function clockIn(
    tom: string,
    within: string,
    hours: string | undefined,
    fields: string,
    callers?: readonly string[],
  ) {
    const { model, of } = targetsIn({ it: `metric: resolution-time, within: ${within}, ${fields}` }, tom);
    const { within: duration, cutoff, pauses } = of('it');
    if (!duration) throw new Error('no time');
    const found = clocked(model, duration, { where: 'here', hours, cutoff, pauses, ...(callers && { callers }) });
    if (isMissing(found)) return `? ${found.reason} ${found.where}`;
    if (found.calendars.length > 0 && 'calendar' in found.limit) expect(found.limit.calendar?.zone).toBe(found.zone);
    return [found.zone, ...found.calendars.map(({ id }) => id)].filter(Boolean).join(' ');
  }
});

describe('of two targets the first', () => {
  const time = (within: string) => `metric: resolution-time, within: ${within}`;
  it.each([
    [time('4 h'), time('4 h'), 'as-strict'],
    [time('4 h'), time('8 h'), 'as-strict'],
    [time('8 h'), time('4 h'), 'looser time'],
    [time('4 h'), time('4 h, exclusive: within'), 'looser time exact'],
    [time('3 h'), time('4 h, exclusive: within'), 'as-strict'],
    [time('4 h, exclusive: within'), time('4 h'), 'as-strict'],
    [time('4 h, exclusive: within'), time('4 h, exclusive: within'), 'as-strict'],
    [time('4 h, share: 80%'), time('4 h, share: 90%'), 'looser share'],
    [time('4 h, share: 90%'), time('4 h, share: 80%'), 'as-strict'],
    [time('4 h, share: 90%'), time('4 h'), 'looser share'],
    [time('4 h, share: 90%'), time('4 h, share: 90%, exclusive: share'), 'looser share exact'],
    [time('4 h, share: 90%, exclusive: share'), time('4 h, share: 90%, exclusive: share'), 'as-strict'],
    ['metric: notice, atLeast: 2 calendar days', 'metric: notice, atLeast: 3 calendar days', 'looser notice'],
    ['metric: notice, atLeast: 3 calendar days', 'metric: notice, atLeast: 2 calendar days', 'as-strict'],
    ['metric: notice, atLeast: 2 calendar days', 'metric: notice, atLeast: 72 h', 'looser notice'],
    ['metric: notice, atLeast: 4 calendar days', 'metric: notice, atLeast: 72 h', 'as-strict'],
    ['metric: accuracy, min: 95%', 'metric: accuracy, min: 98%', 'looser share'],
    ['metric: accuracy, min: 98%', 'metric: accuracy, min: 98%', 'as-strict'],
    ['metric: accuracy, min: 98%', 'metric: accuracy, min: 98%, exclusive: within', 'looser share exact'],
    ['metric: asa, max: 5 min', 'metric: asa, max: 4 min', 'looser maximum'],
    ['metric: asa, max: 4 min', 'metric: asa, max: 5 min', 'as-strict'],
    ['metric: asa, max: 4 min', 'metric: asa, max: 4 min, exclusive: within', 'looser maximum exact'],
    ['metric: asa, max: 4 min', 'metric: asa, max: 5 min, stat: mean', '? otherMeasure here'],
    ['metric: csat, min: 8', 'metric: csat, min: 9', 'looser minimum'],
    ['metric: csat, min: 9', 'metric: csat, min: 8', 'as-strict'],
    ['metric: csat, min: 9', 'metric: csat, min: 80%', '? otherMeasure here'],
    ['metric: csat, min: 9', 'metric: csat, min: 8, scale: { min: 1, max: 10 }', '? otherMeasure here'],
    [
      'metric: csat, min: 9, scale: { min: 1, max: 10 }',
      'metric: csat, min: 8, scale: { min: 1, max: 10 }',
      'as-strict',
    ],
    ['metric: csat, min: 9', 'metric: csat, max: 8', '? otherMeasure here'],
    ['metric: accuracy, min: 98%', 'metric: accuracy, max: 95%', '? otherMeasure here'],
    ['metric: accuracy, max: 95%', 'metric: accuracy, min: 98%', '? otherMeasure here'],
    [time('4 h, share: 95%'), time('4 h, share: 90%, exclusive: share'), 'as-strict'],
    [time('2 business hours, calendar: office'), time('2 business days, calendar: office'), 'as-strict'],
    [time('4 h, cutoff: "09:30", calendar: office'), time('4 h, calendar: office'), 'looser time'],
    [time('4 h, calendar: office'), time('4 h, cutoff: "09:30", calendar: office'), 'as-strict'],
    [time('4 h'), 'metric: resolution-time, max: 4 h', '? otherMeasure here'],
    [time('2 business hours, calendar: office'), time('24 h'), 'looser time'],
    [time('2 business hours, calendar: office'), time('96 h'), 'as-strict'],
    [time('2 business hours, calendar: always'), time('2 h'), 'as-strict'],
    [time('2 business hours, calendar: always'), time('2 h, exclusive: within'), 'looser time exact'],
    [time('2 business hours, calendar: office'), time('2 business hours, calendar: bogota'), 'looser time'],
    [time('2 business hours, calendar: never'), time('4 h'), 'looser time'],
    [time('2 business hours'), time('4 h'), '? hours here'],
    [time('4 h'), time('2 business hours'), '? hours there'],
    [time('4 h, valid: { to: 2011 }'), time('2 business hours, calendar: office'), '? outside here'],
    [time('4 h, pauses: [holidays], calendar: office'), time('4 h, calendar: office'), 'as-strict'],
    [time('4 h, cutoff: "17:00", calendar: office'), time('4 h, cutoff: "17:00", calendar: office'), 'as-strict'],
  ])('%s, against %s: %s', (own, other, expected) => {
    const { model, of } = targetsIn({ own, other });
    const found = compareTargets(
      model,
      { target: of('own'), where: 'here', hours: undefined },
      { target: of('other'), where: 'there', hours: undefined },
    );
    const said =
      found.is === 'not-assessed'
        ? `? ${found.missing.reason} ${found.missing.where}`
        : found.is === 'looser'
          ? `looser ${found.in}${found.exact ? ' exact' : ''}`
          : found.is;
    expect(said).toBe(expected);
  });
});

it.each([
  [
    'metric: resolution-time, within: 2 business hours, calendar: office',
    'metric: resolution-time, within: 24 h',
    24,
    1,
  ],
  ['metric: notice, atLeast: 2 calendar days', 'metric: notice, atLeast: 96 h', 96, -1],
])('the worst case of %s against %s is shown', (own, other, hours, sign) => {
  const { model, of } = targetsIn({ own, other });
  const found = compareTargets(
    model,
    { target: of('own'), where: 'here', hours: undefined },
    { target: of('other'), where: 'there', hours: undefined },
  );
  const {
    start = 0,
    completion = 0,
    deadline = 0,
    zone,
  } = (found.is === 'looser' && 'worse' in found && found.worse) || {};
  expect(start).toBeGreaterThan(0);
  expect([(deadline - start) / 3_600_000, Math.sign(completion - deadline), zone]).toEqual([
    hours,
    sign,
    'Europe/Madrid',
  ]);
});

/** The cell of homes by the line, with what is written of it, of the channel and of the service, and of everybody’s cell. */
function cellOf(cell: string, { channel = '', service = '', all = '', tom = defaultTom } = {}) {
  const model = modelOf({
    'tom.yaml': tom,
    'model/a.yaml': `${calendars}segments: { homes: { name: Homes } }
services: { advice: { name: Advice, segments: [homes], ${service} } }
locations: { shop: { name: Shop } }
channels: { line: { name: Line, ${channel} } }
standards: { quick: { name: Quick, target: { metric: service-level, within: 10s, share: 90% } } }
channelMap: { advice: { "*": { line: { ${all} } }, homes: { line: { ${cell} } } } }
`,
  });
  const [one] = model.cellsOf('advice', 'homes');
  if (!one) throw new Error('no cell');
  return { model, cell: one };
}

describe('what those who wait on the line are promised', () => {
  it.each([
    ['target: { metric: service-level, within: 20s, share: 80% }', '20 0.8'],
    ['target: { metric: service-level, within: 20s, min: 80% }', '20 0.8'],
    ['target: { metric: service-level, within: 20s, min: 8 }', '? targetShare cell:advice/homes/line'],
    ['target: { metric: service-level, within: 20s }', '? targetShare cell:advice/homes/line'],
    ['target: { metric: service-level, share: 80% }', 'nothing'],
    ['target: { metric: asa, max: 30s }', '30 0 30'],
    ['target: { metric: asa, max: 30s, stat: p90 }', '30 0 30'],
    ['target: { metric: asa, within: 30s }', '30 0 30'],
    ['target: { metric: response-time, max: 1 min }', '60 0 60'],
    ['target: { metric: response-time, max: 1 min, stat: mean }', '60 0 60'],
    ['target: { metric: response-time, max: 1 min, stat: median }', '60 0.5'],
    ['target: { metric: response-time, max: 1 min, stat: p90 }', '60 0.9'],
    ['target: { metric: response-time, max: 1 min, stat: max }', '60 1'],
    ['target: { metric: response-time, max: 5 }', 'nothing'],
    ['target: { metric: response-time, within: 1 min, share: 90% }', '60 0.9'],
    ['target: { metric: response-time, within: 2 calendar days, share: 90% }', 'nothing'],
    ['target: { metric: resolution-time, within: 1 h, share: 90% }', 'nothing'],
    ['target: quick', '10 0.9'],
    ['target: lost', 'nothing'],
    ['', 'nothing'],
  ])('%s: %s', (fields, expected) => {
    const { model, cell } = cellOf(fields);
    const found = waitTarget(model, cell);
    const said = (): string => {
      if (!found) return 'nothing';
      if (isMissing(found)) return `? ${found.reason} ${found.where}`;
      const { within, share, maxMeanWait } = found.staffing;
      return [within, share, maxMeanWait].filter((one) => one !== undefined).join(' ');
    };
    expect(said()).toBe(expected);
  });

  it('stands in the nearest cell that says it', () => {
    const all = 'target: { metric: service-level, within: 20s }';
    const { model, cell } = cellOf('rank: 1', { all });
    expect(waitTarget(model, cell)).toMatchObject({ where: 'cell:advice/*/line' });
    const own = cellOf('target: { metric: service-level, within: 10s, share: 80% }', { all });
    expect(waitTarget(own.model, own.cell)).toMatchObject({ written: { ref: 'cell:advice/homes/line' } });
  });
});

describe('what is promised about answers to work that can wait', () => {
  it.each([
    ['metric: response-time, within: 4 h', '4 h 1'],
    ['metric: response-time, within: 4 h, share: 90%', '4 h 0.9'],
    ['metric: resolution-time, within: 2 business days, share: 90%', '2 business days 0.9'],
    ['metric: service-level, within: 4 h, share: 80%', '4 h 0.8'],
    ['metric: response-time, max: 4 h', '? mean cell:advice/homes/line'],
    ['metric: response-time, max: 4 h, stat: mean', '? mean cell:advice/homes/line'],
    ['metric: response-time, max: 4 h, stat: median', '4 h 0.5'],
    ['metric: response-time, max: 4 h, stat: p95', '4 h 0.95'],
    ['metric: response-time, max: 5', 'nothing'],
    ['metric: response-time, min: 4 h', 'nothing'],
    ['metric: asa, max: 30s', 'nothing'],
  ])('%s: %s', (fields, expected) => {
    const { model, cell } = cellOf(`target: { ${fields} }`);
    const found = answerTarget(model, cell);
    const said = !found
      ? 'nothing'
      : isMissing(found)
        ? `? ${found.reason} ${found.where}`
        : `${found.within.written} ${found.share}`;
    expect(said).toBe(expected);
  });

  const business = 'metric: response-time, within: 4 business hours';
  it.each([
    [
      'its own calendar',
      `hours: bogota, target: { ${business}, calendar: office }`,
      { channel: 'hours: always' },
      'office',
    ],
    [
      'its cell',
      `hours: bogota, target: { ${business} }`,
      { channel: 'hours: office', service: 'hours: always' },
      'bogota',
    ],
    ['its channel', `target: { ${business} }`, { channel: 'hours: office', service: 'hours: always' }, 'office'],
    ['its service', `target: { ${business} }`, { service: 'hours: always' }, 'always'],
    ['nobody', `target: { ${business} }`, {}, undefined],
    [
      'nobody, where the places of the channel differ',
      `target: { ${business} }`,
      { channel: 'hours: office, hoursAt: { shop: always }', service: 'hours: always' },
      undefined,
    ],
    [
      'its cell, where the places of the channel differ',
      `hours: bogota, target: { ${business} }`,
      { channel: 'hours: office, hoursAt: { shop: always }' },
      'bogota',
    ],
  ])('counts in the hours of %s', (_, fields, more, expected) => {
    const { model, cell } = cellOf(fields, more);
    const found = answerTarget(model, cell);
    if (!found || isMissing(found)) throw new Error('no promise');
    expect(hoursOf(model, found)?.id).toBe(expected);
  });

  it.each([
    ['4 h', '', defaultTom, undefined],
    ['4 h', '', noZone, undefined],
    ['2 calendar days', '', defaultTom, undefined],
    ['4 business hours', '', defaultTom, 'clock cell:advice/homes/line'],
    ['2 business days', '', defaultTom, 'clock cell:advice/homes/line'],
    ['4 h, cutoff: "17:00"', '', defaultTom, 'clock cell:advice/homes/line'],
    ['4 business hours', 'hours: office', defaultTom, undefined],
    ['4 business hours', 'hours: caller', defaultTom, undefined],
    ['4 business hours', 'hours: lost', defaultTom, 'calendar calendar:lost'],
  ])('within %s with “%s” it is missing: %s', (within, hours, tom, expected) => {
    const { model, cell } = cellOf(`target: { metric: response-time, within: ${within} }, ${hours}`, { tom });
    const found = answerTarget(model, cell);
    if (!found || isMissing(found)) throw new Error('no promise');
    const limit = deferredLimit(model, found);
    expect(isMissing(limit) ? `${limit.reason} ${limit.where}` : undefined).toBe(expected);
  });

  it.each([
    ['bogota', defaultTom, 'America/Bogota'],
    ['office', defaultTom, 'Europe/Madrid'],
    ['caller', defaultTom, 'Europe/Madrid'],
    ['caller', noZone, 'UTC'],
  ])('is counted in the zone of %s, else in that of the engagement', (hours, tom, zone) => {
    const { model, cell } = cellOf(`target: { ${business} }, hours: ${hours}`, { tom });
    const found = answerTarget(model, cell);
    if (!found || isMissing(found)) throw new Error('no promise');
    expect(deferredLimit(model, found)).toMatchObject({ clock: 'business-time', calendar: { zone } });
  });
});
