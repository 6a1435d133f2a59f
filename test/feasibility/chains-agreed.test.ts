import { describe, expect, it } from 'vitest';
import { agreedTarget, labelOf, setsNone, type Wanted } from '../../src/feasibility/chain/agreed.ts';
import { type Course, courseOf } from '../../src/feasibility/chain/course.ts';
import { liveGaps, shareProofOf, shareVerdict, underpinnedBy } from '../../src/feasibility/chain/index.ts';
import { isMissing } from '../../src/feasibility/hours/index.ts';
import type { Values } from '../../src/generated/types.ts';
import { calendars, promise, told } from './promise.ts';

const within: Wanted = { kind: 'within' };
const ref = (id: string, part?: string) => ({ type: 'ref' as const, written: id, kind: 'agreement', id, part });

/** The agreement `a` with targets, each in flow YAML by its id. */
function agreement(targets: Readonly<Record<string, string>>, more = '', name = 'A', others = '') {
  const written = Object.entries(targets).map(([id, target]) => `      ${id}: ${target}\n`);
  const text = `agreements:\n  a:\n    name: ${name}\n${more}    targets:\n${written.join('')}${others}`;
  const { model } = told(calendars + text, ['SLA007']);
  const entity = model.find('agreement', 'a');
  if (!entity) throw new Error('no agreement');
  return { model, entity };
}

const time = (fields: string): string => `{ metric: resolution-time, ${fields} }`;

describe('the target of an agreement that a link means', () => {
  const meant = (targets: Readonly<Record<string, string>>, wanted: Wanted = within, part?: string) => {
    const { model } = agreement(targets);
    const found = agreedTarget(model, ref('a', part), wanted);
    return isMissing(found)
      ? `${found.reason} ${found.where}${setsNone(found) ? ' (none)' : ''}`
      : `${found.ref} ${found.label.written}`;
  };
  const day = time('within: 24h');
  // The model is looked at on 1 February 2026.
  const past = time('within: 20h, valid: { to: 2026-01-31 }');
  const coming = time('within: 20h, valid: { from: 2026-03-01 }');

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['the only one, by the name of the agreement', { t: day }, 'agreement:a#t A'],
    ['the only one that holds', { old: past, t: day, next: coming }, 'agreement:a#t A (resolution time “t”)'],
    ['one that is over, where none holds', { old: past }, 'agreement:a#old A'],
    ['none of two that hold', { t: day, other: day }, 'severalTargets agreement:a'],
    ['none of two that are over', { old: past, next: coming }, 'severalTargets agreement:a'],
    ['a notice is no time', { t: '{ metric: notice, atLeast: 24h }' }, 'notice agreement:a'],
    ['even beside a mean', { t: '{ metric: notice, atLeast: 24h }', u: time('max: 4h') }, 'notice agreement:a'],
    ['a mean is none', { t: time('max: 4h') }, 'statistic agreement:a'],
    ['nor is a percentage', { t: '{ metric: accuracy, min: 97% }' }, 'noTime agreement:a (none)'],
    ['a target that does not exist', {}, 'target agreement:a'],
  ])('%s', (_, targets, expected) => {
    expect(meant(targets)).toBe(expected);
  });

  it.each<[string, Wanted, string]>([
    ['a time', within, 'agreement:a#time A (resolution time)'],
    ['a notice', { kind: 'notice' }, 'agreement:a#notice A (notice)'],
    ['a share of its metric', { kind: 'ratio', metric: 'accuracy' }, 'agreement:a#right A (accuracy)'],
    ['not of another', { kind: 'ratio', metric: 'fcr' }, 'otherMeasure agreement:a (none)'],
  ])('of the wanted kind: %s', (_, wanted, expected) => {
    const targets = { time: day, notice: '{ metric: notice, atLeast: 24h }', right: '{ metric: accuracy, min: 97% }' };
    expect(meant(targets, wanted)).toBe(expected);
  });

  it('a mean is told of a wanted notice or share too, a notice of neither', () => {
    const both = { t: time('max: 4h'), u: '{ metric: notice, atLeast: 24h }' };
    expect(meant(both, { kind: 'ratio', metric: 'accuracy' })).toBe('statistic agreement:a');
    expect(meant({ u: both.u }, { kind: 'ratio', metric: 'accuracy' })).toBe('otherMeasure agreement:a (none)');
  });

  it('the one after the #', () => {
    expect(meant({ t: day, other: day }, within, 'other')).toBe('agreement:a#other A (resolution time “other”)');
    expect(meant({ t: day, other: day }, within, 'none')).toBe('target agreement:a#none');
    const { model } = agreement({ t: day }, '    state: rejected\n');
    expect(agreedTarget(model, ref('a'), within)).toEqual({ reason: 'rejected', where: 'agreement:a' });
    expect(agreedTarget(model, ref('b', 't'), within)).toEqual({ reason: 'target', where: 'agreement:b#t' });
  });

  const said = (targets: Readonly<Record<string, string>>, id: string | undefined, name = 'A', others = '') => {
    const { entity } = agreement(targets, '', name, others);
    return labelOf(entity, id).by;
  };
  it.each<[string, Readonly<Record<string, string>>, string, string, string]>([
    [
      'by its metric',
      { t: day, u: '{ metric: notice, atLeast: 24h }' },
      't',
      'A (resolution time)',
      'A (tiempo de resolución)',
    ],
    [
      'by its id too where another has the same',
      { t: day, u: day },
      'u',
      'A (resolution time “u”)',
      'A (tiempo de resolución “u”)',
    ],
    [
      'by what is said of it',
      { t: time('within: 4h, description: { en: Urgent, es: Urgente }'), u: day },
      't',
      'A (Urgent)',
      'A (Urgente)',
    ],
    [
      'else by when it holds',
      { t: time('within: 4h, when: { en: At night, es: De noche }'), u: day },
      't',
      'A (At night)',
      'A (De noche)',
    ],
    [
      'in the words that there are',
      { t: time('within: 4h, description: Urgent'), u: day },
      't',
      'A (Urgent)',
      'A (Urgent)',
    ],
    ['by its id alone where it is that of a standard', { t: 'day', u: day }, 't', 'A (“t”)', 'A (“t”)'],
    [
      'which is none that another could have',
      { t: day, u: 'day' },
      't',
      'A (resolution time)',
      'A (tiempo de resolución)',
    ],
  ])('is named %s', (_, targets, id, en, es) => {
    const standards = `standards: { day: { name: Day, target: ${day} } }\n`;
    expect(said(targets, id, '{ en: A, es: A }', standards)).toEqual({ en, es });
  });

  it('is named in English and Spanish where the agreement has one name, which stands alone without a target', () => {
    const { entity } = agreement({ t: day });
    expect(labelOf(entity, undefined)).toBe(entity.value.name);
    const by = labelOf({ ...entity, value: { ...entity.value, name: { type: 'text', written: 'A', by: {} } } }, 't');
    expect(by).toEqual({
      type: 'text',
      written: 'A (resolution time)',
      by: { en: 'A (resolution time)', es: 'A (tiempo de resolución)' },
    });
  });
});

/** `a b(2) [c | d 20%]`: steps with their visits, groups in brackets, parallel ones by `&` and those of which one is taken by `|`. */
function drawn(course: Course | string): string {
  if (typeof course === 'string') return course;
  return course
    .map((link) => {
      if ('step' in link)
        return `${link.step}${link.visit > 1 ? `(${link.visit})` : ''}${link.probability === undefined ? '' : ` ${Math.round(link.probability * 1000) / 10}%`}`;
      if ('parallel' in link) return `[${link.parallel.map(drawn).join(' & ')}]`;
      return `[${link.oneOf.map(({ course: own, probability }) => `${drawn(own)}${probability === undefined ? '' : ` by ${probability * 100}%`}`).join(' | ')}]`;
    })
    .join(' ');
}

describe('the course of steps', () => {
  type Steps = Readonly<Record<string, NonNullable<Values['process']['steps']>[string]>>;
  const step = (part: string) => ({ type: 'ref' as const, written: part, kind: 'process', id: 'p', part });
  const next = (...to: string[]) => ({ next: to.map(step) });
  const branches = (...to: [string, number?][]) => ({
    branches: to.map(([part, value]) => ({
      to: step(part),
      ...(value !== undefined && { probability: { type: 'percent' as const, written: '', value } }),
    })),
  });

  it.each<[string, Steps, string]>([
    ['nothing', {}, ''],
    ['one after the other', { a: {}, b: {}, c: {} }, 'a b c'],
    ['as `next` says', { a: next('c'), b: {}, c: next() }, 'a c'],
    ['several at once meet again', { a: next('b', 'c'), b: next('d'), c: next('d'), d: {} }, 'a [b & c] d'],
    ['the same step twice is one way', { a: next('b', 'b'), b: {} }, 'a b'],
    ['a step that does not exist is none', { a: next('z'), b: {} }, 'a'],
    ['nor is a branch to it', { a: branches(['z', 50], ['b', 50]), b: {} }, 'a b'],
    [
      'one of several',
      { a: branches(['b', 30], ['c', 70]), b: next('d'), c: {}, d: {} },
      'a [b 30% by 30% | c 70% by 70%] d',
    ],
    [
      'and of those again',
      {
        a: branches(['b', 50], ['e', 50]),
        b: branches(['c', 20], ['d', 80]),
        c: next('f'),
        d: next('f'),
        e: next('f'),
        f: {},
      },
      'a [b 50% [c 10% by 20% | d 40% by 80%] by 50% | e 50% by 50%] f',
    ],
    ['ways that never meet', { a: branches(['b'], ['c']), b: next(), c: {} }, 'a [b | c]'],
    ['a way that skips', { a: next('b', 'd'), b: {}, c: {}, d: {} }, 'a [b c & ] d'],
    ['a way back is taken once', { a: {}, b: branches(['a'], ['c']), c: {} }, 'a b [a(2) b(2) [] | ] c'],
    ['ways that only lead back', { a: {}, b: next('a') }, 'no-end'],
  ])('%s', (_, steps, expected) => {
    expect(drawn(courseOf(steps))).toBe(expected);
  });

  it('is not followed beyond five hundred steps', () => {
    const many = (count: number): Steps =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, {}]));
    expect(courseOf(many(500))).toHaveLength(500);
    expect(courseOf(many(501))).toBe('too-many-ways');
  });
});

describe('what agreements guarantee of a share', () => {
  const verdict = (text: string, target = 't', commitment = 'it') => {
    const { model } = told(text, ['SLA008']);
    const charter = model.find('charter', 'homes');
    if (!charter) throw new Error('no charter');
    return shareVerdict(model, charter, commitment, target);
  };
  const half =
    'agreements:\n  half: { name: Half, targets: { t: { metric: resolution-time, within: 1h, share: 50% } } }\n  most: { name: Most, targets: { t: { metric: resolution-time, within: 1h, share: 90% } } }\n  every: { name: Every, targets: { t: { metric: resolution-time, within: 1h } } }\n';
  const process = (first: string, second: string): string =>
    `${half}processes:\n  p:\n    name: P\n    steps:\n      ask: { time: { touch: 1h }, branches: [{ to: a${first} }, { to: b${second} }] }\n      a: { agreement: half, next: [] }\n      b: { agreement: most }\n${promise('within: 24h, share: 80%', 'process:p')}`;
  const bounds = (text: string) => {
    const found = verdict(text);
    return 'bounds' in found ? Math.round(found.bounds.lower * 1e6) / 1e6 : found.missing;
  };

  it.each<[string, string, unknown]>([
    ['branches by the cases that take them', process(', probability: 25%', ', probability: 75%'), 0.8],
    // 10 and 30 of 40: a quarter and three quarters.
    ['of those that are counted', process(', probability: 10%', ', probability: 30%'), 0.8],
    ['the worst, where one is not counted', process('', ', probability: 90%'), 0.5],
    ['and where nobody takes any', process(', probability: 0%', ', probability: 0%'), 0.5],
    [
      'a promise of a metric that is no time',
      half + promise('metric: availability, min: 99%', 'agreement:half'),
      { reason: 'share', where: 'charter:homes#it' },
    ],
    [
      'a promised mean',
      half + promise('max: 24h', 'agreement:half'),
      { reason: 'statistic', where: 'charter:homes#it' },
    ],
  ])('%s', (_, text, expected) => {
    expect(bounds(text)).toEqual(expected);
  });

  it('is not known of a target that does not exist', () => {
    const text = half + promise('within: 24h, share: 80%', 'agreement:half');
    const missing = { outcome: 'not-assessed', missing: { reason: 'target', where: 'charter:homes#it' } };
    expect(verdict(text, 'u')).toEqual(missing);
    expect(verdict(text, 't', 'other')).toMatchObject({ missing: { where: 'charter:homes#other' } });
  });

  it('is shown by the steps that promise one, with the cases that come by, and what they come to together', () => {
    const proof = (text: string) => {
      const found = verdict(text);
      if (found.outcome === 'not-assessed') throw new Error(found.missing.reason);
      return shareProofOf(found).map(({ message, values: { share, branch, taken, lower } }) =>
        [message, share, branch, taken, lower].map((value) =>
          typeof value === 'object' && 'value' in value ? Math.round(Number(value.value)) : value,
        ),
      );
    };
    expect(proof(process(', probability: 25%', ', probability: 75%'))).toEqual([
      ['sharedStep', 50, 'yes', 25, undefined],
      ['sharedStep', 90, 'yes', 75, undefined],
    ]);
    expect(proof(half + promise('within: 24h, share: 80%', 'agreement:half, { optional: agreement:most }'))).toEqual([
      ['sharedStep', 50, 'no', 100, undefined],
      ['sharedStep', 90, 'no', 100, undefined],
      ['together', undefined, undefined, undefined, 40],
    ]);
  });

  it('a share that is reached to the last is kept', () => {
    const of = (share: string, more = '') =>
      verdict(half + promise(`within: 24h, share: ${share}${more}`, 'agreement:half, agreement:most')).outcome;
    // 50 % and 90 %: 40 % at least, 50 % at most.
    expect([of('40%'), of('40.01%'), of('50%'), of('50.01%')]).toEqual([
      'guaranteed',
      'not-guaranteed',
      'not-guaranteed',
      'beyond',
    ]);
    expect([of('40%', ', exclusive: share'), of('50%', ', exclusive: share')]).toEqual(['not-guaranteed', 'beyond']);
    expect(verdict(half + promise('within: 24h, exclusive: within', 'agreement:every'))).toMatchObject({
      outcome: 'guaranteed',
      moreThan: false,
    });
  });
});

describe('what an agreement underpins', () => {
  const pairs = (own: string, over: string, more = '') => {
    const { model } = told(
      `${calendars}agreements:\n  over: { name: Over, hours: back, targets: { ${over} } }\n  a: { name: A, targets: { ${own} }, underpins: [${more || 'agreement:over'}] }\ncharters:\n  homes:\n    name: Homes\n    commitments: { it: { targets: { t: ${time('within: 8h')}, up: { metric: availability, min: 99% } } } }\n`,
      ['SLA011'],
    );
    const a = model.find('agreement', 'a');
    return a
      ? underpinnedBy(model, a).map(({ over: { where }, under }) => `${where}: ${under.map((one) => one.where)}`)
      : [];
  };
  const custom = (formula: string): string => `t: { metric: custom, formula: ${formula}, min: 90% }`;

  it.each<[string, string, string, string[]]>([
    [
      'targets of one metric',
      `t: ${time('within: 4h')}, u: { metric: notice, atLeast: 4h }`,
      `t: ${time('within: 8h')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    ['none of another', 'u: { metric: notice, atLeast: 4h }', `t: ${time('within: 8h')}`, []],
    ['a metric of its own by its formula', custom('x/y'), custom('x/y'), ['agreement:over#t: agreement:a#t']],
    ['and no other', custom('x/y'), custom('x/z'), []],
    [
      'cases that one of them does not tell apart',
      `t: ${time('within: 4h, when: urgent')}`,
      `t: ${time('within: 8h')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    [
      'the same cases',
      `t: ${time('within: 4h, when: urgent')}`,
      `t: ${time('within: 8h, when: urgent')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    ['other cases', `t: ${time('within: 4h, when: urgent')}`, `t: ${time('within: 8h, when: simple')}`, []],
    [
      'up to the same event',
      `t: ${time('within: 4h, starts: a, stops: z')}`,
      `t: ${time('within: 8h, starts: b, stops: z')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    [
      'from the same event',
      `t: ${time('within: 4h, starts: a, stops: y')}`,
      `t: ${time('within: 8h, starts: a, stops: z')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    [
      'between others',
      `t: ${time('within: 4h, starts: a, stops: y')}`,
      `t: ${time('within: 8h, starts: b, stops: z')}`,
      [],
    ],
    ['what is over', `t: ${time('within: 4h, valid: { to: 2026-01-31 }')}`, `t: ${time('within: 8h')}`, []],
  ])('%s', (_, own, over, expected) => {
    expect(pairs(own, over)).toEqual(expected);
  });

  it('is a commitment, or an agreement, and never itself', () => {
    const own = `t: ${time('within: 4h')}, up: { metric: availability, min: 99% }`;
    expect(pairs(own, `t: ${time('within: 8h')}`, '"charter:homes#it"')).toEqual([
      'charter:homes#it: agreement:a#t',
      'charter:homes#it: agreement:a#up',
    ]);
    expect(pairs(own, `t: ${time('within: 8h')}`, 'agreement:a')).toEqual([]);
    expect(pairs(own, `t: ${time('within: 8h')}`, '"charter:homes#other"')).toEqual([]);
  });
});

describe('steps that are done while the customer waits', () => {
  interface Live {
    steps: string;
    target?: string;
    hours?: string;
  }
  const gaps = ({
    steps,
    target = 'metric: service-level, within: 20s, share: 90%',
    hours = 'hours: back, ',
  }: Live): string[] => {
    const { model } = told(
      `${calendars}  odd: { name: Odd, weekly: {} }
  holidays: { name: Holidays, always: true, holidays: { add: [2026-05-04] } }
segments: { homes: { name: Homes } }
services: { faults: { name: Faults, segments: [homes], hours: always, processes: [report] }, other: { name: Other, segments: [homes], hours: always } }
channels: { phone: { name: Phone, hours: always, medium: phone, attendedBy: human } }
channelMap: { faults: { homes: { phone: { rank: 1 } } }, other: { homes: { phone: { rank: 1 } } } }
processes:
  report:
    name: Report
    steps:
${steps.replace(/^/gm, '      ')}
agreements: { room: { name: Room, ${hours}targets: { t: { ${target} }, slow: { metric: resolution-time, within: 24h } } } }
`,
      ['SLA010'],
    );
    return liveGaps(model).map((gap) =>
      'open' in gap ? `${gap.step.id} ${gap.zone} ${gap.lacking > 0}` : `${gap.step.id} ${gap.reason}`,
    );
  };
  const room = 'agreement: "agreement:room#t"';

  it.each<[string, Live, string[]]>([
    ['the first one', { steps: `a: { ${room} }` }, ['a Europe/Madrid true']],
    ['one after others, where nothing waits', { steps: `a: {}\nb: { ${room} }` }, ['b Europe/Madrid true']],
    [
      'on every way, each once',
      { steps: `a: { next: [b, c] }\nb: { ${room}, next: [c] }\nc: { ${room} }` },
      ['c Europe/Madrid true', 'b Europe/Madrid true'],
    ],
    ['none after one that waits', { steps: `a: { time: { wait: 1 min } }\nb: { ${room} }` }, []],
    [
      'none after an agreement that takes its time',
      { steps: `a: { agreement: "agreement:room#slow" }\nb: { ${room} }` },
      [],
    ],
    [
      'one beside it',
      { steps: `a: { next: [b, c] }\nb: { agreement: "agreement:room#slow" }\nc: { ${room} }` },
      ['c Europe/Madrid true'],
    ],
    [
      'of an agreement, if any of its targets is one of the spot',
      { steps: 'a: { agreement: room }' },
      ['a Europe/Madrid true'],
    ],
    [
      'at most half an hour',
      { steps: `a: { ${room} }`, target: 'metric: response-time, within: 30 min' },
      ['a Europe/Madrid true'],
    ],
    ['no longer', { steps: `a: { ${room} }`, target: 'metric: response-time, within: 31 min' }, []],
    [
      'of time that passes',
      { steps: `a: { ${room} }`, target: 'metric: response-time, within: 0.5 business hours' },
      [],
    ],
    ['no notice', { steps: `a: { ${room} }`, target: 'metric: notice, atLeast: 10 min' }, []],
    [
      'the answers that are given',
      { steps: `a: { ${room} }`, target: 'metric: answer-rate, min: 90%' },
      ['a Europe/Madrid true'],
    ],
    [
      'those that give up',
      { steps: `a: { ${room} }`, target: 'metric: abandonment, max: 5%' },
      ['a Europe/Madrid true'],
    ],
    ['the wait', { steps: `a: { ${room} }`, target: 'metric: asa, max: 20s' }, ['a Europe/Madrid true']],
    [
      'seen by the customer, without a target that is meant',
      { steps: 'a: { visibility: front, agreement: "agreement:room#none" }' },
      ['a Europe/Madrid true'],
    ],
    ['not unseen', { steps: 'a: { agreement: "agreement:room#none" }' }, []],
    ['an agreement that does not exist', { steps: 'a: { visibility: front, agreement: nobody }' }, []],
    ['without hours', { steps: `a: { ${room} }`, hours: '' }, []],
    ['always', { steps: `a: { ${room} }`, hours: 'hours: always, ' }, []],
    ['always but on holidays', { steps: `a: { ${room} }`, hours: 'hours: holidays, ' }, ['a Europe/Madrid true']],
    ['hours that cannot be reckoned with', { steps: `a: { ${room} }`, hours: 'hours: odd, ' }, ['a never']],
  ])('%s', (_, live, expected) => {
    expect(gaps(live)).toEqual(expected);
  });
});
