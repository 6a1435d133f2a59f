import { describe, expect, it } from 'vitest';
import { underpinnedBy } from '../../src/feasibility/chain/index.ts';
import { calendars, told } from './promise.ts';

interface Pair {
  /** A target in flow YAML; a resolution time unless it begins with its metric. */
  own: string;
  over: string;
  hours?: string;
}

const target = (pieces: string): string =>
  pieces.startsWith('metric') ? pieces : `metric: resolution-time, ${pieces}`;
const text = ({ own, over, hours = 'back' }: Pair): string => `${calendars}agreements:
  over: { name: Over, hours: ${hours}, targets: { t: { ${target(over)} } } }
  own: { name: Own, hours: back, targets: { t: { ${target(own)} } }, underpins: [agreement:over] }
`;
const messages = (pair: Pair): string[] => told(text(pair), ['SLA011']).findings.map((all) => all.split('\n')[0] ?? '');

describe('an agreement and what rests on it', () => {
  it.each<[string, Pair, string[]]>([
    ['the same time', { own: 'within: 4 business hours', over: 'within: 4 business hours' }, []],
    [
      'a longer one',
      { own: 'within: 8 business hours', over: 'within: 4 business hours' },
      ['error “Own” may take 8 business hours, longer than the 4 business hours of “Over”, which it underpins.'],
    ],
    [
      'business hours within a day, but not over a weekend',
      { own: 'within: 8 business hours', over: 'within: 72h' },
      [],
    ],
    [
      'business hours that take a weekend',
      { own: 'within: 9 business hours', over: 'within: 48h' },
      ['error “Own” may take 9 business hours, longer than the 48 h of “Over”, which it underpins.'],
    ],
    [
      'a calendar that is open longer makes a time shorter',
      { own: 'within: 4 business hours, calendar: front', over: 'within: 4 business hours' },
      [],
    ],
    [
      'and the other way round',
      { own: 'within: 4 business hours', over: 'within: 4 business hours', hours: 'front' },
      ['error “Own” may take 4 business hours, longer than the 4 business hours of “Over”, which it underpins.'],
    ],
    [
      'fewer cases',
      { own: 'within: 4h, share: 90%', over: 'within: 4h, share: 95%' },
      ['error “Own” is for 90% of the cases, fewer than the 95% of “Over”, which it underpins.'],
    ],
    ['every case, where the other promises a share', { own: 'within: 4h', over: 'within: 4h, share: 95%' }, []],
    [
      'a shorter notice',
      { own: 'metric: notice, atLeast: 24h', over: 'metric: notice, atLeast: 48h' },
      ['error “Own” gives a notice of 24 h, shorter than the 48 h of “Over”, which it underpins.'],
    ],
    [
      'a lower minimum',
      { own: 'metric: availability, min: 99%', over: 'metric: availability, min: 99.5%' },
      ['error “Own” asks for 99% at least, less than the 99.5% of “Over”, which it underpins.'],
    ],
    [
      'a higher maximum',
      { own: 'max: 8h', over: 'max: 4h' },
      ['error “Own” allows up to 8 h, more than the 4 h of “Over”, which it underpins.'],
    ],
    [
      'a shorter time than one that may not be met exactly',
      { own: 'within: 3h', over: 'within: 4h, exclusive: within' },
      [],
    ],
    ['another metric', { own: 'metric: response-time, within: 8h', over: 'within: 4h' }, []],
    ['other cases', { own: 'within: 8h, when: simple', over: 'within: 4h, when: urgent' }, []],
    [
      'between other events',
      { own: 'within: 8h, starts: absence, stops: cover', over: 'within: 4h, starts: arrival, stops: answer' },
      [],
    ],
    [
      'a part of the way, up to the same event',
      { own: 'within: 8h, starts: dispatch, stops: delivery', over: 'within: 4h, starts: order, stops: delivery' },
      ['error “Own” may take 8 h, longer than the 4 h of “Over”, which it underpins.'],
    ],
  ])('%s', (_, pair, expected) => {
    expect(messages(pair)).toEqual(expected);
  });

  it('shows the start at which clocks that differ are farthest apart', () => {
    const [finding = ''] = told(text({ own: 'within: 8 business hours', over: 'within: 24h' }), ['SLA011']).findings;
    expect(finding.split('\n')[1]).toBe(
      'started Fri, 23 Oct 2026, 10:01: “Own” may end Mon, 26 Oct 2026, 09:01 > “Over” ends Sat, 24 Oct 2026, 10:01 (Europe/Madrid)',
    );
  });

  it('a mean and a time for each case cannot be compared', () => {
    expect(told(text({ own: 'max: 8h', over: 'within: 4h' }), ['SLA011']).notAssessed).toEqual([
      'agreement:own#t: the same measure: agreement:own#t is measured in another way',
    ]);
  });
});

describe('an agreement under a commitment', () => {
  const charter = (chain: string): string =>
    `${calendars}agreements:\n  own: { name: Own, hours: back, targets: { t: { metric: resolution-time, within: 8h } }, underpins: ["charter:homes#it"] }\ncharters:\n  homes:\n    name: Homes\n    commitments:\n      it: { targets: { t: { metric: resolution-time, within: 4h } }${chain} }\n`;

  it('is compared with it, unless the commitment says what its time is made of', () => {
    expect(told(charter(''), ['SLA007', 'SLA011']).findings).toEqual([
      'error “Own” may take 8 h, longer than the 4 h of “it”, which it underpins.',
    ]);
    const chained = told(charter(', chain: [agreement:own]'), ['SLA007', 'SLA011']).findings;
    expect(chained.map((finding) => finding.slice(0, 21))).toEqual(['error The promise “it']);
  });
});

const timed = (fields: string): string => `{ metric: resolution-time, ${fields} }`;

describe('what an agreement underpins', () => {
  const pairs = (own: string, over: string, more = '') => {
    const { model } = told(
      `${calendars}agreements:\n  over: { name: Over, hours: back, targets: { ${over} } }\n  a: { name: A, targets: { ${own} }, underpins: [${more || 'agreement:over'}] }\ncharters:\n  homes:\n    name: Homes\n    commitments: { it: { targets: { t: ${timed('within: 8h')}, up: { metric: availability, min: 99% } } } }\n`,
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
      `t: ${timed('within: 4h')}, u: { metric: notice, atLeast: 4h }`,
      `t: ${timed('within: 8h')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    ['none of another', 'u: { metric: notice, atLeast: 4h }', `t: ${timed('within: 8h')}`, []],
    ['a metric of its own by its formula', custom('x/y'), custom('x/y'), ['agreement:over#t: agreement:a#t']],
    ['and no other', custom('x/y'), custom('x/z'), []],
    [
      'cases that one of them does not tell apart',
      `t: ${timed('within: 4h, when: urgent')}`,
      `t: ${timed('within: 8h')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    [
      'the same cases',
      `t: ${timed('within: 4h, when: urgent')}`,
      `t: ${timed('within: 8h, when: urgent')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    ['other cases', `t: ${timed('within: 4h, when: urgent')}`, `t: ${timed('within: 8h, when: simple')}`, []],
    [
      'up to the same event',
      `t: ${timed('within: 4h, starts: a, stops: z')}`,
      `t: ${timed('within: 8h, starts: b, stops: z')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    [
      'from the same event',
      `t: ${timed('within: 4h, starts: a, stops: y')}`,
      `t: ${timed('within: 8h, starts: a, stops: z')}`,
      ['agreement:over#t: agreement:a#t'],
    ],
    [
      'between others',
      `t: ${timed('within: 4h, starts: a, stops: y')}`,
      `t: ${timed('within: 8h, starts: b, stops: z')}`,
      [],
    ],
    ['what is over', `t: ${timed('within: 4h, valid: { to: 2026-01-31 }')}`, `t: ${timed('within: 8h')}`, []],
  ])('%s', (_, own, over, expected) => {
    expect(pairs(own, over)).toEqual(expected);
  });

  it('is a commitment, or an agreement, and never itself', () => {
    const own = `t: ${timed('within: 4h')}, up: { metric: availability, min: 99% }`;
    expect(pairs(own, `t: ${timed('within: 8h')}`, '"charter:homes#it"')).toEqual([
      'charter:homes#it: agreement:a#t',
      'charter:homes#it: agreement:a#up',
    ]);
    expect(pairs(own, `t: ${timed('within: 8h')}`, 'agreement:a')).toEqual([]);
    expect(pairs(own, `t: ${timed('within: 8h')}`, '"charter:homes#other"')).toEqual([]);
  });
});
