import { once } from '../diagnostics/once.ts';
import { requiredNeeds, standsFor } from './agreements.ts';
import type { Entity, Model } from './model.ts';
import { currentKey, currentPlace, refs, refTo } from './refs.ts';

type Area = Entity<'area'>;

/**
 * The areas of FRONT that require nothing. What an area requires counts for those above it and within it, and what a team requires for
 * its area; of a family that requires nothing only the topmost area is told.
 */
export function areasWithoutNeeds(model: Model): Area[] {
  const consumers = requiredNeeds(model).flatMap(({ value }) => refs(value.consumers));
  const served = new Set(consumers.flatMap((ref) => standsFor(model, ref)));
  const asking = new Set(consumers.map((ref) => currentKey(model, ref)));
  const front = model.all('area').filter(({ value }) => value.side === 'front');
  const silent = new Set(front.flatMap(({ ref }) => (served.has(ref) ? [] : ref)));
  return front.filter((area) => {
    const [, ...above] = standsFor(model, refTo(area));
    return silent.has(area.ref) && !above.some((ref) => asking.has(ref) || silent.has(ref));
  });
}

/** What needs that are still required make possible: components, services; of an interaction, its service. */
export const enabledPlaces = once((model: Model): ReadonlySet<string> => {
  const enabled = requiredNeeds(model).flatMap(({ value }) => refs(value.enables));
  const places = enabled.map((ref) => {
    const journey = ref.kind === 'journey' ? model.find('journey', ref.id) : undefined;
    const service = ref.part === undefined ? undefined : journey?.value.interactions?.[ref.part]?.service;
    return service ? currentKey(model, service) : currentPlace(model, ref);
  });
  return new Set(places);
});
