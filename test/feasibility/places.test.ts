import { describe, expect, it } from 'vitest';
import {
  channelAt,
  channelCalendars,
  hasPlaces,
  type PlaceHours,
  placeHours,
  placesOfCell,
  teamsAt,
} from '../../src/feasibility/hours/index.ts';
import { entityOf, modelOf } from '../support/model.ts';

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const said = ({ hours, locations }: PlaceHours): string => `${hours?.id ?? '-'}@${ids(locations)}`;

function world(channel: string, cell = '') {
  const model = modelOf(`calendars: { office: { name: Office, always: true }, late: { name: Late, always: true } }
locations: { a: { name: { en: North, es: Norte } }, b: { name: South }, c: { name: West } }
segments: { homes: { name: Homes } }
services: { advice: { name: Advice } }
channels: { counter: { name: { en: Counter, es: Mostrador }, ${channel} } }
channelMap: { advice: { homes: { counter: { ${cell} } } } }
teams:
  at-a: { name: A, location: a }
  at-b: { name: B, location: b }
  at-c: { name: C, location: c }
  free: { name: Free }
`);
  const [one] = model.cells();
  if (!one) throw new Error('no cell');
  return { model, channel: entityOf(model, 'channel', 'counter'), cell: one };
}

describe('the hours of a channel by the places that have them', () => {
  it.each([
    ['', ['-@'], []],
    ['hours: office', ['office@'], ['office']],
    ['hours: office, locations: [a, b]', ['office@a,b'], ['office']],
    ['hours: office, locations: [a, lost]', ['office@a'], ['office']],
    ['hours: office, locations: [a, b], hoursAt: { b: late }', ['office@a', 'late@b'], ['office', 'late']],
    ['hours: office, locations: [b], hoursAt: { b: late }', ['late@b'], ['late']],
    ['hours: office, locations: [], hoursAt: { b: late }', ['office@', 'late@b'], ['office', 'late']],
    ['hours: office, hoursAt: { b: late }', ['office@', 'late@b'], ['office', 'late']],
    ['hours: late, hoursAt: { b: late, a: office }', ['late@', 'late@b', 'office@a'], ['late', 'office']],
    ['hoursAt: { b: late }', ['late@b'], ['late']],
    ['locations: [a], hoursAt: { b: late }', ['-@a', 'late@b'], ['late']],
    ['hours: office, hoursAt: { lost: late }', ['office@'], ['office']],
  ])('with “%s”', (fields, places, calendars) => {
    const { model, channel } = world(fields);
    expect(placeHours(model, channel).map(said)).toEqual(places);
    expect(channelCalendars(model, channel)).toEqual(calendars);
    expect(hasPlaces(channel)).toBe(fields.includes('hoursAt'));
  });

  it.each([
    ['hours: office, hoursAt: { b: late }', '', ['office@', 'late@b']],
    ['hours: office, hoursAt: { b: late }', 'hours: late', ['-@']],
    ['hours: office, locations: [a]', '', ['-@']],
  ])('with “%s” a cell with “%s” is covered one by one in', (fields, cell, places) => {
    const one = world(fields, cell);
    expect(placesOfCell(one.model, one.cell).map(said)).toEqual(places);
  });
});

it.each([
  ['locations: [a], hoursAt: { b: late }', ['at-a', 'at-c', 'free'], ['at-b', 'at-c', 'free']],
  ['hoursAt: { b: late }', ['at-a', 'at-c', 'free'], ['at-b', 'at-a', 'at-c', 'free']],
  ['', ['at-a', 'at-b', 'at-c', 'free'], ['at-a', 'at-b', 'at-c', 'free']],
])('of a channel with “%s” those at the other places cannot attend in a place', (fields, inA, inB) => {
  const { model, channel } = world(fields);
  const at = (id: string) =>
    ids(teamsAt(channel, { hours: undefined, locations: [entityOf(model, 'location', id)] }, model.all('team')));
  expect(at('a')).toEqual(inA);
  expect(at('b').toSorted()).toEqual(inB.toSorted());
});

it('a channel is named with its places', () => {
  const { model, channel } = world('');
  const [a, b] = [entityOf(model, 'location', 'a'), entityOf(model, 'location', 'b')];
  expect(channelAt(channel, []).by).toEqual({ en: 'Counter', es: 'Mostrador' });
  expect(channelAt(channel, [a, b]).by).toMatchObject({ en: 'Counter (North, South)', es: 'Mostrador (Norte, South)' });
});
