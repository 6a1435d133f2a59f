import { groupBy } from '../../diagnostics/lists.ts';
import { isOutsider } from '../../model/agreements.ts';
import { type Commitment, commitmentsOf, serviceOfCommitment } from '../../model/commitments.ts';
import { processesFor } from '../../model/delivery.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import type { Finds } from '../found.ts';

type Kpi = Entity<'kpi'>;
type Role = Entity<'role'>;
type Row = Entity<'raci'>;

/** A KPI that measures what is promised of a service. */
interface Measure {
  kpi: Kpi;
  service: Entity<'service'>;
  commitment: Commitment;
}

export function* check(model: Model): Finds<'RAC008'> {
  const measures = commitmentsOf(model).flatMap((commitment) => measuresOf(model, commitment));
  // A KPI behind several commitments of a service is one question.
  for (const [first, ...others] of groupBy(measures, ({ kpi, service }) => `${kpi.ref} ${service.ref}`).values())
    yield* outcomes(model, first, others);
}

/** What holds by some channels alone is answered for by who runs them, of whom the row of the service says nothing. */
function measuresOf(model: Model, commitment: Commitment): Measure[] {
  const id = serviceOfCommitment(commitment);
  const service = id === undefined ? undefined : model.find('service', id);
  // Who answers for what delivers a service may own its figures: without a process that is not known.
  if (!service || processesFor(model, service).length === 0 || commitment.value.channels) return [];
  return commitment.targets.flatMap(({ value }) => {
    const kpi = value?.kpi && model.find('kpi', value.kpi.id);
    return kpi ? [{ kpi, service, commitment }] : [];
  });
}

function* outcomes(model: Model, { kpi, service, commitment }: Measure, others: readonly Measure[]): Finds<'RAC008'> {
  const owner = kpi.value.owner && model.find('role', kpi.value.owner.id);
  const accountable = accountableFor(model, service);
  const [first] = accountable;
  if (!owner || !first || accountable.some(({ role }) => role === owner)) return;
  // One who is named and cannot be found may be the one.
  if (accountable.length < rowsOf(model, service).filter(({ value }) => value.a).length) return;
  const unplaced = [owner, ...accountable.map(({ role }) => role)].find(({ value }) => !value.area && !value.provider);
  if (unplaced) {
    yield { missing: 'area', about: kpi, values: { role: unplaced } };
    return;
  }
  if (accountable.some(({ role }) => isOfOneLineWith(model, owner, role))) return;
  const roles = [...new Set(accountable.map(({ role }) => role.value.name))];
  yield {
    about: kpi,
    at: ['owner'],
    values: {
      owner,
      kpi,
      commitment: commitment.name,
      service,
      roles,
      count: roles.length,
    },
    related: [
      { about: first.row, at: ['a'], says: 'accountable' },
      ...[commitment, ...others.map((one) => one.commitment)].map(({ charter, path }) => {
        return { about: charter, at: path, on: 'key', says: 'promised' } as const;
      }),
    ],
    facts: [service.ref],
  };
}

/** The roles that answer for a service in the RACI, and for the processes that deliver it or their steps. */
function accountableFor(model: Model, service: Entity<'service'>): { role: Role; row: Row }[] {
  return rowsOf(model, service).flatMap((row) => {
    const role = row.value.a && model.find('role', row.value.a.id);
    return role ? [{ role, row }] : [];
  });
}

function rowsOf(model: Model, service: Entity<'service'>): Row[] {
  const activities = [service, ...processesFor(model, service)];
  return activities.flatMap((activity) => referringTo(model, activity, 'raci.activity') as Row[]);
}

/** True within one line of areas, or of one company with its management; a provider's role is of no line of ours. */
function isOfOneLineWith(model: Model, owner: Role, { value: { area, provider } }: Role): boolean {
  const party = provider ?? area;
  return party !== undefined && !isOutsider(model, owner, party);
}
