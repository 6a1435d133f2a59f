import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/generated/kinds.ts';
import { reversedRanges } from '../../src/model/ranges.ts';
import { entityOf, modelOf } from '../support/model.ts';

/** What is the wrong way round in an entity: its sort and the two paths. */
function reversed(kind: Kind, collection: string, fields: string): string[] {
  const model = modelOf(`${collection}:\n  one: { name: One, ${fields} }\n`);
  return reversedRanges(entityOf(model, kind, 'one')).map(
    ({ sort, low, high }) => `${sort} ${low.path.join('.')} ${high.path.join('.')}`,
  );
}

describe('two ends', () => {
  it.each([
    ['charter', 'charters', 'valid: { from: 2026-02-01, to: 2026-01-31 }', ['dates valid.from valid.to']],
    ['charter', 'charters', 'valid: { from: 2026-02-01, to: 2026-02-01 }', []],
    ['charter', 'charters', 'valid: { from: 2026-12-31, to: 2026 }', []],
    ['charter', 'charters', 'valid: { from: 2026, to: 2026-01-01 }', []],
    ['charter', 'charters', 'valid: { from: 2026-03, to: 2026-02 }', ['dates valid.from valid.to']],
    ['charter', 'charters', 'valid: { from: 2026-03 }', []],
    ['charter', 'charters', 'valid: { to: 2026-03 }', []],
    [
      'charter',
      'charters',
      'commitments: { a: { targets: { t: { metric: asa, min: 5 min, max: 4 min } } } }',
      ['figures commitments.a.targets.t.min commitments.a.targets.t.max'],
    ],
    ['charter', 'charters', 'commitments: { a: { targets: { t: { metric: asa, min: 5 min, max: 5 min } } } }', []],
    ['charter', 'charters', 'commitments: { a: { targets: { t: { metric: asa, min: 5 min, max: 4 EUR } } } }', []],
  ] as const)('of a %s in %s: %s', (kind, collection, fields, expected) => {
    expect(reversed(kind, collection, fields)).toEqual(expected);
  });
});

describe('the steps of an objective', () => {
  const objective = (fields: string, steps: string) =>
    reversed('kpi', 'kpis', `${fields}, objectives: { o: { ${steps} } }`);
  const floorTarget = ['ladder objectives.o.floor objectives.o.target.min'];
  it.each([
    ['metric: csat', 'floor: 70%, target: { min: 80% }, stretch: 90%', []],
    ['metric: csat', 'floor: 80%, target: { min: 80% }, stretch: 80%', []],
    ['metric: csat', 'floor: 85%, target: { min: 80% }, stretch: 90%', floorTarget],
    ['metric: csat', 'target: { min: 80% }, stretch: 70%', ['ladder objectives.o.target.min objectives.o.stretch']],
    ['metric: csat', 'floor: 90%, stretch: 80%', ['ladder objectives.o.floor objectives.o.stretch']],
    ['metric: csat', 'floor: 90%, target: { max: 80% }', []],
    ['metric: csat', 'floor: 90%', []],
    ['metric: asa', 'floor: 50 s, target: { max: 40 s }, stretch: 30 s', []],
    ['metric: asa', 'floor: 50 s, target: { max: 60 s }', ['ladder objectives.o.target.max objectives.o.floor']],
    ['metric: asa', 'target: { max: 60 s }, stretch: 70 s', ['ladder objectives.o.stretch objectives.o.target.max']],
    ['metric: asa, direction: up', 'floor: 30 s, stretch: 40 s', ['ladder objectives.o.stretch objectives.o.floor']],
    ['metric: resolution-time, within: 2 calendar days', 'floor: 85%, target: { min: 80% }', floorTarget],
    ['metric: custom, direction: up', 'floor: 85, target: { min: 80 }', floorTarget],
    ['direction: up', 'floor: 85, target: { min: 80 }', floorTarget],
    [
      'direction: down',
      'floor: 85, target: { min: 80, max: 90 }',
      ['ladder objectives.o.target.max objectives.o.floor'],
    ],
    ['direction: target', 'floor: 85, stretch: 80', []],
    ['metric: custom', 'floor: 85, stretch: 80', []],
    ['metric: occupancy', 'floor: 85%, stretch: 80%', []],
    ['metric: csat', 'floor: 85%, target: { min: 8 }', []],
  ])('of %s: %s', (fields, steps, expected) => {
    expect(objective(fields, steps)).toEqual(expected);
  });
});
