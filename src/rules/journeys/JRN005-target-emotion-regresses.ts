import { degreeOf, type Interaction, interactionsOf } from '../../model/journeys.ts';
import type { Model } from '../../model/model.ts';
import { scenariosOf } from '../../model/settings.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'JRN005'> {
  const [first = '', ...others] = scenariosOf(model.engagement.value);
  const last = others.at(-1);
  if (last === undefined) return;
  for (const interaction of interactionsOf(model)) {
    if (isDecided(model, interaction)) continue;
    const { journey, id, ref: subject, value, path } = interaction;
    const { emotion = {}, effort = {} } = value;
    const values = { interaction: value.customerAction ?? id, journey: journey.value.name };
    const [felt, aim] = [degreeOf(model, emotion[first]), degreeOf(model, emotion[last])];
    const [hard, harder] = [effort[first], effort[last]];
    const worse = felt !== undefined && aim !== undefined && aim < felt;
    const isHarder = hard !== undefined && harder !== undefined && harder > hard;
    if (!worse && !isHarder) continue;
    yield {
      says: worse ? 'emotion' : 'effort',
      about: journey,
      at: [...path, worse ? 'emotion' : 'effort', last],
      values: {
        ...values,
        from: worse ? (emotion[first]?.id ?? '') : (hard ?? 0),
        to: worse ? (emotion[last]?.id ?? '') : (harder ?? 0),
      },
      subject,
    };
  }
}

/** True where a decision says that it is meant. */
function isDecided(model: Model, { journey, id }: Interaction): boolean {
  return model.incoming(journey, 'decision.affects[]').some(({ ref }) => ref.part === undefined || ref.part === id);
}
