import type { Ref } from '../diagnostics/values.ts';
import { consumersOf, needsOf, progressOf, standsFor } from './agreements.ts';
import { firstDay, lastDay } from './dates.ts';
import type { Entity, Model } from './model.ts';
import { unique } from './refs.ts';
import { standing } from './validity.ts';

type Assessment = Entity<'assessment'>;
type Agreement = Entity<'agreement'>;

/**
 * The surveys of internal customers that count today: those that no later wave replaces, as far as they lie within a year of the last
 * one, since a survey may be made in parts.
 */
export function internalSurveys(model: Model): readonly Assessment[] {
  const all = model
    .all('assessment')
    .filter(({ value: { audience, method } }) => audience === 'internal' && (method ?? 'survey') === 'survey');
  const replaced = new Set(all.flatMap(({ value: { wave } }) => (wave?.previous ? [wave.previous.id] : [])));
  const open = all.filter(({ id }) => !replaced.has(id));
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

/** True where a question scores an agreement, one of its targets or a need that it answers; how much it matters is another question. */
export function asksAbout(model: Model, { value: { items = {} } }: Assessment, agreement: Agreement): boolean {
  const needs = needsOf(model, agreement).map(({ ref }) => ref);
  return Object.values(items).some(({ about, type }) => {
    const ref = type === 'importance' ? undefined : about && model.resolve(about)?.ref;
    return ref !== undefined && (ref === agreement.ref || needs.includes(ref));
  });
}

/** The last day of a survey (ISO), else its first; empty where it says neither. */
function endOf({ value: { wave } }: Assessment): string {
  if (wave?.to) return lastDay(wave.to);
  return wave?.from ? firstDay(wave.from) : '';
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

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
  if (!rows) return (survey.value.results ?? []).map((result) => ({ ...result, item: result.item.id }));
  const [items, groups, counts] = [rows.item, rows.group, rows.n];
  return rows.score.map((score, row) => ({
    item: items[row] ?? '',
    group: groupOf(groups[row]),
    score,
    n: counts[row],
  }));
}

/** A group as a data file has it: `area:branches`. */
function groupOf(written: string | undefined): Ref | undefined {
  const [, kind, id] = /^([a-zA-Z]+):(.+)$/.exec(written ?? '') ?? [];
  return kind && id ? { type: 'ref', written: written ?? '', kind, id } : undefined;
}

/** The groups that a survey asks, or of which it has answers. */
export function groupsOf(model: Model, survey: Assessment): readonly Ref[] {
  const asked = survey.value.population ?? [];
  return unique([...asked, ...resultsOf(model, survey)].map(({ group }) => group));
}

/** True where a survey asks an area or a team: itself, what it is part of, or a part of it. */
export function isAsked(model: Model, survey: Assessment, asked: Ref): boolean {
  const own = standsFor(model, asked);
  return groupsOf(model, survey).some((group) => {
    const line = standsFor(model, group);
    return own.includes(line[0] ?? '') || line.includes(own[0] ?? '');
  });
}
