import { finding } from '../../diagnostics/declaration.ts';
import { respondentNotConsumer as declaration } from '../../generated/declarations.ts';
import { consumersOf, providersOf } from '../../model/agreements.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { keyOf, nameFor } from '../../model/refs.ts';
import { oneOf, scoredAgreements } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { survey, item, agreement, groups } of scoredAgreements(model)) {
    const consumers = consumersOf(model, agreement);
    // Who scores its own service is told of by SUR005.
    const isKnown = oneOf(model, [...consumers, ...providersOf(model, agreement)]);
    const strangers = groups
      .filter(({ kind }) => kind !== 'location' && kind !== 'segment')
      .filter((group) => !isKnown(group));
    if (consumers.length === 0 || strangers.length === 0) continue;
    yield finding(declaration, 'stranger', {
      values: {
        survey: survey.value.name,
        agreement: agreement.value.name,
        groups: strangers.map((group) => nameFor(model, group)),
        consumers: consumers.map((consumer) => nameFor(model, consumer)),
      },
      place: placeOf(survey, ['items', item], 'key'),
      subject: `${survey.ref}#${item}`,
      facts: strangers.map(keyOf),
      hint: 'correct',
    });
  }
}
