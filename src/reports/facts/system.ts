import { labels } from '../../generated/labels.ts';
import { isWritten } from '../../language/shape/decoded.ts';
import type { Entity } from '../../model/model.ts';
import { refTo } from '../../model/refs.ts';
import type { View } from '../../wording/view.ts';
import type { LandscapeData } from '../charts/landscape.ts';
import { raise } from '../render/fault.ts';
import { localised } from '../render/reader.ts';
import { type Facts, type Given, givenIn, type WholeFacts } from './fact.ts';

export const whole: WholeFacts = { landscape };

export const facts: Facts<'system'> = {
  type: ({ value }, view) => view.sentence(view.wordOf('system', 'type', value.type) ?? ''),
  available: ({ value: { availability } }, view) =>
    availability && 'min' in availability ? (availability.min ?? null) : view.writtenTarget(availability),
  /** Those that it talks to, each with how. */
  integrations: ({ value }, view) =>
    Object.values(value.integrations ?? {}).map((one) => {
      // `sends, API, daily`
      const fields = (['direction', 'type', 'frequency'] as const).filter((field) => isWritten(one, field));
      const manner = fields.flatMap((field) => view.wordOf('system', `integrations.*.${field}`, one[field]) ?? []);
      return view.noted(one.to, manner.join(', '));
    }),
};

/**
 * `"Operation|Operación" "billing payments"`: a layer each, with the systems that do what belongs to it, also as links: `Patient record
 * (CRM)`. The last layer, of which only the name is given, is that of everything else. For the figure `landscape`; null where there are fewer than two.
 */
function landscape(view: View, given: Given): LandscapeData | null {
  const all = view.model.all('system');
  const pairs = givenIn(given, 2).map(([name = '', parts]) => ({ name, parts: parts?.split(' ') }));
  const known = pairs.flatMap(({ parts = [] }) => parts);
  for (const name of known) {
    if (!Object.hasOwn(labels.system?.fields ?? {}, `functionalities[]=${name}`))
      raise({ kind: 'wrong-value', values: { name } });
  }
  const layers = pairs.flatMap(({ name, parts }) => {
    const belongs = (one: string) => (parts ? parts.includes(one) : !known.includes(one));
    const placed = all.flatMap((system) => {
      const own = (system.value.functionalities ?? []).filter(belongs);
      const words = own.flatMap((one) => view.wordOf('system', 'functionalities[]', one) ?? []).join(', ');
      return words === '' ? [] : { system, name: view.nameOf(system), words };
    });
    const layer = {
      name: view.say(localised(name)),
      systems: placed.map(({ system, words }) => view.noted(refTo(system), words)),
      boxes: placed.map(({ system, name, words }) => ({ name, does: view.sentence(words), ends: endOf(system, view) })),
    };
    return placed.length === 0 ? [] : layer;
  });
  return layers.flatMap(({ boxes }) => boxes).length < 2 ? null : { layers };
}

/** When a system goes, as far as it is said; empty where it stays. */
function endOf({ value: { lifecycle, endOfLife } }: Entity<'system'>, { say }: View): string {
  if (endOfLife) return say({ en: 'Ends {date}', es: 'Fin: {date}' }, { date: endOfLife });
  return lifecycle === 'phase-out' ? say({ en: 'On its way out', es: 'En retirada' }) : '';
}
