import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { gsaMissing as declaration } from '../../generated/declarations.ts';
import { companyName, isCustomerTeam, membersOf } from '../../model/alliances.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { isLawful } from '../../model/providers.ts';
import { companyOfTeam, tasksOf } from '../../model/tasks.ts';

export function* check(model: Model): Iterable<Finding> {
  // Who stays outside of one that there is, is told by GSA007.
  if (model.all('globalAgreement').some((alliance) => membersOf(model, alliance).length > 0)) return;
  // Without two companies that put such teams in, there is nothing to look for in the cells.
  const outside = model.all('team').filter((team) => team.value.provider && isCustomerTeam(team));
  if (new Set(outside.map(({ value }) => value.provider?.id)).size < 2) return;
  const shared = model
    .all('service')
    .map((service) => ({ service, companies: companiesIn(model, service) }))
    .filter(({ companies }) => companies.length > 1);
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

/** The companies, besides the client, whose teams attend or solve in a service; a subcontractor comes with whom it works for. */
function companiesIn(model: Model, service: Entity<'service'>): string[] {
  const teams = tasksOf(model, service)
    .flatMap((task) => task.teams)
    .filter(isCustomerTeam);
  const found = teams.flatMap((team) => {
    const provider = model.find('provider', companyOfTeam(model, team) ?? '');
    return provider && !isLawful(provider) ? [provider.value.parent?.id ?? provider.id] : [];
  });
  return [...new Set(found)];
}
