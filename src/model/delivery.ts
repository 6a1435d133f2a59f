import type { Entity, Model } from './model.ts';
import { isRetired } from './model.ts';

/** The processes that deliver a service, those that are retired left out. */
export function processesFor(model: Model, service: Entity<'service'>): Entity<'process'>[] {
  const found = service.value.processes.flatMap(({ id }) => model.find('process', id) ?? []);
  return [...new Set(found)].filter((process) => !isRetired(process));
}

/** True for a process that says what is done. */
export function hasSteps({ value }: Entity<'process'>): boolean {
  return Object.keys(value.steps).length > 0;
}
