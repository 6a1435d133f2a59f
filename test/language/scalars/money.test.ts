import { expect, test } from 'vitest';
import type { ScalarContext } from '../../../src/language/scalars/contract.ts';
import { plain, read, say } from './reading.ts';

test.each<[written: string, amount: number, currency: string]>([
  ['35 EUR', 35, 'EUR'],
  ['35EUR', 35, 'EUR'],
  ['1200.50 COP', 1200.5, 'COP'],
  ['0.5 USD', 0.5, 'USD'],
  ['-35 EUR', -35, 'EUR'],
  ['1.234 KWD', 1.234, 'KWD'],
  ['1200 CLP', 1200, 'CLP'],
  ['10 €', 10, 'EUR'],
  ['10€', 10, 'EUR'],
])('%s is %d %s', (written, amount, currency) => {
  expect(read('Money', written)).toEqual({ type: 'money', written, amount, currency });
});

test.each<[value: unknown, outcome: string]>([
  [35, 'INT008 noCurrency'],
  ['35', 'INT008 noCurrency'],
  [plain('1.200'), 'INT008 noCurrency'],
  ['35.555 EUR', 'FMT012 grouped'],
  ['1.2345 EUR', 'INT008 moneyDecimals'],
  ['10.5 CLP', 'INT008 moneyDecimals'],
  ['1.200 EUR', 'FMT012 grouped'],
  ['1.200,50 EUR', 'FMT012 grouped'],
  ['1,200.50 EUR', 'FMT012 grouped'],
  ['1 200 EUR', 'FMT012 grouped'],
  ['35,50 EUR', 'INT008 decimalComma'],
  ['10 $', 'INT008 foreignSymbol'],
  ['10 £', 'INT008 foreignSymbol'],
  ['€10', 'INT008 badMoney'],
  ['35 eur', 'INT008 badMoney'],
  ['35 euros', 'INT008 badMoney'],
  ['35 XYZ', 'INT008 badCurrency'],
  ['gratis', 'INT008 badMoney'],
  ['EUR', 'INT008 badMoney'],
  ['10 %', 'INT008 badMoney'],
  [null, 'INT008 emptyText'],
  [[1], 'INT008 notSingle'],
])('%j is at fault: %s', (value, outcome) => {
  expect(read('Money', value)).toBe(outcome);
});

const colombia: ScalarContext = { languages: ['es'], currency: 'COP' };
const nowhere: ScalarContext = { languages: ['es'] };

test('a symbol is that of the engagement’s currency', () => {
  expect(read('Money', '10 $', colombia)).toEqual({ type: 'money', written: '10 $', amount: 10, currency: 'COP' });
  expect(read('Money', '10 €', colombia)).toBe('INT008 foreignSymbol');
  expect(read('Money', '10 €', nowhere)).toBe('INT008 foreignSymbol');
});

test.each<[value: unknown, language: 'en' | 'es', hint: string]>([
  [35, 'es', 'escriba 35 EUR.'],
  [plain('1.200'), 'en', 'write 1200 EUR.'],
  ['1.200,50 EUR', 'en', 'write 1200.50 EUR, without separators.'],
  ['35,50 EUR', 'es', 'escriba 35.50 EUR.'],
  ['€10', 'en', 'write 10 EUR.'],
  ['35 euros', 'es', 'escriba 35 EUR.'],
  ['35 pesos colombianos', 'es', 'escriba el importe y la moneda: 35 EUR, 1200.50 COP.'],
  ['35 peso colombiano', 'es', 'escriba 35 COP.'],
  ['10 £', 'en', 'write 10 GBP.'],
])('%j, in %s: %s', (value, language, hint) => {
  expect(say('Money', value, language).split(' → ')[1]).toBe(hint);
});

test('an amount without a currency stays open where the engagement has none', () => {
  expect(say('Money', 35, 'en', nowhere)).toMatch('write the amount and the currency');
});

test.each<[value: unknown, outcome: unknown]>([
  ['35 EUR', expect.objectContaining({ type: 'money', amount: 35 })],
  ['10 %', expect.objectContaining({ type: 'percent', value: 10 })],
  ['12,5 %', expect.objectContaining({ type: 'percent', value: 12.5 })],
  ['-10 %', 'INT008 badMoneyOrPercent'],
  ['mucho', 'INT008 badMoneyOrPercent'],
  [10, 'INT008 noCurrency'],
])('money or percentage: %j', (value, outcome) => {
  expect(read('MoneyOrPercent', value)).toEqual(outcome);
});

test.each<[value: unknown, outcome: string]>([
  ['EUR', 'EUR'],
  ['COP', 'COP'],
  ['XCG', 'XCG'],
  ['eur', 'INT008 badCurrency'],
  ['€', 'INT008 badCurrency'],
  ['ESP', 'INT008 badCurrency'],
  ['XXX', 'INT008 badCurrency'],
  [978, 'INT008 badCurrency'],
])('currency: %j', (value, outcome) => {
  expect(read('Currency', value)).toBe(outcome);
});

test('a currency by its name, its symbol or in small letters', () => {
  for (const written of ['eur', '€', 'euro', 'EURO']) expect(say('Currency', written)).toMatch(/→ write EUR\.$/);
  expect(say('Currency', 'Peso mexicano', 'es')).toMatch(/→ escriba MXN\.$/);
  expect(say('Currency', 'ESP')).toMatch('three capital letters');
});
