import { describe, expect, it } from 'vitest';
import { chainVerdict, type TimeVerdict } from '../../src/feasibility/chain/time.ts';
import { agreements, calendars, promise, told } from './promise.ts';

const three = `${calendars}${agreements({
  front: ['front', 'within: 2 business hours'],
  back: ['back', 'within: 8 business hours'],
  supplier: ['bogota', 'within: 4 business hours'],
})}`;
const threeSteps = 'agreement:front, agreement:back, agreement:supplier';

const verdictOf = (text: string): TimeVerdict => {
  const { model } = told(text, ['SLA007']);
  const charter = model.find('charter', 'homes');
  if (!charter) throw new Error('no charter');
  return chainVerdict(model, charter, 'it', 't');
};

/** The least slack in hours, or why there is none. */
const slackOf = (text: string): number | string => {
  const verdict = verdictOf(text);
  if ('slack' in verdict) return verdict.slack / 3_600_000;
  return verdict.outcome === 'not-assessed' ? verdict.missing.reason : verdict.outcome;
};

describe('three steps on three calendars', () => {
  it.each([
    ['24h', -59],
    ['72h', -11],
    ['96h', 13],
    ['18 business hours, calendar: back', -1],
    ['27 business hours, calendar: back', 23],
    ['1 business day, calendar: back', -4],
    ['2 business days, calendar: back', 20],
  ])('within %s: the least slack of the year is %d h', (within, slack) => {
    const text = three + promise(`within: ${within}`, threeSteps);
    expect(slackOf(text)).toBe(slack);
    expect(told(text, ['SLA007']).findings).toHaveLength(slack < 0 ? 1 : 0);
  });

  it('the finding carries its proof', () => {
    expect(told(three + promise('within: 72h', threeSteps), ['SLA007']).findings[0]?.split('\n')).toEqual([
      'error The promise “it” of the charter “Homes” cannot always be kept: started Fri, 3 Apr 2026, 08:01, it takes 82 h 59 min.',
      '“front” · Front, Europe/Madrid: Fri, 3 Apr 2026, 08:01 → Fri, 3 Apr 2026, 10:01',
      '“back” · Back, Europe/Madrid: Fri, 3 Apr 2026, 10:01 → Mon, 6 Apr 2026, 09:01',
      '“supplier” · Bogotá, America/Bogota: Mon, 6 Apr 2026, 02:01 → Mon, 6 Apr 2026, 12:00, from Mon, 6 Apr 2026, 08:00 on',
      'done Mon, 6 Apr 2026, 19:00 > due Mon, 6 Apr 2026, 08:01 (72 h, Europe/Madrid): 10 h 59 min late',
      'least slack over every start: −11 h (starts come ever closer to it)',
      'dates assessed: 1 February 2026 to 31 January 2027, from “asOf” on, as the scenario has no date',
    ]);
  });

  it('a step whose hours never come is never done', () => {
    const text = `${calendars}${agreements({ front: ['front', 'within: 1 business hour'], lost: ['never', 'within: 1 business hour'] })}`;
    const [finding = ''] = told(text + promise('within: 24h', 'agreement:front, agreement:lost'), ['SLA007']).findings;
    expect(finding).toMatch(
      /is never done\.\n“front” .*\n“lost” · Never, Europe\/Madrid: .* → never\ndates assessed: 1 February 2026 to 31 January 2027/s,
    );
  });
});

describe('hours that CAL006 tells of', () => {
  it.each([
    ['never open', 'weekly: {}', 'calendar:odd never opens'],
    ['end when they begin', 'weekly: { mon-fri: ["09:00-09:00"] }', 'a range of calendar:odd ends when it begins'],
    [
      'end when they begin on a date',
      'weekly: { mon: ["09:00-10:00"] }, holidays: { dates: { 2026-12-24: ["09:00-09:00"] } }',
      'a range of calendar:odd ends when it begins',
    ],
  ])('and that %s keep no promise and break none', (_what, hours, missing) => {
    const text =
      calendars +
      `  odd: { name: Odd, ${hours} }\n` +
      agreements({ a: ['odd', 'within: 1 business hour'] }) +
      promise('within: 24h', 'agreement:a');
    const { findings, notAssessed } = told(text, ['SLA007', 'CAL006']);
    expect([findings.length, findings[0]?.includes('Odd') || findings[0]?.includes('09:00–09:00')]).toEqual([1, true]);
    expect(notAssessed).toEqual([`charter:homes#it: hours: ${missing}`]);
  });
});

describe('which clock and which hours', () => {
  const one = (target: string, hours = 'back', within = 'within: 24h'): string =>
    calendars + agreements({ a: [hours, target] }) + promise(within, 'agreement:a');

  it.each<[string, string, number | string]>([
    ['elapsed time ignores the hours of its agreement', one('within: 24h'), 0],
    ['elapsed time needs no hours', one('within: 24h', ''), 0],
    ['business time does not', one('within: 1 business hour', ''), 'hours'],
    ['a target has a calendar of its own', one('within: 1 business hour, calendar: always'), 23],
    ['hours that do not exist', one('within: 1 business hour', 'nothing'), 'calendar'],
    ['a percentile is a time for each of its cases', one('max: 20h, stat: p95'), 4],
    ['a mean is not', one('max: 20h'), 'statistic'],
    ['nor is a notice', one('atLeast: 20h'), 'notice'],
    ['a promised mean', one('within: 1h', '', 'max: 24h'), 'statistic'],
    ['a promised notice', one('within: 1h', '', 'atLeast: 24h'), 'notice'],
    ['a promise in business hours without hours', one('within: 1h', '', 'within: 8 business hours'), 'hours'],
    ['a promise that is never due', one('within: 1h', '', 'within: 1 business hour, calendar: never'), 'neverDue'],
    ['two weeks on the wall lose an hour in March', one('within: 336h', '', 'within: 2 weeks'), -1],
  ])('%s', (_, text, slack) => {
    expect(slackOf(text)).toBe(slack);
  });

  it('a commitment is counted in the hours of its service, or of the only service of its charter', () => {
    const text = (service: string): string =>
      `${one('within: 8 business hours', 'back', 'within: 8 business hours')}${service}services: { repairs: { name: Repairs, hours: back }, sales: { name: Sales } }\n`;
    expect(slackOf(text('        service: repairs\n'))).toBe(0);
    expect(slackOf(text('    services: [repairs]\n'))).toBe(0);
    expect(slackOf(text('    services: [repairs, sales]\n'))).toBe('hours');
  });

  it('a standard is taken in the hours of whoever uses it', () => {
    const standards =
      'standards: { day: { name: Day, target: { metric: resolution-time, within: 8 business hours } } }\n';
    const text = `${calendars}${standards}agreements:\n  a: { name: A, hours: back, targets: { done: day } }\n`;
    const chain = '        chain: [agreement:a]\n        service: repairs\n';
    const charter = `charters:\n  homes:\n    name: Homes\n    commitments:\n      it:\n        targets: { t: day }\n${chain}services: { repairs: { name: Repairs, hours: front } }\n`;
    // Eight hours from 08:00 to 22:00 every day, against eight hours of Monday to Friday.
    expect(slackOf(text + charter)).toBeLessThan(-48);
  });

  it('of a standard that does not exist nothing is said here: that it is missing is told where it is named', () => {
    const text = (standard: string): string =>
      `${one('within: 8 business hours', 'back', 'within: 8 business hours').replace(/targets: \{ t: .*/, `targets: { t: ${standard} }`)}standards: { day: { name: Day, target: { metric: resolution-time, within: 2h } } }\n`;
    expect(told(text('day'), ['SLA007']).findings).toHaveLength(1);
    expect(told(text('night'), ['SLA007'])).toMatchObject({
      findings: [],
      notAssessed: [expect.stringContaining('mend “t”')],
    });
  });

  it('the clock that pauses on holidays stands still on them and on no Sunday', () => {
    const fitters =
      'calendars:\n  fitters: { name: Fitters, weekly: { mon-sat: ["08:00-20:00"] }, holidays: { country: ES, region: CL } }\n  days: { name: Days, weekly: { mon-sun: ["00:00-24:00"] }, holidays: { country: ES, region: CL } }\n';
    const text = fitters + agreements({ order: ['', 'within: 1h'], fit: ['fitters', 'within: 8 business hours'] });
    const charter = promise('within: 24h, calendar: days, pauses: [holidays]', 'agreement:order, agreement:fit');
    expect(told(text + charter, ['SLA007']).findings).toHaveLength(1);
    expect(told(text.replace('mon-sat', 'mon-sun') + charter, ['SLA007']).findings).toEqual([]);
  });

  it('hours that follow the caller are judged in every zone from which people call', () => {
    const text = (zones: string): string =>
      `${calendars}segments: { homes: { name: Homes, timezones: [${zones}] } }\n${agreements({ a: ['back', 'within: 1 business hour'] })}${promise('within: 9 business hours, calendar: caller', 'agreement:a', '    segments: [homes]\n')}`;
    expect(slackOf(text('Europe/Madrid'))).toBe(slackOf(text('Europe/Madrid, Europe/Paris')));
    const [far, near] = [slackOf(text('Europe/Madrid, Asia/Tokyo')), slackOf(text('Europe/Madrid'))];
    expect(far).toBeLessThan(Number(near));
    expect(far).toBe(slackOf(text('Asia/Tokyo')));
  });
});

describe('what a link of a chain means', () => {
  const several = (chain: string, state = 'in-force'): string =>
    `${calendars}agreements:\n  a:\n    name: A\n    state: ${state}\n    targets:\n      up: { metric: availability, min: 99% }\n      soon: { metric: response-time, within: 1h }\n      done: { metric: resolution-time, within: 10h }\n  b: { name: B, targets: { up: { metric: availability, min: 99% }, done: { metric: resolution-time, within: 5h } } }\n${promise('within: 24h', chain)}`;

  it.each<[string, string, number | string]>([
    ['the target after the #', several('agreement:a#done'), 14],
    ['another one', several('agreement:a#soon'), 23],
    ['the only target that is a time', several('agreement:b'), 19],
    ['several without a #', several('agreement:a'), 'severalTargets'],
    ['a target that is no time', several('agreement:b#up'), 'noTime'],
    ['an agreement that does not exist', several('agreement:c'), 'target'],
    ['a rejected one', several('agreement:a#soon', 'rejected'), 'rejected'],
    ['side by side, the slowest counts', several('{ parallel: [agreement:a#done, agreement:b] }'), 14],
    ['what is optional may be needed', several('agreement:b, { optional: agreement:a#done }'), 9],
    ['no chain', several(''), 'chain'],
  ])('%s', (_, text, slack) => {
    expect(slackOf(text)).toBe(slack);
  });

  const only = (targets: string, target = 'within: 24h'): string =>
    `${calendars}agreements:\n  a: { name: A, targets: { ${targets} } }\n${promise(target, 'agreement:a')}`;
  const done = (within: string, valid: string) => `{ metric: resolution-time, within: ${within}, valid: { ${valid} } }`;

  it.each<[string, string, number | string]>([
    ['the one that holds of two', only(`x: ${done('5h', 'to: 2025')}, y: ${done('10h', 'from: 2026')}`), 14],
    [
      'the one that holds, and none to come',
      only(`x: ${done('5h', 'from: 2027')}, y: ${done('10h', 'from: 2026')}`),
      14,
    ],
    ['the only one, though it has ended', only(`x: ${done('5h', 'to: 2025')}`), 19],
    ['two that have ended', only(`x: ${done('5h', 'to: 2025')}, y: ${done('10h', 'to: 2025')}`), 'severalTargets'],
    ['a notice where a time is wanted', only('x: { metric: notice, atLeast: 2 calendar days }'), 'notice'],
    ['a mean where a time is wanted', only('x: { metric: response-time, max: 4h }'), 'statistic'],
    ['no target', only(''), 'target'],
    ['a standard that is not there', only('x: lost'), 'target'],
  ])('of an agreement: %s', (_, text, slack) => {
    expect(slackOf(text)).toBe(slack);
  });

  it('takes what has a first day for agreed where nobody says what day it is', () => {
    const tom =
      'tom: 1\nclient: { name: Acme }\nlanguages: [en]\ntimezone: Europe/Madrid\nhorizon: { from: 2026-01-01, to: 2026-12-31 }\nphases: { operational: { state: open } }\n';
    const text = only(`x: ${done('5h', 'from: 2026')}, y: { metric: resolution-time, within: 10h }`);
    expect(told(text, ['SLA007'], tom).notAssessed).toEqual([expect.stringContaining('which target of agreement:a')]);
  });

  it('says nothing of a target that is no time', () => {
    const silent = (target: string): unknown => {
      const { findings, notAssessed } = told(
        several('agreement:b').replace('{ t: { metric: resolution-time, within: 24h } }', `{ t: ${target} }`),
        ['SLA007'],
      );
      return [findings, notAssessed];
    };
    expect(silent('{ metric: fcr, min: 80% }')).toEqual([[], []]);
    // The promise is a time, and what stands behind it sets none: that is missing.
    const { notAssessed } = told(several('agreement:b#up'), ['SLA007']);
    expect(notAssessed).toEqual([expect.stringMatching(/^charter:homes#it: a time: what agreement:b#up sets/)]);
  });

  it('says what is missing, and nothing of promises without a chain', () => {
    expect(told(several('agreement:a'), ['SLA007']).notAssessed).toEqual([
      'charter:homes#it: which target of agreement:a is meant: write it after a #',
    ]);
    expect(told(several(''), ['SLA007'])).toMatchObject({ findings: [], notAssessed: [] });
  });

  it('a charter that has ended is not judged', () => {
    const text = three + promise('within: 24h', threeSteps);
    expect(told(`${text}    valid: { to: 2025-12-31 }\n`, ['SLA007']).findings).toEqual([]);
  });

  it('third parties and customers take no time while the clock is stopped for them', () => {
    const text = (pauses: string): string =>
      `${calendars}agreements:\n  a: { name: A, type: uc, targets: { done: { metric: resolution-time, within: 30h } } }\nprocesses:\n  p:\n    name: P\n    steps:\n      ask: { performer: segment:homes, time: { wait: 10h } }\n      answer: { time: { touch: 1h } }\nsegments: { homes: { name: Homes } }\n${promise(`within: 24h${pauses}`, 'process:p, agreement:a')}`;
    expect(slackOf(text(''))).toBe(-17);
    expect(slackOf(text(', pauses: [third-party]'))).toBe(13);
    expect(slackOf(text(', pauses: [third-party, awaiting-customer]'))).toBe(23);
  });
});
