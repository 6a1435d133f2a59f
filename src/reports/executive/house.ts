import type { Localised } from '../../diagnostics/language.ts';
import type { Kind } from '../../generated/kinds.ts';
import type { HouseData, HouseElement } from '../charts/house.ts';
import { initiativesOf } from '../facts/initiative.ts';
import { nameOf } from '../parts/names.ts';
import type { ViewContext } from '../parts/view-context.ts';

/** The elements from the roof down, each with the kinds whose names stand for it; of several, the first that has any. */
const elements: readonly { code: HouseElement['code']; name: Localised; kinds: readonly Kind[] }[] = [
  { code: 'customers', name: { en: 'Customers', es: 'Colectivos' }, kinds: ['segment'] },
  { code: 'services', name: { en: 'Services', es: 'Servicios' }, kinds: ['service'] },
  { code: 'channels', name: { en: 'Channels', es: 'Canales' }, kinds: ['channel'] },
  { code: 'actors', name: { en: 'Actors', es: 'Actores' }, kinds: ['team', 'area', 'provider', 'role'] },
  { code: 'control', name: { en: 'Management control', es: 'Control de gestión' }, kinds: ['kpi', 'governanceBody'] },
  { code: 'architecture', name: { en: 'Functional architecture', es: 'Arquitectura funcional' }, kinds: ['system'] },
];

/** The six elements of the model as a house; the KPIs of the board come before the others. */
export function houseOf(view: ViewContext): HouseData {
  return {
    elements: elements.map(({ code, name, kinds }) => ({
      code,
      name: view.say(name),
      names: kinds.map((kind) => namesOf(kind, view)).find((names) => names.length > 0) ?? [],
    })),
  };
}

/** The names of all entities of a kind that count for the board. */
export function namesOf(kind: Kind, view: ViewContext): string[] {
  if (kind === 'initiative') return initiativesOf(view).map((initiative) => nameOf(initiative, view));
  if (kind !== 'kpi') return view.model.all(kind).map((entity) => nameOf(entity, view));
  const kpis = view.model.all('kpi');
  const first = kpis.filter(({ value }) => value.key === true);
  return [...new Set([...first, ...kpis])].map((kpi) => nameOf(kpi, view));
}
