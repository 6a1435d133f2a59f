import { expect, it } from 'vitest';
import { merge } from '../../src/model/merge.ts';

const shape = {
  fields: {
    name: { scalar: 'Text' },
    targets: { values: { fields: { name: { scalar: 'Text' }, metric: {} } } },
    tags: { items: {} },
  },
} as const;

it.each([
  ['a scalar', { id: 1 }, { id: 2 }, { id: 2 }],
  ['a text whole', { name: { es: 'Uno', en: 'One' } }, { name: { es: 'Dos' } }, { name: { es: 'Dos' } }],
  ['a list whole', { tags: ['a', 'b'] }, { tags: ['c'] }, { tags: ['c'] }],
  [
    'a map by a text',
    { targets: { fast: { metric: 'asa' } } },
    { targets: { fast: 'quick' } },
    { targets: { fast: 'quick' } },
  ],
  [
    'a text by a map',
    { targets: { fast: 'quick' } },
    { targets: { fast: { metric: 'asa' } } },
    { targets: { fast: { metric: 'asa' } } },
  ],
  [
    'what it changes in a part, and leaves the rest',
    { targets: { fast: { metric: 'asa', max: 1 }, slow: { metric: 'aht' } } },
    { targets: { fast: { max: 2 } } },
    { targets: { fast: { metric: 'asa', max: 2 }, slow: { metric: 'aht' } } },
  ],
  [
    'a text inside a part',
    { targets: { fast: { name: { es: 'Uno', en: 'One' } } } },
    { targets: { fast: { name: { es: 'Dos' } } } },
    { targets: { fast: { name: { es: 'Dos' } } } },
  ],
  ['nothing by null', { owner: 'one', tags: ['a'] }, { owner: null }, { tags: ['a'] }],
  ['a part by null', { targets: { fast: {}, slow: {} } }, { targets: { fast: null } }, { targets: { slow: {} } }],
  [
    'nothing by a new part, which is read without its mark and without its nulls',
    { owner: 'one' },
    { targets: { fast: { new: true, metric: 'asa', max: null, share: { new: true, of: null, in: 1 } } } },
    { owner: 'one', targets: { fast: { metric: 'asa', share: { in: 1 } } } },
  ],
  [
    'a part that it calls new though it is there',
    { targets: { fast: { max: 1 } } },
    { targets: { fast: { new: true, min: 2 } } },
    { targets: { fast: { max: 1, min: 2 } } },
  ],
  [
    'a field that no shape knows',
    { other: { a: { b: 1 } } },
    { other: { a: { c: 2 } } },
    { other: { a: { b: 1, c: 2 } } },
  ],
])('an override replaces %s', (_, base, change, expected) => {
  const before = structuredClone(base);
  expect(merge(shape, base, change)).toEqual(expected);
  expect(base).toEqual(before);
});
