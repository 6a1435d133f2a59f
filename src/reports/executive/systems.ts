import type { Localised } from '../../diagnostics/language.ts';
import type { Entity } from '../../model/model.ts';
import { wordOf } from '../parts/labels.ts';
import { nameOf } from '../parts/names.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';
import { layers, otherLayer } from './layers.ts';
import { moneyInAll } from './money.ts';

type System = Entity<'system'>;

/** What the systems cost in all; null where none says it. */
export function systemsIntro({ model, say }: ViewContext): string | null {
  const systems = model.all('system');
  const cost = moneyInAll(systems.flatMap(({ value }) => value.cost ?? []));
  return cost.length === 0 ? null : say(costWords, { cost, systems: systems.length });
}

const costWords: Localised = {
  en: '{systems, plural, one {# system} other {# systems}} at a stated cost of {cost} in all.',
  es: '{systems, plural, one {# sistema} other {# sistemas}}, con un coste declarado de {cost} en total.',
};

/** A row a layer: `Patient record (CRM, omnichannel platform), …`. */
export function landscapeTable(view: ViewContext): Table | null {
  const systems = view.model.all('system');
  const known = new Set(layers.flatMap(({ functionalities }) => functionalities));
  const others = systems.flatMap(({ value }) => value.functionalities ?? []).filter((one) => !known.has(one));
  const all = [...layers, { name: otherLayer, functionalities: [...new Set<string>(others)] }];
  const rows = all.map(({ name, functionalities }) => ({ name, covered: coveredBy(systems, functionalities, view) }));
  return tableOf(
    rows.filter(({ covered }) => covered.length > 0),
    [
      { name: { en: 'Layer', es: 'Capa' }, of: ({ name }) => view.say(name) },
      { name: { en: 'Systems and what they do', es: 'Sistemas y qué hacen' }, of: ({ covered }) => covered },
    ],
    view,
  );
}

function coveredBy(systems: readonly System[], functionalities: readonly string[], view: ViewContext): Content[] {
  return systems.flatMap((system): Content[] => {
    const own = (system.value.functionalities ?? []).filter((one) => functionalities.includes(one));
    const words = own.flatMap((one) => wordOf('system', 'functionalities[]', one, view) ?? []);
    if (words.length === 0) return [];
    return [{ type: 'entity', id: system.ref, name: `${nameOf(system, view)} (${words.join(', ')})` }];
  });
}
