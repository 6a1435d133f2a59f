import type { Measure, PlainDate } from '../../diagnostics/values.ts';
import { figureWords as words } from '../../generated/words/reports.ts';
import { isPursued } from '../../model/actions.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { Entity } from '../../model/model.ts';
import { validityInWords } from '../wording/conditions.ts';
import { wordOf } from '../wording/labels.ts';
import { noted } from '../wording/links.ts';
import { type Speech, sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';
import type { Facts } from './fact.ts';
import { aimOf } from './kpi.ts';
import { byDay } from './order.ts';

type Initiative = Entity<'initiative'>;
type Benefit = NonNullable<Initiative['value']['benefits']>[number];

/** The initiatives that are done or to be done, by their start; those without a date last. */
export function initiativesOf({ model }: ViewContext): Initiative[] {
  return byDay(model.all('initiative').filter(isPursued), ({ value }) => value.start?.iso);
}

export const initiativeFacts: Facts<'initiative'> = {
  /** `From May 2026 to March 2027`: the days say nothing to a board. */
  months({ value: { start, end } }, view) {
    const month = (date: PlainDate | undefined) => date && { ...date, iso: date.iso.slice(0, 7) };
    return sentence(validityInWords({ from: month(start), to: month(end) }, view));
  },
  gains: ({ value }, view) =>
    (value.benefits ?? []).map(({ kpi, delta }) => noted(kpi, gainInWords(delta, view), view)),
  /** Of a benefit, its KPI with the way from today to the objective, else how much it gets better. */
  aim(_, view, part) {
    const { kpi, delta } = part as Benefit;
    return aimOf(kpi, view, gainInWords(delta, view));
  },
};

/** From the first start of an initiative to the last end; empty where there are no dates. */
export function initiativesSpan(view: ViewContext): string {
  const all = initiativesOf(view);
  const [from] = byDay(
    all.flatMap(({ value }) => value.start ?? []),
    firstDay,
  );
  const ends = all.flatMap(({ value }) => value.end ?? []);
  return validityInWords({ from, to: byDay(ends, lastDay).at(-1) }, view);
}

/** `Approved 1 · proposed 1`, the furthest first; empty where there are none. */
export function initiativeStates(view: ViewContext): string {
  const states = ['done', 'in-progress', 'approved', 'on-hold', 'proposed'].flatMap((state) => {
    const count = initiativesOf(view).filter(({ value }) => value.state === state).length;
    return count === 0 ? [] : `${wordOf('initiative', 'state', state, view)} ${view.show(count)}`;
  });
  return sentence(states.join(' · '));
}

/** How much something gets better: a percentage by points. */
function gainInWords(delta: Measure | undefined, { say, show }: Speech): string {
  if (!delta) return '';
  return delta.type === 'percent' ? say(words.points, { value: delta.value }) : show(delta);
}
