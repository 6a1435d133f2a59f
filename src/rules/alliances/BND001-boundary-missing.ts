import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { boundaryMissing as declaration } from '../../generated/declarations.ts';
import { companyName } from '../../model/alliances.ts';
import { type Unbounded, unboundedCrossings } from '../../model/membership.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';

export function* check(model: Model): Iterable<Finding> {
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
): Finding {
  const [{ crossing }] = found;
  const { between } = crossing;
  const [one, other] = between.map((company) => companyName(model, company));
  const services = found.flatMap((one) => one.services);
  return finding(declaration, 'missing', {
    values: {
      name: alliance.value.name,
      one: one ?? '',
      other: other ?? '',
      processes: [...new Set(found.map(({ crossing: { process } }) => process.value.name))],
      services: [...new Set(services.map(({ value }) => value.name))],
      known: services.length > 0 ? 'yes' : 'no',
    },
    place: placeOf(alliance),
    related: found.map(({ crossing: { process, step } }) => ({
      place: placeOf(process, ['steps', step], 'key'),
      message: 'step',
      values: { step: process.value.steps[step]?.name ?? step },
    })),
    subject: alliance.ref,
    facts: between.toSorted(),
    hint: 'describe',
  });
}
