import type { Values } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { Ref } from '../../diagnostics/values.ts';
import type { importWords } from '../../generated/words/cli.ts';
import { consumersOf, providersOf } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { currentKey, keyOf, nameFor, refTo } from '../../model/refs.ts';
import { resultsOf } from '../../model/scores.ts';
import { agreementsAbout, askedOf, oneOf, scaleOf, surveyed } from '../../model/surveys.ts';

type Assessment = Entity<'assessment'>;

/** An answer as a row of a file has it, or the mean of several. */
export interface Answer {
  row: number;
  survey: string;
  group: string;
  item: string;
  respondent: string | undefined;
  score: number;
  n: number | undefined;
}

/** What is wrong with the answer of a row, in one of its columns. */
export interface AnswerFault {
  message: keyof typeof importWords;
  values: Values;
  row: number;
  column: keyof Answer;
}

/** What a group has scored a question with, as it is written into a model. */
export interface Score {
  item: string;
  group: string;
  score: number;
  n: number;
}

/** What a file changes of a survey: the scores of some groups, and how many of each answered. */
export interface SurveyChange {
  survey: Assessment;
  groups: ReadonlyMap<string, number>;
  scores: readonly Score[];
  /** Scores of so few that somebody could be made out by them: they are written nowhere. */
  tooFew: number;
  /** The groups of which the model has other scores already. */
  others: readonly string[];
  /** True where the model has all of it as it is. */
  isKnown: boolean;
}

/** An answer that fits the model. */
interface Fitting extends Answer {
  survey: string;
  owner: Assessment;
}

/** Compares the answers of a file with the model: what is wrong with them, and what they change where nothing is. */
export function compareAnswers(model: Model, answers: readonly Answer[], mayReplace: boolean) {
  const faults: AnswerFault[] = [];
  const fitting: Fitting[] = [];
  const surveys = model.all('assessment').filter(({ value }) => value.audience === 'internal');
  for (const answer of answers) {
    const checked = fitOf(model, surveys, answer);
    if ('message' in checked) faults.push({ ...checked, row: answer.row });
    else fitting.push(checked);
  }
  faults.push(...givenTwice(fitting));
  const changes = [...groupBy(fitting, ({ owner }) => owner)].map(([survey, own]) => changeOf(model, survey, own));
  faults.push(...changes.flatMap((change) => overfull(model, change, fitting)));
  if (faults.length === 0 && !mayReplace) faults.push(...changes.flatMap((change) => imported(model, change, fitting)));
  return { faults, changes };
}

function fitOf(model: Model, surveys: readonly Assessment[], answer: Answer): Fitting | Omit<AnswerFault, 'row'> {
  const owner = surveys.find(({ id }) => id === answer.survey);
  const wrong = (column: keyof Answer, message: AnswerFault['message'], values: Values = {}) => ({
    column,
    message,
    values: { value: String(answer[column]), ...values },
  });
  if (!owner) {
    const allowed = surveys.map(({ id }) => id);
    return allowed.length === 0 ? wrong('survey', 'noSurveyAtAll') : wrong('survey', 'noSurvey', { allowed });
  }
  if (owner.value.data !== undefined) return wrong('survey', 'inData', { file: owner.value.data });
  const item = askedOf(owner, answer.item);
  if (!item) {
    const items = owner.value.items ?? {};
    // Who writes the agreement means the question about it.
    const meant =
      Object.keys(items).find((id) => items[id]?.about?.id === answer.item) ?? suggest(answer.item, Object.keys(items));
    const survey = owner.id;
    if (meant !== undefined) return wrong('item', 'meantItem', { survey, suggestion: meant });
    return wrong('item', 'noItem', { survey, allowed: Object.keys(items) });
  }
  const { about } = item;
  if (about && !model.resolve(about)) return wrong('item', 'noAgreement', { about: about.written });
  const group = groupNamed(model, answer.group);
  if (!group) {
    const asked = surveyed(model).map(keyOf);
    const suggestion = suggest(answer.group, asked) ?? suggest(`area:${answer.group}`, asked);
    if (suggestion !== undefined) return wrong('group', 'meantGroup', { suggestion });
    return wrong('group', 'noGroup', { allowed: asked });
  }
  const scored = about ? agreementsAbout(model, about) : [];
  const consumers = scored.flatMap((agreement) => consumersOf(model, agreement));
  if (scored.length > 0 && !oneOf(model, consumers)(group)) {
    const isGiver = oneOf(
      model,
      scored.flatMap((agreement) => providersOf(model, agreement)),
    )(group);
    const values = { value: answer.item, group: nameFor(model, group), allowed: consumers.map(keyOf) };
    return wrong('group', isGiver ? 'ownService' : 'notConsumer', values);
  }
  const { min, max } = scaleOf(owner);
  if (answer.score < min || answer.score > max) return wrong('score', 'outOfScale', { value: answer.score, min, max });
  return answer.n === 0 ? wrong('n', 'ofNobody') : { ...answer, group: keyOf(group), owner };
}

/** A group as people write it: `area:branches`, or `branches`. */
function groupNamed(model: Model, written: string): Ref | undefined {
  const kinds = ['area', 'team', 'provider'] as const;
  const [kind, id] = written.includes(':') ? written.split(':', 2) : [undefined, written];
  const found = kinds.flatMap((one) => (kind === undefined || kind === one ? (model.find(one, id ?? '') ?? []) : []));
  return found[0] && refTo(found[0]);
}

function givenTwice(answers: readonly Fitting[]): AnswerFault[] {
  const first = new Map<string, number>();
  return answers.flatMap(({ owner, group, item, respondent, row }): AnswerFault[] => {
    if (respondent === undefined) return [];
    const key = [owner.id, group, item, respondent].join('\n');
    const before = first.get(key);
    if (before !== undefined)
      return [{ message: 'twice', values: { value: respondent, item, row: before }, row, column: 'respondent' }];
    first.set(key, row);
    return [];
  });
}

function changeOf(model: Model, survey: Assessment, answers: readonly Fitting[]): SurveyChange {
  const { minRespondents } = model.engagement.value.policies;
  const order = Object.keys(survey.value.items ?? {});
  const scores = [...groupBy(answers, ({ item, group }) => `${item}\n${group}`).values()].map((own): Score => {
    const [{ item, group }] = own;
    const n = own.reduce((sum, one) => sum + (one.n ?? 1), 0);
    const mean = own.reduce((sum, one) => sum + one.score * (one.n ?? 1), 0) / n;
    return { item, group, score: Math.round(mean * 100) / 100, n };
  });
  const groups = new Map(
    [...groupBy(answers, ({ group }) => group)].map(([group, own]) => [group, respondents(group, own, scores)]),
  );
  const open = scores.filter(({ n }) => n >= minRespondents);
  const sorted = open.toSorted((one, other) => order.indexOf(one.item) - order.indexOf(other.item));
  const known = resultsOf(model, survey).flatMap(({ item, group, score, n }) =>
    group ? [lineOf({ item, group: keyOf(group), score, n })] : [],
  );
  const differing = [...groups.keys()].filter((group) => {
    const there = known.filter((line) => line.includes(`\n${group}\n`));
    const here = open.filter((one) => one.group === group).map(lineOf);
    return there.length !== here.length || here.some((line) => !there.includes(line));
  });
  const population = survey.value.population ?? [];
  const isCounted = [...groups].every(([group, n]) =>
    population.some((row) => currentKey(model, row.group) === group && row.responded === n),
  );
  return {
    survey,
    groups,
    scores: sorted,
    tooFew: scores.length - open.length,
    others: differing.filter((group) => known.some((line) => line.includes(`\n${group}\n`))),
    isKnown: differing.length === 0 && isCounted,
  };
}

function lineOf({ item, group, score, n }: Omit<Score, 'n'> & { n: number | undefined }): string {
  return [item, group, score, n ?? ''].join('\n');
}

/** How many of a group answered: whoever is named, else as many as have answered the question that most did. */
function respondents(group: string, answers: readonly Fitting[], scores: readonly Score[]): number {
  const named = new Set(answers.flatMap(({ respondent }) => respondent ?? []));
  if (answers.every(({ respondent }) => respondent !== undefined)) return named.size;
  return Math.max(...scores.filter((one) => one.group === group).map(({ n }) => n));
}

/** Other answers of a group than those that the model has are another wave, or a file that was mended: which, a person says. */
function imported(model: Model, { survey, others }: SurveyChange, answers: readonly Fitting[]): AnswerFault[] {
  return others.flatMap((group): AnswerFault[] => {
    const first = answers.find((one) => one.owner === survey && one.group === group);
    const ref = first && groupNamed(model, group);
    if (!ref) return [];
    const values = { value: nameFor(model, ref), braces: `{ previous: ${survey.id} }` };
    return [{ message: 'already', values, row: first.row, column: 'group' }];
  });
}

/** More cannot answer than were asked. */
function overfull(model: Model, { survey, groups }: SurveyChange, answers: readonly Fitting[]): AnswerFault[] {
  return (survey.value.population ?? []).flatMap(({ group, invited }): AnswerFault[] => {
    const key = currentKey(model, group);
    const count = groups.get(key) ?? 0;
    const first = answers.find((one) => one.owner === survey && one.group === key);
    if (!first || invited === undefined || count <= invited) return [];
    const values = { value: nameFor(model, group), count, invited };
    return [{ message: 'tooMany', values, row: first.row, column: 'group' }];
  });
}
