import { once } from '../diagnostics/once.ts';
import { processesFor } from './delivery.ts';
import { coordinatesOf, type Entity, type Model } from './model.ts';
import { segmentsFor, stagesFor, writtenCells } from './offer.ts';
import { keyOf } from './refs.ts';

/** The stages of a service to which no feedback loop listens that can be read: all of them, or some that nothing else covers. */
export function unheardStages(model: Model, service: Entity<'service'>): string[] {
  const covered = coveredBy(model);
  if (waysTo(model, service).some((ref) => covered.has(ref))) return [];
  return stagesFor(model, service).filter(
    (code) => !covered.has(`stage:${code}`) && !covered.has(`${service.ref} ${code}`),
  );
}

/** True where a feedback loop that can be read listens to a service, at one of its stages at least. */
export function isHeard(model: Model, service: Entity<'service'>): boolean {
  const stages = stagesFor(model, service);
  if (stages.length > 0) return unheardStages(model, service).length < stages.length;
  return waysTo(model, service).some((ref) => coveredBy(model).has(ref));
}

/** The loops that may listen to anything: what they cover cannot be read. */
export function unreadLoops(model: Model): Entity<'feedbackLoop'>[] {
  return model.all('feedbackLoop').filter(({ unread }) => unread.has('covers'));
}

/** The service itself, and what all of it goes through: who listens there hears of it at every stage. */
export function waysTo(model: Model, service: Entity<'service'>): string[] {
  return [
    service.ref,
    ...[...processesFor(model, service), ...segmentsFor(model, service.id)].map(({ ref }) => ref),
    ...writtenCells(model, service.id).map((cell) => `channel:${coordinatesOf(cell).channel}`),
  ];
}

/** What the loops listen to: services, processes and stages, and a service at a stage by its contact reasons and interactions. */
const coveredBy = once((model: Model): ReadonlySet<string> => {
  const covered = new Set<string>();
  for (const { value } of model.all('feedbackLoop')) {
    for (const ref of value.covers ?? []) {
      const entity = model.resolve(ref);
      covered.add(entity && ref.part === undefined ? entity.ref : keyOf(ref));
      if (entity) for (const one of servicesIn(entity, ref.part)) covered.add(one);
    }
  }
  return covered;
});

/** `service:repairs warranty`; the service alone where no stage is known. */
function servicesIn(entity: Entity, part: string | undefined): string[] {
  if (entity.kind === 'cell') return [`service:${coordinatesOf(entity).service}`];
  if (entity.kind === 'contactReason') {
    const { service, stage } = (entity as Entity<'contactReason'>).value;
    return service ? [`service:${service.id}${stage ? ` ${stage.id}` : ''}`] : [];
  }
  if (entity.kind !== 'journey') return [];
  const interactions = Object.entries((entity as Entity<'journey'>).value.interactions ?? {});
  return interactions
    .filter(([id]) => part === undefined || part === id)
    .flatMap(([, { service, stage }]) => (service ? [`service:${service.id}${stage ? ` ${stage.id}` : ''}`] : []));
}
