import { expect, it } from 'vitest';
import { charterCover, chartersLacked, customerSegments } from '../../src/model/charters.ts';
import { defaultTom } from '../support/example.ts';
import { entityOf, modelOf } from '../support/model.ts';

const segments = `segments:
  city: { name: City }
  homes: { name: Homes, parent: city }
  firms: { name: Firms, type: customer }
  staff: { name: Staff, type: employee }
charters:
`;
const undated = defaultTom.replace('asOf: 2026-11-01\n', '').replace(/, date: [-\d]+/g, '');

/** The charters are judged on the last day of 2027. */
it.each([
  ['of its own', 'a: { name: A, segments: [homes] }', 'valid', ['a']],
  ['of its parent', 'a: { name: A, segments: [city], valid: { from: 2027 } }', 'valid', ['a']],
  ['of both at once, told once', 'a: { name: A, segments: [homes, city] }', 'valid', ['a']],
  ['of another', 'a: { name: A, segments: [firms] }', 'none', []],
  ['that has ended', 'a: { name: A, segments: [homes], valid: { to: 2026 } }', 'other-dates', ['a']],
  ['that has yet to begin', 'a: { name: A, segments: [homes], valid: { from: 2028 } }', 'other-dates', ['a']],
  [
    'that has ended, and one that holds',
    'a: { name: A, segments: [homes], valid: { to: 2026 } }, b: { name: B, segments: [city] }',
    'valid',
    ['a', 'b'],
  ],
])('a charter %s', (_, charters, state, ids) => {
  const model = modelOf(`${segments.trimEnd()} { ${charters} }\n`);
  const cover = charterCover(model, entityOf(model, 'segment', 'homes'));
  expect([cover.state, cover.charters.map(({ id }) => id)]).toEqual([state, ids]);
});

it.each([
  ['valid: { from: 2026 }', 'undated'],
  ['', 'valid'],
])('where nobody says what day it is a charter with “%s”', (valid, state) => {
  const text = `${segments}  a: { name: A, segments: [homes], ${valid} }\n`;
  const model = modelOf({ 'tom.yaml': undated, 'model/a.yaml': text });
  expect(charterCover(model, entityOf(model, 'segment', 'homes')).state).toBe(state);
});

it('those without a charter are customers, a parent in place of its children', () => {
  const model = modelOf(`${segments}  a: { name: A, segments: [firms], valid: { to: 2026 } }\n`);
  expect(customerSegments(model).map(({ id }) => id)).toEqual(['city', 'homes', 'firms']);
  const lacked = chartersLacked(model).map(({ segment, cover }) => `${segment.id} ${cover.state}`);
  expect(lacked).toEqual(['city none', 'firms other-dates']);
});
