import { finding } from '../../diagnostics/declaration.ts';
import { providerSelfRating as declaration } from '../../generated/declarations.ts';
import { consumersOf, providersOf } from '../../model/agreements.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { isOneOf, nameFor, scoredAgreements } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { survey, item, agreement, groups } of scoredAgreements(model)) {
    const providers = providersOf(model, agreement);
    const consumers = consumersOf(model, agreement);
    const own = groups.filter((group) => isOneOf(model, group, providers) && !isOneOf(model, group, consumers));
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
