import { expect, it } from 'vitest';
import { everyEntity } from '../../src/model/fields.ts';
import type { Model } from '../../src/model/model.ts';
import { checkAll, sourcesOf } from '../support/example.ts';

const known = `calendars: { office: { name: Office, always: true }, office-late: { name: Late, always: true } }
segments: { homes: { name: Homes }, firms: { name: Firms } }
locations: { shop: { name: Shop } }
channels: { phone: { name: Phone } }
processes: { order: { name: Order, steps: { order-in: { name: In }, out: { name: Out } } } }
`;

const workspaceOf = (text: string) => {
  const { workspace } = checkAll(sourcesOf(text), 'en', []);
  if (!workspace) throw new Error('no workspace');
  return workspace;
};
const valuesOf = (models: ReadonlyMap<string, Model>) =>
  [...models.values()].map((model) => everyEntity(model).map(({ ref, value }) => [ref, value]));

/** Two texts of which the first, where it has a suggestion, is read as the second. */
it.each([
  ['a key', 'services: { a: { name: A, huors: office } }', 'services: { a: { name: A, hours: office } }'],
  [
    'a key beside the right one, which holds',
    'services: { a: { name: A, hours: office, huors: office-late } }',
    'services: { a: { name: A, hours: office } }',
  ],
  ['a word', 'services: { a: { name: A, criticality: hgh } }', 'services: { a: { name: A, criticality: high } }'],
  ['an id', 'services: { a: { name: A, hours: ofice } }', 'services: { a: { name: A, hours: office } }'],
  [
    'an id after its kind',
    'services: { a: { name: A, hours: "calendar:ofice" } }',
    'services: { a: { name: A, hours: "calendar:office" } }',
  ],
  [
    'an id in a list',
    'services: { a: { name: A, segments: [hmes, firms] } }',
    'services: { a: { name: A, segments: [homes, firms] } }',
  ],
  [
    'an id at several places',
    'services: { a: { name: A, hours: ofice }, b: { name: B, hours: ofice } }',
    'services: { a: { name: A, hours: office }, b: { name: B, hours: office } }',
  ],
  [
    'an id before a part that has it in it',
    'raci: [{ activity: "process:orde#order-in", r: [] }]',
    'raci: [{ activity: "process:order#order-in", r: [] }]',
  ],
  [
    'a part',
    'raci: [{ activity: "process:order#order-im", r: [] }]',
    'raci: [{ activity: "process:order#order-in", r: [] }]',
  ],
  [
    'a part of its own',
    'charters: { c: { name: C, commitments: { answer: { statement: Soon } }, complaints: { commitment: anser } } }',
    'charters: { c: { name: C, commitments: { answer: { statement: Soon } }, complaints: { commitment: answer } } }',
  ],
  [
    'a part of its own as a key',
    'agreements: { a: { name: A, targets: { fast: { metric: fcr, min: 80% } }, capability: { fsat: { value: 70% } } } }',
    'agreements: { a: { name: A, targets: { fast: { metric: fcr, min: 80% } }, capability: { fast: { value: 70% } } } }',
  ],
  [
    'keys of the channel map, inside each other',
    'services: { advice: { name: Advice } }\nchannelMap: { advise: { hmes: { phne: { rank: 1 } }, firms: { phone: { rank: 2 } } } }',
    'services: { advice: { name: Advice } }\nchannelMap: { advice: { homes: { phone: { rank: 1 } }, firms: { phone: { rank: 2 } } } }',
  ],
  [
    'a scenario',
    'services: { a: { name: A, overrides: { tobe: { hours: office } } } }',
    'services: { a: { name: A, overrides: { to-be: { hours: office } } } }',
  ],
  ['a collection', 'servces: { a: { name: A } }', 'services: { a: { name: A } }'],
  [
    'a collection beside the right one, which it joins',
    'services: { a: { name: A } }\nservces: { a: { name: Z }, b: { name: B } }',
    'services: { a: { name: A }, b: { name: B } }',
  ],
  ['a collection that is none', 'services: { a: { name: A } }\nservces: 25', 'services: { a: { name: A } }'],
  [
    'a key over what YAML reads otherwise than it is written',
    'roles: { a: { name: A, pya: { band: 1.10 } }, b: { name: B, pay: { band: 2.20 } } }',
    'roles: { a: { name: A, pay: { band: 1.10 } }, b: { name: B, pay: { band: 2.20 } } }',
  ],
  [
    'a key of another document',
    'roles: { a: { name: A } }\n---\nservices: { a: { name: A, huors: office } }',
    'roles: { a: { name: A } }\nservices: { a: { name: A, hours: office } }',
  ],
])('%s that is misspelt is read as it was meant', (_, written, meant) => {
  const before = workspaceOf(`${known}${written}\n`);
  expect(before.findings).not.toEqual([]);
  expect(valuesOf(before.asMeant(new Set()).models)).toEqual(valuesOf(workspaceOf(`${known}${meant}\n`).models));
});

it('what has no suggestion stays as it is written', () => {
  const written = workspaceOf(`${known}services: { a: { name: A, hours: nowhere, capacity: 25 } }\n`);
  expect(valuesOf(written.asMeant(new Set()).models)).toEqual(valuesOf(written.models));
});

it('a reading without some entities is made once', () => {
  const written = workspaceOf(`${known}services: { a: { name: A, huors: office }, b: { name: B } }\n`);
  const reading = written.asMeant(new Set(['service:b']));
  expect(
    reading.models
      .get('to-be')
      ?.all('service')
      .map(({ id, value }) => `${id} ${value.hours?.id}`),
  ).toEqual(['a office']);
  expect(written.asMeant(new Set(['service:b']))).toBe(reading);
  expect(written.asMeant(new Set()).models.get('to-be')?.all('service')).toHaveLength(2);
});
