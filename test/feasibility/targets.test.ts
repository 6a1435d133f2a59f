import { describe, expect, it } from 'vitest';
import { isMissing } from '../../src/feasibility/hours/index.ts';
import {
  answerTarget,
  caseOf,
  clocked,
  compareTargets,
  deferredLimit,
  hoursOf,
  isMoreThanShare,
  type PlacedTarget,
  waitTarget,
} from '../../src/feasibility/target/index.ts';
import type { Model } from '../../src/model/model.ts';
import type { Target } from '../../src/model/targets.ts';
import { calendars, told } from './promise.ts';

const noZone = 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-02-01\n';

/** A model with one agreement; its targets are flow YAML by id. */
function agreed(targets: Readonly<Record<string, string>>, tom?: string): Model {
  const written = Object.entries(targets).map(([id, target]) => `      ${id}: { ${target} }\n`);
  return told(`${calendars}agreements:\n  a:\n    name: A\n    targets:\n${written.join('')}`, ['SLA007'], tom).model;
}

function targetIn(model: Model, id: string): Target {
  const target = model.find('agreement', 'a')?.value.targets?.[id];
  if (!target || !('metric' in target)) throw new Error(`no target ${id}`);
  return target;
}

const only = (target: string): Target => targetIn(agreed({ t: target }), 't');

describe('what a target says of each case', () => {
  it.each<[string, string, number | undefined]>([
    ['metric: resolution-time, within: 4h', 'within', 1],
    ['metric: service-level, within: 20s, share: 80%', 'within', 0.8],
    ['metric: notice, atLeast: 48h', 'notice', 1],
    ['metric: notice, atLeast: 48h, share: 90%', 'notice', 0.9],
    ['metric: resolution-time, max: 8h, stat: median', 'within', 0.5],
    ['metric: resolution-time, max: 8h, stat: p90', 'within', 0.9],
    ['metric: resolution-time, max: 8h, stat: p95', 'within', 0.95],
    ['metric: resolution-time, max: 8h, stat: max', 'within', 1],
    ['metric: resolution-time, max: 8h, stat: mean', 'statistic', undefined],
    ['metric: resolution-time, max: 8h', 'statistic', undefined],
    ['metric: resolution-time, min: 1h', 'statistic', undefined],
    ['metric: resolution-time', 'none', undefined],
    // In these the time is not one in which something is done.
    ['metric: fcr, within: 1 week, share: 80%', 'ratio', 0.8],
    ['metric: right-first-time, within: 4 weeks, share: 97%', 'ratio', 0.97],
    ['metric: appointment-kept, within: 15 min, share: 90%', 'ratio', 0.9],
    ['metric: fcr, within: 1 week, min: 75%', 'ratio', 0.75],
    ['metric: fcr, within: 1 week', 'none', undefined],
    ...(['service-level', 'answer-rate', 'accuracy', 'on-time-delivery', 'recovery-rate', 'containment'] as const).map(
      (metric): [string, string, number] => [`metric: ${metric}, min: 90%`, 'ratio', 0.9],
    ),
    // Percentages of something else than cases.
    ['metric: availability, min: 99%', 'none', undefined],
    ['metric: csat, min: 80%', 'none', undefined],
    ['metric: csat, min: 8, scale: { min: 0, max: 10 }', 'none', undefined],
    ['metric: accuracy, max: 90%', 'none', undefined],
  ])('%s: %s', (target, kind, share) => {
    const promise = caseOf(only(target));
    expect([promise.kind, 'share' in promise ? promise.share : undefined]).toEqual([kind, share]);
  });

  it.each<[string, boolean]>([
    ['within: 20s, share: 80%', false],
    ['within: 20s, share: 80%, exclusive: within', false],
    ['within: 20s, share: 80%, exclusive: share', true],
    ['within: 20s, share: 80%, exclusive: both', true],
    ['min: 80%, exclusive: within', true],
    ['min: 80%', false],
    // Less than 20 s in every case, and in nine of ten: no more cases than those.
    ['within: 20s, exclusive: within', false],
    ['max: 20s, stat: p90, exclusive: both', false],
  ])('%s is for more than its share: %s', (target, expected) => {
    expect(isMoreThanShare(only(`metric: service-level, ${target}`))).toBe(expected);
  });
});

/** The result of a comparison in a word, and the rest of it that matters. */
function compared(own: string, over: string, [one, two]: readonly [string?, string?] = ['back', 'back']) {
  const model = agreed({ own, over });
  const placed = (id: string, hours: string | undefined): PlacedTarget => ({
    target: targetIn(model, id),
    where: id,
    hours,
  });
  return compareTargets(model, placed('own', one), placed('over', two));
}

const time = (target: string): string => `metric: resolution-time, ${target}`;
const looser = (what: string, exact = false) => ({ is: 'looser', in: what, exact });
const strict = { is: 'as-strict' };
const not = (reason: string, where = 'own') => ({ is: 'not-assessed', missing: { reason, where } });

describe('a target and one that rests on it', () => {
  it.each<[string, string, object]>([
    ['within: 4h', 'within: 4h', strict],
    ['within: 3h', 'within: 4h', strict],
    ['within: 5h', 'within: 4h', looser('time')],
    ['within: 4h', 'within: 4h, exclusive: within', looser('time', true)],
    ['within: 4h', 'within: 4h, share: 90%, exclusive: both', looser('time', true)],
    ['within: 4h, exclusive: within', 'within: 4h, exclusive: within', strict],
    ['within: 4h, exclusive: within', 'within: 4h', strict],
    ['within: 3h', 'within: 4h, exclusive: within', strict],
    ['within: 4h, share: 90%', 'within: 4h, share: 90%', strict],
    ['within: 4h, share: 90%', 'within: 4h, share: 90%, exclusive: share', looser('share', true)],
    ['within: 4h, share: 90%, exclusive: share', 'within: 4h, share: 90%, exclusive: share', strict],
    ['within: 4h, share: 91%', 'within: 4h, share: 90%, exclusive: share', strict],
    ['within: 4h, share: 89%', 'within: 4h, share: 90%', looser('share')],
    // The time is told before the share.
    ['within: 5h, share: 89%', 'within: 4h, share: 90%', looser('time')],
    ['max: 4h, stat: p90', 'within: 4h, share: 95%', looser('share')],
    ['atLeast: 48h', 'atLeast: 24h', strict],
    ['atLeast: 24h', 'atLeast: 48h', looser('notice')],
    ['atLeast: 24h', 'atLeast: 24h, exclusive: within', looser('notice', true)],
    ['atLeast: 48h, share: 80%', 'atLeast: 24h', looser('share')],
    ['within: 24h', 'atLeast: 24h', not('otherMeasure')],
    ['max: 8h', 'max: 8h', strict],
    ['max: 7h', 'max: 8h', strict],
    ['max: 9h', 'max: 8h', looser('maximum')],
    ['max: 8h', 'max: 8h, exclusive: within', looser('maximum', true)],
    ['min: 8h', 'min: 7h', strict],
    ['min: 7h', 'min: 8h', looser('minimum')],
    ['max: 8h, min: 1h', 'min: 2h', looser('minimum')],
    ['max: 8h', 'min: 8h', not('otherMeasure')],
    ['max: 8h', 'max: 8h, stat: mean', not('otherMeasure')],
    ['max: 8h', 'max: 8 business hours', not('otherMeasure')],
    ['within: 8h', 'max: 8h', not('otherMeasure')],
  ])('%s, under %s', (own, over, expected) => {
    expect(compared(time(own), time(over))).toMatchObject(expected);
  });

  it.each<[string, string, object]>([
    ['metric: accuracy, min: 97%', 'metric: accuracy, min: 97%', strict],
    ['metric: accuracy, min: 96%', 'metric: accuracy, min: 97%', looser('share')],
    ['metric: service-level, min: 80%', 'metric: service-level, within: 20s, share: 80%', not('otherMeasure')],
    ['metric: service-level, within: 20s, share: 80%', 'metric: service-level, min: 80%', not('otherMeasure')],
    [
      'metric: csat, min: 8, scale: { min: 0, max: 10 }',
      'metric: csat, min: 9, scale: { min: 0, max: 10 }',
      looser('minimum'),
    ],
    [
      'metric: csat, min: 8, scale: { min: 0, max: 10 }',
      'metric: csat, min: 4, scale: { min: 0, max: 5 }',
      not('otherMeasure'),
    ],
    [
      'metric: csat, min: 8, scale: { min: 1, max: 10 }',
      'metric: csat, min: 8, scale: { min: 0, max: 10 }',
      not('otherMeasure'),
    ],
    ['metric: availability, min: 99%', 'metric: availability, min: 99%', strict],
    ['metric: availability, min: 99%', 'metric: availability, min: 99%, exclusive: within', looser('minimum', true)],
  ])('%s, under %s', (own, over, expected) => {
    expect(compared(own, over)).toMatchObject(expected);
  });

  /** Back works from Monday to Friday from 9 to 18, front every day from 8 to 22, both in Madrid. */
  it.each<[string, string, string, readonly [string?, string?], object]>([
    [
      'hours that nobody says do not matter on a clock that is the same',
      'within: 8 business hours',
      'within: 8 business hours',
      [],
      strict,
    ],
    ['elapsed time does not run in hours', 'within: 8h', 'within: 8h', ['back', 'front'], strict],
    ['business time does', 'within: 8 business hours', 'within: 8 business hours', ['back', 'front'], looser('time')],
    ['the other way round', 'within: 8 business hours', 'within: 8 business hours', ['front', 'back'], strict],
    [
      'a calendar of its own goes before the hours',
      'within: 8 business hours, calendar: front',
      'within: 8 business hours',
      ['back', 'front'],
      strict,
    ],
    [
      'without hours on one side',
      'within: 8 business hours',
      'within: 8 business hours',
      [undefined, 'back'],
      not('hours'),
    ],
    [
      'without hours on the other',
      'within: 8 business hours',
      'within: 8 business hours',
      ['back'],
      not('hours', 'over'),
    ],
    // What comes at 14:00 counts as come at 9 on the next business day.
    [
      'an earlier hour of the day from which it counts as tomorrow’s',
      'within: 2 business hours, cutoff: "14:00"',
      'within: 2 business hours',
      ['back', 'back'],
      looser('time'),
    ],
    [
      'the same hour of the day',
      'within: 2 business hours, cutoff: "14:00"',
      'within: 2 business hours, cutoff: "14:00"',
      ['back', 'back'],
      strict,
    ],
    [
      'none of its own',
      'within: 2 business hours',
      'within: 2 business hours, cutoff: "14:00"',
      ['back', 'back'],
      strict,
    ],
    [
      'an hour of the day for elapsed time',
      'within: 24h, cutoff: "14:00"',
      'within: 24h',
      ['back', 'back'],
      looser('time'),
    ],
    [
      'a clock that stands still on holidays',
      'within: 24h, pauses: [holidays]',
      'within: 24h',
      ['closed', 'closed'],
      looser('time'),
    ],
    ['and on both', 'within: 24h, pauses: [holidays]', 'within: 24h, pauses: [holidays]', ['closed', 'closed'], strict],
    [
      'another pause is none of the clock',
      'within: 24h, pauses: [third-party]',
      'within: 24h',
      ['closed', 'closed'],
      strict,
    ],
    // Never has had its last hours in 2025.
    ['what is never done', 'within: 1 business hour', 'within: 24h', ['never', 'back'], looser('time')],
    ['what is never due', 'within: 24h', 'within: 1 business hour', ['back', 'never'], strict],
    // Eight hours of Back are eight hours on a day, and 72 over a weekend.
    ['a notice in business hours', 'atLeast: 8 business hours', 'atLeast: 24h', ['back', 'back'], looser('notice')],
    ['a longer one', 'atLeast: 24 business hours', 'atLeast: 24h', ['back', 'back'], strict],
    [
      'a notice in hours under one in business hours',
      'atLeast: 72h',
      'atLeast: 8 business hours',
      ['back', 'back'],
      strict,
    ],
    [
      'no longer than those over a weekend',
      'atLeast: 71h',
      'atLeast: 9 business hours',
      ['back', 'back'],
      looser('notice'),
    ],
  ])('%s', (_, own, over, hours, expected) => {
    const model = told(
      `${calendars}  closed: { name: Closed, weekly: { mon-sun: ["00:00-24:00"] }, holidays: { add: [2026-05-04] } }\nagreements:\n  a: { name: A, targets: { own: { ${time(own)} }, over: { ${time(over)} } } }\n`,
      ['SLA007'],
    ).model;
    const [one, two] = (['own', 'over'] as const).map(
      (id, index): PlacedTarget => ({ target: targetIn(model, id), where: id, hours: hours[index] }),
    ) as [PlacedTarget, PlacedTarget];
    expect(compareTargets(model, one, two)).toMatchObject(expected);
  });

  it('the worst case tells which of the two ends when, of a time and of a notice', () => {
    const day = (iso: string): number => Date.parse(iso);
    // The last Friday of October, 10:01: eight hours of Back end on Monday at 9:01, 24 hours on Saturday at 10:01 (the clocks go back).
    expect(compared(time('within: 8 business hours'), time('within: 24h'))).toMatchObject({
      worse: {
        start: day('2026-10-23T10:01+02:00'),
        completion: day('2026-10-26T09:01+01:00'),
        deadline: day('2026-10-24T10:01+02:00'),
        zone: 'Europe/Madrid',
      },
    });
    const notice = compared(time('atLeast: 8 business hours'), time('atLeast: 24h'));
    if (notice.is !== 'looser' || notice.in === 'share' || !notice.worse) throw new Error('not looser');
    // At the most a day is 16 hours longer than eight hours of Back; the own notice ends first.
    expect(notice.worse.deadline - notice.worse.completion).toBe(16 * 3_600_000);
    expect(notice.worse.deadline - notice.worse.start).toBe(24 * 3_600_000);
  });

  it('is judged while both are in force', () => {
    const of = (valid: string) => compared(time(`within: 8 business hours, valid: { ${valid} }`), time('within: 24h'));
    // From Monday to Thursday eight hours of Back take less than a day.
    expect(of('from: 2026-03-02, to: 2026-03-04')).toEqual(strict);
    expect(of('to: 2025-12-31')).toEqual(not('outside'));
  });
});

describe('the clock of a length of time', () => {
  const models = {
    madrid: agreed({ t: time('within: 1h') }),
    nowhere: agreed({ t: time('within: 1h') }, noZone),
  };
  const lengths = agreed({
    elapsed: time('within: 24h'),
    dates: time('within: 2 weeks'),
    time: time('within: 8 business hours'),
    days: time('within: 2 business days'),
    cutoff: time('within: 24h, cutoff: "14:00"'),
    'dates-cutoff': time('within: 2 weeks, cutoff: "14:00"'),
    holidays: time('within: 24h, pauses: [holidays]'),
    'dates-holidays': time('within: 2 weeks, pauses: [holidays]'),
    parties: time('within: 24h, pauses: [third-party]'),
  });
  const of = (id: string, hours?: string, callers?: readonly string[], model: Model = models.madrid) => {
    const { within, cutoff, pauses } = targetIn(lengths, id);
    if (!within) throw new Error('no length');
    return clocked(model, within, { where: 'it', hours, cutoff, pauses, callers });
  };
  const zones = ['Asia/Tokyo', 'Europe/Paris'];

  it.each<[string, ReturnType<typeof of>, object]>([
    [
      'elapsed time needs no hours',
      of('elapsed'),
      { zone: 'Europe/Madrid', limit: { clock: 'elapsed', ms: 86_400_000 } },
    ],
    ['and is told in the zone of those that there are', of('elapsed', 'bogota'), { zone: 'America/Bogota' }],
    ['nor a zone', of('elapsed', undefined, [], models.nowhere), { zone: 'UTC' }],
    ['nor one of the caller', of('elapsed', 'caller', zones), { zone: 'UTC' }],
    ['calendar days need a zone', of('dates'), { zone: 'Europe/Madrid', limit: { days: 14, zone: 'Europe/Madrid' } }],
    [
      'which is missing of all',
      of('dates', undefined, [], models.nowhere),
      { reason: 'timezone', where: 'engagement:tom' },
    ],
    ['or of the calendar', of('dates', 'back', [], models.nowhere), { reason: 'timezone', where: 'calendar:back' }],
    ['or is that of several callers', of('dates', 'caller', zones), { reason: 'caller', where: 'calendar:caller' }],
    ['business time needs hours', of('time'), { reason: 'hours', where: 'it' }],
    ['business days too', of('days'), { reason: 'hours', where: 'it' }],
    ['and a cut-off', of('cutoff'), { reason: 'hours', where: 'it' }],
    ['of calendar days too', of('dates-cutoff'), { reason: 'hours', where: 'it' }],
    ['and a clock that stands still on holidays', of('holidays'), { reason: 'hours', where: 'it' }],
    ['but not that of calendar days', of('dates-holidays'), { limit: { clock: 'calendar-days' } }],
    ['nor one that stands still for others', of('parties'), { limit: { clock: 'elapsed' } }],
    ['hours that do not exist', of('time', 'nothing'), { reason: 'calendar', where: 'calendar:nothing' }],
    [
      'hours of the caller',
      of('time', 'caller', ['Asia/Tokyo']),
      { zone: 'Asia/Tokyo', limit: { calendar: { zone: 'Asia/Tokyo' } } },
    ],
    ['of nobody in particular', of('time', 'caller'), { zone: 'Europe/Madrid' }],
    ['of several', of('time', 'caller', zones), { reason: 'caller', where: 'calendar:caller' }],
    ['of nobody, nowhere', of('time', 'caller', [], models.nowhere), { reason: 'caller' }],
    [
      'the calendar is named',
      of('days', 'back'),
      { calendar: { id: 'back' }, limit: { clock: 'business-days', days: 2 } },
    ],
    ['the cut-off counts', of('cutoff', 'back'), { limit: { clock: 'elapsed', cutoff: 840 } }],
    ['and so do holidays', of('holidays', 'back'), { limit: { holidays: { zone: 'Europe/Madrid' } } }],
  ])('%s', (_, found, expected) => {
    expect(found).toMatchObject(expected);
  });

  it('names no calendar for a time that runs at all hours, and knows one calendar by one object', () => {
    expect(of('elapsed', 'back')).not.toHaveProperty('calendar');
    const specs = ['back', 'back', 'caller', 'caller'].map((hours) => {
      const found = of('time', hours, ['Asia/Tokyo']);
      return isMissing(found) || !('calendar' in found.limit) ? undefined : found.limit.calendar;
    });
    expect([specs[0] === specs[1], specs[2] === specs[3], specs.includes(undefined)]).toEqual([true, true, false]);
  });
});

describe('what a cell promises about waiting and about answers', () => {
  interface Offer {
    target?: string;
    cell?: string;
    channel?: string;
    service?: string;
    segment?: string;
    more?: string;
  }
  const offered = ({ target, cell = '', channel = '', service = '', segment = '', more = '' }: Offer): Model =>
    told(
      `${calendars}segments: { homes: { name: Homes${segment} } }
services: { billing: { name: Billing, segments: [homes]${service} } }
channels: { email: { name: Email${channel} } }
channelMap: { billing: { "*": { email: { ${target === undefined ? '' : `target: ${target}, `}rank: 1 } }, homes: { email: { rank: 2${cell} } } } }
${more}`,
      ['SLA007'],
    ).model;
  const cellIn = (model: Model) => {
    const [cell] = model.cells();
    if (!cell) throw new Error('no cell');
    return cell;
  };
  const waits = (target?: string) => {
    const model = offered({ target });
    return waitTarget(model, cellIn(model));
  };
  const where = 'cell:billing/*/email';

  it.each<[string, object | undefined]>([
    [
      '{ metric: service-level, within: 20s, share: 80% }',
      { staffing: { within: 20, share: 0.8 }, written: { ref: where } },
    ],
    ['{ metric: service-level, within: 20s, min: 85% }', { staffing: { within: 20, share: 0.85 } }],
    ['{ metric: service-level, within: 20s, share: 80%, min: 85% }', { staffing: { within: 20, share: 0.8 } }],
    ['{ metric: service-level, within: 20s }', { reason: 'targetShare', where }],
    ['{ metric: asa, max: 30s }', { staffing: { within: 30, share: 0, maxMeanWait: 30 } }],
    ['{ metric: asa, within: 25s, share: 80% }', { staffing: { within: 25, share: 0, maxMeanWait: 25 } }],
    ['{ metric: response-time, max: 30s }', { staffing: { within: 30, share: 0, maxMeanWait: 30 } }],
    ['{ metric: response-time, max: 30s, stat: mean }', { staffing: { maxMeanWait: 30 } }],
    ['{ metric: response-time, max: 30s, stat: p95 }', { staffing: { within: 30, share: 0.95 } }],
    ['{ metric: response-time, max: 30s, stat: max }', { staffing: { within: 30, share: 1 } }],
    ['{ metric: response-time, within: 40s, max: 30s, share: 90% }', { staffing: { within: 40, share: 0.9 } }],
    // In days, it is nothing that one waits for on a line.
    ['{ metric: response-time, within: 2 business days, share: 90% }', undefined],
    ['{ metric: service-level, min: 80% }', undefined],
    ['{ metric: resolution-time, within: 4h, share: 80% }', undefined],
    ['{ metric: csat, min: 80% }', undefined],
  ])('on the line: %s', (target, expected) => {
    if (expected === undefined) expect(waits(target)).toBeUndefined();
    else expect(waits(target)).toMatchObject(expected);
  });

  it('promises nothing where it has no target', () => {
    expect(waits()).toBeUndefined();
  });

  const answers = (target: string) => {
    const model = offered({ target });
    return answerTarget(model, cellIn(model));
  };
  it.each<[string, object | undefined]>([
    ['{ metric: response-time, within: 4h }', { within: { seconds: 14_400 }, share: 1, written: { ref: where } }],
    ['{ metric: response-time, within: 4h, share: 90% }', { share: 0.9 }],
    ['{ metric: resolution-time, within: 2 business days, share: 90% }', { within: { days: 2 }, share: 0.9 }],
    ['{ metric: service-level, within: 4h, share: 90% }', { share: 0.9 }],
    ['{ metric: response-time, max: 4h }', { reason: 'mean', where }],
    ['{ metric: response-time, max: 4h, stat: mean }', { reason: 'mean', where }],
    ['{ metric: response-time, max: 4h, stat: median }', { within: { seconds: 14_400 }, share: 0.5 }],
    ['{ metric: service-level, min: 80% }', undefined],
    ['{ metric: asa, within: 4h, share: 90% }', undefined],
    ['{ metric: csat, min: 80% }', undefined],
  ])('in time: %s', (target, expected) => {
    if (expected === undefined) expect(answers(target)).toBeUndefined();
    else expect(answers(target)).toMatchObject(expected);
  });

  const places = ', locations: [triana, goya], hoursAt: { triana: front }';
  const locations = 'locations: { triana: { name: Triana }, goya: { name: Goya } }\n';
  const counted = (offer: Offer) => {
    const model = offered({ target: '{ metric: response-time, within: 8 business hours }', ...offer });
    const promise = answerTarget(model, cellIn(model));
    if (!promise || isMissing(promise)) throw new Error('no promise');
    return [hoursOf(model, promise)?.id, deferredLimit(model, promise)] as const;
  };
  const business = (within = '8 business hours', more = '') => `{ metric: response-time, within: ${within}${more} }`;

  it.each<[string, Offer, string | undefined, object]>([
    [
      'the hours of the target',
      { target: business(undefined, ', calendar: front'), cell: ', hours: back' },
      'front',
      { calendar: { zone: 'Europe/Madrid' } },
    ],
    ['else of the cell', { cell: ', hours: front', channel: ', hours: back' }, 'front', {}],
    ['else of the channel', { channel: ', hours: front', service: ', hours: back' }, 'front', {}],
    ['else of the service', { service: ', hours: front' }, 'front', { clock: 'business-time', ms: 8 * 3_600_000 }],
    [
      'of a channel whose places differ none',
      { channel: `, hours: front${places}`, service: ', hours: back', more: locations },
      undefined,
      { reason: 'clock', where },
    ],
    [
      'but those of the cell',
      { cell: ', hours: back', channel: `, hours: front${places}`, more: locations },
      'back',
      {},
    ],
    ['without any, business time cannot be counted', {}, undefined, { reason: 'clock', where }],
    ['nor can business days', { target: business('2 business days') }, undefined, { reason: 'clock', where }],
    [
      'nor what counts as tomorrow’s',
      { target: business('24h', ', cutoff: "14:00"') },
      undefined,
      { reason: 'clock', where },
    ],
    ['elapsed time can', { target: business('24h') }, undefined, { clock: 'elapsed', ms: 86_400_000 }],
    [
      'and calendar days',
      { target: business('2 weeks') },
      undefined,
      { clock: 'calendar-days', days: 14, zone: 'Europe/Madrid' },
    ],
    [
      'a cut-off in hours',
      { target: business('24h', ', cutoff: "14:00"'), cell: ', hours: back' },
      'back',
      { cutoff: 840 },
    ],
    [
      'hours that do not exist',
      { cell: ', hours: nothing' },
      'nothing',
      { reason: 'calendar', where: 'calendar:nothing' },
    ],
    [
      'hours of the caller',
      { cell: ', hours: caller', segment: ', timezones: [Asia/Tokyo, Europe/Paris]' },
      'caller',
      { calendar: { zone: 'Asia/Tokyo' } },
    ],
    ['hours of a zone of their own', { cell: ', hours: bogota' }, 'bogota', { calendar: { zone: 'America/Bogota' } }],
  ])('%s', (_, offer, hours, limit) => {
    const found = counted(offer);
    expect(found[0]).toBe(hours);
    expect(found[1]).toMatchObject(limit);
  });
});
