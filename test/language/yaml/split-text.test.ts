import { describe, expect, it } from 'vitest';
import { data, found, read, say, stretch } from './reading.ts';

interface Cut {
  text: string;
  /** Its only finding, what it covers, and the hint. */
  found: string;
  covers: string;
  hint: string;
  data: unknown;
}

const cuts: Cut[] = [
  {
    text: 'a: { es: Venta, encargo, en: Sale }\n',
    found: '1:10 FMT009 cut',
    covers: 'Venta, encargo',
    hint: 'put the text in quotes: es: "Venta, encargo"',
    data: { es: 'Venta, encargo', en: 'Sale' },
  },
  {
    text: 'a: { es: Añadir, quitar 😀, y más, en: Sale }\n',
    found: '1:10 FMT009 cut',
    covers: 'Añadir, quitar 😀, y más',
    hint: 'put the text in quotes: es: "Añadir, quitar 😀, y más"',
    data: { es: 'Añadir, quitar 😀, y más', en: 'Sale' },
  },
  {
    text: 'a: { en: Sale, es: El "mejor", siempre }\n',
    found: '1:20 FMT009 cut',
    covers: 'El "mejor", siempre',
    hint: 'put the text in quotes: es: \'El "mejor", siempre\'',
    data: { en: 'Sale', es: 'El "mejor", siempre' },
  },
  {
    text: 'a: { es: "Venta", encargo, en: Sale }\n',
    found: '1:10 FMT009 cut',
    covers: '"Venta", encargo',
    hint: 'put the text in quotes: es: "Venta, encargo"',
    data: { es: 'Venta, encargo', en: 'Sale' },
  },
  {
    text: 'a: {\n  es: Venta,\n    encargo,\n  en: Sale\n}\n',
    found: '2:7 FMT009 cut',
    covers: 'Venta,\n    encargo',
    hint: 'put the text in quotes: es: "Venta, encargo"',
    data: { es: 'Venta, encargo', en: 'Sale' },
  },
  {
    text: 'a: { share: 97,5 %, window: month }\n',
    found: '1:13 FMT009 cut',
    covers: '97,5 %',
    hint: 'put the text in quotes: share: "97,5 %"',
    data: { share: '97,5 %', window: 'month' },
  },
  {
    text: 'a: { amount: 3,5 }\n',
    found: '1:14 FMT009 cut',
    covers: '3,5',
    hint: 'decimals take a point, and thousands no separator: amount: 3.5',
    data: { amount: 3.5 },
  },
  {
    text: 'a: { amount: 3,50 EUR }\n',
    found: '1:14 FMT009 cut',
    covers: '3,50 EUR',
    hint: 'decimals take a point, and thousands no separator: amount: 3.50 EUR',
    data: { amount: '3.50 EUR' },
  },
  {
    text: 'a: { count: 1,350,000, asOf: 2026 }\n',
    found: '1:13 FMT009 cut',
    covers: '1,350,000',
    hint: 'decimals take a point, and thousands no separator: count: 1350000',
    data: { count: 1350000, asOf: 2026 },
  },
  {
    text: 'a: { es:Venta, en: Sale }\n',
    found: '1:6 FMT009 noSpace',
    covers: 'es:Venta',
    hint: 'write es: Venta',
    data: { es: 'Venta', en: 'Sale' },
  },
  {
    text: 'a: { encargo, en: Sale }\n',
    found: '1:6 FMT009 noValue',
    covers: 'encargo',
    hint: 'give it a value after a colon and a space, or remove it; a text that holds commas, brackets or braces goes in quotes.',
    data: { en: 'Sale' },
  },
  {
    text: 'a: { b: [x], encargo, en: Sale }\n',
    found: '1:14 FMT009 noValue',
    covers: 'encargo',
    hint: 'give it a value after a colon and a space, or remove it; a text that holds commas, brackets or braces goes in quotes.',
    data: { b: ['x'], en: 'Sale' },
  },
  {
    text: 'a: [97,5 %, 99 %]\n',
    found: '1:5 FMT009 cutInList',
    covers: '97,5 %',
    hint: 'put the text in quotes: "97,5 %"',
    data: ['97,5 %', '99 %'],
  },
  {
    text: 'a: [Reclamar, Ser atendido pronto, y en su idioma]\n',
    found: '1:15 FMT009 cutInList',
    covers: 'Ser atendido pronto, y en su idioma',
    hint: 'put the text in quotes: "Ser atendido pronto, y en su idioma"',
    data: ['Reclamar', 'Ser atendido pronto, y en su idioma'],
  },
  {
    text: 'a: [Atención (web, chat, teléfono), Quejas]\n',
    found: '1:5 FMT009 cutInList',
    covers: 'Atención (web, chat, teléfono)',
    hint: 'put the text in quotes: "Atención (web, chat, teléfono)"',
    data: ['Atención (web, chat, teléfono)', 'Quejas'],
  },
];

describe.each(cuts)('$text', ({ text, found: expected, covers, hint, data: mended }) => {
  it('is one finding over the whole text, which is put together', () => {
    const [finding] = read(text).findings;
    expect(found(text)).toEqual([expected]);
    expect(stretch(text, finding?.place.span)).toBe(covers);
    expect(data(text)).toEqual([{ a: mended }]);
    expect(finding && say(finding, 'en')[1]).toBe(hint);
    expect(finding && say(finding, 'es')[0]).toMatch(/«.+»/);
  });
});

describe('what is in order', () => {
  it.each([
    'a: [Venta, encargo]',
    'a: [Lunes a viernes, sábados por la mañana]',
    'a: [1,2,3]',
    'a: [10, 20, 30]',
    'a: [es, en, "no, gracias"]',
    'a: ["Ser atendido pronto", "y en su idioma"]',
    'a: [agreement:front#a, agreement:back]',
    'a: ["08:00-14:00", "15:00-20:00"]',
    'a: [Uno (dos), tres]',
    'a: [2026-01,2026-02]',
    'a: { b: , c: 1 }',
    'a: { b: 1, c: 2, }',
    'a: {}',
    'a: []',
    'a:\n  - Venta, encargo\n  - 97,5 %',
    'a: Venta, encargo y devolución',
  ])('%s', (text) => {
    expect(found(`${text}\n`)).toEqual([]);
  });
});

it('leaves no written form behind that another check could take for a mistake', () => {
  expect([...(read('a: { n: 3,5, m: [1] }\n').documents[0]?.written ?? [])]).toEqual([]);
});

it('moves the places of the entries behind a text that was put together', () => {
  const text = 'a: [Ser atendido pronto, y en su idioma, Reclamar]\n';
  const [document] = read(text).documents;
  expect(stretch(text, document?.locate(['a', 0]))).toBe('Ser atendido pronto, y en su idioma');
  expect(stretch(text, document?.locate(['a', 1]))).toBe('Reclamar');
});
