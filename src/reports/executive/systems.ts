import type { Localised } from '../../diagnostics/language.ts';
import type { Entity } from '../../model/model.ts';
import { wordOf } from '../parts/labels.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { noted } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import { writtenTarget } from '../parts/target/target.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';
import { layers, otherLayer } from './layers.ts';
import { moneyInAll } from './money.ts';

/** Which system does what, and how they talk to each other. */
export interface SystemsChapter {
  intro: string | null;
  /** Functionality by layer. */
  landscape: Table | null;
  systems: Table | null;
  integrations: Table | null;
}

type System = Entity<'system'>;

/** Chapter 8; null where no system is described. */
export function systemsOf(view: ViewContext): SystemsChapter | null {
  const systems = view.model.all('system');
  if (systems.length === 0) return null;
  const cost = moneyInAll(systems.flatMap(({ value }) => value.cost ?? []));
  return {
    intro: cost.length === 0 ? null : view.say(costWords, { cost, systems: systems.length }),
    landscape: landscapeTable(systems, view),
    systems: systemsTable(systems, view),
    integrations: integrationsTable(systems, view),
  };
}

const costWords: Localised = {
  en: '{systems, plural, one {# system} other {# systems}} at a stated cost of {cost} in all.',
  es: '{systems, plural, one {# sistema} other {# sistemas}}, con un coste declarado de {cost} en total.',
};

/** A row a layer: `Patient record (CRM, omnichannel platform), …`. */
function landscapeTable(systems: readonly System[], view: ViewContext): Table | null {
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

function systemsTable(systems: readonly System[], view: ViewContext): Table | null {
  const word = (field: string, value: unknown) => sentence(wordOf('system', field, value, view) ?? '');
  return tableOf(
    systems,
    [
      { name: { en: 'System', es: 'Sistema' }, of: (system) => nameOf(system, view) },
      { name: { en: 'Type', es: 'Tipo' }, of: ({ value }) => word('type', value.type ?? 'application') },
      { name: { en: 'Serves', es: 'Da servicio a' }, of: ({ value }) => links(value.justifiedBy, view) },
      { name: { en: 'Provider', es: 'Proveedor' }, of: ({ value }) => link(value.provider, view) },
      { name: { en: 'Life cycle', es: 'Ciclo de vida' }, of: ({ value }) => word('lifecycle', value.lifecycle) },
      { name: { en: 'End of life', es: 'Fin de vida' }, of: ({ value }) => value.endOfLife ?? null },
      {
        name: { en: 'Available', es: 'Disponible' },
        of: ({ value }) =>
          value.availability && 'min' in value.availability
            ? (value.availability.min ?? null)
            : writtenTarget(value.availability, view, 'figures'),
      },
      { name: { en: 'Cost', es: 'Coste' }, of: ({ value }) => value.cost ?? null, align: 'end' },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** Systems with those that each of them talks to, told where the model tells it. */
function integrationsTable(systems: readonly System[], view: ViewContext): Table | null {
  return tableOf(
    systems.filter(({ value }) => Object.keys(value.integrations ?? {}).length > 0),
    [
      { name: { en: 'System', es: 'Sistema' }, of: (system) => linkTo(system, view) },
      {
        name: { en: 'Integrated with', es: 'Se integra con' },
        of: ({ value }) =>
          Object.values(value.integrations ?? {}).map((one) => noted(one.to, mannerOf(one, view), view)),
      },
    ],
    view,
  );
}

/** `sends, API, daily`. */
function mannerOf(integration: NonNullable<System['value']['integrations']>[string], view: ViewContext): string {
  const word = (field: 'direction' | 'type' | 'frequency') =>
    wordOf('system', `integrations.*.${field}`, integration[field], view);
  return [word('direction'), word('type'), word('frequency')].filter((one) => one !== null).join(', ');
}
