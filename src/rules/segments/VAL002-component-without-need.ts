import { requiredNeeds } from '../../model/agreements.ts';
import { processesFor } from '../../model/delivery.ts';
import type { Entity, Model } from '../../model/model.ts';
import { currentKey, currentPlace, refs } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'VAL002'> {
  const needs = requiredNeeds(model);
  // Who has asked BACK for nothing yet has a finding of another kind.
  if (needs.length === 0) return;
  const enabled = new Set(needs.flatMap(({ value }) => refs(value.enables)).map((ref) => servedBy(model, ref)));
  for (const segment of model.all('segment')) {
    for (const [id, { statement, services, frontOnly }] of Object.entries(segment.value.valueProposition)) {
      const given = refs(services);
      // Of one that no service delivers that is told.
      if (frontOnly || given.length === 0 || enabled.has(`${segment.ref}#${id}`)) continue;
      if (given.some((ref) => enabled.has(currentKey(model, ref)) || isOfPartner(model, model.find('service', ref.id))))
        continue;
      yield {
        about: segment,
        part: id,
        at: ['valueProposition', id],
        on: 'key',
        values: { component: statement, segment },
      };
    }
  }
}

/** What a need makes possible: the component or the service itself; of an interaction, its service. */
function servedBy(model: Model, ref: ReturnType<typeof refs>[number]): string {
  const journey = ref.kind === 'journey' ? model.find('journey', ref.id) : undefined;
  const service = ref.part === undefined ? undefined : journey?.value.interactions?.[ref.part]?.service;
  return service ? currentKey(model, service) : currentPlace(model, ref);
}

/** What a partner delivers asks nothing of BACK. */
function isOfPartner(model: Model, service: Entity<'service'> | undefined): boolean {
  if (!service) return false;
  if (model.incoming(service, 'provider.services[]').length > 0) return true;
  const steps = processesFor(model, service).flatMap(({ value }) => Object.values(value.steps));
  return steps.some(({ performer }) => {
    const team = performer?.kind === 'team' ? model.find('team', performer.id) : undefined;
    return performer?.kind === 'provider' || team?.value.provider !== undefined;
  });
}
