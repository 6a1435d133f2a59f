import { companyName } from '../../model/alliances.ts';
import { sharedServices } from '../../model/membership.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'GSA001'> {
  // Who stays outside of one that there is, is told by GSA007.
  const shared = sharedServices(model);
  if (shared.length === 0) return;
  const { engagement } = model;
  const named = (companies: readonly string[]) => companies.map((company) => companyName(model, company));
  yield {
    about: engagement,
    at: [engagement.value.scope ? 'scope' : 'tom'],
    on: 'key',
    values: {
      services: shared.map(({ service }) => service.value.name),
      companies: named([...new Set(shared.flatMap(({ companies }) => companies))]),
    },
    related: shared.map(({ service, companies }) => ({
      about: service,
      says: 'service',
      values: { companies: named(companies) },
    })),
  };
}
