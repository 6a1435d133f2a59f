import { servicesOfCharter } from '../../model/charters.ts';
import { commitmentOf, commitmentsOf, serviceOfCommitment } from '../../model/commitments.ts';
import { waysTo } from '../../model/feedback.ts';
import { domainOf } from '../../model/kpis.ts';
import { coordinatesOf, type Entity, type Model } from '../../model/model.ts';
import { segmentsFor, stagesFor } from '../../model/offer.ts';
import { resolveTarget } from '../../model/targets.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SRV007'> {
  const kpis = model.all('kpi').filter((kpi) => showsResults(kpi));
  // Of a model that measures nothing KPI005 tells.
  if (model.all('kpi').length === 0) return;
  // What the objectives of one that cannot be read are about, nobody knows.
  const unread = kpis.filter((kpi) => kpi.unread.has('objectives'));
  const read = kpis.filter((kpi) => !kpi.unread.has('objectives'));
  const shown = new Set([...read.flatMap((kpi) => scopesOf(model, kpi)), ...promised(model)]);
  if (shown.has(whole)) return;
  for (const service of model.all('service')) {
    if (reachedBy(model, service).some((ref) => shown.has(ref))) continue;
    if (unread.length > 0) {
      const values = { kpis: unread };
      yield { missing: 'objectives', about: service, values };
      continue;
    }
    yield { about: service, values: { service, id: service.id } };
  }
}

const whole = 'engagement';

/** What a service costs, and how busy people are, does not show how it goes; what nobody has classified may. */
function showsResults(kpi: Entity<'kpi'>): boolean {
  const domain = domainOf(kpi);
  return domain === undefined || domain === 'experience' || domain === 'service' || domain === 'quality';
}

/** What the objectives of a KPI are about: services where that is known, else what services go through. */
function scopesOf(model: Model, kpi: Entity<'kpi'>): string[] {
  return Object.values(kpi.value.objectives).flatMap(({ scope }) => {
    if (!scope) return [whole];
    const entity = model.resolve(scope);
    if (!entity) return [`${scope.kind}:${scope.id}`];
    if (entity.kind === 'cell') return [`service:${coordinatesOf(entity).service}`];
    if (entity.kind === 'charter') return servicesPromised(model, entity as Entity<'charter'>, scope.part);
    if (entity.kind !== 'journey') return [entity.ref];
    const { interactions = {} } = (entity as Entity<'journey'>).value;
    return Object.entries(interactions).flatMap(([id, { service }]) =>
      service && (scope.part ?? id) === id ? [`service:${service.id}`] : [],
    );
  });
}

function servicesPromised(model: Model, charter: Entity<'charter'>, part: string | undefined): string[] {
  const commitment = part === undefined ? undefined : commitmentOf(model, charter, part);
  const only = commitment && serviceOfCommitment(commitment);
  return (only === undefined ? [...servicesOfCharter(charter)] : [only]).map((id) => `service:${id}`);
}

/** The services about which something is promised that a KPI measures, in a charter or in a cell. */
function promised(model: Model): string[] {
  const inCharters = commitmentsOf(model).filter(({ targets }) => targets.some(({ value }) => value?.kpi));
  const inCells = model.all('cell').filter(({ value }) => resolveTarget(model, value.target)?.kpi);
  return [
    ...inCharters.flatMap(({ charter, id }) => servicesPromised(model, charter, id)),
    ...inCells.map((cell) => `service:${coordinatesOf(cell).service}`),
  ];
}

/** The service itself, and what it or a part of it goes through. */
function reachedBy(model: Model, service: Entity<'service'>): string[] {
  const reasons = model.incoming(service, 'contactReason.service').map(({ from }) => from.ref);
  const families = segmentsFor(model, service.id).flatMap((segment) => model.lineage(segment));
  return [
    ...waysTo(model, service),
    ...reasons,
    ...families.map(({ ref }) => ref),
    ...stagesFor(model, service).map((stage) => `stage:${stage}`),
  ];
}
