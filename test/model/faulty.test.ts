import { expect, it } from 'vitest';
import type { Example } from '../../src/diagnostics/declaration.ts';
import { checkAll, defaultTom, sourcesOf } from '../support/example.ts';

/** What cannot be relied on: entity, field, what is written, and the kinds that were perhaps meant. */
function doubts(example: Example): string[] {
  const faulty = checkAll(sourcesOf(example), 'en', []).workspace?.faulty ?? [];
  return faulty.map(({ entity, field, written, lost }) => [entity, field, written, lost.join('|')].join(' ').trim());
}

const known = `calendars: { office: { name: Office, always: true } }
segments: { homes: { name: Homes } }
locations: { shop: { name: Shop } }
channels: { phone: { name: Phone } }
`;

it.each([
  ['nothing in what is right', 'services: { a: { name: A, hours: office } }', []],
  [
    'a misspelt key: the field that it resembles',
    'services: { a: { name: A, huors: office } }',
    ['service:a hours huors'],
  ],
  ['an unknown key: nothing', 'services: { a: { name: A, capacity: 5 } }', []],
  [
    'a misspelt key inside a field: that field',
    'charters: { a: { name: A, commitments: { c: { statment: Soon } } } }',
    ['charter:a commitments statment'],
  ],
  ['lines that have lost their head: all', 'services: { a: { name: A, zzz: 5, qqq: 6 } }', ['service:a * zzz']],
  ['a field that is missing', 'services: { a: { hours: office } }', ['service:a name name']],
  [
    'a field that is missing inside another: that one',
    'roles: { a: { name: A, incentives: [{ weight: 5% }] } }',
    ['role:a incentives kpi'],
  ],
  ['no reference', 'services: { a: { name: A, hours: 25 } }', ['service:a hours hours calendar']],
  ['no reference in a list', 'services: { a: { name: A, segments: [25] } }', ['service:a segments segments segment']],
  ['no list', 'roles: { a: { name: A, incentives: 25 } }', ['role:a incentives incentives kpi']],
  ['no map', 'channels: { c: { name: C, hoursAt: 25 } }', ['channel:c hoursAt hoursAt location|calendar']],
  ['a misspelt word', 'services: { a: { name: A, criticality: hgh } }', ['service:a criticality criticality']],
  ['what is no word', 'services: { a: { name: A, criticality: 25 } }', ['service:a criticality criticality']],
  ['no entity: all', 'systems: { a: 25 }', [expect.stringMatching(/^system:a \* a .*system/)]],
  ['a reference that leads nowhere', 'services: { a: { name: A, hours: lost } }', ['service:a hours hours calendar']],
  ['one that is misspelt', 'services: { a: { name: A, hours: ofice } }', ['service:a hours hours']],
  [
    'one that leads nowhere from two places',
    'services: { a: { name: A, hours: lost }, b: { name: B, hours: lost } }',
    ['service:a hours hours calendar', 'service:b hours hours calendar'],
  ],
  [
    'a key that leads nowhere',
    'channels: { c: { name: C, hoursAt: { nowhere: office } } }',
    ['channel:c hoursAt nowhere location'],
  ],
  [
    'a value under a key that leads somewhere',
    'channels: { c: { name: C, hoursAt: { shop: lost } } }',
    ['channel:c hoursAt shop calendar'],
  ],
  [
    'a key of its own parts',
    'agreements: { a: { name: A, targets: { fast: { metric: fcr, min: 80% } }, capability: { zzz: { value: 70% } } } }',
    ['agreement:a capability zzz'],
  ],
  [
    'a misspelt key in an override: the field that it resembles',
    'services: { a: { name: A, overrides: { to-be: { huors: office } } } }',
    ['service:a hours huors'],
  ],
  [
    'a wrong value in an override: the field',
    'services: { a: { name: A, overrides: { to-be: { hours: lost } } } }',
    ['service:a hours hours calendar'],
  ],
  [
    'a part that an override misspells',
    'agreements: { a: { name: A, targets: { fast: { metric: fcr, min: 80% } }, overrides: { to-be: { targets: { fsat: { min: 90% } } } } } }',
    ['agreement:a targets fsat'],
  ],
  [
    'a part that an override makes up: nothing',
    'agreements: { a: { name: A, targets: { fast: { metric: fcr, min: 80% } }, overrides: { to-be: { targets: { other: { min: 90% } } } } } }',
    [],
  ],
  [
    'a scenario that is misspelt: all',
    'services: { a: { name: A, overrides: { tobe: { hours: office } } } }',
    ['service:a * tobe'],
  ],
  [
    'a scenario that is not there',
    'services: { a: { name: A, overrides: { later: { hours: office } } } }',
    ['service:a * later'],
  ],
  ['a misspelt collection: all of its kind', 'servces: { a: { name: A } }', ['service:* * servces']],
])('doubt is cast by %s', (_, text, expected) => {
  expect(doubts(known.replace(text.startsWith('channels') ? /channels.*\n/ : '', '') + text)).toEqual(expected);
});

it.each([
  ['a service', 'lost: { homes: { phone: {} } }', ['cell:lost/homes/phone * lost service']],
  ['a segment', 'advice: { lost: { phone: {} } }', ['cell:advice/lost/phone * lost segment']],
  ['a channel', 'advice: { homes: { lost: {} } }', ['cell:advice/homes/lost * lost channel']],
  ['one that is misspelt', 'advise: { homes: { phone: {} } }', ['cell:advise/homes/phone * advise']],
  [
    'one with several cells, beside one that is there',
    'lost: { homes: { phone: {} }, "*": { phone: {} } }, advice: { homes: { phone: {} } }',
    ['cell:lost/homes/phone * lost service', 'cell:lost/*/phone * lost service'],
  ],
  [
    'what a cell names, and not its keys',
    'advice: { homes: { phone: { hours: lost } } }',
    ['cell:advice/homes/phone hours hours calendar'],
  ],
  [
    'the scenario of a cell',
    'advice: { homes: { phone: { overrides: { later: { rank: 2 } } } } }',
    ['cell:advice/homes/phone * later'],
  ],
])('in the channel map doubt is cast by %s', (_, map, expected) => {
  expect(doubts(`${known}services: { advice: { name: Advice } }\nchannelMap: { ${map} }\n`)).toEqual(expected);
});

it('what stands in tom.yaml, in another file or in another document is told of its own entity', () => {
  const files = {
    'tom.yaml': `${defaultTom}sponsor: lost\n`,
    'model/a.yaml': `${known}services: { advice: { name: Advice } }\n---\nservices: { b: { name: B, hours: none } }\n`,
    'model/b.yaml': 'channelMap: { advice: { homes: { gone: {} } } }\n',
    'model/c.yaml': 'channelMap: { advice: { homes: { gone: {} , phone: {} } } }\n',
  };
  expect(doubts(files).sort()).toEqual([
    'cell:advice/homes/gone * gone channel',
    'engagement:tom sponsor sponsor role',
    'service:b hours hours calendar',
  ]);
});
