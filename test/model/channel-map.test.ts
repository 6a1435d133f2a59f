import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';

const segments = ['all', 'homes', 'elderly', 'firms'] as const;
/** elderly ⊂ homes ⊂ all; firms ⊂ all. */
const parents: Readonly<Record<string, string | undefined>> = { homes: 'all', elderly: 'homes', firms: 'all' };
const channels = ['phone', 'web', 'desk'] as const;
const scenarios = ['as-is', 'road', 'to-be'] as const;

interface Facts {
  state?: 'offered' | 'not-offered';
  rank?: number;
  share?: string;
  stages?: string[];
}
type Change = { [K in keyof Facts]?: Facts[K] | null };
interface WrittenCell extends Facts {
  scenarios?: string[];
  overrides?: Record<string, Change>;
}
type ChannelMap = Record<string, Record<string, WrittenCell>>;

const facts = fc.record(
  {
    state: fc.constantFrom('offered' as const, 'not-offered' as const),
    rank: fc.integer({ min: 1, max: 9 }),
    share: fc.constantFrom('10%', '25 %'),
    stages: fc.subarray(['use', 'requests', 'complaints'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const change = facts.chain((some) =>
  fc.subarray(['state', 'rank', 'share', 'stages'] as const).map(
    (deleted): Change => ({
      ...some,
      ...Object.fromEntries(deleted.map((field) => [field, null])),
    }),
  ),
);
const cell = fc
  .record(
    {
      facts,
      scenarios: fc.subarray([...scenarios], { minLength: 1 }),
      overrides: fc.dictionary(fc.constantFrom(...scenarios), change, { maxKeys: 2 }),
    },
    { requiredKeys: ['facts'] },
  )
  .map(({ facts: own, ...rest }): WrittenCell => ({ ...own, ...rest }));
const channelMap = fc.dictionary(
  fc.constantFrom('*', ...segments),
  fc.dictionary(fc.constantFrom(...channels), cell, { minKeys: 1 }),
  { minKeys: 1 },
);

/** What a cell is in a scenario, told without any of the program: undefined where it is not there. */
function cellIn(written: WrittenCell | undefined, scenario: string): Facts | undefined {
  if (!written || (written.scenarios && !written.scenarios.includes(scenario))) return undefined;
  const { scenarios: _scenarios, overrides, ...own } = written;
  return changed(own, overrides?.[scenario] ?? {});
}

function changed(own: Facts, by: Change): Facts {
  const kept = Object.entries({ ...own, ...by }).filter(([, value]) => value !== null);
  return Object.fromEntries(kept);
}

/** The nearest cell over the farther ones: `*`, then the oldest ancestor, then its children. */
function expected(map: ChannelMap, scenario: string, segment: string, channel: string): Facts | undefined {
  const lineage: string[] = [];
  for (let next: string | undefined = segment; next !== undefined; next = parents[next]) lineage.unshift(next);
  const cells = ['*', ...lineage]
    .map((holder) => cellIn(map[holder]?.[channel], scenario))
    .filter((one) => one !== undefined);
  return cells.length === 0 ? undefined : Object.assign({}, ...cells);
}

function sourcesOf(map: ChannelMap) {
  const tom = {
    tom: 1,
    client: { name: 'Acme' },
    languages: ['en'],
    scenarios: Object.fromEntries(scenarios.map((name, index) => [name, { date: `202${6 + index}-01-01` }])),
  };
  const model = {
    segments: Object.fromEntries(segments.map((id) => [id, { name: id, type: 'customer', parent: parents[id] }])),
    services: { billing: { name: 'Billing', segments: ['all'], stages: ['use', 'requests', 'complaints'] } },
    channels: Object.fromEntries(channels.map((id) => [id, { name: id }])),
    channelMap: { billing: map },
  };
  // JSON is YAML.
  return [
    { file: 'tom.yaml', text: JSON.stringify(tom) },
    { file: 'model/a.yaml', text: JSON.stringify(model) },
  ];
}

it('the cells of every scenario and segment are what a naive expansion says', () => {
  fc.assert(
    fc.property(channelMap, (map) => {
      const { workspace, result } = check(sourcesOf(map), { language: 'en', version: '0' });
      expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const scenario of scenarios) {
        for (const segment of segments) {
          const cells = workspace?.models.get(scenario)?.cellsOf('billing', segment) ?? [];
          const got = Object.fromEntries(cells.map(({ channel, value }) => [channel, plain(value)]));
          const wanted = Object.fromEntries(
            channels.flatMap((channel) => {
              const one = expected(map, scenario, segment, channel);
              return one === undefined ? [] : [[channel, { state: 'offered', stages: [], ...one }]];
            }),
          );
          expect(got, `${scenario} ${segment}`).toEqual(wanted);
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** The typed cell in the words of the oracle. */
function plain(value: {
  state?: string;
  rank?: number;
  share?: { written: string };
  stages?: { id: string }[];
}): unknown {
  return JSON.parse(
    JSON.stringify({
      state: value.state,
      rank: value.rank,
      share: value.share?.written,
      stages: value.stages?.map(({ id }) => id),
    }),
  );
}
