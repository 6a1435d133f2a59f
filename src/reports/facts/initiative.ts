import type { PlainDate } from '../../diagnostics/values.ts';
import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { gainInWords } from '../executive/figures.ts';
import { noted } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { validityInWords } from '../parts/target/qualifiers.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Facts } from './fact.ts';

export type Initiative = Entity<'initiative'>;

/** The initiatives that are done or to be done, by their start; those without a date last. */
export function initiativesOf({ model }: ViewContext): Initiative[] {
  const live = model.all('initiative').filter(({ value }) => value.state !== 'cancelled');
  const startOf = ({ value }: Initiative) => value.start?.iso ?? '9999';
  return live.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : Number(startOf(one) > startOf(other))));
}

export const initiativeFacts: Facts<'initiative'> = {
  /** `From May 2026 to March 2027`: the days say nothing to a board. */
  months({ value: { start, end } }, view) {
    const month = (date: PlainDate | undefined) => date && { ...date, iso: date.iso.slice(0, 7) };
    return sentence(validityInWords({ from: month(start), to: month(end) }, view));
  },
  gains: ({ value }, view) =>
    (value.benefits ?? [])
      .filter(({ kpi }) => isRef(kpi))
      .map(({ kpi, delta }) => noted(kpi, gainInWords(delta, view), view)),
};
