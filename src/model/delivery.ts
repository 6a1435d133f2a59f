import type { Entity, Model } from './model.ts';
import { isRetired } from './references.ts';

/** The processes that deliver a service: those that it names and those that name it. */
export function processesFor(model: Model, service: Entity<'service'>): Entity<'process'>[] {
  const named = (service.value.processes ?? []).map(({ id }) => id);
  const naming = model.incoming(service, 'process.services[]').map(({ from }) => from.id);
  const found = [...named, ...naming].flatMap((id) => model.find('process', id) ?? []);
  return [...new Set(found)].filter((process) => !isRetired(process));
}

/** True for a process that says what is done. */
export function hasSteps({ value }: Entity<'process'>): boolean {
  return Object.keys(value.steps ?? {}).length > 0;
}
