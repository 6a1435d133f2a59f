import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/diagnostics/declaration.ts';
import { checkAll, defaultTom, sourcesOf } from '../support/example.ts';

/** The findings of references: place, code, what it is about, the hint's suggestion and how many other places there are. */
function told(example: Example): string[] {
  const codes = ['INT001', 'INT002', 'INT004', 'INT010'] as const;
  const { diagnostics } = checkAll(sourcesOf(example), 'en', [...codes]).result;
  return diagnostics
    .filter(({ code }) => codes.some((one) => one === code))
    .map(
      ({ range, code, subject, related }) =>
        `${range?.start.line} ${code} ${subject}${related.length > 0 ? ` +${related.length}` : ''}`,
    );
}

describe('a reference', () => {
  const process = 'processes:\n  order: { name: Order, steps: { in: { name: In }, out: { name: Out } } }\n';
  it.each([
    ['to a part', `${process}raci:\n  - { activity: "process:order#in", r: [] }\n`, []],
    ['to no part', `${process}raci:\n  - { activity: "process:order#on", r: [] }\n`, ['4 INT001 process:order#on']],
    [
      'to no part from two places, and to another',
      `${process}raci:\n  - { activity: "process:order#zz", r: [] }\n  - { activity: "process:order#zz", a: x }\n  - { activity: "process:order#yy" }\nroles: { x: { name: X } }\n`,
      ['4 INT001 process:order#zz +1', '6 INT001 process:order#yy'],
    ],
    [
      'with a part to what is not there is one cause with the whole',
      'raci:\n  - { activity: "process:gone#in" }\n  - { activity: "process:gone#out" }\n  - { activity: "process:gone" }\n',
      ['2 INT001 process:gone +2'],
    ],
    [
      'to a part of another map',
      'decisions:\n  d: { name: D, affects: ["agreement:a#x"] }\nagreements:\n  a: { name: A, targets: { t: { metric: fcr, min: 80% } }, escalation: { x: { to: role:r } } }\nroles: { r: { name: R } }\n',
      ['2 INT001 agreement:a#x'],
    ],
    [
      'to what is retired',
      'roles: { r: { name: R, state: retired } }\nservices:\n  a: { name: A, owner: r }\n',
      ['3 INT004 role:r'],
    ],
    [
      'to what is retired, from what is retired',
      'roles: { r: { name: R, state: retired } }\nservices:\n  a: { name: A, owner: r, state: retired }\n',
      [],
    ],
    ['to nothing, from what is retired', 'services:\n  a: { name: A, owner: r, state: retired }\n', []],
    [
      'to what only another scenario has',
      'roles: { r: { name: R, scenarios: [as-is] } }\nservices:\n  a: { name: A, owner: r }\n',
      ['3 INT004 role:r'],
    ],
    [
      'to what only another scenario has, from what leads from one to the other',
      'roles: { r: { name: R, scenarios: [as-is] } }\ninitiatives:\n  i: { name: I, affects: ["role:r"] }\ngaps:\n  g: { name: G, about: role:r }\ndecisions:\n  d: { name: D, affects: ["role:r"] }\n',
      [],
    ],
    [
      'to the edition that it replaces',
      'charters:\n  old: { name: Old, state: retired }\n  new: { name: New, replaces: old }\n',
      [],
    ],
    [
      'to no edition that it could replace',
      'charters:\n  new: { name: New, replaces: old }\n',
      ['2 INT001 charter:old'],
    ],
    ['to a word', 'services:\n  a: { name: A, stages: [use, us] }\n', ['2 INT001 stage:us']],
    [
      'to itself in an override',
      'areas:\n  a: { name: A, scenarios: [to-be], overrides: { to-be: { parent: a } } }\n',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what may stand in what could not be read is not said to be missing', () => {
  const broken = '  x: y: z\n';
  it.each([
    [
      'an id in a broken text',
      { 'model/a.yaml': 'services:\n  a: { name: A, owner: boss }\n', 'model/b.yaml': `roles:\n  boss:\n  ${broken}` },
      [],
    ],
    [
      'an id that is nowhere',
      { 'model/a.yaml': 'services:\n  a: { name: A, owner: chief }\n', 'model/b.yaml': `roles:\n  boss:\n  ${broken}` },
      ['2 INT001 role:chief'],
    ],
    [
      'a bare id in a broken text',
      { 'model/a.yaml': 'needs:\n  n: { name: N, provider: boss }\n', 'model/b.yaml': `areas:\n  boss:\n  ${broken}` },
      [],
    ],
    [
      'a bare id that is nowhere',
      { 'model/a.yaml': 'needs:\n  n: { name: N, provider: chief }\n', 'model/b.yaml': `areas:\n  boss:\n  ${broken}` },
      ['2 INT001 chief'],
    ],
    [
      'a part under a misspelt key',
      'processes:\n  p: { name: P, stps: { in: { name: In } } }\nraci:\n  - { activity: "process:p#in" }\n',
      [],
    ],
    [
      'a part beside a field that is missing',
      'processes:\n  p: { steps: { in: { name: In } } }\nraci:\n  - { activity: "process:p#zz" }\n',
      ['4 INT001 process:p#zz'],
    ],
    [
      'a part beside a wrong value',
      'processes:\n  p: { name: P, tags: 25, steps: { in: { name: In } } }\nraci:\n  - { activity: "process:p#zz" }\n',
      ['4 INT001 process:p#zz'],
    ],
    [
      'a scenario under a misspelt key',
      {
        'tom.yaml': defaultTom.replace('scenarios:', 'scenaros:'),
        'model/a.yaml': 'services:\n  a: { name: A, scenarios: [later] }\n',
      },
      [],
    ],
    [
      'a goal beside a misspelt key of another section',
      {
        'tom.yaml': `${defaultTom}goals: { g: { statement: G, kpi: [] } }\n`,
        'model/a.yaml': 'services:\n  a: { name: A, stages: [us] }\n',
      },
      ['2 INT001 stage:us'],
    ],
  ])('%s', (_, example, expected) => {
    expect(told(example as Example)).toEqual(expected);
  });
});
