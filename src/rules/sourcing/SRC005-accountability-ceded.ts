import { companyName, companyOf, isOwn } from '../../model/alliances.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isLawful } from '../../model/providers.ts';
import type { Finds } from '../found.ts';

type Process = Entity<'process'>;

export function* check(model: Model): Finds<'SRC005'> {
  for (const process of model.all('process')) {
    const ceded = Object.entries(process.value.steps).flatMap(([id, step]) => {
      const company = companyOf(model, step.performer);
      const provider = company === undefined || isOwn(company) ? undefined : model.find('provider', company);
      return provider && !isLawful(provider) ? [{ id, step, company: provider.id }] : [];
    });
    const steps = ceded.filter(({ id }) => !isAnswered(model, process, id));
    if (steps.length === 0 || hasOwner(model, process)) continue;
    const companies = [...new Set(steps.map(({ company }) => company))];
    yield {
      about: process,
      values: {
        name: process,
        companies: companies.map((company) => companyName(model, company)),
        count: companies.length,
        steps: steps.map(({ id, step }) => step.name ?? id),
      },
      related: steps.map(({ id }) => ({ about: process, at: ['steps', id], on: 'key', says: 'step' })),
    };
  }
}

function hasOwner(model: Model, { value: { owner } }: Process): boolean {
  const role = owner && model.find('role', owner.id);
  return role !== undefined && role.value.provider === undefined;
}

/** True where somebody is named who answers for a step or its process; whether it is the right one is for others to say. */
function isAnswered(model: Model, process: Process, step: string): boolean {
  return model.incoming(process).some(({ from, field, ref }) => {
    if (ref.part !== undefined && ref.part !== step) return false;
    if (from.kind === 'raci') return (from as Entity<'raci'>).value.a !== undefined;
    return from.kind === 'globalAgreement' && field.endsWith('.retains[]');
  });
}
