import type { Localised } from '../../diagnostics/language.ts';
import type { Entity } from '../../model/model.ts';
import { wordOf } from '../parts/labels.ts';
import { link } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Table } from '../render/content.ts';
import { goalInWords, lastMeasured, type Objective, objectivesOf } from './figures.ts';

type Kpi = Entity<'kpi'>;

const domains = ['experience', 'service', 'quality', 'efficiency', 'people', 'financial'];

/** How many of the indicators are for the board; null where none is marked as key. */
export function kpiIntro(view: ViewContext): string | null {
  const shown = boardKpis(view);
  const key = shown.some(({ value }) => value.key === true);
  return key ? view.say(keyWords, { key: shown.length, all: view.model.all('kpi').length }) : null;
}

const keyWords: Localised = {
  en: 'Of {all, plural, one {# KPI} other {# KPIs}}, {key, plural, one {# is key: it is the one} other {# are key: they are those}} on which the board decides.',
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

/** The indicators of the board, a row an objective. */
export function kpisTable(view: ViewContext): Table | null {
  const rows = boardKpis(view).flatMap((kpi): Row[] => {
    const objectives = objectivesOf(kpi);
    if (objectives.length === 0) return [{ kpi, objective: undefined, first: true }];
    return objectives.map((objective, index) => ({ kpi, objective, first: index === 0 }));
  });
  return tableOf(
    rows,
    [
      { name: { en: 'KPI', es: 'Indicador' }, of: ({ kpi }) => nameOf(kpi, view) },
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
