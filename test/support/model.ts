import type { Example } from '../../src/diagnostics/declaration.ts';
import type { Kind } from '../../src/generated/kinds.ts';
import type { Entity, Model } from '../../src/model/model.ts';
import { checkAll, sourcesOf } from './example.ts';

/** The model of an example in a scenario, by default in the last one; no rule runs. */
export function modelOf(example: Example, scenario?: string): Model {
  const { workspace } = checkAll(sourcesOf(example), 'en', []);
  const models = workspace?.models ?? new Map<string, Model>();
  const model = scenario === undefined ? [...models.values()].at(-1) : models.get(scenario);
  if (!model) throw new Error('no model');
  return model;
}

/** An entity that an example is sure to have. */
export function entityOf<K extends Kind>(model: Model, kind: K, id: string): Entity<K> {
  const entity = model.find(kind, id);
  if (!entity) throw new Error(`no ${kind} ${id}`);
  return entity;
}
