import { dateFormat } from '../../diagnostics/display/intl.ts';
import type { Measure, PlainDate } from '../../diagnostics/values.ts';
import { figureWords as words } from '../../generated/words/reports.ts';
import { isPursued } from '../../model/actions.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { Entity } from '../../model/model.ts';
import type { View } from '../../wording/view.ts';
import type { QuadrantData } from '../charts/quadrant.ts';
import type { SpansData, SpansRow } from '../charts/spans.ts';
import { type Facts, listsOf, type WholeFacts } from './fact.ts';
import { aimOf } from './kpi.ts';
import { byDay } from './order.ts';

export const lists = listsOf('initiative', { liveInitiatives: initiativesOf });

export const whole: WholeFacts = {
  initiativeBars,
  /** From the first start of an initiative to the last end; empty where there are no dates. */
  initiativesSpan(view) {
    const all = initiativesOf(view).map(({ value }) => value);
    const starts = all.flatMap(({ start }) => start ?? []);
    const ends = all.flatMap(({ end }) => end ?? []);
    return view.validityInWords({ from: byDay(starts, firstDay)[0], to: byDay(ends, lastDay).at(-1) });
  },
  /** Those that say what they take and what they give, for the figure `quadrant`; null where there are fewer than two. */
  initiativeWorth(view): QuadrantData | null {
    const items = initiativesOf(view).flatMap((initiative) => {
      const { effort: x, impact: y } = initiative.value;
      return x === undefined || y === undefined ? [] : { name: view.nameOf(initiative), x, y };
    });
    return items.length < 2 ? null : { of: 'worth', scale: { min: 1, max: 5 }, items };
  },
};

type Initiative = Entity<'initiative'>;
type Benefit = NonNullable<Initiative['value']['benefits']>[number];

/** The initiatives that are done or to be done, by their start; those without a date last. */
export function initiativesOf({ model }: View): Initiative[] {
  return byDay(model.all('initiative').filter(isPursued), ({ value }) => value.start?.iso);
}

export const facts: Facts<'initiative'> = {
  /** `From May 2026 to March 2027`: the days say nothing to a board. */
  months({ value: { start, end } }, view) {
    const month = (date: PlainDate | undefined) => date && { ...date, iso: date.iso.slice(0, 7) };
    return view.sentence(view.validityInWords({ from: month(start), to: month(end) }));
  },
  gains: ({ value }, view) => (value.benefits ?? []).map(({ kpi, delta }) => view.noted(kpi, gainInWords(delta, view))),
  /** Of a benefit, how much its KPI gets better. */
  gain: (_, view, part) => view.sentence(gainInWords((part as Benefit).delta, view)),
  /** Of a benefit, its KPI with the way from today to the objective, else how much it gets better. */
  aim(_, view, part) {
    const { kpi, delta } = part as Benefit;
    return aimOf(kpi, view, gainInWords(delta, view));
  },
};

/** How much something gets better: a percentage by points. */
function gainInWords(delta: Measure | undefined, { say }: View): string {
  if (!delta) return '';
  return delta.type === 'percent' ? say(words.points, { value: delta.value }) : say(words.by, { value: delta });
}

/** Those that say from when to when, for the figure `gantt`; null where there are fewer than two. */
function initiativeBars(view: View): SpansData | null {
  const dated = initiativesOf(view).flatMap((initiative) => {
    const { start, end } = initiative.value;
    return start && end ? { initiative, from: Date.parse(firstDay(start)), to: Date.parse(lastDay(end)) } : [];
  });
  if (dated.length < 2) return null;
  const names = dated.map(({ initiative }) => view.nameOf(initiative));
  const rows = dated.map(({ initiative, from, to }, index): SpansRow => {
    const { start, end, state, milestones = {}, dependsOn = [] } = initiative.value;
    const after = dependsOn
      .map((ref) => dated.findIndex((one) => one.initiative.id === ref.id))
      .filter((at) => at >= 0);
    const marks = Object.entries(milestones).flatMap(([key, { name, date }]) =>
      date ? { name: view.read(name) || key, at: Date.parse(firstDay(date)) } : [],
    );
    const as = state === 'done' ? 'done' : state === 'proposed' || state === 'on-hold' ? 'waits' : 'runs';
    return {
      name: names[index] ?? '',
      spans: [{ from, to, as }],
      marks: marks.map(({ at }) => Math.min(Math.max(at, from), to)),
      after,
      cells: [
        view.sentence(view.validityInWords({ from: start, to: end })),
        view.sentence(view.wordOf('initiative', 'state', state) ?? ''),
        after.map((at) => names[at]).join(', '),
        marks.map(({ name }) => name).join(', '),
      ],
    };
  });
  const [first, last] = [Math.min(...dated.map(({ from }) => from)), Math.max(...dated.map(({ to }) => to))];
  const today = Date.parse(view.model.today ?? '');
  const limits = today > first && today < last ? [{ at: today, label: view.say({ en: 'Today', es: 'Hoy' }) }] : [];
  return { rows, ticks: quarters(first, last, view), limits };
}

/** The quarters that begin while something is done, by their first month. */
function quarters(first: number, last: number, { spoken }: View): SpansData['ticks'] {
  const year = new Date(first).getUTCFullYear();
  const many = 4 * (new Date(last).getUTCFullYear() - year + 1);
  const month = dateFormat({ month: 'short', year: 'numeric' }, spoken);
  return Array.from({ length: many }, (_, index) => Date.UTC(year, 3 * index, 1))
    .filter((at) => at >= first && at <= last)
    .map((at) => ({ at, label: month.format(at) }));
}
