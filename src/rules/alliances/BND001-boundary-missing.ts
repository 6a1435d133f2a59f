import { groupBy } from '../../diagnostics/lists.ts';
import { companyName } from '../../model/alliances.ts';
import { type Unbounded, unboundedCrossings } from '../../model/membership.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'BND001'> {
  for (const alliance of model.all('globalAgreement')) {
    const found = unboundedCrossings(model, alliance);
    const pairs = groupBy(found, ({ crossing }) => crossing.between.toSorted().join(' '));
    for (const pair of pairs.values()) yield missing(model, alliance, pair);
  }
}

function missing(
  model: Model,
  alliance: Entity<'globalAgreement'>,
  found: readonly [Unbounded, ...Unbounded[]],
): Found<'BND001'> {
  const [{ crossing }] = found;
  const { between } = crossing;
  const [one, other] = between.map((company) => companyName(model, company));
  const services = found.flatMap((one) => one.services);
  return {
    about: alliance,
    values: {
      name: alliance,
      one: one ?? '',
      other: other ?? '',
      processes: [...new Set(found.map(({ crossing: { process } }) => process.value.name))],
      services: [...new Set(services)],
      known: services.length > 0 ? 'yes' : 'no',
    },
    related: found.map(({ crossing: { process, step } }) => ({
      about: process,
      at: ['steps', step],
      on: 'key',
      says: 'step',
      values: { step: process.value.steps[step]?.name ?? step },
    })),
    facts: between.toSorted(),
  };
}
