import { gather, groupBy } from '../diagnostics/lists.ts';
import { onceEach } from '../diagnostics/once.ts';
import type { Ref } from '../diagnostics/values.ts';
import type { Entity, Model } from './model.ts';
import { currentKey, currentRef, unique } from './refs.ts';

type Assessment = Entity<'assessment'>;
type Agreement = Entity<'agreement'>;

/** An answer to a question of a survey: of a group, or of all together. */
export interface Result {
  item: string;
  group?: Ref;
  score: number;
  n?: number;
}

/** The results of a survey, those of its data file where it names one. */
export function resultsOf(model: Model, survey: Assessment): readonly Result[] {
  const rows = model.rows(survey);
  const results: readonly Result[] = rows
    ? rows.score.map((score, row) => ({
        item: rows.item[row] ?? '',
        group: groupOf(rows.group[row]),
        score,
        n: rows.n[row],
      }))
    : (survey.value.results ?? []).map((result) => ({ ...result, item: result.item.part ?? result.item.id }));
  return results.map((result) => (result.group ? { ...result, group: currentRef(model, result.group) } : result));
}

/** A group as a data file has it: `area:branches`. */
function groupOf(written: string | undefined): Ref | undefined {
  const [, kind, id] = /^([a-zA-Z]+):(.+)$/.exec(written ?? '') ?? [];
  return kind && id ? { type: 'ref', written: written ?? '', kind, id } : undefined;
}

/** How many answers a result rests on: its own count, else that of its group; undefined where neither is written. */
export function answersOf(model: Model, survey: Assessment, { group, n }: Result): number | undefined {
  const { population = [] } = survey.value;
  const asked = group
    ? population.filter((row) => currentKey(model, row.group) === currentKey(model, group))
    : population;
  const counts = asked.flatMap(({ responded }) => responded ?? []);
  return n ?? (counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined);
}

/** True of a result of so few that somebody could be made out by it, however many were asked. */
export function isOfTooFew(model: Model, survey: Assessment, result: Result): boolean {
  const { minRespondents } = model.engagement.value.policies;
  return (answersOf(model, survey, result) ?? Number.POSITIVE_INFINITY) < minRespondents;
}

/** The lowest score of each question of a survey. A score of too few says nothing, and is told nobody. */
export function lowestScores(model: Model, survey: Assessment): ReadonlyMap<string, Result> {
  return lowestOnce(model, survey.id, () => lowestIn(model, survey));
}

const lowestOnce = onceEach<Model, ReadonlyMap<string, Result>>();

function lowestIn(model: Model, survey: Assessment): ReadonlyMap<string, Result> {
  const results = groupBy(
    resultsOf(model, survey).filter((result) => !isOfTooFew(model, survey, result)),
    ({ item }) => item,
  );
  return new Map(
    [...results].map(([item, all]) => [item, all.reduce((one, other) => (other.score < one.score ? other : one))]),
  );
}

/** The lowest score of a question that counts and is below its threshold. */
export interface Shortfall {
  id: string;
  item: NonNullable<Assessment['value']['items']>[string];
  score: number;
  group?: Ref;
  threshold: number;
}

/** The score below which a question is a gap; undefined for one that nobody has set, or that asks how much something matters. */
export function thresholdOf(model: Model, item: Shortfall['item']): number | undefined {
  return item.type === 'importance'
    ? undefined
    : (item.threshold ?? model.engagement.value.policies.surveyGapThreshold);
}

/** The questions of a survey that scored below their threshold, each with its lowest score. */
export function belowThreshold(model: Model, survey: Assessment): readonly Shortfall[] {
  const scores = lowestScores(model, survey);
  return Object.entries(survey.value.items ?? {}).flatMap(([id, item]) => {
    const threshold = thresholdOf(model, item);
    const lowest = scores.get(id);
    if (threshold === undefined || !lowest || lowest.score >= threshold) return [];
    const { score, group } = lowest;
    return [{ id, item, score, threshold, ...(group && { group }) }];
  });
}

/** Groups that scored an agreement in a survey, and the questions in which they did. */
export interface Scoring {
  survey: Assessment;
  agreement: Agreement;
  items: readonly [string, ...string[]];
  groups: readonly Ref[];
}

/** By survey and agreement, those of the groups that scored it that are asked for. */
export function scoringsBy(model: Model, are: (agreement: Agreement) => (group: Ref) => boolean): Scoring[] {
  return model.all('assessment').flatMap((survey) => {
    const results = groupBy(resultsOf(model, survey), ({ item }) => item);
    const asked = Object.entries(survey.value.items ?? {}).flatMap(([item, { about }]) => {
      const agreement = about?.kind === 'agreement' ? model.find('agreement', about.id) : undefined;
      return agreement ? [[agreement, item] as const] : [];
    });
    return [...gather(asked)].flatMap(([agreement, all]): Scoring[] => {
      const isAsked = are(agreement);
      const scored = all.map((item) => ({
        item,
        groups: (results.get(item) ?? []).flatMap(({ group }) => group ?? []),
      }));
      const [first, ...others] = scored.filter(({ groups }) => groups.some(isAsked));
      if (!first) return [];
      const groups = unique([first, ...others].flatMap((one) => one.groups.filter(isAsked)));
      return [{ survey, agreement, items: [first.item, ...others.map(({ item }) => item)], groups }];
    });
  });
}
