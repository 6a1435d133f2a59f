import { describe, expect, it } from 'vitest';
import { daysOf, firstDates, periodsOf, weekdaysText, weekText } from '../../src/feasibility/hours/index.ts';
import { languageText } from '../../src/model/languages.ts';

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const at = (text: string) => Date.parse(`${text}Z`);

it.each([
  [[1, 2, 3, 4, 5, 6, 7], 'every day', 'todos los días'],
  [[1, 2, 3, 4, 5], 'Mon–Fri', 'lun–vie'],
  [[6, 7], 'Sat, Sun', 'sáb, dom'],
  [[1, 3, 4, 5, 7], 'Mon, Wed–Fri, Sun', 'lun, mié–vie, dom'],
  [[2], 'Tue', 'mar'],
])('the weekdays %j are %s', (days, en, es) => {
  expect(weekdaysText(days).by).toEqual({ en, es });
});

it('a week is told by its rows', () => {
  const rows = [
    {
      weekdays: [1, 2, 3],
      hours: [
        { from: 480, to: 545 },
        { from: 1260, to: 1440 },
      ],
    },
    { weekdays: [6], hours: [{ from: 0, to: 60 }] },
  ] as unknown as Parameters<typeof weekText>[0];
  expect(weekText(rows).by.en).toBe('Mon–Wed 08:00–09:05, 21:00–24:00; Sat 00:00–01:00');
  expect(weekText([]).by).toEqual({ en: 'never', es: 'nunca' });
});

it('a language has its name in both', () => {
  expect(languageText('ca').by).toEqual({ en: 'Catalan', es: 'catalán' });
});

describe('dates', () => {
  it.each([
    ['within a day', ['2027-01-01T09:00', '2027-01-01T10:00'], ['2027-01-01']],
    ['over midnight', ['2027-01-01T22:00', '2027-01-02T02:00'], ['2027-01-01', '2027-01-02']],
    ['up to midnight', ['2027-01-01T22:00', '2027-01-02T00:00'], ['2027-01-01']],
    [
      'twice on one',
      ['2027-01-01T09:00', '2027-01-01T10:00', '2027-01-01T22:00', '2027-01-02T02:00'],
      ['2027-01-01', '2027-01-02'],
    ],
  ])('that a set touches %s', (_, edges, expected) => {
    expect(daysOf(edges.map(at), 'UTC')).toEqual(expected.map(day));
  });

  const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map(day);
  it.each([
    [undefined, 2, ['2027-01-01', '2027-01-02']],
    ['2027-01-02', 2, ['2027-01-02', '2027-01-03']],
    ['2027-01-03', 2, ['2027-01-03', '2027-01-04']],
    ['2027-01-04', 2, ['2027-01-01', '2027-01-02']],
    ['2027-01-01', 9, ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04']],
    ['2027-01-02', 9, ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04']],
  ])('from %s on, %d of them', (from, count, expected) => {
    expect(firstDates(days, from, count).map(({ iso }) => iso)).toEqual(expected);
  });

  it('of a long stretch are those whose noon it holds', () => {
    const spans = ['2027-01-01T00:00', '2027-02-01T00:00', '2027-03-01T12:01', '2027-04-01T12:00'].map(at);
    expect(periodsOf(spans, 'UTC')).toMatchObject([
      { from: '2027-01-01', to: '2027-01-31' },
      { from: '2027-03-02', to: '2027-04-01' },
    ]);
  });
});
