import { describe, expect, it } from 'vitest';
import {
  isExclusive,
  isQuantified,
  resolveTarget,
  type Target,
  targetsOf,
  writtenTargetsOf,
} from '../../src/model/targets.ts';
import { entityOf, modelOf } from '../support/model.ts';

const world = (target: string) =>
  modelOf(`calendars: { office: { name: Office, always: true } }
standards:
  quick: { name: Quick, target: { metric: response-time, within: 4 h } }
agreements:
  deal: { name: Deal, targets: { one: ${target} } }
`);

function targetOf(fields: string): Target {
  const model = world(fields);
  const { one } = entityOf(model, 'agreement', 'deal').value.targets ?? {};
  const target = resolveTarget(model, one);
  if (!target) throw new Error('no target');
  return target;
}

describe('the targets of an entity', () => {
  it.each([
    ['{ metric: asa, max: 5 min }', ['targets.one'], ['targets.one']],
    ['quick', [], ['targets.one']],
    ['lost', [], ['targets.one']],
    ['25', [], []],
    ['[quick]', [], []],
    ['{ within: 4 h }', [], []],
  ])('%s', (written, own, all) => {
    const deal = entityOf(world(written), 'agreement', 'deal');
    expect(targetsOf(deal).map(({ path }) => path.join('.'))).toEqual(own);
    expect(writtenTargetsOf(deal).map(({ path }) => path.join('.'))).toEqual(all);
  });

  it('are those of the standard that they name', () => {
    expect(targetOf('quick').within?.written).toBe('4 h');
    const model = world('lost');
    const { one } = entityOf(model, 'agreement', 'deal').value.targets ?? {};
    expect([resolveTarget(model, one), resolveTarget(model, undefined)]).toEqual([undefined, undefined]);
  });
});

it.each([
  ['metric: asa', false],
  ['metric: opening-hours', false],
  ['metric: opening-hours, calendar: office', true],
  ['metric: availability, calendar: office', false],
  ['metric: resolution-time, within: 4 h', true],
  ['metric: fcr, atLeast: 2 calendar days', true],
  ['metric: csat, min: 8', true],
  ['metric: asa, max: 5 min', true],
  ['metric: occupancy, equals: 80%', true],
  ['metric: fcr, share: 80%', false],
])('a target of %s holds a figure: %s', (fields, expected) => {
  expect(isQuantified(targetOf(`{ ${fields} }`))).toBe(expected);
});

it.each([
  ['', false, false],
  [', exclusive: within', true, false],
  [', exclusive: share', false, true],
  [', exclusive: both', true, true],
])('what is not met exactly, with “%s”', (exclusive, within, share) => {
  const target = targetOf(`{ metric: resolution-time, within: 4 h, share: 80%${exclusive} }`);
  expect([isExclusive(target, 'within'), isExclusive(target, 'share')]).toEqual([within, share]);
});
