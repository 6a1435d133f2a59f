import { describe, expect, it } from 'vitest';
import { chainVerdict } from '../../src/feasibility/chain/time.ts';
import { courseOf, exitsOf } from '../../src/model/course.ts';
import { calendars, promise, told } from './promise.ts';

/** The verdict on 24 h over a process; its steps are written in the flow form of YAML. */
function verdictOf(steps: string, more = '', target = 'within: 24h') {
  const process = `processes:\n  p:\n    name: P\n    steps:\n${steps.replace(/^/gm, '      ')}\n`;
  const { model } = told(calendars + process + promise(target, 'process:p') + more, ['SLA007']);
  const charter = model.find('charter', 'homes');
  if (!charter) throw new Error('no charter');
  return chainVerdict(model, charter, 'it', 't');
}

/** Hours that the process takes at worst, or why that cannot be said. */
function hoursOf(steps: string, more = '', target?: string): number | string {
  const verdict = verdictOf(steps, more, target);
  if (verdict.outcome === 'not-assessed') return `${verdict.missing.reason} ${verdict.missing.where}`;
  return 'slack' in verdict ? 24 - verdict.slack / 3_600_000 : verdict.outcome;
}

const takes = (hours: number, more = ''): string => `{ time: { touch: ${hours}h }${more} }`;

describe('the course of a process', () => {
  it.each<[string, string, number | string]>([
    ['steps follow each other as they are written', `a: ${takes(1)}\nb: ${takes(2)}`, 3],
    ['`next` says otherwise', `a: ${takes(1, ', next: [c]')}\nb: ${takes(9)}\nc: ${takes(2)}`, 3],
    ['an empty `next` ends it', `a: ${takes(1, ', next: []')}\nb: ${takes(9)}`, 1],
    [
      'several at a time: the slowest',
      `a: ${takes(1, ', next: [b, c]')}\nb: ${takes(5, ', next: [d]')}\nc: ${takes(2)}\nd: ${takes(1)}`,
      7,
    ],
    [
      'one of several: the worst',
      `a: ${takes(1, ', branches: [{ to: b, probability: 90% }, { to: c, probability: 10% }]')}\nb: ${takes(1, ', next: [d]')}\nc: ${takes(6)}\nd: ${takes(2)}`,
      9,
    ],
    [
      'a branch may skip what others do',
      `a: ${takes(1, ', branches: [{ to: b }, { to: c }]')}\nb: ${takes(4)}\nc: ${takes(1)}`,
      6,
    ],
    [
      'a way back is taken once',
      `a: ${takes(1)}\nb: ${takes(2, ', branches: [{ to: a, probability: 5% }, { to: c }]')}\nc: ${takes(1)}`,
      7,
    ],
    ['a step that comes back to itself', `a: ${takes(3, ', branches: [{ to: a }, { to: b }]')}\nb: ${takes(1)}`, 7],
    ['steps that only lead back', `a: ${takes(1)}\nb: ${takes(1, ', next: [a]')}`, 'noEnd process:p'],
    ['a step without a time', `a: ${takes(1)}\nb: { name: B }`, 'time process:p#b'],
    ['waiting and working add up', 'a: { time: { wait: 2h, touch: 30 min } }', 2.5],
  ])('%s', (_, steps, hours) => {
    expect(hoursOf(steps)).toBe(hours);
  });

  it('a step is done as its agreement says, or as long as it takes where that sets no time', () => {
    const text = `agreements:\n  soon: { name: Soon, targets: { done: { metric: response-time, within: 5h } } }\n  up: { name: Up, targets: { up: { metric: availability, min: 99% } } }\n  mean: { name: Mean, targets: { done: { metric: response-time, max: 5h } } }\n`;
    expect(hoursOf(`a: ${takes(1, ', agreement: soon')}`, text)).toBe(5);
    expect(hoursOf(`a: ${takes(1, ', agreement: up')}`, text)).toBe(1);
    expect(hoursOf(`a: ${takes(1, ', agreement: mean')}`, text)).toBe('statistic agreement:mean');
  });

  it.each<[string, string, string, number | string]>([
    ['the only service that it delivers', 'a: { name: A, hours: always, processes: [p] }', '', 4],
    [
      'no service where it delivers two',
      'a: { name: A, hours: always, processes: [p] }, b: { name: B, processes: [p] }',
      '',
      'hours process:p#w',
    ],
    ['no service where it delivers none', 'a: { name: A, hours: always }', '', 'hours process:p#w'],
    [
      'the service that is promised before that which it delivers',
      'a: { name: A, hours: back, processes: [p] }, b: { name: B, hours: always }',
      '    services: [b]\n',
      4,
    ],
  ])('is worked in the hours of %s', (_, services, charter, hours) => {
    const text = `${charter}services: { ${services} }\n`;
    expect(hoursOf('w: { time: { touch: 4 business hours } }', text)).toBe(hours);
  });

  it.each([
    ['segment:homes', '', 31],
    ['segment:homes', 'awaiting-customer', 1],
    ['segment:homes', 'third-party', 31],
    ['provider:temps', '', 31],
    ['provider:temps', 'third-party', 1],
    ['provider:temps', 'awaiting-customer', 31],
    ['team:desk', 'awaiting-customer, third-party', 31],
  ])('what %s does takes time unless the clock stands still for it: “%s”', (performer, pauses, hours) => {
    const steps = `a: ${takes(30, `, performer: ${performer}`)}\nb: ${takes(1)}`;
    const more =
      'segments: { homes: { name: Homes } }\nproviders: { temps: { name: Temps } }\nteams: { desk: { name: Desk } }\n';
    expect(hoursOf(steps, more, `within: 24h, pauses: [${pauses}]`)).toBe(hours);
  });

  const office = 'a: { calendar: back, seats: 2 }';
  it.each<[why: string, time: string, shifts: string, hours: number]>([
    // From Friday at 18:00 to Monday at 9:00 are 64 hours at the end of October.
    ['it waits until the team is there', 'touch: 10 min', office, 64 + 1 / 6],
    [
      'nobody is there in a shift without seats',
      'touch: 10 min',
      `${office}, b: { calendar: always, seats: 0 }`,
      64 + 1 / 6,
    ],
    ['a team that says no shifts begins at once', 'touch: 10 min', '', 1 / 6],
    ['any shift will do', 'touch: 10 min', `${office}, b: { calendar: always, seats: 1 }`, 1 / 6],
    ['what is begun is ended', 'touch: 8h', office, 64 + 8],
    ['business time is what they work', 'touch: 9 business hours', office, 9 + 64],
    // Bogotá closes at 23:00 in the winter of Madrid and at 24:00 in its summer.
    ['shifts are one stretch of time', 'touch: 1 business hour', 'a: { calendar: back }, b: { calendar: bogota }', 59],
    ['waiting goes on while nobody is there', 'wait: 6h, touch: 1h', office, 6 + 64 + 1],
  ])('work is done in the shifts of its team: %s', (_, time, shifts, hours) => {
    const team = `teams: { desk: { name: Desk, shifts: { ${shifts} } } }\n`;
    expect(hoursOf(`a: { performer: team:desk, time: { ${time} } }`, team)).toBeCloseTo(hours, 6);
  });

  it('what waits on another clock than it is worked on is two rows of the timeline', () => {
    const service = '        service: repairs\nservices: { repairs: { name: Repairs, hours: back } }\n';
    const verdict = verdictOf('a: { time: { wait: 1 business hour, touch: 1h } }', service);
    if (verdict.outcome === 'not-assessed') throw new Error(verdict.missing.reason);
    expect(verdict.timeline.map(({ step }) => [step.ref, step.part, step.calendars[0]?.id])).toEqual([
      ['process:p#a', 'wait', 'back'],
      ['process:p#a', 'work', undefined],
    ]);
  });

  it('says how many cases come by the branch that is worst', () => {
    const branches = ', branches: [{ to: b, probability: 90% }, { to: c, probability: 10% }]';
    const verdict = verdictOf(`a: ${takes(1, branches)}\nb: ${takes(1, ', next: []')}\nc: ${takes(6)}`);
    if (verdict.outcome === 'not-assessed') throw new Error(verdict.missing.reason);
    expect(verdict.timeline.map(({ step }) => [step.ref, step.probability])).toEqual([
      ['process:p#a', undefined],
      ['process:p#c', 0.1],
    ]);
  });

  it('loops within loops end', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `s${index}`);
    const back = (index: number) => ids.slice(0, index).map((to) => ({ to: ref(to) }));
    const ref = (part: string) => ({ type: 'ref' as const, written: part, kind: 'process', id: 'p', part });
    const steps = Object.fromEntries(
      ids.map((id, index) => [id, { branches: [...back(index), { to: ref(ids[index + 1] ?? id) }] }]),
    );
    expect(courseOf(steps)).toBe('too-many-ways');
  });
});

describe('the ways on from a step', () => {
  const to = (part: string) => ({ type: 'ref', written: part, kind: 'process', id: 'p', part }) as const;
  const share = (value: number) => ({ type: 'percent', written: `${value}%`, value }) as const;

  it('are its branches, else those that it names, else the step below, as far as they are there', () => {
    const exits = exitsOf({
      a: { branches: [{ to: to('b'), probability: share(90) }, { to: to('lost') }, { to: to('d') }], next: [to('c')] },
      b: { next: [to('d'), to('lost'), to('d')] },
      c: { next: [] },
      d: { branches: [] },
      e: {},
    });
    expect([...exits]).toEqual([
      ['a', { which: 'one', ways: [{ to: 'b', probability: 0.9 }, { to: 'd' }] }],
      ['b', { which: 'all', ways: [{ to: 'd' }] }],
      ['c', { which: 'all', ways: [] }],
      ['d', { which: 'all', ways: [{ to: 'e' }] }],
      ['e', { which: 'all', ways: [] }],
    ]);
  });

  it('come together in the first step that all pass, with how many cases come by', () => {
    expect(courseOf({})).toEqual([]);
    const halves = [
      { to: to('b'), probability: share(50) },
      { to: to('c'), probability: share(50) },
    ];
    expect(courseOf({ a: { branches: halves }, b: { next: [to('d')] }, c: { next: [to('d')] }, d: {}, e: {} })).toEqual(
      [
        { step: 'a', visit: 1 },
        {
          oneOf: [
            { course: [{ step: 'b', visit: 1, probability: 0.5 }], probability: 0.5 },
            { course: [{ step: 'c', visit: 1, probability: 0.5 }], probability: 0.5 },
          ],
        },
        { step: 'd', visit: 1 },
        { step: 'e', visit: 1 },
      ],
    );
    expect(courseOf({ a: { next: [to('b'), to('c')] }, b: { next: [] }, c: {} })).toEqual([
      { step: 'a', visit: 1 },
      { parallel: [[{ step: 'b', visit: 1 }], [{ step: 'c', visit: 1 }]] },
    ]);
  });

  it('are too many where there are more than anybody draws', () => {
    const steps = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, {}]));
    expect(courseOf(steps(500))).toHaveLength(500);
    expect(courseOf(steps(501))).toBe('too-many-ways');
  });
});
