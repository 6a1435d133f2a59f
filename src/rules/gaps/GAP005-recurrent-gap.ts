import { finding } from '../../diagnostics/declaration.ts';
import { recurrentGap as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { keyOf } from '../../model/refs.ts';
import { belowThreshold, latestSurveys } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const survey of latestSurveys(model)) {
    const { wave, name } = survey.value;
    const previous = wave?.previous && model.find('assessment', wave.previous.id);
    if (!previous) continue;
    const before = new Map(belowThreshold(model, previous).map((one) => [subjectOf(one), one.score]));
    for (const one of belowThreshold(model, survey)) {
      const last = before.get(subjectOf(one));
      if (last === undefined) continue;
      yield finding(declaration, 'again', {
        values: { item: one.item.text, score: one.score, before: last, survey: name, previous: previous.value.name },
        place: placeOf(survey, ['items', one.id], 'key'),
        subject: `${survey.ref}#${one.id}`,
        hint: 'cause',
      });
    }
  }
}

/** What a question is about, else the question itself: a wave may give it another id. */
function subjectOf({ id, item: { about } }: ReturnType<typeof belowThreshold>[number]): string {
  return about ? `${keyOf(about)}#${about.part}` : id;
}
