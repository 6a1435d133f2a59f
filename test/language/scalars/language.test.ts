import { expect, test } from 'vitest';
import { countries } from '../../../src/generated/subtags.ts';
import { read, say } from './reading.ts';

const unquotedNo = { raw: 'no', written: 'no' };

test.each<[written: string, tag: string]>([
  ['es', 'es'],
  ['es-CO', 'es-CO'],
  ['es-co', 'es-CO'],
  ['es-419', 'es-419'],
  ['ca', 'ca'],
  ['ca-valencia', 'ca-valencia'],
  ['zh-hant', 'zh-Hant'],
  ['zh-yue', 'yue'],
  ['zh-cmn-Hans-CN', 'zh-Hans-CN'],
  ['pt-BR', 'pt-BR'],
  ['ssp', 'ssp'],
  ['sgn-ssp', 'ssp'],
  ['no', 'no'],
  ['iw', 'he'],
  ['qaa', 'qaa'],
  ['es-x-cliente', 'es-x-cliente'],
])('%s is %s', (written, tag) => {
  expect(read('Language', written)).toBe(tag);
});

test.each<[value: unknown, outcome: string, suggestion: string | undefined]>([
  ['castellano', 'FMT005 languageName', 'es'],
  ['Español', 'FMT005 languageName', 'es'],
  ['spanish', 'FMT005 languageName', 'es'],
  ['inglés', 'FMT005 languageName', 'en'],
  ['ingles', 'FMT005 languageName', 'en'],
  ['English', 'FMT005 languageName', 'en'],
  ['catalán', 'FMT005 languageName', 'ca'],
  ['català', 'FMT005 languageName', 'ca'],
  ['Catalan', 'FMT005 languageName', 'ca'],
  ['euskera', 'FMT005 languageName', 'eu'],
  ['gallego', 'FMT005 languageName', 'gl'],
  ['valenciano', 'FMT005 languageName', 'ca-valencia'],
  ['lengua de signos española', 'FMT005 languageName', 'ssp'],
  ['lengua de señas colombiana', 'FMT005 languageName', 'csn'],
  ['es_CO', 'FMT005 malformed', 'es-CO'],
  ['spa', 'FMT005 unregistered', 'es'],
  ['es-LATAM', 'FMT005 unregisteredPart', 'es-419'],
  ['es-UK', 'FMT005 unregisteredPart', 'es-GB'],
  ['xx', 'FMT005 unregistered', undefined],
  ['es-Abcd', 'FMT005 unregisteredPart', undefined],
  ['es-yue', 'FMT005 unregisteredPart', undefined],
  ['es-', 'FMT005 malformed', undefined],
  ['dothraki', 'FMT005 unregistered', undefined],
  ['__proto__', 'FMT005 malformed', undefined],
  ['constructor', 'FMT005 malformed', undefined],
  [34, 'FMT005 malformed', undefined],
  [unquotedNo, 'FMT005 unquotedNo', undefined],
  [false, 'FMT005 unquotedNo', undefined],
  ['', 'INT008 emptyText', undefined],
  [['es'], 'INT008 notSingle', undefined],
])('%j is at fault: %s', (value, outcome, suggestion) => {
  expect(read('Language', value)).toBe(outcome);
  if (suggestion !== undefined) expect(say('Language', value)).toMatch(new RegExp(`→ write ${suggestion}\\.$`));
});

test('explains in both languages', () => {
  expect(say('Language', 'castellano', 'es')).toBe(
    '«castellano» es el nombre de un idioma, no su etiqueta. → escriba es.',
  );
  expect(say('Language', 'xx')).toMatch('“xx” is not a registered language. → write its BCP 47 tag: es, en, ca');
  expect(say('Language', unquotedNo)).toMatch('write "no" in quotes if it is Norwegian');
});

test.each<[value: unknown, outcome: string]>([
  ['ES', 'ES'],
  ['CO', 'CO'],
  ['NO', 'NO'],
  ['es', 'INT008 badCountry'],
  ['España', 'INT008 badCountry'],
  ['XX', 'INT008 badCountry'],
  ['EU', 'INT008 badCountry'],
  ['SU', 'INT008 badCountry'],
  ['ESP', 'INT008 badCountry'],
  [unquotedNo, 'INT008 badCountry'],
  [34, 'INT008 badCountry'],
  [true, 'INT008 badCountry'],
])('country: %j', (value, outcome) => {
  expect(read('Country', value)).toBe(outcome);
});

test.each<[value: unknown, hint: string]>([
  ['es', 'write ES.'],
  ['España', 'write ES.'],
  ['Spain', 'write ES.'],
  ['méxico', 'write MX.'],
  ['UK', 'write GB.'],
  [unquotedNo, 'write it in quotes: "NO".'],
  ['ESP', 'write its two capital letters: ES, CO, MX.'],
])('country: %j → %s', (value, hint) => {
  expect(say('Country', value).split(' → ')[1]).toBe(hint);
});

test('the countries are those of ISO 3166-1', () => {
  expect(countries.split(/\s+/)).toHaveLength(249);
});
