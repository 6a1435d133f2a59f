import type { Localised } from '../../diagnostics/language.ts';
import type { Measure, PlainDate } from '../../diagnostics/values.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { validityInWords } from '../wording/conditions.ts';
import { wordOf } from '../wording/labels.ts';
import { noted } from '../wording/links.ts';
import { type Speech, sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';
import type { Facts } from './fact.ts';
import { aimOf } from './kpi.ts';

type Initiative = Entity<'initiative'>;
type Benefit = NonNullable<Initiative['value']['benefits']>[number];

/** The initiatives that are done or to be done, by their start; those without a date last. */
export function initiativesOf({ model }: ViewContext): Initiative[] {
  const live = model.all('initiative').filter(({ value }) => value.state !== 'cancelled');
  const startOf = ({ value }: Initiative) => value.start?.iso ?? '9999';
  return live.toSorted((one, other) => order(startOf(one), startOf(other)));
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
  /** Of a benefit, its KPI with the way from today to the objective, else how much it gets better. */
  aim(_, view, part) {
    const { kpi, delta } = part as Benefit;
    return aimOf(kpi, view, gainInWords(delta, view));
  },
};

/** From the first start of an initiative to the last end; empty where there are no dates. */
export function initiativesSpan(view: ViewContext): string {
  const all = initiativesOf(view);
  const starts = all.flatMap(({ value }) => value.start ?? []);
  const ends = all.flatMap(({ value }) => value.end ?? []);
  const [from] = starts.toSorted((one, other) => order(firstDay(one), firstDay(other)));
  const to = ends.toSorted((one, other) => order(lastDay(one), lastDay(other))).at(-1);
  return validityInWords({ from, to }, view);
}

/** `Approved 1 · proposed 1`, the furthest first; empty where none says its state. */
export function initiativeStates(view: ViewContext): string {
  const states = ['done', 'in-progress', 'approved', 'on-hold', 'proposed'].flatMap((state) => {
    const count = initiativesOf(view).filter(({ value }) => value.state === state).length;
    return count === 0 ? [] : `${wordOf('initiative', 'state', state, view)} ${view.show(count)}`;
  });
  return sentence(states.join(' · '));
}

const points: Localised = {
  en: '{value, plural, one {# point} other {# points}}',
  es: '{value, plural, one {# punto} other {# puntos}}',
};

/** How much something gets better: a percentage by points. */
function gainInWords(delta: Measure | undefined, speech: Speech): string {
  if (!delta) return '';
  return delta.type === 'percent' ? speech.say(points, { value: delta.value }) : speech.show(delta);
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
