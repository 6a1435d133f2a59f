import { consumersOf, needsOf, providersOf } from '../../model/agreements.ts';
import type { Model } from '../../model/model.ts';
import { nameFor } from '../../model/refs.ts';
import { scoringsBy } from '../../model/scores.ts';
import { oneOf } from '../../model/surveys.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SUR005'> {
  const own = scoringsBy(model, (agreement) => {
    const gives = oneOf(model, providersOf(model, agreement));
    const receives = oneOf(model, consumersOf(model, agreement));
    return (group) => gives(group) && !receives(group);
  });
  for (const { survey, agreement, items, groups } of own) {
    const [item, ...others] = items;
    yield {
      about: survey,
      at: ['items', item],
      on: 'key',
      values: { survey, agreement, groups: groups.map((group) => nameFor(model, group)) },
      related: others.map((one) => ({ about: survey, at: ['items', one], on: 'key', says: 'also' })),
      facts: [agreement.ref],
      follows: [agreement, ...needsOf(model, agreement)].map(({ ref }) => ref),
    };
  }
}
