import { finding } from '../../diagnostics/declaration.ts';
import { painUntreated as declaration } from '../../generated/declarations.ts';
import { interactionsOf, isPain, isTreated } from '../../model/journeys.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { currentPlace } from '../../model/refs.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const interaction of interactionsOf(model)) {
    if (!isPain(model, interaction) || isTreated(model, interaction)) continue;
    const { journey, id, ref: subject, value, path } = interaction;
    yield finding(declaration, 'untreated', {
      values: { interaction: value.customerAction ?? id, journey: journey.value.name },
      place: placeOf(journey, path, 'key'),
      subject,
      follows: value.service ? [currentPlace(model, value.service)] : [],
      hint: 'treat',
    });
  }
}
