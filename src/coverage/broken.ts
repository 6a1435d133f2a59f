import type { Ref } from '../diagnostics/values.ts';
import { kinds } from '../generated/kinds.ts';
import type { Entity, Model } from '../model/model.ts';
import { isRetired } from '../model/model.ts';

/** True for an entity that names another one which does not exist in the scenario, or is retired. */
export function isBroken(model: Model, entity: Entity): boolean {
  return model.outgoing(entity).some(({ ref }) => leadsNowhere(model, ref));
}

/** True for a reference to an entity that does not exist in the scenario, or is retired. */
export function leadsNowhere(model: Model, ref: Ref): boolean {
  if (!Object.hasOwn(kinds, ref.kind)) return false;
  const entity = model.resolve(ref);
  return entity === undefined || isRetired(entity);
}
