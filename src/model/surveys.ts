import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Ref } from '../diagnostics/values.ts';
import { consumersOf, isFront, needsOf, progressOf, providersOf, standsFor } from './agreements.ts';
import { firstDay, lastDay } from './dates.ts';
import type { Entity, Model } from './model.ts';
import { currentRef, unique } from './refs.ts';
import { resultsOf } from './scores.ts';
import { standing } from './validity.ts';

type Assessment = Entity<'assessment'>;
type Agreement = Entity<'agreement'>;

/**
 * The surveys of internal customers that count today: those that no later wave replaces, as far as they lie within a year of the last
 * one, since a survey may be made in parts.
 */
export function internalSurveys(model: Model): readonly Assessment[] {
  const open = latestSurveys(model).filter(
    ({ value: { audience, method } }) => audience === 'internal' && (method ?? 'survey') === 'survey',
  );
  const last = open.map(endOf).reduce((latest, end) => (end > latest ? end : latest), '');
  return open.filter((survey) => endOf(survey) === '' || endOf(survey) > yearBefore(last));
}

/** The agreements that were in force when a survey was made, or are today where it does not say when: what internal customers can judge. */
export function surveyedAgreements(model: Model, surveys: readonly Assessment[]): readonly Agreement[] {
  const ends = surveys.map(endOf).filter((end) => end !== '');
  const day = ends.length > 0 ? ends.reduce((one, other) => (one > other ? one : other)) : model.today;
  return model
    .all('agreement')
    .filter((agreement) => progressOf(model, agreement, model.today) === 'in-force')
    .filter(({ value }) => standing(value.valid, day) !== 'future')
    .filter((agreement) => consumersOf(model, agreement).some(({ kind }) => kind !== 'provider'));
}

/** Those of some surveys in which a question scores an agreement, one of its targets or a need that it answers; how much it matters is another question. */
export function askingAbout(model: Model, { ref }: Agreement, surveys: ReadonlySet<Assessment>): Assessment[] {
  return (
    surveysAbout(model)
      .get(ref)
      ?.filter((survey) => surveys.has(survey)) ?? []
  );
}

/** The surveys by what their questions score, and by the agreements that answer it. */
const surveysAbout = once((model: Model) => {
  const answering = gather(
    model
      .all('agreement')
      .flatMap((agreement) => needsOf(model, agreement).map((need) => [need.ref, agreement.ref] as const)),
  );
  return gather(
    model.all('assessment').flatMap((survey) => {
      const scored = Object.values(survey.value.items ?? {}).flatMap(({ about, type }) => {
        const ref = type === 'importance' ? undefined : about && model.resolve(about)?.ref;
        return ref ? [ref, ...(answering.get(ref) ?? [])] : [];
      });
      return [...new Set(scored)].map((ref) => [ref, survey] as const);
    }),
  );
});

/** A question to an internal customer. One that no survey has yet is about an agreement all the same. */
export interface Question {
  survey?: Assessment;
  id?: string;
  item?: NonNullable<Assessment['value']['items']>[string];
  /** What it scores, or what answers the need that it scores. */
  agreement?: Agreement;
}

/** Whom surveys of internal customers ask: the groups that they name, and who else receives what they ask about; those of FRONT first. */
export function surveyed(model: Model): readonly Ref[] {
  const surveys = internalSurveys(model);
  const named = unique(surveys.flatMap((survey) => groupsOf(model, survey)));
  const isNamed = oneOf(model, named);
  const others = agreementsAsked(model, surveys)
    .flatMap((agreement) => consumersOf(model, agreement))
    .filter((ref) => ref.kind !== 'provider' && !isNamed(ref));
  const all = unique([...named, ...others]).filter((group) => questionsFor(model, group).length > 0);
  return [true, false].flatMap((front) => all.filter((ref) => isFront(model, ref) === front));
}

/** What an internal customer is asked: what it receives and does not give itself, and what is asked of all. */
export function questionsFor(model: Model, group: Ref): readonly Question[] {
  const surveys = internalSurveys(model);
  const own = agreementsAsked(model, surveys).filter(
    (agreement) =>
      oneOf(model, consumersOf(model, agreement))(group) && !oneOf(model, providersOf(model, agreement))(group),
  );
  const asked = surveys.flatMap((survey) =>
    Object.entries(survey.value.items ?? {}).flatMap(([id, item]): Question[] => {
      const scored = item.about ? agreementsAbout(model, item.about) : [];
      const agreement = own.find((one) => scored.includes(one));
      const isForAll = scored.length === 0 && item.about?.kind !== 'agreement' && item.about?.kind !== 'need';
      if (agreement) return [{ survey, id, item, agreement }];
      return isForAll && own.length > 0 && !(item.about && oneOf(model, [item.about])(group))
        ? [{ survey, id, item }]
        : [];
    }),
  );
  return surveys.length > 0 ? asked : own.map((agreement) => ({ agreement }));
}

/** The agreements that surveys ask about; where there is none yet, those that one can ask about. */
function agreementsAsked(model: Model, surveys: readonly Assessment[]): readonly Agreement[] {
  if (surveys.length === 0) return surveyedAgreements(model, surveys);
  const about = surveys.flatMap(({ value }) => Object.values(value.items ?? {}).flatMap((item) => item.about ?? []));
  return [...new Set(about.flatMap((ref) => agreementsAbout(model, ref)))];
}

/** The agreements that a question scores: its own, or those that answer its need. */
export function agreementsAbout(model: Model, about: Ref): Agreement[] {
  const entity = model.resolve(about);
  return model
    .all('agreement')
    .filter((one) => one === entity || needsOf(model, one).some((need) => (need as Entity) === entity));
}

/** A question of a survey by its id. */
export function askedOf({ value: { items = {} } }: Assessment, id: string): Question['item'] {
  return Object.hasOwn(items, id) ? items[id] : undefined;
}

/** The lowest and the highest score of a survey; from 1 to 5 where it does not say. */
export function scaleOf(survey: Assessment | undefined): { min: number; max: number } {
  return survey?.value.scale ?? { min: 1, max: 5 };
}

/** The last day of a survey (ISO), else its first; empty where it says neither. */
export function endOf({ value: { wave } }: Assessment): string {
  if (wave?.to) return lastDay(wave.to);
  return wave?.from ? firstDay(wave.from) : '';
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** The groups that a survey asks, or of which it has answers. */
export function groupsOf(model: Model, survey: Assessment): readonly Ref[] {
  const asked = survey.value.population ?? [];
  return unique([...asked, ...resultsOf(model, survey)].map(({ group }) => group && currentRef(model, group)));
}

/** A survey with its waves before and after. */
export function wavesOf(model: Model, survey: Assessment): readonly Assessment[] {
  return wavesIn(model).get(survey) ?? [survey];
}

/** The waves of a survey that are joined by `previous`, by each of them. */
const wavesIn = once((model: Model) => {
  const joined = new Map<Assessment, Assessment[]>();
  for (const survey of model.all('assessment')) {
    const { previous } = survey.value.wave ?? {};
    const before = previous && model.find('assessment', previous.id);
    const known = [survey, ...(before ? [before] : [])].flatMap((one) => joined.get(one) ?? [one]);
    const all = [...new Set(known)];
    for (const one of all) joined.set(one, all);
  }
  return joined;
});

/** The surveys and audits that no later wave replaces. */
export function latestSurveys(model: Model): readonly Assessment[] {
  const all = model.all('assessment');
  const replaced = new Set(all.flatMap(({ value: { wave } }) => (wave?.previous ? [wave.previous.id] : [])));
  return all.filter(({ id }) => !replaced.has(id));
}

/** Tells of a group whether it is one of some parties, a part of one, or has one as its part. */
export function oneOf(model: Model, parties: readonly Ref[]): (group: Ref) => boolean {
  const lines = parties.map((party) => standsFor(model, party));
  const [own, above] = [new Set(lines.map(([first]) => first)), new Set(lines.flat())];
  return (group) => {
    const line = standsFor(model, group);
    return line.some((one) => own.has(one)) || above.has(line[0] ?? '');
  };
}
