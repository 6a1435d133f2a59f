import { describe, expect, it } from 'vitest';
import { courseOf } from '../../src/feasibility/chain/course.ts';
import { chainVerdict } from '../../src/feasibility/chain/time.ts';
import { calendars, promise, told } from './promise.ts';

/** The verdict on 24 h over a process; its steps are written in the flow form of YAML. */
function verdictOf(steps: string, more = '') {
  const process = `processes:\n  p:\n    name: P\n    steps:\n${steps.replace(/^/gm, '      ')}\n`;
  const { model } = told(calendars + process + promise('within: 24h', 'process:p') + more, ['SLA007']);
  const charter = model.find('charter', 'homes');
  if (!charter) throw new Error('no charter');
  return chainVerdict(model, charter, 'it', 't');
}

/** Hours that the process takes at worst, or why that cannot be said. */
function hoursOf(steps: string, more = ''): number | string {
  const verdict = verdictOf(steps, more);
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

  it('what waits on another clock than it is worked on is two rows of the timeline', () => {
    const service = '        service: repairs\nservices: { repairs: { name: Repairs, hours: back } }\n';
    const verdict = verdictOf('a: { time: { wait: 1 business hour, touch: 1h } }', service);
    if (verdict.outcome === 'not-assessed') throw new Error(verdict.missing.reason);
    expect(verdict.timeline.map(({ step }) => [step.ref, step.part, step.calendar?.id])).toEqual([
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
