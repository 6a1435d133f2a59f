import { finding } from '../../diagnostics/declaration.ts';
import { respondentNotConsumer as declaration } from '../../generated/declarations.ts';
import { consumersOf, needsOf, providersOf } from '../../model/agreements.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { keyOf, nameFor } from '../../model/refs.ts';
import { oneOf, scoringsBy } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const strangers = scoringsBy(model, (agreement) => {
    const consumers = consumersOf(model, agreement);
    // Who scores its own service is told of by SUR005.
    const isKnown = oneOf(model, [...consumers, ...providersOf(model, agreement)]);
    return (group) => consumers.length > 0 && group.kind !== 'location' && group.kind !== 'segment' && !isKnown(group);
  });
  for (const { survey, agreement, items, groups } of strangers) {
    const [item, ...others] = items;
    yield finding(declaration, 'stranger', {
      values: {
        survey: survey.value.name,
        agreement: agreement.value.name,
        groups: groups.map((group) => nameFor(model, group)),
        consumers: consumersOf(model, agreement).map((consumer) => nameFor(model, consumer)),
      },
      place: placeOf(survey, ['items', item], 'key'),
      related: others.map((one) => ({ place: placeOf(survey, ['items', one], 'key'), message: 'also' })),
      subject: survey.ref,
      facts: [agreement.ref, ...groups.map(keyOf)],
      follows: [agreement, ...needsOf(model, agreement)].map(({ ref }) => ref),
      hint: 'correct',
    });
  }
}
