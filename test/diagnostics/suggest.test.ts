import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/diagnostics/suggest.ts';

const keys = ['name', 'description', 'valueProposition', 'services', 'channels', 'hours', 'team'];
const ids = ['front-line', 'front-desk', 'billing-back', 'facturacion', 'atencion-al-cliente', 'proveedor'];

describe('suggest', () => {
  test.each([
    ['another case', 'Name', keys, 'name'],
    ['another separator', 'value_proposition', keys, 'valueProposition'],
    ['accents', 'facturación', ids, 'facturacion'],
    ['accents, case and spaces', 'Atención al Cliente', ids, 'atencion-al-cliente'],
    ['a plural', 'service', keys, 'services'],
    ['a singular', 'teams', keys, 'team'],
    ['a Spanish plural', 'proveedores', ids, 'proveedor'],
    ['an English plural in -ies', 'category', ['categories'], 'categories'],
    ['a letter too many', 'descripption', keys, 'description'],
    ['a letter too few', 'chanels', keys, 'channels'],
    ['two letters in the wrong order', 'fornt-line', ids, 'front-line'],
    ['two edits in a long word', 'biling-bakc', ids, 'billing-back'],
    ['one edit in a short word', 'tean', keys, 'team'],
  ])('%s', (_, word, candidates, meant) => {
    expect(suggest(word, candidates)).toBe(meant);
  });

  test.each([
    ['three edits', 'biling-bak-s', ids],
    ['two edits in a word of four letters', 'tam', ['toms']],
    ['nothing in common', 'x', ['y']],
    ['an empty word', '', ['', 'a']],
    ['the word itself', 'name', ['name']],
    ['no candidates', 'name', []],
  ])('%s: no suggestion', (_, word, candidates) => {
    expect(suggest(word, candidates)).toBeUndefined();
  });

  test('the same word in another spelling goes before one that is nearer by letters', () => {
    expect(suggest('services', ['serviced', 'service', 'SERVICES'])).toBe('SERVICES');
    expect(suggest('services', ['serviced', 'service'])).toBe('service');
  });

  test('the order of the candidates does not matter', () => {
    expect(suggest('team-c', ['team-b', 'team-a'])).toBe('team-a');
    expect(suggest('team-c', ['team-a', 'team-b'])).toBe('team-a');
  });
});
