import { describe, expect, it } from 'vitest';
import { shareProofOf, shareVerdict } from '../../src/feasibility/chain/share.ts';
import { agreements, promise, told } from './promise.ts';

const shares = (...all: number[]): string =>
  agreements(
    Object.fromEntries(all.map((share, index) => [`a${index}`, ['', `within: 1h, share: ${share}%`] as const])),
  );
const chain = (count: number): string => Array.from({ length: count }, (_, index) => `agreement:a${index}`).join(', ');

const verdictOf = (text: string) => {
  const { model } = told(text, ['SLA008']);
  const charter = model.find('charter', 'homes');
  if (!charter) throw new Error('no charter');
  return shareVerdict(model, charter, 'it', 't');
};

/** Lower bound, product and upper bound, or why there are none. */
const boundsOf = (text: string): number[] | string => {
  const verdict = verdictOf(text);
  if (verdict.outcome === 'not-assessed') return verdict.missing.reason;
  const { lower, independent, upper } = verdict.bounds;
  return [lower, independent, upper];
};

describe('shares of several agreements', () => {
  it.each([
    [
      [90, 95],
      [0.85, 0.855, 0.9],
    ],
    [
      [95, 95, 95],
      [0.85, 0.857375, 0.95],
    ],
    [
      [99, 99, 98],
      [0.96, 0.960498, 0.98],
    ],
  ])('%j guarantee %j', (steps, bounds) => {
    expect(boundsOf(shares(...steps) + promise('within: 24h, share: 95%', chain(steps.length)))).toEqual(bounds);
  });

  it.each([
    [85, []],
    [
      88,
      [
        'warning The promise “it” of the charter “Homes” is for 88% of the cases, and the agreements behind it are sure to keep only 85%.',
      ],
    ],
    [
      90,
      [
        'warning The promise “it” of the charter “Homes” is for 90% of the cases, and the agreements behind it are sure to keep only 85%.',
      ],
    ],
    [
      91,
      [
        'error The promise “it” of the charter “Homes” is for 91% of the cases, and the agreements behind it can keep 90% at best.',
      ],
    ],
  ])('a promise of %d %% over 90%% and 95%%', (share, expected) => {
    const { findings } = told(shares(90, 95) + promise(`within: 24h, share: ${share}%`, chain(2)), ['SLA008']);
    expect(findings.map((finding) => finding.split('\n')[0])).toEqual(expected);
    const proof = [
      '“a0”: 90%',
      '“a1”: 95%',
      'together: 85% if they never fail in the same case, 85.5% if they fail independently, 90% at most',
    ];
    for (const finding of findings) expect(finding.split('\n').slice(1)).toEqual(proof);
  });

  it.each([
    [2, 97.5],
    [3, 98.333],
    [4, 98.75],
  ])('%d equal steps need %d %% each to guarantee 95%%', (count, each) => {
    const steps = Array.from({ length: count }, () => 90);
    const verdict = verdictOf(shares(...steps) + promise('within: 24h, share: 95%', chain(count)));
    expect(verdict).toMatchObject({ equalShare: expect.closeTo(each / 100, 5) });
  });
});

describe('what counts', () => {
  const process = (steps: string): string =>
    `processes:\n  p:\n    name: P\n    steps:\n${steps.replace(/^/gm, '      ')}\n`;
  const mixed = `agreements:\n  a: { name: A, targets: { done: { metric: resolution-time, within: 1h, share: 90% } } }\n  every: { name: Every, targets: { done: { metric: resolution-time, within: 1h } } }\n  mean: { name: Mean, targets: { done: { metric: resolution-time, max: 1h } } }\n  p90: { name: P90, targets: { done: { metric: resolution-time, max: 1h, stat: p90 } } }\n  right: { name: Right, targets: { right: { metric: right-first-time, min: 97% } } }\n  known: { name: Known, targets: { known: { metric: notice, atLeast: 72h, share: 97% } } }\n`;
  const of = (links: string, share = 'within: 24h, share: 95%'): string => mixed + promise(share, links);

  it.each<[string, string, number[] | string]>([
    ['without a share every case is promised', of('agreement:a, agreement:every'), [0.9, 0.9, 0.9]],
    ['a percentile is a share', of('agreement:p90, agreement:a'), [0.8, 0.81, 0.9]],
    ['a mean says nothing of a share', of('agreement:a, agreement:mean'), 'statistic'],
    ['side by side all are needed', of('{ parallel: [agreement:a, agreement:p90] }'), [0.8, 0.81, 0.9]],
    ['what is optional may be needed', of('{ optional: agreement:a }'), [0.9, 0.9, 0.9]],
    [
      'hours that are missing do not matter',
      of('agreement:a', 'within: 3 business hours, share: 95%'),
      [0.9, 0.9, 0.9],
    ],
    [
      'a ratio rests on ratios of its metric',
      of('agreement:right', 'metric: right-first-time, min: 95%'),
      [0.97, 0.97, 0.97],
    ],
    ['and on nothing else', of('agreement:a', 'metric: right-first-time, min: 95%'), 'otherMeasure'],
    ['a notice rests on notices', of('agreement:known', 'atLeast: 24h, share: 95%'), [0.97, 0.97, 0.97]],
    ['a promised mean', of('agreement:a', 'max: 24h'), 'statistic'],
    [
      'a branch by the share of the cases that it takes',
      mixed +
        process(
          'ask: { branches: [{ to: hard, probability: 20% }, { to: easy, probability: 80% }] }\nhard: { agreement: a, next: [] }\neasy: { agreement: every }',
        ) +
        promise('within: 24h, share: 95%', 'process:p'),
      [0.98, 0.98, 0.98],
    ],
    [
      'branches of which nobody says how many cases they take: the worst',
      mixed +
        process(
          'ask: { branches: [{ to: hard }, { to: easy }] }\nhard: { agreement: a, next: [] }\neasy: { agreement: every }',
        ) +
        promise('within: 24h, share: 95%', 'process:p'),
      [0.9, 0.9, 0.9],
    ],
  ])('%s', (_, text, bounds) => {
    expect(boundsOf(text)).toEqual(bounds);
  });

  it('what promises no share is nobody’s finding', () => {
    const mean = told(of('agreement:mean', 'max: 24h'), ['SLA008']);
    expect(mean).toMatchObject({ findings: [], notAssessed: [] });
    const step = told(of('agreement:mean'), ['SLA008']);
    expect(step.notAssessed).toEqual([
      'charter:homes#it: a time for each case: agreement:mean sets a mean, which says nothing about one case',
    ]);
  });
});

describe('a share that is promised to be exceeded', () => {
  const outcomeOf = (steps: string, target: string, links = chain(2)) =>
    verdictOf(steps + promise(target, links)).outcome;
  const more = (share: string) =>
    agreements({ a0: ['', `within: 1h, share: ${share}`], a1: ['', 'within: 1h, share: 95%'] });

  it('is not kept by as much as is promised, unless a step promises more than its own', () => {
    expect(outcomeOf(more('90%'), 'within: 24h, share: 85%')).toBe('guaranteed');
    for (const exclusive of ['share', 'both']) {
      const target = `within: 24h, share: 85%, exclusive: ${exclusive}`;
      expect(outcomeOf(more('90%'), target)).toBe('not-guaranteed');
      expect(outcomeOf(more('90%, exclusive: share'), target)).toBe('guaranteed');
      expect(outcomeOf(more('91%'), target)).toBe('guaranteed');
    }
    expect(outcomeOf(more('90%'), 'within: 24h, share: 85%, exclusive: within')).toBe('guaranteed');
    expect(outcomeOf(more('90%'), 'within: 24h, share: 90%, exclusive: share')).toBe('beyond');
    expect(outcomeOf(more('90%, exclusive: share'), 'within: 24h, share: 90%, exclusive: share')).toBe(
      'not-guaranteed',
    );
  });

  it('is told as such', () => {
    const text = more('90%') + promise('within: 24h, share: 90%, exclusive: share', chain(2));
    expect(told(text, ['SLA008']).findings[0]).toMatch(
      /is for more than 90% of the cases, and the agreements behind it can keep 90% at best\./,
    );
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
