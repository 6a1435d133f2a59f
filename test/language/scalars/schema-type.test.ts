import { expect, test } from 'vitest';
import type { Values } from '../../../src/diagnostics/finding.ts';
import { texts } from './reading.ts';

/** The messages of INT008 that the schemas raise. */
test.each<[message: string, values: Values, en: string, es: string]>([
  ['missing', { field: 'name' }, '“name” is required here and is missing.', 'Falta «name», que aquí es obligatorio.'],
  [
    'empty',
    { field: 'hours' },
    '“hours” has no value: write one, or remove the key.',
    '«hours» no tiene valor: escríbalo, o quite la clave.',
  ],
  [
    'wrongType',
    { field: 'steps', found: 'array', expected: 'object' },
    '“steps” holds a list; a group of fields is expected.',
    '«steps» contiene una lista; se espera un grupo de campos.',
  ],
  [
    'wrongValue',
    { field: 'rank', value: 'first', expected: 'integer' },
    '“rank” is “first”; a whole number is expected.',
    '«rank» es «first»; se espera un número entero.',
  ],
  [
    'notAllowed',
    { field: 'type', value: 'callcentre', allowed: ['site', 'store', 'home'] },
    '“callcentre” is not allowed here; what is: site, store and home.',
    'Aquí no se admite «callcentre»; sí: site, store y home.',
  ],
  [
    'outOfRange',
    { field: 'rank', value: '0', bound: 'minimum', limit: 1 },
    '“rank” is 0; it cannot be below 1.',
    '«rank» vale 0; no puede ser menor que 1.',
  ],
  [
    'outOfRange',
    { field: 'between', value: '["a"]', bound: 'minItems', limit: 2 },
    '“between” is ["a"]; it needs at least 2 entries.',
    '«between» vale ["a"]; necesita al menos 2 elementos.',
  ],
])('%s %j', (message, values, en, es) => {
  expect(texts({ code: 'INT008', message, values }, 'en').message).toBe(en);
  expect(texts({ code: 'INT008', message, values }, 'es').message).toBe(es);
});
