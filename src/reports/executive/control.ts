import type { Localised } from '../../diagnostics/language.ts';
import type { Entity } from '../../model/model.ts';
import { wordOf } from '../parts/labels.ts';
import { link } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { textsInWords } from '../parts/plain.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Table } from '../render/content.ts';
import { goalInWords, lastMeasured, type Objective, objectivesOf } from './figures.ts';

/** How it is known whether the model works, and who looks at it. */
export interface ControlChapter {
  intro: string | null;
  kpis: Table | null;
  bodies: Table | null;
}

type Kpi = Entity<'kpi'>;

const domains = ['experience', 'service', 'quality', 'efficiency', 'people', 'financial'];

/** Chapter 9; null where there is neither an indicator nor a body. */
export function controlOf(view: ViewContext): ControlChapter | null {
  const bodies = bodiesTable(view);
  const shown = boardKpis(view);
  if (shown.length === 0 && !bodies) return null;
  const all = view.model.all('kpi').length;
  const key = shown.some(({ value }) => value.key === true);
  return {
    intro: key ? view.say(keyWords, { key: shown.length, all }) : null,
    kpis: kpisTable(shown, view),
    bodies,
  };
}

const keyWords: Localised = {
  en: 'Of {all, plural, one {# indicator} other {# indicators}}, {key, plural, one {# is key: it is the one} other {# are key: they are those}} on which the board decides.',
  es: 'De {all, plural, one {# indicador} other {# indicadores}}, {key, plural, one {# es clave: es aquel} other {# son clave: son aquellos}} sobre los que decide la dirección.',
};

/** The indicators for the board: the key ones, else those with an objective, else all; domain by domain. */
export function boardKpis({ model }: ViewContext): Kpi[] {
  const all = model.all('kpi');
  const key = all.filter(({ value }) => value.key === true);
  const aimed = all.filter((kpi) => objectivesOf(kpi).length > 0);
  const shown = [key, aimed, all].find((some) => some.length > 0) ?? [];
  return [...domains, undefined].flatMap((domain) => shown.filter(({ value }) => domainOf(value) === domain));
}

function domainOf({ domain }: Kpi['value']): string | undefined {
  return domain !== undefined && domains.includes(domain) ? domain : undefined;
}

interface Row {
  kpi: Kpi;
  objective: Objective | undefined;
  /** Several objectives of an indicator share its name and its latest figure. */
  first: boolean;
}

function kpisTable(kpis: readonly Kpi[], view: ViewContext): Table | null {
  const rows = kpis.flatMap((kpi): Row[] => {
    const objectives = objectivesOf(kpi);
    if (objectives.length === 0) return [{ kpi, objective: undefined, first: true }];
    return objectives.map((objective, index) => ({ kpi, objective, first: index === 0 }));
  });
  return tableOf(
    rows,
    [
      { name: { en: 'Indicator', es: 'Indicador' }, of: ({ kpi }) => nameOf(kpi, view) },
      {
        name: { en: 'Domain', es: 'Ámbito' },
        of: ({ kpi }) => sentence(wordOf('kpi', 'domain', kpi.value.domain, view) ?? ''),
      },
      { name: { en: 'Scope', es: 'Alcance' }, of: ({ objective }) => link(objective?.scope, view) },
      { name: { en: 'Baseline', es: 'Partida' }, of: ({ objective }) => objective?.baseline ?? null, align: 'end' },
      { name: { en: 'Latest', es: 'Último dato' }, of: ({ kpi, first }) => (first ? lastMeasured(kpi, view) : null) },
      {
        name: { en: 'Objective', es: 'Objetivo' },
        of: ({ objective }) => (objective ? datedGoal(objective, view) : null),
      },
      { name: { en: 'Owner', es: 'Titular' }, of: ({ kpi }) => link(kpi.value.owner, view) },
    ],
    view,
    ({ kpi }) => kpi.ref,
  );
}

/** `At least 90% (2027)`. */
function datedGoal(objective: Objective, view: ViewContext): string | null {
  const goal = goalInWords(objective, view);
  if (goal === undefined) return null;
  return objective.period ? `${sentence(goal)} (${view.show(objective.period)})` : sentence(goal);
}

function bodiesTable(view: ViewContext): Table | null {
  const word = (field: string, value: unknown) => sentence(wordOf('governanceBody', field, value, view) ?? '');
  return tableOf(
    view.model.all('governanceBody'),
    [
      { name: { en: 'Body', es: 'Comité' }, of: (body) => nameOf(body, view) },
      { name: { en: 'Level', es: 'Nivel' }, of: ({ value }) => word('level', value.level) },
      { name: { en: 'Meets', es: 'Se reúne' }, of: ({ value }) => word('cadence', value.cadence) },
      { name: { en: 'Chaired by', es: 'Preside' }, of: ({ value }) => link(value.chair, view) },
      { name: { en: 'Decides', es: 'Decide' }, of: ({ value }) => textsInWords(value.decides, view) },
      { name: { en: 'Escalates to', es: 'Escala a' }, of: ({ value }) => link(value.escalatesTo, view) },
    ],
    view,
    ({ ref }) => ref,
  );
}
