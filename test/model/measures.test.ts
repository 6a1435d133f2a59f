import { expect, it } from 'vitest';
import type { Measure } from '../../src/diagnostics/values.ts';
import { scalarParsers } from '../../src/language/scalars/index.ts';
import { moreThan, sizeOf } from '../../src/model/measures.ts';

function measure(written: string): Measure {
  const plain = Number(written);
  const raw = Number.isNaN(plain) ? written : plain;
  const parsed = scalarParsers.Measure(raw, written, { languages: ['en'], currency: 'EUR' });
  if ('fault' in parsed) throw new Error(written);
  return parsed.value as Measure;
}

it.each([
  ['5', '3', 2],
  ['90%', '80%', 10],
  ['80%', '90%', -10],
  ['5 EUR', '2 EUR', 3],
  ['5 EUR', '2 USD', undefined],
  ['2 min', '30 s', 90],
  ['2 business hours', '1 business hour', 3600],
  ['2 hours', '1 business hour', undefined],
  ['5 business days', '3 business days', 2],
  ['5 calendar days', '3 business days', undefined],
  ['5 business days', '3 business hours', undefined],
  ['5', '3%', undefined],
  ['5%', '3', undefined],
  ['5 EUR', '3', undefined],
  ['5', '3 EUR', undefined],
  ['5%', '3 EUR', undefined],
  ['5 min', '3', undefined],
  ['5', '3 min', undefined],
  ['5 EUR', '3 min', undefined],
  ['5 min', '3 EUR', undefined],
])('%s is more than %s by %s', (one, other, more) => {
  expect(moreThan(measure(one), measure(other))).toBe(more);
});

it('counts are compared with counts alone', () => {
  expect(moreThan(5, 3)).toBe(2);
  expect(moreThan(5, measure('3'))).toBeUndefined();
  expect(moreThan(measure('5'), 3)).toBeUndefined();
});

it('the size of a duration is in days on the clocks that count days, else in seconds', () => {
  const sizes = ['2 min', '3 business days', '0 min'].map((written) => {
    const duration = measure(written);
    return duration.type === 'duration' ? sizeOf(duration) : undefined;
  });
  expect(sizes).toEqual([120, 3, 0]);
});
