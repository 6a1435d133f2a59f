import type { Measure, Ref } from '../../diagnostics/values.ts';
import { figureWords as words } from '../../generated/words/reports.ts';
import { domainOf, isWorse, latestMeasurement, type Objective, sideOf } from '../../model/kpis.ts';
import { moreThan } from '../../model/measures.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import { refTo } from '../../model/refs.ts';
import type { Content } from '../../wording/content.ts';
import type { View } from '../../wording/view.ts';
import type { BulletMark, BulletRow } from '../charts/bullets.ts';
import { chosen, type Facts, listsOf, type WholeFacts } from './fact.ts';
import { inOrder } from './order.ts';

export const lists = {
  ...listsOf('kpi', { boardKpis, aimedKpis }),
  ...chosen('kpi', {
    reviewedKpis: (kpi, model) => reviewersOf(kpi, model).length > 0,
    unreviewedKpis: (kpi, model) => reviewersOf(kpi, model).length === 0,
  }),
};

export const facts: Facts<'kpi'> = {
  improvedBy: (kpi, view) => view.model.incoming(kpi, 'initiative.benefits[].kpi').map(({ from }) => view.linkTo(from)),
  reviewers: (kpi, view) => reviewersOf(kpi, view.model).map((body) => view.linkTo(body)),
};

type Kpi = Entity<'kpi'>;

export const whole: WholeFacts = {
  /** The KPIs of the board, a row an objective. Several objectives of a KPI share its latest figure. */
  objectives: (view) =>
    boardKpis(view).flatMap((kpi) => {
      const [first, ...others]: (Objective | undefined)[] = objectivesOf(kpi);
      return [first, ...others].map((objective) => ({
        id: kpi.ref,
        name: view.nameOf(kpi),
        domain: view.sentence(view.wordOf('kpi', 'domain', domainOf(kpi)) ?? ''),
        scope: view.link(objective?.scope),
        baseline: objective?.baseline ?? null,
        latest: objective === first ? latestOf(kpi, view) : null,
        goal: objective ? datedGoal(objective, view) : null,
        owner: view.link(kpi.value.owner),
      }));
    }),
  /** The KPIs whose latest figure falls short of their objective, with both; null where none does. */
  shortOfObjective(view) {
    const short = inDomains(view.model.all('kpi')).flatMap((kpi) => {
      const latest = latestMeasurement(view.model, kpi)?.value;
      const [objective] = objectivesOf(kpi);
      const goal = objective?.target?.min ?? objective?.target?.max;
      if (!latest || !objective || !goal || isWorse(kpi, objective, latest, goal) !== true) return [];
      return view.noted(refTo(kpi), `${view.show(latest)}; ${goalInWords(objective, view)}`);
    });
    return short.length === 0 ? null : short;
  },
  kpiBullets,
};

/** The bodies that it names, and those that name it: one side is enough. */
function reviewersOf(kpi: Kpi, model: Model): Entity[] {
  const named = model.outgoing(kpi).flatMap(({ field, to }) => (field === 'reviewedBy[]' && to ? to : []));
  return [...new Set([...named, ...referringTo(model, kpi, 'governanceBody.inputs')])];
}

/** The KPIs for the board: the key ones, else those with an objective, else all; domain by domain. */
function boardKpis({ model }: View): Kpi[] {
  const all = model.all('kpi');
  const key = all.filter(({ value }) => value.key);
  const aimed = all.filter((kpi) => objectivesOf(kpi).length > 0);
  const shown = [key, aimed].find((some) => some.length > 0) ?? all;
  return inDomains(shown);
}

function inDomains(kpis: readonly Kpi[]): Kpi[] {
  return inOrder(kpis, domainOf, ['experience', 'service', 'quality', 'efficiency', 'people', 'financial']);
}

/** The KPIs that goals and benefits of initiatives name. */
function aimedKpis({ model }: View): Kpi[] {
  const benefits = model.all('initiative').flatMap(({ value }) => value.benefits ?? []);
  const goals = Object.values(model.engagement.value.goals).flatMap(({ kpis }) => kpis ?? []);
  return [...benefits.map(({ kpi }) => kpi), ...goals].flatMap(({ id }) => model.find('kpi', id) ?? []);
}

/** Its objectives, the one that holds for everything first. */
function objectivesOf({ value }: Kpi): Objective[] {
  const all = Object.values(value.objectives);
  return all.toSorted((one, other) => Number(one.scope !== undefined) - Number(other.scope !== undefined));
}

/** `Satisfaction (83% → at least 90%)`, linked: from where to where, else `otherwise`. */
export function aimOf(ref: Ref, view: View, otherwise = ''): Content {
  const kpi = view.model.find('kpi', ref.id);
  const [objective = {}] = kpi ? objectivesOf(kpi) : [];
  const { baseline } = objective;
  const goal = goalInWords(objective, view);
  if (!baseline) return view.noted(ref, goal || otherwise);
  return view.noted(ref, goal ? `${view.show(baseline)} → ${goal}` : view.say(words.today, { baseline }));
}

/** `At least 90% (2027)`. */
function datedGoal(objective: Objective, view: View): string | null {
  const goal = view.sentence(goalInWords(objective, view));
  if (goal === '') return null;
  return objective.period ? `${goal}\u00a0(${view.show(objective.period)})` : goal;
}

/** `at least 90%`: the figure to be reached; empty where there is none. */
function goalInWords({ target = {} }: Objective, { say, show }: View): string {
  const { min, max, equals } = target;
  if (equals) return show(equals);
  if (min && max) return say(words.range, { min, max });
  if (min) return say(words.atLeast, { min });
  return max ? say(words.atMost, { max }) : '';
}

/** The latest figure that was measured, with its period; one without a period counts where none has one, and says so. */
export function latestOf(kpi: Kpi, { model, say, show }: View): string | null {
  const last = latestMeasurement(model, kpi);
  if (!last) return null;
  // When it was stays on one line, under the figure where there is little room.
  const when = last.period ? show(last.period).replaceAll(' ', '\u00a0') : say(words.undated);
  return `${show(last.value)} (${when})`;
}

/** The indicators of the board on their way to their first objective, for the figure `bullets`; null where fewer than two have one. */
function kpiBullets(view: View): BulletRow[] | null {
  const rows = boardKpis(view).flatMap((kpi) => {
    const [objective = {}] = objectivesOf(kpi);
    const { baseline, target: { min, max, equals } = {}, benchmark } = objective;
    const figures = [
      { as: 'before', figure: baseline },
      { as: 'latest', figure: latestMeasurement(view.model, kpi)?.value },
      { as: 'goal', figure: min ?? max ?? equals },
      { as: 'benchmark', figure: benchmark?.value },
    ] as const;
    const base = figures.find(({ figure }) => figure)?.figure;
    const marks = figures.flatMap(({ as, figure }): BulletMark[] => {
      // In another unit or on another clock it has no place on the same scale.
      const value = figure && base && moreThan(figure, base);
      if (value === undefined) return [];
      const words = as === 'goal' ? view.sentence(goalInWords(objective, view)) : view.show(figure as Measure);
      return [{ as, value, words }];
    });
    const downwards = sideOf(kpi, objective) === 'down';
    return marks.length < 2 ? [] : { name: view.nameOf(kpi), marks, downwards };
  });
  return rows.length < 2 ? null : rows;
}
