import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { type Crossing, crossingsIn } from '../../feasibility/chain/index.ts';
import { boundaryMissing as declaration } from '../../generated/declarations.ts';
import { boundedBetween, companyName, membersOf } from '../../model/alliances.ts';
import { type Entity, type Model, placeOf, referringTo } from '../../model/model.ts';

type Process = Entity<'process'>;

export function* check(model: Model): Iterable<Finding> {
  const alliances = model.all('globalAgreement').map((alliance) => ({
    alliance,
    members: new Set(membersOf(model, alliance).map(({ key, provider }) => provider?.id ?? key)),
  }));
  if (alliances.length === 0) return;
  const crossings = model.all('process').flatMap((process) => crossingsIn(model, process));
  for (const { alliance, members } of alliances) {
    const unbounded = crossings.filter(
      ({ between, process }) =>
        between.every((company) => members.has(company)) && unboundedServices(model, alliance, between, process),
    );
    for (const found of groupBy(unbounded, ({ between }) => between.toSorted().join(' ')).values())
      yield missing(model, alliance, found);
  }
}

function missing(
  model: Model,
  alliance: Entity<'globalAgreement'>,
  found: readonly [Crossing, ...Crossing[]],
): Finding {
  const [{ between }] = found;
  const [one, other] = between.map((company) => companyName(model, company));
  const services = found.flatMap(({ between, process }) => unboundedServices(model, alliance, between, process) ?? []);
  return finding(declaration, 'missing', {
    values: {
      name: alliance.value.name,
      one: one ?? '',
      other: other ?? '',
      processes: [...new Set(found.map(({ process }) => process.value.name))],
      services: [...new Set(services.map(({ value }) => value.name))],
      known: services.length > 0 ? 'yes' : 'no',
    },
    place: placeOf(alliance),
    related: found.map(({ process, step }) => ({
      place: placeOf(process, ['steps', step], 'key'),
      message: 'step',
      values: { step: process.value.steps[step]?.name ?? step },
    })),
    subject: alliance.ref,
    facts: between.toSorted(),
    hint: 'describe',
  });
}

/** The services of a process for which no boundary between two parties is described; undefined where all are, or any is and none is known. */
function unboundedServices(
  model: Model,
  alliance: Entity<'globalAgreement'>,
  between: readonly [string, string],
  process: Process,
): Entity<'service'>[] | undefined {
  const services = referringTo(model, process, 'service.processes') as Entity<'service'>[];
  if (!boundedBetween(model, alliance, between)) return services;
  const left = services.filter((service) => !boundedBetween(model, alliance, between, service));
  return left.length > 0 ? left : undefined;
}
