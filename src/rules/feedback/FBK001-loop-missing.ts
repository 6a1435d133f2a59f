import { finding } from '../../diagnostics/declaration.ts';
import { loopMissing as declaration } from '../../generated/declarations.ts';
import { processesFor } from '../../model/delivery.ts';
import { coordinatesOf, type Entity, type Model, placeOf } from '../../model/model.ts';
import { segmentsFor, stagesFor, writtenCells } from '../../model/offer.ts';
import { keyOf } from '../../model/refs.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const covered = coveredBy(model);
  const after = model.stages.filter(({ moment }) => moment === 'after');
  for (const service of model.all('service')) {
    const own = new Set(stagesFor(model, service));
    const isHeard = (code: string): boolean => covered.has(`stage:${code}`) || covered.has(`${service.ref} ${code}`);
    const silent = waysTo(model, service).some((ref) => covered.has(ref))
      ? []
      : after.filter(({ code }) => own.has(code) && !isHeard(code));
    if (silent.length === 0) continue;
    yield finding(declaration, 'missing', {
      values: { service: service.value.name, stages: silent.map(({ name }) => name) },
      place: placeOf(service),
      subject: service.ref,
      hint: 'cover',
    });
  }
}

/** The service itself, and what all of it goes through: who listens there hears of it at every stage. */
function waysTo(model: Model, service: Entity<'service'>): string[] {
  return [
    service.ref,
    ...[...processesFor(model, service), ...segmentsFor(model, service.id)].map(({ ref }) => ref),
    ...writtenCells(model, service.id).map((cell) => `channel:${coordinatesOf(cell).channel}`),
  ];
}

/** What the loops listen to: services, processes and stages, and a service at a stage by its contact reasons and interactions. */
function coveredBy(model: Model): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { value } of model.all('feedbackLoop')) {
    for (const ref of value.covers ?? []) {
      const entity = model.resolve(ref);
      covered.add(entity && ref.part === undefined ? entity.ref : keyOf(ref));
      if (entity) for (const one of servicesIn(entity, ref.part)) covered.add(one);
    }
  }
  return covered;
}

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
