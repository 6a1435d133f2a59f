import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { exitsOf } from '../../feasibility/chain/index.ts';
import { boundaryMissing as declaration } from '../../generated/declarations.ts';
import { companyName, companyOf, membersOf } from '../../model/alliances.ts';
import { type Entity, type Model, placeOf, referringTo } from '../../model/model.ts';

type Process = Entity<'process'>;

/** A step at which the work of a process comes from another company. */
interface Crossing {
  process: Process;
  step: string;
  /** The two companies, in the order in which the work passes. */
  between: readonly [string, string];
}

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

/** Where a company takes over from another; what systems do in between, and the customer, is not asked. */
function crossingsIn(model: Model, process: Process): Crossing[] {
  const { steps } = process.value;
  const exits = exitsOf(steps);
  const companies = new Map(Object.entries(steps).map(([id, { performer }]) => [id, companyOf(model, performer)]));
  const isPassed = (id: string): boolean => ['system', 'segment'].includes(steps[id]?.performer?.kind ?? '');
  return [...companies].flatMap(([id, company]): Crossing[] => {
    if (company === undefined) return [];
    const next = [...(exits.get(id)?.ways ?? [])].map(({ to }) => to);
    const seen = new Set(next);
    for (const to of seen) if (isPassed(to)) for (const way of exits.get(to)?.ways ?? []) seen.add(way.to);
    return [...seen].flatMap((to) => {
      const taker = companies.get(to);
      return taker === undefined || taker === company
        ? []
        : [{ process, step: to, between: [company, taker] as const }];
    });
  });
}

/** The services of a process for which no boundary between two parties is described; undefined where all are, or any is and none is known. */
function unboundedServices(
  model: Model,
  { value: { boundaries } }: Entity<'globalAgreement'>,
  between: readonly [string, string],
  process: Process,
): Entity<'service'>[] | undefined {
  const described = Object.values(boundaries).filter(({ between: parties }) => {
    const named = parties.map(({ part = '' }) => model.find('provider', part)?.id ?? part);
    return between.every((company) => named.includes(company));
  });
  const services = referringTo(model, process, 'service.processes') as Entity<'service'>[];
  if (described.length === 0) return services;
  const left = services.filter(
    ({ id }) => !described.some(({ services: own }) => !own || own.some((one) => one.id === id)),
  );
  return left.length > 0 ? left : undefined;
}
