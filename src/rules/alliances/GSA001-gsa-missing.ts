import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { gsaMissing as declaration } from '../../generated/declarations.ts';
import { companyName } from '../../model/alliances.ts';
import { sharedServices } from '../../model/membership.ts';
import { type Model, placeOf } from '../../model/model.ts';

export function* check(model: Model): Iterable<Finding> {
  // Who stays outside of one that there is, is told by GSA007.
  const shared = sharedServices(model);
  if (shared.length === 0) return;
  const { engagement } = model;
  const named = (companies: readonly string[]) => companies.map((company) => companyName(model, company));
  yield finding(declaration, 'missing', {
    values: {
      services: shared.map(({ service }) => service.value.name),
      companies: named([...new Set(shared.flatMap(({ companies }) => companies))]),
    },
    place: placeOf(engagement, [engagement.value.scope ? 'scope' : 'tom'], 'key'),
    related: shared.map(({ service, companies }) => ({
      place: placeOf(service),
      message: 'service',
      values: { companies: named(companies) },
    })),
    subject: engagement.ref,
    hint: 'agree',
  });
}
