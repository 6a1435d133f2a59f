import type { Localised } from '../../diagnostics/language.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import { type Initiative, initiativesOf } from '../facts/initiative.ts';
import { wordOf } from '../parts/labels.ts';
import { sentence } from '../parts/speech.ts';
import { stated } from '../parts/table.ts';
import { validityInWords } from '../parts/target/qualifiers.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Fact } from '../render/content.ts';
import { countOf } from './counts.ts';
import { moneyInAll } from './money.ts';

/** What all initiatives cost, when they are, and how far they have come. */
export function roadmapFacts(view: ViewContext): Fact[] {
  const initiatives = initiativesOf(view);
  if (initiatives.length === 0) return [];
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
