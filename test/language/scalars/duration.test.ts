import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDuration } from '../../../src/diagnostics/display/duration.ts';
import type { Duration } from '../../../src/diagnostics/values.ts';
import { scalarParsers } from '../../../src/language/scalars/index.ts';
import { context, read, say } from './reading.ts';

const hour = 3600;

test.each<[written: string, clock: Duration['clock'], size: number]>([
  ['20s', 'elapsed', 20],
  ['20 segundos', 'elapsed', 20],
  ['1 segundo', 'elapsed', 1],
  ['0 s', 'elapsed', 0],
  ['0.5 s', 'elapsed', 0.5],
  ['3 min', 'elapsed', 180],
  ['3 minutes', 'elapsed', 180],
  ['1 minuto', 'elapsed', 60],
  ['8h', 'elapsed', 8 * hour],
  ['24 hours', 'elapsed', 24 * hour],
  ['24 horas', 'elapsed', 24 * hour],
  ['24 Horas', 'elapsed', 24 * hour],
  ['24 horas naturales', 'elapsed', 24 * hour],
  ['1.5 h', 'elapsed', 1.5 * hour],
  ['1,5 horas', 'elapsed', 1.5 * hour],
  ['1h 30min', 'elapsed', 1.5 * hour],
  ['1h30min', 'elapsed', 1.5 * hour],
  ['1 hour and 30 minutes', 'elapsed', 1.5 * hour],
  ['1 hora y 30 minutos', 'elapsed', 1.5 * hour],
  ['1 h 5 min 3 s', 'elapsed', hour + 303],
  ['PT20S', 'elapsed', 20],
  ['PT1H30M', 'elapsed', 1.5 * hour],
  ['PT0.5H', 'elapsed', hour / 2],
  ['PT24H', 'elapsed', 24 * hour],
  ['8 business hours', 'business-time', 8 * hour],
  ['8 working hours', 'business-time', 8 * hour],
  ['1 business hour', 'business-time', hour],
  ['8 horas hábiles', 'business-time', 8 * hour],
  ['8 horas habiles', 'business-time', 8 * hour],
  ['8 horas ha\u0301biles', 'business-time', 8 * hour],
  ['8 horas laborables', 'business-time', 8 * hour],
  ['1 hora hábil', 'business-time', hour],
  ['30 minutos laborables', 'business-time', 1800],
  ['1 business hour 30 minutes', 'business-time', 1.5 * hour],
  ['1 business hour and 30 business minutes', 'business-time', 1.5 * hour],
  ['1 hora 30 minutos hábiles', 'business-time', 1.5 * hour],
  ['2 business days', 'business-days', 2],
  ['1 working day', 'business-days', 1],
  ['15 días hábiles', 'business-days', 15],
  ['15 dias laborables', 'business-days', 15],
  ['1 día hábil', 'business-days', 1],
  ['1 calendar day', 'calendar-days', 1],
  ['2 días naturales', 'calendar-days', 2],
  ['2 días calendario', 'calendar-days', 2],
  ['2 weeks', 'calendar-days', 14],
  ['1 semana', 'calendar-days', 7],
  ['2 semanas naturales', 'calendar-days', 14],
  ['1 week 2 calendar days', 'calendar-days', 9],
  ['P2D', 'calendar-days', 2],
  ['P2W', 'calendar-days', 14],
  ['P1W2D', 'calendar-days', 9],
])('%s is %s %d', (written, clock, size) => {
  const value = clock.endsWith('days') ? { days: size } : { seconds: size };
  expect(read('Duration', written)).toEqual({ type: 'duration', written, clock, ...value });
});

test.each<[value: unknown, outcome: string]>([
  [24, 'FMT002 bareNumber'],
  ['24', 'FMT002 bareNumber'],
  [1.5, 'FMT002 bareNumber'],
  ['2 days', 'FMT002 bareDays'],
  ['2d', 'FMT002 bareDays'],
  ['1 día', 'FMT002 bareDays'],
  ['2 dias', 'FMT002 bareDays'],
  ['3 months', 'FMT002 monthsOrYears'],
  ['1 mes', 'FMT002 monthsOrYears'],
  ['2 años', 'FMT002 monthsOrYears'],
  ['1 year', 'FMT002 monthsOrYears'],
  ['P1M', 'FMT002 monthsOrYears'],
  ['P1Y', 'FMT002 monthsOrYears'],
  ['1.5 business days', 'FMT002 dayFraction'],
  ['0,5 días hábiles', 'FMT002 dayFraction'],
  ['1.5 days', 'FMT002 dayFraction'],
  ['2.5 weeks', 'FMT002 dayFraction'],
  ['P0.5D', 'FMT002 dayFraction'],
  ['2 business weeks', 'FMT002 businessWeeks'],
  ['2 semanas laborables', 'FMT002 businessWeeks'],
  ['2 business days 4 h', 'FMT002 mixedClocks'],
  ['1h 30 business minutes', 'FMT002 mixedClocks'],
  ['1 hora hábil 30 minutos', 'FMT002 mixedClocks'],
  ['P1DT2H', 'FMT002 mixedClocks'],
  ['30m', 'FMT002 minutesOrMonths'],
  ['8 hurs', 'FMT002 unknownUnit'],
  ['3 tickets', 'FMT002 unknownUnit'],
  ['8 office hours', 'FMT002 unknownUnit'],
  ['lo antes posible', 'FMT002 notDuration'],
  ['two hours', 'FMT002 notDuration'],
  ['-2 h', 'FMT002 notDuration'],
  ['≤ 2 h', 'FMT002 notDuration'],
  ['30min 1h', 'FMT002 notDuration'],
  ['1h 1h', 'FMT002 notDuration'],
  ['1 h 30', 'FMT002 notDuration'],
  ['0.125 h', 'FMT002 notDuration'],
  ['P', 'FMT002 notDuration'],
  ['PT', 'FMT002 notDuration'],
  ['P1DT', 'FMT002 notDuration'],
  ['PT20', 'FMT002 notDuration'],
  ['99999999 h', 'FMT002 tooLong'],
  ['1.500 h', 'FMT012 grouped'],
  ['1 500 horas hábiles', 'FMT012 grouped'],
  [true, 'FMT002 notDuration'],
  ['', 'INT008 emptyText'],
  [null, 'INT008 emptyText'],
  [['24h'], 'INT008 notSingle'],
  [{ hours: 24 }, 'INT008 notSingle'],
])('%j is at fault: %s', (value, outcome) => {
  expect(read('Duration', value)).toBe(outcome);
});

test('says which clocks are possible, in the reader’s language', () => {
  expect(say('Duration', '2 días', 'es')).toBe(
    '«2 días» puede significar días hábiles o días naturales. → escriba «2 días hábiles» o «2 días naturales».',
  );
  expect(say('Duration', '1 day')).toBe(
    '“1 day” can mean business days or calendar days. → write “1 business day” or “1 calendar day”.',
  );
  expect(say('Duration', '3 meses', 'es')).toMatch('por ejemplo «90 días naturales»');
  // As it is to be written: without separators of thousands.
  expect(say('Duration', '30 years')).toMatch('for example “10950 calendar days”');
  expect(say('Duration', '30 años', 'es')).toMatch('por ejemplo «10950 días naturales»');
  expect(say('Duration', '2 semanas laborables', 'es')).toMatch('escriba «10 días hábiles»');
  expect(say('Duration', '1h 30m')).toMatch('write “1h 30 min”');
  expect(say('Duration', '8 hurs')).toMatch('write “8 hours”');
});

const seconds = fc.integer({ min: 0, max: 300_000_000 }).map((hundredths) => hundredths / 100);
const days = fc.integer({ min: 0, max: 36_525 });
const durations: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({
    type: fc.constant('duration'),
    written: fc.constant(''),
    clock: fc.constantFrom('elapsed', 'business-time'),
    seconds,
  }),
  fc.record({
    type: fc.constant('duration'),
    written: fc.constant(''),
    clock: fc.constantFrom('business-days', 'calendar-days'),
    days,
  }),
);

test.each(['en', 'es'] as const)('what is written in %s reads as the same duration', (language) => {
  fc.assert(
    fc.property(durations, (duration) => {
      const written = writeDuration(duration, language);
      expect(scalarParsers.Duration(written, undefined, context)).toEqual({ value: { ...duration, written } });
    }),
  );
});

const number = fc.integer({ min: 0, max: 999 }).map(String);
const unit = fc.constantFrom(
  's',
  'seg',
  'min',
  'minutos',
  'h',
  'hours',
  'm',
  'días',
  'business days',
  'weeks',
  'meses',
  'días hábiles',
  'x',
);
const sums = fc.array(
  fc.tuple(number, unit).map((term) => term.join(' ')),
  { minLength: 1, maxLength: 3 },
);

test('whatever is accepted in a sum is written in a form that reads as the same duration', () => {
  fc.assert(
    fc.property(sums, fc.constantFrom('en', 'es'), (terms, language) => {
      const parsed = scalarParsers.Duration(terms.join(' '), undefined, context);
      if ('fault' in parsed) return;
      const written = writeDuration(parsed.value as Duration, language);
      expect(scalarParsers.Duration(written, undefined, context)).toEqual({
        value: { ...(parsed.value as Duration), written },
      });
    }),
  );
});
