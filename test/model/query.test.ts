import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/model/model.ts';
import { entityOf, modelOf } from '../support/model.ts';

/** The cells that hold, as `advice/homes/phone`, with the services' fields and what else is written of the two segments. */
function cells(service: string, map: string, { homes = '', web = '' } = {}): string[] {
  const model = modelOf(`segments: { homes: { name: Homes, ${homes} }, firms: { name: Firms } }
services: { advice: { name: Advice, ${service} } }
channels: { phone: { name: Phone }, web: { name: Web, ${web} } }
channelMap: { advice: { ${map} } }
`);
  return model.cells().map((cell) => `${cell.segment}/${cell.channel}`);
}

describe('the cells that hold', () => {
  it.each([
    ['', '"*": { phone: {} }', {}, ['homes/phone', 'firms/phone']],
    ['segments: [homes]', '"*": { phone: {} }', {}, ['homes/phone']],
    ['segments: [homes]', '"*": { phone: {} }, firms: { phone: {} }', {}, ['homes/phone', 'firms/phone']],
    ['segments: [homes]', 'firms: { web: {} }', {}, ['firms/web']],
    ['segments: []', '"*": { phone: {} }', {}, []],
    ['segments: [firms]', '"*": { phone: {} }', { homes: 'parent: firms' }, ['homes/phone', 'firms/phone']],
    ['', 'homes: { phone: {} }, firms: { web: {} }', { web: 'state: retired' }, ['homes/phone']],
    ['state: retired', 'homes: { phone: {} }', {}, []],
    ['', 'homes: { phone: {} }, firms: { phone: {} }', { homes: 'state: retired' }, ['firms/phone']],
  ])('of a service with “%s” and %s %j', (service, map, fields, expected) => {
    expect(cells(service, map, fields)).toEqual(expected);
  });

  it('are still written for a segment that is retired', () => {
    const model = modelOf(
      'segments: { homes: { name: Homes, state: retired } }\nservices: { advice: { name: Advice } }\nchannels: { phone: { name: Phone } }\nchannelMap: { advice: { homes: { phone: {} } } }\n',
    );
    expect(model.all('cell').map(({ id }) => id)).toEqual(['advice/homes/phone']);
    expect(model.all('segment')).toEqual([]);
  });
});

describe('a model', () => {
  const model = modelOf(`areas:
  shops: { name: Shops, aliases: [stores], parent: egg }
  egg: { name: Egg, parent: shops }
segments:
  a: { name: A, parent: b }
  b: { name: B, parent: c }
  c: { name: C, parent: a }
  d: { name: D, parent: lost }
teams:
  desk: { name: Desk, area: stores }
needs:
  cover: { name: Cover, provider: area:stores, consumers: [team:desk, area:shops] }
`);
  const shops = entityOf(model, 'area', 'shops');

  it('finds by id, by alias and by reference', () => {
    expect(model.find('area', 'stores')).toBe(shops);
    expect(model.resolve({ type: 'ref', written: 'stores', kind: 'area', id: 'stores' })).toBe(shops);
    expect(model.resolve({ type: 'ref', written: 'stores', kind: 'team', id: 'stores' })).toBeUndefined();
  });

  it('knows what leads to an entity, by the field of one kind or by any', () => {
    const from = (field?: string) => model.incoming(shops, field).map((one) => `${one.from.ref} ${one.field}`);
    expect(from()).toEqual(['area:egg parent', 'team:desk area', 'need:cover provider', 'need:cover consumers[]']);
    expect(from('need.consumers[]')).toEqual(['need:cover consumers[]']);
    expect(from('agreement.consumers[]')).toEqual([]);
    expect(model.incoming(entityOf(model, 'need', 'cover'))).toEqual([]);
    expect(model.outgoing(shops).map(({ field, to }) => `${field} ${to?.ref}`)).toEqual(['parent area:egg']);
  });

  it('goes up the parents once, and no further than they are there', () => {
    const lineage = (id: string) => model.lineage(entityOf(model, 'segment', id)).map((one) => one.id);
    expect([lineage('b'), lineage('d')]).toEqual([['b', 'c', 'a'], ['d']]);
  });
});

describe('where a value stands', () => {
  const text = `teams:
  desk:
    name: Desk
    headcount: 4
    shifts: { day: { seats: 4 }, night: { seats: 1 } }
    overrides: { as-is: { headcount: null, shifts: { day: { seats: 2 }, night: null } } }
`;
  const path = (scenario: string, inner: string[]) =>
    placeOf(entityOf(modelOf(text, scenario), 'team', 'desk'), inner).path?.join('/');

  it.each([
    [[], 'teams/desk'],
    [['name'], 'teams/desk/name'],
    [['headcount'], 'teams/desk/overrides/as-is/headcount'],
    [['headcount', 'x'], 'teams/desk/headcount/x'],
    [['shifts', 'day', 'seats'], 'teams/desk/overrides/as-is/shifts/day/seats'],
    [['shifts', 'day', 'calendar'], 'teams/desk/shifts/day/calendar'],
    [['shifts', 'night', 'seats'], 'teams/desk/shifts/night/seats'],
  ])('%j: in the override where that has it', (inner, expected) => {
    expect(path('as-is', inner)).toBe(expected);
    expect(path('to-be', inner)).toBe(['teams/desk', ...inner].join('/'));
  });

  it('is told of the key of an entity, and of the value in it', () => {
    const desk = entityOf(modelOf(text), 'team', 'desk');
    expect([placeOf(desk).on, placeOf(desk, ['name']).on, placeOf(desk, ['name'], 'key').on]).toEqual([
      'key',
      'value',
      'key',
    ]);
  });
});
