import { consumersOf, needsOf, providersOf } from '../../model/agreements.ts';
import type { Model } from '../../model/model.ts';
import { keyOf, nameFor } from '../../model/refs.ts';
import { scoringsBy } from '../../model/scores.ts';
import { oneOf } from '../../model/surveys.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SUR004'> {
  const strangers = scoringsBy(model, (agreement) => {
    const consumers = consumersOf(model, agreement);
    // Who scores its own service is told of by SUR005.
    const isKnown = oneOf(model, [...consumers, ...providersOf(model, agreement)]);
    return (group) => consumers.length > 0 && group.kind !== 'location' && group.kind !== 'segment' && !isKnown(group);
  });
  for (const { survey, agreement, items, groups } of strangers) {
    const [item, ...others] = items;
    yield {
      about: survey,
      at: ['items', item],
      on: 'key',
      values: {
        survey,
        agreement,
        groups: groups.map((group) => nameFor(model, group)),
        consumers: consumersOf(model, agreement).map((consumer) => nameFor(model, consumer)),
      },
      related: others.map((one) => ({ about: survey, at: ['items', one], on: 'key', says: 'also' })),
      facts: [agreement.ref, ...groups.map(keyOf)],
      follows: [agreement, ...needsOf(model, agreement)].map(({ ref }) => ref),
    };
  }
}
