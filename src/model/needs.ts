import { requiredNeeds } from './agreements.ts';
import type { Entity, Model } from './model.ts';
import { refs } from './refs.ts';

type Area = Entity<'area'>;

/**
 * The areas of FRONT that require nothing. What an area requires counts for those above it and within it, and what a team requires for
 * its area; of a family that requires nothing only the topmost area is told.
 */
export function areasWithoutNeeds(model: Model): Area[] {
  const served = new Set<Area>();
  for (const { kind, id } of requiredNeeds(model).flatMap(({ value }) => refs(value.consumers))) {
    const area = kind === 'team' ? model.find('team', id)?.value.area?.id : kind === 'area' ? id : undefined;
    for (const one of lineageOf(model, area)) served.add(one);
  }
  const asking = new Set(
    requiredNeeds(model).flatMap(({ value }) => refs(value.consumers).flatMap((ref) => model.resolve(ref) ?? [])),
  );
  const front = model.all('area').filter(({ value }) => value.side === 'front');
  return front.filter((area) => {
    const [, ...above] = lineageOf(model, area.id);
    if (served.has(area) || above.some((one) => asking.has(one))) return false;
    return !above.some((one) => one.value.side === 'front' && !served.has(one));
  });
}

/** An area and those above it, the area first. */
function lineageOf(model: Model, id: string | undefined): Area[] {
  const found: Area[] = [];
  let next = id === undefined ? undefined : model.find('area', id);
  while (next && !found.includes(next)) {
    found.push(next);
    next = next.value.parent && model.find('area', next.value.parent.id);
  }
  return found;
}
