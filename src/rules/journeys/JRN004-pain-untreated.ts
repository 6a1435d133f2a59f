import { interactionsOf, isPain, isTreated } from '../../model/journeys.ts';
import type { Model } from '../../model/model.ts';
import { currentPlace } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'JRN004'> {
  for (const interaction of interactionsOf(model)) {
    if (!isPain(model, interaction) || isTreated(model, interaction)) continue;
    const { journey, id, ref: subject, value, path } = interaction;
    yield {
      about: journey,
      at: path,
      on: 'key',
      values: { interaction: value.customerAction ?? id, journey },
      subject,
      follows: value.service ? [currentPlace(model, value.service)] : [],
    };
  }
}
