import { finding } from '../../diagnostics/declaration.ts';
import { providerSelfRating as declaration } from '../../generated/declarations.ts';
import { consumersOf, needsOf, providersOf } from '../../model/agreements.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { nameFor } from '../../model/refs.ts';
import { oneOf, scoringsBy } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const own = scoringsBy(model, (agreement) => {
    const gives = oneOf(model, providersOf(model, agreement));
    const receives = oneOf(model, consumersOf(model, agreement));
    return (group) => gives(group) && !receives(group);
  });
  for (const { survey, agreement, items, groups } of own) {
    const [item, ...others] = items;
    yield finding(declaration, 'itself', {
      values: {
        survey: survey.value.name,
        agreement: agreement.value.name,
        groups: groups.map((group) => nameFor(model, group)),
      },
      place: placeOf(survey, ['items', item], 'key'),
      related: others.map((one) => ({ place: placeOf(survey, ['items', one], 'key'), message: 'also' })),
      subject: survey.ref,
      facts: [agreement.ref],
      follows: [agreement, ...needsOf(model, agreement)].map(({ ref }) => ref),
      hint: 'remove',
    });
  }
}
