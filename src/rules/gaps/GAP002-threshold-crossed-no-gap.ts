import { finding } from '../../diagnostics/declaration.ts';
import { thresholdCrossedNoGap as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { currentKey, currentPlace, nameFor } from '../../model/refs.ts';
import { belowThreshold, latestSurveys } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const known = knownIn(model);
  for (const survey of latestSurveys(model)) {
    for (const { id, item, score, group, threshold } of belowThreshold(model, survey)) {
      const subject = `${survey.ref}#${id}`;
      const { about } = item;
      if (known.has(subject) || (about && known.has(currentKey(model, about)))) continue;
      const values = { item: item.text, score, threshold, survey: survey.value.name };
      yield finding(declaration, group ? 'belowGroup' : 'below', {
        values: group ? { ...values, group: nameFor(model, group) } : values,
        place: placeOf(survey, ['items', id], 'key'),
        subject,
        hint: 'open',
      });
    }
  }
}

/** What there are gaps about, and the questions that brought them to light. */
function knownIn(model: Model): ReadonlySet<string> {
  const live = model.all('gap').filter(({ value }) => value.state !== 'closed');
  return new Set(
    live.flatMap(({ value: { about, origin } }) => [
      ...(about ? [currentKey(model, about)] : []),
      ...(origin?.part === undefined ? [] : [currentPlace(model, origin)]),
    ]),
  );
}
