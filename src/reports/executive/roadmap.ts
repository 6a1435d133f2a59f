import type { Localised } from '../../diagnostics/language.ts';
import type { PlainDate } from '../../diagnostics/values.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { Entity } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { wordOf } from '../parts/labels.ts';
import { nameOf } from '../parts/names.ts';
import { noted } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { stated, tableOf } from '../parts/table.ts';
import { validityInWords } from '../parts/target/qualifiers.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Badge, Content, Fact, Table, Tone } from '../render/content.ts';
import { countOf } from './counts.ts';
import { gainInWords } from './figures.ts';
import { gapsTable } from './gaps.ts';
import { moneyInAll } from './money.ts';

/** What is done to get there, when, for how much and for what. */
export interface RoadmapChapter {
  facts: readonly Fact[];
  initiatives: Table | null;
  gaps: Table | null;
}

export type Initiative = Entity<'initiative'>;

/** The initiatives that are done or to be done, by their start; those without a date last. */
export function initiativesOf({ model }: ViewContext): Initiative[] {
  const live = model.all('initiative').filter(({ value }) => value.state !== 'cancelled');
  const startOf = ({ value }: Initiative) => value.start?.iso ?? '9999';
  return live.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : Number(startOf(one) > startOf(other))));
}

/** Chapter 11; null where there is neither an initiative nor a gap. */
export function roadmapOf(view: ViewContext): RoadmapChapter | null {
  const initiatives = initiativesOf(view);
  const gaps = gapsTable(view);
  if (initiatives.length === 0 && !gaps) return null;
  return { facts: roadmapFacts(initiatives, view), initiatives: initiativesTable(initiatives, view), gaps };
}

function roadmapFacts(initiatives: readonly Initiative[], view: ViewContext): Fact[] {
  const states = ['done', 'in-progress', 'approved', 'on-hold', 'proposed'].flatMap((state) => {
    const count = initiatives.filter(({ value }) => value.state === state).length;
    return count === 0 ? [] : `${wordOf('initiative', 'state', state, view)} ${view.show(count)}`;
  });
  return stated([
    { label: view.say({ en: 'Cost', es: 'Coste' }), value: costInWords(initiatives, view) },
    { label: view.say({ en: 'When', es: 'Cuándo' }), value: sentence(spanInWords(initiatives, view)) },
    {
      label: view.say({ en: 'State', es: 'Estado' }),
      value: states.length === 0 ? null : sentence(states.join(' · ')),
    },
  ]);
}

/** `174,000 € in 5 initiatives`, with how many of them do not say what they cost; null where none does. */
export function costInWords(initiatives: readonly Initiative[], view: ViewContext): string | null {
  const costs = initiatives.flatMap(({ value }) => value.cost ?? []);
  if (costs.length === 0) return null;
  const values = { cost: moneyInAll(costs), count: countOf('initiative', costs.length, view) };
  const without = initiatives.length - costs.length;
  const words = view.say({ en: '{cost} in {count}', es: '{cost} en {count}' }, values);
  return without === 0 ? words : `${words}${view.say(uncosted, { without })}`;
}

const uncosted: Localised = {
  en: ' (and {without, plural, one {one more that does} other {# more that do}} not state a cost)',
  es: ' (y {without, plural, one {otra que no declara} other {otras # que no declaran}} su coste)',
};

/** From the first start to the last end; empty where there are no dates. */
export function spanInWords(initiatives: readonly Initiative[], view: ViewContext): string {
  const starts = initiatives
    .flatMap(({ value }) => value.start ?? [])
    .toSorted((a, b) => byDay(firstDay(a), firstDay(b)));
  const ends = initiatives.flatMap(({ value }) => value.end ?? []).toSorted((a, b) => byDay(lastDay(a), lastDay(b)));
  return validityInWords({ from: starts[0], to: ends.at(-1) }, view);
}

function byDay(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

const tones: Readonly<Record<string, Tone>> = { done: 'good', 'on-hold': 'bad', proposed: 'attention' };

function initiativesTable(initiatives: readonly Initiative[], view: ViewContext): Table | null {
  return tableOf(
    initiatives,
    [
      { name: { en: 'Initiative', es: 'Iniciativa' }, of: (one) => nameOf(one, view) },
      { name: { en: 'What is done', es: 'Qué se hace' }, of: ({ value }) => value.what ?? null },
      {
        name: { en: 'What customers notice', es: 'Qué nota el cliente' },
        of: ({ value }) => value.customerImpact ?? null,
      },
      { name: { en: 'When', es: 'Cuándo' }, of: ({ value }) => monthsOf(value, view) },
      { name: { en: 'Improves', es: 'Mejora' }, of: ({ value }) => gainsOf(value.benefits, view) },
      { name: { en: 'Cost', es: 'Coste' }, of: ({ value }) => value.cost ?? null, align: 'end' },
      { name: { en: 'State', es: 'Estado' }, of: ({ value }) => stateBadge(value.state, view) },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** `From May 2026 to March 2027`: the days say nothing to a board. */
function monthsOf({ start, end }: Initiative['value'], view: ViewContext): string {
  const month = (date: PlainDate | undefined) => date && { ...date, iso: date.iso.slice(0, 7) };
  return sentence(validityInWords({ from: month(start), to: month(end) }, view));
}

function gainsOf(benefits: Initiative['value']['benefits'], view: ViewContext): Content[] {
  return (benefits ?? [])
    .filter(({ kpi }) => isRef(kpi))
    .map(({ kpi, delta }) => noted(kpi, gainInWords(delta, view), view));
}

function stateBadge(state: unknown, view: ViewContext): Badge | null {
  const text = wordOf('initiative', 'state', state, view);
  return text === null ? null : { type: 'badge', text: sentence(text), tone: tones[String(state)] ?? 'neutral' };
}
