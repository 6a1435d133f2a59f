import { finding } from '../../diagnostics/declaration.ts';
import { providerSelfRating as declaration } from '../../generated/declarations.ts';
import { consumersOf, providersOf } from '../../model/agreements.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { nameFor } from '../../model/refs.ts';
import { oneOf, scoredAgreements } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { survey, item, agreement, groups } of scoredAgreements(model)) {
    const gives = oneOf(model, providersOf(model, agreement));
    const receives = oneOf(model, consumersOf(model, agreement));
    const own = groups.filter((group) => gives(group) && !receives(group));
    if (own.length === 0) continue;
    yield finding(declaration, 'itself', {
      values: {
        survey: survey.value.name,
        agreement: agreement.value.name,
        groups: own.map((group) => nameFor(model, group)),
      },
      place: placeOf(survey, ['items', item], 'key'),
      subject: `${survey.ref}#${item}`,
      hint: 'remove',
    });
  }
}
