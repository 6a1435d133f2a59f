import type { Ref } from '../../diagnostics/values.ts';
import { providersOf } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isSamePlace, keyOf, refTo, unique } from '../../model/refs.ts';
import { answersOf, isOfTooFew, type Result, resultsOf, thresholdOf } from '../../model/scores.ts';
import { agreementsAbout, askedOf, internalSurveys, scaleOf } from '../../model/surveys.ts';
import type { Content } from '../../wording/content.ts';
import type { View } from '../../wording/view.ts';
import type { QuadrantData } from '../charts/quadrant.ts';
import { type Facts, listsOf, type Part, type Row, type WholeFacts } from './fact.ts';
import { inOrder } from './order.ts';

export const lists = listsOf('assessment', { internalSurveys: ({ model }) => internalSurveys(model) });

export const whole: WholeFacts = {
  surveyFigures,
  surveyResults,
  /** How each thing is scored and how much it matters, a picture a survey; none where both were not asked of anything. */
  surveyQuadrant: (view) =>
    internalSurveys(view.model).flatMap((survey): QuadrantData[] => {
      const lines = linesOf(view.model, survey);
      const all = Object.values(survey.value.items ?? {});
      const items = all.flatMap((item) => {
        const weight = all.find((one) => one.type === 'importance' && isSamePlace(view.model, one.about, item.about));
        const [x, y] = [rounded(meanOf(lines, item)), rounded(weight && meanOf(lines, weight))];
        if (item.type === 'importance' || x === null || y === null) return [];
        return { name: view.plainWords(view.link(item.about)), x, y };
      });
      return items.length === 0 ? [] : [{ of: 'survey', scale: scaleOf(survey), items }];
    }),
  /** The questions that a wave and the one before have in common. */
  surveyWaves: (view) =>
    internalSurveys(view.model).flatMap((survey) => {
      const { previous } = survey.value.wave ?? {};
      const before = previous && view.model.find('assessment', previous.id);
      if (!before) return [];
      const [then, now] = [linesOf(view.model, before), linesOf(view.model, survey)];
      return Object.entries(survey.value.items ?? {}).flatMap(([id, item]) => {
        const [was, is] = [meanOf(then, askedOf(before, id)), meanOf(now, item)];
        if (was === undefined || is === undefined) return [];
        const change = rounded(is - was) ?? 0;
        const told = `${change > 0 ? '+' : ''}${view.show(change)}`;
        return { question: view.read(item.text), was: rounded(was), is: rounded(is), change: told };
      });
    }),
};

type Assessment = Entity<'assessment'>;
type Group = NonNullable<Assessment['value']['population']>[number];

export const facts: Facts<'assessment'> = {
  /** How many of those asked have answered, in a group. */
  rate: (_, _view, part) => rateOf(part as Group),
};

function rateOf({ invited = 0, responded }: Pick<Group, 'invited' | 'responded'>): Content {
  if (invited === 0 || responded === undefined) return null;
  return { type: 'percent', written: '', value: Math.round((1000 * responded) / invited) / 10 };
}

/** What the surveys of internal customers come to in figures; null where there is none. */
function surveyFigures(view: View): Row | null {
  const surveys = internalSurveys(view.model);
  if (surveys.length === 0) return null;
  const population = surveys.flatMap(({ value }) => value.population ?? []);
  const known = population.filter((row) => row.invited !== undefined && row.responded !== undefined);
  const sum = (of: 'invited' | 'responded', rows = population) =>
    rows.reduce((total, row) => total + (row[of] ?? 0), 0);
  const lines = surveys.flatMap((survey) => linesOf(view.model, survey));
  return {
    invited: sum('invited') || null,
    responded: sum('responded') || null,
    rate: rateOf({ invited: sum('invited', known), responded: sum('responded', known) }),
    scores: lines.filter(({ isShown }) => isShown).length || null,
    below: lines.flatMap(({ item, result, isBelow }) => {
      const group = view.plainWords(groupIn(result, view));
      return isBelow ? `${view.read(item.text)} (${group}: ${view.show(rounded(result.score) ?? '')})` : [];
    }),
    hidden: lines.filter(({ isShown }) => !isShown).length || null,
    least: view.model.engagement.value.policies.minRespondents,
  };
}

/** A result of a question, with what tells whether it is shown and below its threshold. */
type Line = ReturnType<typeof linesOf>[number];

/** The results of a survey. What rests on too few answers, or on nobody knows how many, is not shown. */
function linesOf(model: Model, survey: Assessment) {
  return resultsOf(model, survey).flatMap((result) => {
    const item = askedOf(survey, result.item);
    if (!item) return [];
    const [n, threshold] = [answersOf(model, survey, result), thresholdOf(model, item)];
    const isShown = n !== undefined && !isOfTooFew(model, survey, result);
    const isBelow = isShown && threshold !== undefined && result.score < threshold;
    return [{ survey, item, result, n, threshold, isShown, isBelow }];
  });
}

/** The results by who provides what is scored: question, group, score, how much it matters; how many are not shown. */
function surveyResults(view: View): Part[] {
  const { model } = view;
  const lines = internalSurveys(model).flatMap((survey) => linesOf(model, survey));
  const all = lines.map((line) => ({ ...line, provider: judgedIn(line, model) }));
  const order = [...model.all('area'), ...model.all('provider')].map(({ ref }) => ref);
  const providers = inOrder(unique(all.map(({ provider }) => provider)), keyOf, order);
  return [...providers, undefined].flatMap((provider) => {
    const own = all.filter((one) => (one.provider && keyOf(one.provider)) === (provider && keyOf(provider)));
    if (own.length === 0) return [];
    const rows = own
      .filter(({ item, isShown }) => isShown && item.type !== 'importance')
      .map((line) => ({
        question: view.read(line.item.text),
        about: view.link(line.item.about),
        group: groupIn(line.result, view),
        score: rounded(line.result.score),
        threshold: line.threshold ?? null,
        weight: rounded(weightOf(line, lines, model)),
        n: line.n ?? null,
      }));
    const nobody = view.say({ en: 'Of no one provider', es: 'De ningún proveedor en concreto' });
    const hidden = own.filter(({ isShown }) => !isShown).length || null;
    return [{ who: view.link(provider) ?? nobody, hidden, rows }];
  });
}

function groupIn({ group }: Result, view: View): Content {
  return view.link(group) ?? view.say({ en: 'All together', es: 'Todos juntos' });
}

/** How much the same group says that the same thing matters. */
function weightOf({ survey, item: { about }, result: { group } }: Line, lines: readonly Line[], model: Model) {
  const isSame = ({ item, result }: Line): boolean =>
    isSamePlace(model, item.about, about) && (result.group === group || isSamePlace(model, result.group, group));
  const own = lines.filter((one) => one.survey === survey && one.isShown && one.item.type === 'importance');
  return own.find(isSame)?.result.score;
}

/** Who answers for what a question is about. */
function judgedIn({ item: { about } }: Line, model: Model): Ref | undefined {
  const entity = about && model.resolve(about);
  if (!entity || !about) return undefined;
  const [agreement] = agreementsAbout(model, about);
  const [provider] = agreement ? providersOf(model, agreement) : [];
  return provider ?? (['area', 'team', 'provider'].includes(entity.kind) ? refTo(entity) : undefined);
}

/** The mean of what is shown of a question, by how many answered. */
function meanOf(lines: readonly Line[], item: Line['item'] | undefined): number | undefined {
  const own = lines.filter((one) => one.isShown && one.item === item);
  const all = own.reduce((sum, { n = 0 }) => sum + n, 0);
  return all === 0 ? undefined : own.reduce((sum, { result, n = 0 }) => sum + result.score * n, 0) / all;
}

function rounded(score: number | undefined): number | null {
  return score === undefined ? null : Math.round(score * 100) / 100;
}
