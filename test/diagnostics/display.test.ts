import { expect, test } from 'vitest';
import { display } from '../../src/diagnostics/display.ts';
import type { Value } from '../../src/diagnostics/values.ts';

test.each<[value: Value, en: string, es: string]>([
  ['as it is', 'as it is', 'as it is'],
  [4100, '4,100', '4100'],
  [41_000, '41,000', '41.000'],
  [350000, '350,000', '350.000'],
  [2.456, '2.46', '2,46'],
  [['a'], 'a', 'a'],
  [['a', 'b', 'c'], 'a, b and c', 'a, b y c'],
  [['compras', 'instalación'], 'compras and instalación', 'compras e instalación'],
  [['compras', 'alta y baja', 'quejas'], 'compras, alta y baja and quejas', 'compras, alta y baja, y quejas'],
  [['use', 'billing and payment'], 'use, and billing and payment', 'use y billing and payment'],
  [[], '', ''],

  [{ type: 'duration', written: '24h', clock: 'elapsed', seconds: 86_400 }, '24\u00a0h', '24\u00a0h'],
  [{ type: 'duration', written: '90s', clock: 'elapsed', seconds: 90 }, '1\u00a0min 30\u00a0s', '1\u00a0min 30\u00a0s'],
  [{ type: 'duration', written: '0.5 s', clock: 'elapsed', seconds: 0.5 }, '0.5\u00a0s', '0,5\u00a0s'],
  [
    { type: 'duration', written: '', clock: 'elapsed', seconds: 298_740 },
    '82\u00a0h 59\u00a0min',
    '82\u00a0h 59\u00a0min',
  ],
  [
    { type: 'duration', written: '', clock: 'elapsed', seconds: 6435 * 3600 + 60 },
    '6,435\u00a0h 1\u00a0min',
    '6435\u00a0h 1\u00a0min',
  ],
  [{ type: 'duration', written: '', clock: 'elapsed', seconds: 16_435 * 3600 }, '16,435\u00a0h', '16.435\u00a0h'],
  [
    { type: 'duration', written: '', clock: 'business-days', days: 10_950 },
    '10,950\u00a0business days',
    '10.950\u00a0días hábiles',
  ],
  [{ type: 'duration', written: '0 s', clock: 'elapsed', seconds: 0 }, '0\u00a0s', '0\u00a0s'],
  [{ type: 'duration', written: '-30 s', clock: 'elapsed', seconds: -30 }, '−30\u00a0s', '−30\u00a0s'],
  [
    { type: 'duration', written: '', clock: 'business-time', seconds: 28_800 },
    '8\u00a0business hours',
    '8\u00a0horas hábiles',
  ],
  [
    { type: 'duration', written: '', clock: 'business-time', seconds: 3600 },
    '1\u00a0business hour',
    '1\u00a0hora hábil',
  ],
  [
    { type: 'duration', written: '', clock: 'business-time', seconds: 5400 },
    '1\u00a0business hour and 30\u00a0minutes',
    '1\u00a0hora y 30\u00a0minutos hábiles',
  ],
  [
    { type: 'duration', written: '', clock: 'business-days', days: 15 },
    '15\u00a0business days',
    '15\u00a0días hábiles',
  ],
  [{ type: 'duration', written: '', clock: 'business-days', days: 1 }, '1\u00a0business day', '1\u00a0día hábil'],
  [
    { type: 'duration', written: '2 weeks', clock: 'calendar-days', days: 14 },
    '14\u00a0calendar days',
    '14\u00a0días naturales',
  ],

  [{ type: 'percent', written: '97,5 %', value: 97.5 }, '97.5%', '97,5\u00a0%'],
  [{ type: 'percent', written: '99.9999%', value: 99.9999 }, '99.9999%', '99,9999\u00a0%'],
  [{ type: 'percent', written: '', value: 98.33333 }, '98.33%', '98,33\u00a0%'],
  [{ type: 'number', written: '3.5', value: 3.5 }, '3.5', '3,5'],

  [{ type: 'money', written: '35 EUR', amount: 35, currency: 'EUR' }, '€35', '35\u00a0€'],
  [{ type: 'money', written: '35.50 EUR', amount: 35.5, currency: 'EUR' }, '€35.50', '35,50\u00a0€'],
  [{ type: 'money', written: '1200.50 COP', amount: 1200.5, currency: 'COP' }, 'COP\u00a01,200.50', '1200,50\u00a0COP'],
  [{ type: 'money', written: '', amount: 12_345, currency: 'EUR' }, '€12,345', '12.345\u00a0€'],
  [{ type: 'money', written: '', amount: 10 / 3, currency: 'EUR' }, '€3.33', '3,33\u00a0€'],

  [{ type: 'date', written: '2026-12-28', iso: '2026-12-28' }, '28 December 2026', '28 de diciembre de 2026'],
  [{ type: 'date', written: '2026-12', iso: '2026-12' }, 'December 2026', 'diciembre de 2026'],
  [{ type: 'date', written: '2026', iso: '2026' }, '2026', '2026'],
  [{ type: 'month-day', written: '06-15', month: 6, day: 15 }, '15 June', '15 de junio'],
  [{ type: 'month-day', written: '02-29', month: 2, day: 29 }, '29 February', '29 de febrero'],
  [
    { type: 'instant', written: '2026-06-05T00:30:00+02:00', epochMs: Date.UTC(2026, 5, 4, 22, 30) },
    '5 June 2026, 00:30 (UTC+02:00)',
    '5 de junio de 2026, 00:30 (UTC+02:00)',
  ],
  [
    { type: 'instant', written: '', epochMs: Date.UTC(2026, 5, 4, 22, 30, 5) },
    '4 June 2026, 22:30:05 (UTC)',
    '4 de junio de 2026, 22:30:05 (UTC)',
  ],
  [{ type: 'period', written: '2026', from: '2026-01-01', to: '2026-12-31' }, '2026', '2026'],
  [
    { type: 'period', written: '2026-Q3', from: '2026-07-01', to: '2026-09-30' },
    'July – September 2026',
    'julio–septiembre de 2026',
  ],
  [{ type: 'period', written: '2026-07', from: '2026-07-01', to: '2026-07-31' }, 'July 2026', 'julio de 2026'],
  [{ type: 'period', written: '', from: '2026-06-01', to: '2026-06-07' }, '1 – 7 June 2026', '1–7 de junio de 2026'],
  [
    { type: 'period', written: '2026-06-01', from: '2026-06-01', to: '2026-06-01' },
    '1 June 2026',
    '1 de junio de 2026',
  ],
  [{ type: 'time-range', written: '08:00-15:00', from: 480, to: 900 }, '08:00–15:00', '08:00–15:00'],
  [{ type: 'time-range', written: '00:00-24:00', from: 0, to: 1440 }, '00:00–24:00', '00:00–24:00'],
  [{ type: 'time', written: '18:00', minutes: 1080 }, '18:00', '18:00'],

  [{ type: 'text', written: 'Hola', by: { es: 'Hola', en: 'Hello' } }, 'Hello', 'Hola'],
  [{ type: 'text', written: 'Hola', by: { es: 'Hola' } }, 'Hola', 'Hola'],
  [{ type: 'text', written: 'Bon dia', by: { ca: 'Bon dia', 'es-CO': 'Buenas' } }, 'Bon dia', 'Buenas'],
  [{ type: 'ref', written: 'billing', kind: 'service', id: 'billing' }, 'billing', 'billing'],
  [
    { type: 'ref', written: '', kind: 'charter', id: 'homes', part: 'answer' },
    'charter:homes#answer',
    'charter:homes#answer',
  ],
])('%j', (value, en, es) => {
  expect(display(value, 'en')).toBe(en);
  expect(display(value, 'es')).toBe(es);
});

test('a list of typed values is joined in the reader’s language', () => {
  const days: Value = [
    { type: 'duration', written: '', clock: 'business-days', days: 2 },
    { type: 'percent', written: '97.5%', value: 97.5 },
  ];
  expect(display(days, 'es')).toBe('2\u00a0días hábiles y 97,5\u00a0%');
});

test.each([
  ['en', 'en-GB'],
  ['es', 'es-ES'],
] as const)('what is said without Intl is what Intl says: %s', (language, locale) => {
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  for (let hundredths = 0; hundredths < 1e14; hundredths += 61 + Math.floor(hundredths / 40))
    expect(display(hundredths / 100, language)).toBe(decimals.format(hundredths / 100));
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  for (let day = Date.UTC(2023, 11, 28); day < Date.UTC(2025, 0, 3); day += 86_400_000) {
    const iso = new Date(day).toISOString().slice(0, 10);
    expect(display({ type: 'date', written: iso, iso }, language)).toBe(date.format(day));
  }
  const words = [
    'a',
    'Y',
    'iris',
    'Índice',
    'hiena',
    'higos',
    'ocho',
    'Óscar',
    'hora',
    '8',
    '11',
    '“b”',
    'ñu',
    'zar',
    ' x',
  ];
  for (const type of ['conjunction', 'disjunction'] as const) {
    const list = new Intl.ListFormat(locale, { type });
    for (const last of words)
      for (const before of [[], ['b'], ['b', 'i'], ['o', 'c', 'd']]) {
        const all = [...before, last];
        const value: Value = type === 'conjunction' ? all : { type: 'any-of', of: all };
        expect(display(value, language)).toBe(list.format(all));
      }
  }
});
