import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { allMatrices } from '../../src/coverage/index.ts';
import { formatMessage } from '../../src/diagnostics/messages.ts';
import { defaultTom, sourcesOf } from '../support/example.ts';

/** The cells of a matrix: `row column state · note`. */
function cellsOf(id: string, model: string, tom = defaultTom): string[] {
  const { judged } = check(sourcesOf({ 'tom.yaml': tom, 'model/a.yaml': model }), { language: 'en', version: '0' });
  const matrix = judged
    .flatMap((each) => allMatrices(each, { phases: each.phases, today: each.today }))
    .find((each) => each.id === id);
  return (matrix?.cells ?? []).map(({ row, column, state, note }) => {
    const told = note ? ` · ${formatMessage(note.text.en, note.values, 'en')}` : '';
    return `${row} ${column} ${state}${told}`;
  });
}

const charter = (commitments: string): string => `segments:
  homes: { name: Homes }
services:
  repair: { name: Repairs, segments: [homes], stages: [complaints] }
systems:
  crm: { name: CRM }
kpis:
  time: { name: Time, measuredIn: { system: crm }, unit: hours }
charters:
  homes: { name: Homes, segments: [homes], audience: public, valid: { from: 2026-01-01 }, commitments: { ${commitments} } }
`;

it('says not assessed of a commitment whose target stands under a misspelt key', () => {
  const model = charter(
    'fast: { service: repair, statement: Fast, targts: { a: { metric: response-time, within: 2h, kpi: time } } }',
  );
  expect(cellsOf('commitments', model)).toEqual([
    'charter:homes#fast figure not-assessed · Mend “targts” in Homes first: it depends on what was meant there',
    'charter:homes#fast indicator not-assessed · Mend “targts” in Homes first: it depends on what was meant there',
  ]);
});

it('says it of what nobody can guess, and of nothing else in the same charter', () => {
  const model = charter(
    'fast: { service: repair, statement: Fast, targets: { a: { metric: response-time, within: soon, kpi: time } } }, sure: { service: repair, statement: Sure, targets: { a: { metric: response-time, within: 3h, kpi: time } } }',
  );
  expect(cellsOf('commitments', model).map((line) => line.split(' · ')[0])).toEqual([
    'charter:homes#fast figure not-assessed',
    'charter:homes#fast indicator covered',
    'charter:homes#sure figure covered',
    'charter:homes#sure indicator covered',
  ]);
});

it('judges each column of services by what it relies on', () => {
  const model = 'services:\n  repair: { name: Repairs, languges: [es] }\n';
  expect(cellsOf('services', model).map((line) => line.split(' · ')[0])).toEqual([
    'service:repair hours gap',
    'service:repair languages not-assessed',
    'service:repair channel gap',
    'service:repair process gap',
  ]);
});

it('shows what would be owed only as it is meant', () => {
  const model = `segments:
  homes: { name: Homes }
channels:
  web: { name: Web }
services:
  repair: { name: Repairs, segmnts: [homes], stages: [complaints] }
channelMap:
  repair: { homes: { web: { mode: attended } } }
`;
  expect(cellsOf('channel-map', model).map((line) => line.split(' · ')[0])).toEqual([
    'segment:homes service:repair not-assessed',
  ]);
});

it('counts it as owed and not as a gap', () => {
  const sources = sourcesOf({
    'tom.yaml': defaultTom,
    'model/a.yaml': 'services:\n  repair: { name: Repairs, languges: [es] }\n',
  });
  const { result } = check(sources, { language: 'en', version: '0' });
  expect(result.coverage.find(({ id }) => id === 'services')).toMatchObject({
    required: 4,
    covered: 0,
    gap: 3,
    unassessed: 1,
    percent: 0,
  });
});

it('knows by itself on what its cells hang: the people of a segment, what it is worth, what is retired', () => {
  const model = (segment: string, channel = ''): string => `segments:
  homes: { name: Homes, ${segment} }
  flats: { name: Flats, parent: homes, size: { count: 300 } }
channels:
  web: { name: Web${channel} }
services:
  repair: { name: Repairs, segments: [homes], stages: [complaints] }
channelMap:
  repair: { flats: { web: { mode: attended } } }
`;
  const states = (id: string, text: string): string[] => cellsOf(id, text).map((line) => line.split(' · ')[0] ?? '');
  expect(states('channel-map', model('size: { count: 300 }'))).toEqual(['segment:flats service:repair covered']);
  expect(states('channel-map', model('sizee: { count: 300 }'))).toEqual([
    'segment:homes service:repair not-assessed',
    'segment:flats service:repair covered',
  ]);
  expect(
    states('services', model('size: { count: 300 }', ', state: abandond')).filter((line) => / channel /.test(line)),
  ).toEqual(['service:repair channel not-assessed']);
});

it('leaves certain what does not hang on it', () => {
  const model = `segments:
  homes: { name: Homes, sizee: 300 }
areas:
  repairs: { name: Repairs, sidee: front }
services:
  repair: { name: Repairs, segments: [homes] }
`;
  expect(cellsOf('services', model).map((line) => line.split(' · ')[0])).toEqual([
    'service:repair hours gap',
    'service:repair languages gap',
    'service:repair channel gap',
    'service:repair process gap',
  ]);
});
