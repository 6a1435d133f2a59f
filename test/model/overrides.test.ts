import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { defaultTom, lineOf, marksOf, sourcesOf } from '../support/example.ts';
import { entityOf, modelOf } from '../support/model.ts';

/** What is told of shapes, a line each. */
function told(text: string): string[] {
  const { result } = check(sourcesOf(text), { language: 'en', version: '0', rules: ['INT007', 'INT008'] });
  return result.diagnostics.map(lineOf);
}

const deal = `agreements:
  deal:
    name: Deal
    targets:
      fast: { metric: resolution-time, within: 8h }
      sure: { metric: fcr, min: 80% }
    overrides:
      to-be:
        targets:
`;

describe('what an override lacks is told once, where it stands', () => {
  it.each([
    ['a required field that it deletes', `${deal}          fast: { metric: null } # !INT008\n`],
    ['a part that is none of the base, and not what that lacks', `${deal}          other: { min: 80% } # !INT007\n`],
    [
      'a part that is none of the base, and what another lacks',
      `${deal}          other: { min: 80% } # !INT007\n          fast: { metric: null } # !INT008\n`,
    ],
    ['a new part that is deleted', `${deal}          other: null # !INT007\n`],
    ['a part that is new and whole', `${deal}          other: { new: true, metric: fcr, min: 80% }\n`],
    ['a part that is new and lacks something', `${deal}          other: { new: true, min: 80% } # !INT008\n`],
    ['a part that is said not to be new', `${deal}          other: { new: false, metric: fcr, min: 80% } # !INT007\n`],
    [
      'what the base lacks already',
      'roles:\n  a:\n    name: A\n    incentives:\n      - { weight: 5% } # !INT008\n    overrides:\n      to-be: { level: agent }\n',
    ],
    [
      'what the base lacks already, and something else that it deletes',
      'roles:\n  a:\n    name: A\n    incentives:\n      - { weight: 5% } # !INT008\n    overrides:\n      to-be:\n        name: null # !INT008\n',
    ],
    [
      'a part of another map',
      'teams:\n  a:\n    name: A\n    ceremonies: { retro: { type: retrospective } }\n    shifts: { day: { calendar: c, seats: 4 } }\n    overrides:\n      to-be:\n        shifts:\n          retro: { seats: 5 } # !INT007\n',
    ],
  ])('%s', (_, text) => {
    const marks = marksOf(sourcesOf(text));
    expect(told(text).filter((line) => line.startsWith('model/'))).toEqual(marks);
  });
});

describe('what cannot be read of an entity', () => {
  const text = `calendars: { office: { name: Office, always: true } }
services:
  a:
    name: A
    criticality: 25
    overrides:
      as-is: { hours: 25 }
      to-be: { segments: 25 }
  b: { name: B, hours: 25 }
  c: { hours: office }
  d: { name: D, overrides: { as-is: { name: null } } }
`;
  it.each([
    ['a', 'as-is', ['criticality', 'hours']],
    ['a', 'to-be', ['criticality', 'segments']],
    ['b', 'to-be', ['hours']],
    ['d', 'to-be', []],
  ])('of %s in %s', (id, scenario, expected) => {
    expect([...entityOf(modelOf(text, scenario), 'service', id).unread].sort()).toEqual(expected);
  });

  it('is called by its id where it is the name', () => {
    const name = (id: string, scenario: string) => entityOf(modelOf(text, scenario), 'service', id).value.name.written;
    expect([name('a', 'as-is'), name('c', 'to-be'), name('d', 'as-is'), name('d', 'to-be')]).toEqual([
      'A',
      'c',
      'd',
      'D',
    ]);
  });
});

describe('what an entity refers to', () => {
  const refers = (text: string, kind: 'cell' | 'need' | 'gap' | 'service', id: string, scenario: string) => {
    const model = modelOf(text, scenario);
    return model.outgoing(entityOf(model, kind, id)).map(({ field, ref }) => `${field} ${ref.kind}:${ref.id}`.trim());
  };
  const map = `segments: { homes: { name: Homes } }
calendars: { office: { name: Office, always: true }, late: { name: Late, always: true } }
services: { advice: { name: Advice } }
channels: { phone: { name: Phone } }
channelMap:
  advice: { homes: { phone: { hours: office, scenarios: [as-is, to-be], overrides: { to-be: { hours: late } } } } }
`;
  const keys = [' service:advice', ' segment:homes', ' channel:phone'].map((key) => key.trim());
  const existence = ['scenarios[] scenario:as-is', 'scenarios[] scenario:to-be', 'overrides.* scenario:to-be'];

  it.each([
    ['as-is', 'hours calendar:office'],
    ['to-be', 'hours calendar:late'],
  ])('in %s: its keys, its scenarios and what holds there, each once', (scenario, hours) => {
    const found = refers(map, 'cell', 'advice/homes/phone', scenario);
    expect(found.toSorted()).toEqual([...keys, ...existence, hours].toSorted());
  });

  it('in a scenario with an override: its other scenarios once', () => {
    const gap = `gaps:
  g: { name: G, origin: "scenario:as-is", scenarios: [to-be], overrides: { to-be: { owner: r } } }
roles: { r: { name: R } }
`;
    expect(refers(gap, 'gap', 'g', 'to-be').toSorted()).toEqual([
      'origin scenario:as-is',
      'overrides.* scenario:to-be',
      'owner role:r',
      'scenarios[] scenario:to-be',
    ]);
  });

  it('where the kind of a bare id is a matter of the scenario: its overrides too', () => {
    const need = `areas: { hr: { name: HR } }
needs: { cover: { name: Cover, provider: hr, overrides: { as-is: { owner: r } } } }
roles: { r: { name: R } }
`;
    expect(refers(need, 'need', 'cover', 'to-be').toSorted()).toEqual([
      'overrides.* scenario:as-is',
      'provider area:hr',
    ]);
    expect(refers(need, 'need', 'cover', 'as-is').toSorted()).toEqual([
      'overrides.* scenario:as-is',
      'owner role:r',
      'provider area:hr',
    ]);
  });

  it('holds nothing of its overrides in its fields', () => {
    const { value } = entityOf(modelOf(map, 'to-be'), 'cell', 'advice/homes/phone');
    expect(Object.keys(value)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(overrides|scenarios)$/)]));
    expect(value.hours?.id).toBe('late');
  });
});

describe('an entity exists', () => {
  it.each([
    ['', ['as-is', 'to-be']],
    ['scenarios: [as-is]', ['as-is']],
    ['scenarios: [as-is, to-be]', ['as-is', 'to-be']],
    ['scenarios: []', []],
    ['scenarios: [later]', ['as-is', 'to-be']],
    ['scenarios: [as-is, later]', ['as-is', 'to-be']],
    ['scenarios: as-is', ['as-is', 'to-be']],
  ])('with “%s” in %j', (scenarios, expected) => {
    const files = { 'tom.yaml': defaultTom, 'model/a.yaml': `roles: { r: { name: R, ${scenarios} } }\n` };
    expect(['as-is', 'to-be'].filter((scenario) => modelOf(files, scenario).find('role', 'r'))).toEqual(expected);
  });
});
