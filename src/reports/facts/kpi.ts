import type { Localised } from '../../diagnostics/language.ts';
import type { Period } from '../../diagnostics/values.ts';
import type { Entity } from '../../model/model.ts';
import type { Content } from '../render/content.ts';
import { wordOf } from '../wording/labels.ts';
import { link, noted } from '../wording/links.ts';
import { nameOf } from '../wording/names.ts';
import { type Speech, sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';

type Kpi = Entity<'kpi'>;
type Objective = NonNullable<Kpi['value']['objectives']>[string];

const domains = ['experience', 'service', 'quality', 'efficiency', 'people', 'financial'];

/** The KPIs for the board: the key ones, else those with an objective, else all; domain by domain. */
export function boardKpis({ model }: ViewContext): Kpi[] {
  const all = model.all('kpi');
  const key = all.filter(({ value }) => value.key === true);
  const aimed = all.filter((kpi) => objectivesOf(kpi).length > 0);
  const shown = [key, aimed, all].find((some) => some.length > 0) ?? [];
  const domainOf = ({ domain }: Kpi['value']) =>
    domain !== undefined && domains.includes(domain) ? domain : undefined;
  return [...domains, undefined].flatMap((domain) => shown.filter(({ value }) => domainOf(value) === domain));
}

/** The KPIs that goals and benefits of initiatives name. */
export function aimedKpis({ model }: ViewContext): Kpi[] {
  const benefits = model.all('initiative').flatMap(({ value }) => value.benefits ?? []);
  const goals = Object.values(model.engagement.value.goals).flatMap(({ kpis }) => kpis ?? []);
  return [...benefits.map(({ kpi }) => kpi), ...goals].flatMap((ref) => model.find('kpi', ref?.id ?? '') ?? []);
}

/** The KPIs of the board, a row an objective. Several objectives of a KPI share its latest figure. */
export function objectiveRows(view: ViewContext): Record<string, Content>[] {
  return boardKpis(view).flatMap((kpi) => {
    const objectives: (Objective | undefined)[] = objectivesOf(kpi);
    return (objectives.length === 0 ? [undefined] : objectives).map((objective, index) => ({
      id: kpi.ref,
      name: nameOf(kpi, view),
      domain: sentence(wordOf('kpi', 'domain', kpi.value.domain, view) ?? ''),
      scope: link(objective?.scope, view),
      baseline: objective?.baseline ?? null,
      latest: index === 0 ? lastMeasured(kpi, view) : null,
      goal: objective ? datedGoal(objective, view) : null,
      owner: link(kpi.value.owner, view),
    }));
  });
}

/** Its objectives, the one that holds for everything first. */
function objectivesOf({ value }: Kpi): Objective[] {
  const all = Object.values(value.objectives);
  return [...all.filter(({ scope }) => scope === undefined), ...all.filter(({ scope }) => scope !== undefined)];
}

/** `Satisfaction (83% → at least 90%)`, linked: from where to where, else `otherwise`. */
export function aimOf(ref: Parameters<typeof noted>[0], view: ViewContext, otherwise = ''): Content {
  const kpi = ref && view.model.find('kpi', ref.id);
  return noted(ref, (kpi && wayInWords(objectivesOf(kpi)[0], view)) || otherwise, view);
}

/** `83% → at least 90%`: from where to where; empty where neither is stated. */
function wayInWords(objective: Objective | undefined, speech: Speech): string {
  const { baseline } = objective ?? {};
  const goal = objective ? (goalInWords(objective, speech) ?? '') : '';
  if (!baseline) return goal;
  if (goal === '') return speech.say({ en: 'today {baseline}', es: 'hoy {baseline}' }, { baseline });
  return `${speech.show(baseline)} → ${goal}`;
}

/** `At least 90% (2027)`. */
function datedGoal(objective: Objective, speech: Speech): string | null {
  const goal = goalInWords(objective, speech);
  if (goal === undefined) return null;
  return objective.period ? `${sentence(goal)} (${speech.show(objective.period)})` : sentence(goal);
}

/** `at least 90%`: the figure to be reached; undefined where there is none. */
function goalInWords({ target }: Objective, speech: Speech): string | undefined {
  const { min, max, equals } = target ?? {};
  if (equals) return speech.show(equals);
  if (min && max) return speech.say({ en: '{min} to {max}', es: 'de {min} a {max}' }, { min, max });
  if (min) return speech.say({ en: 'at least {min}', es: 'al menos {min}' }, { min });
  return max && speech.say({ en: 'at most {max}', es: 'como mucho {max}' }, { max });
}

/** The latest figure that was measured, with its period; one without a period counts where none has one, and says so. */
function lastMeasured({ value }: Kpi, speech: Speech): string | null {
  const all = (value.measurements ?? []).filter((one) => one.value !== undefined);
  const last = all.toSorted((one, other) => (endOf(one) < endOf(other) ? -1 : 1)).at(-1);
  return last ? `${speech.show(last.value)} (${last.period ? speech.show(last.period) : speech.say(undated)})` : null;
}

const undated: Localised = { en: 'period not stated', es: 'sin periodo' };

const endOf = ({ period }: { period?: Period }): string => period?.to ?? '';
