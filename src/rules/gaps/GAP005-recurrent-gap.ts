import type { Model } from '../../model/model.ts';
import { keyOf } from '../../model/refs.ts';
import { belowThreshold } from '../../model/scores.ts';
import { latestSurveys } from '../../model/surveys.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'GAP005'> {
  for (const survey of latestSurveys(model)) {
    const { wave, name } = survey.value;
    const previous = wave?.previous && model.find('assessment', wave.previous.id);
    if (!previous) continue;
    const before = new Map(belowThreshold(model, previous).map((one) => [subjectOf(one), one.score]));
    for (const one of belowThreshold(model, survey)) {
      const last = before.get(subjectOf(one));
      if (last === undefined) continue;
      yield {
        about: survey,
        part: one.id,
        at: ['items', one.id],
        on: 'key',
        values: { item: one.item.text, score: one.score, before: last, survey: name, previous },
      };
    }
  }
}

/** What a question is about, else the question itself: a wave may give it another id. */
function subjectOf({ id, item: { about } }: ReturnType<typeof belowThreshold>[number]): string {
  return about ? `${keyOf(about)}#${about.part}` : id;
}
