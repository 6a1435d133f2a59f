import { gather } from '../../diagnostics/lists.ts';
import type { Entity, Model } from '../../model/model.ts';
import { currentKey, currentPlace, nameFor } from '../../model/refs.ts';
import { belowThreshold } from '../../model/scores.ts';
import { latestSurveys } from '../../model/surveys.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'GAP002'> {
  const known = gather(
    model.all('gap').flatMap((gap) => subjectsOf(model, gap).map((subject) => [subject, gap] as const)),
  );
  for (const survey of latestSurveys(model)) {
    for (const { id, item, score, group, threshold } of belowThreshold(model, survey)) {
      const subject = `${survey.ref}#${id}`;
      const gaps = [subject, ...(item.about ? [currentKey(model, item.about)] : [])].flatMap(
        (one) => known.get(one) ?? [],
      );
      if (gaps.some(({ value }) => value.state !== 'closed')) continue;
      const values = { item: item.text, score, threshold, survey: survey.value.name };
      yield {
        says: group ? 'belowGroup' : 'below',
        about: survey,
        at: ['items', id],
        on: 'key',
        values: group ? { ...values, group: nameFor(model, group) } : values,
        subject,
        follows: gaps.map(({ ref }) => ref),
      };
    }
  }
}

/** What a gap is about, and the question that brought it to light. */
function subjectsOf(model: Model, { value: { about, origin } }: Entity<'gap'>): string[] {
  return [
    ...(about ? [currentKey(model, about)] : []),
    ...(origin?.part === undefined ? [] : [currentPlace(model, origin)]),
  ];
}
