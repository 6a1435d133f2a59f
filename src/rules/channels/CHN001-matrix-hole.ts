import type { Place } from '../../diagnostics/finding.ts';
import { coordinatesOf, type Entity, type Model, placeOf } from '../../model/model.ts';
import { ghostStages, offersFor, reachedSegments, segmentsFor, stagesFor, writtenCells } from '../../model/offer.ts';
import { topmost } from '../../model/topmost.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHN001'> {
  const reached = reachedSegments(model);
  for (const service of model.all('service')) {
    // Holes of a segment that nothing reaches have one cause, of which SEG005 tells; CHN004 tells of ghost cells.
    const segments = segmentsFor(model, service.id).filter(
      ({ id }) => reached.has(id) && !model.cellsOf(service.id, id).some(({ from }) => from.some(isGhost)),
    );
    const declared = Math.max(1, stagesFor(model, service).length);
    for (const [segment, stages] of holes(model, service, segments)) {
      const names = model.stages.flatMap(({ code, name }) => (stages.includes(code) ? [name] : []));
      const values = { service: service.value.name, segment: segment.value.name, count: stages.length, stages: names };
      const place = placeOfHole(model, service, segment);
      const common = { about: service, values, place, facts: [segment.ref] };
      if (stages.length === declared) yield { says: 'whole', ...common, do: 'addCell' };
      else yield { says: 'stages', ...common, do: 'addStages' };
    }
  }

  function isGhost(cell: Entity<'cell'>): boolean {
    return ghostStages(model, cell).length > 0;
  }
}

/** By segment, the stages of which no cell speaks: `undefined` for a service that declares none. */
function holes(
  model: Model,
  service: Entity<'service'>,
  segments: readonly Entity<'segment'>[],
): Map<Entity<'segment'>, (string | undefined)[]> {
  const offers = new Map(segments.map(({ id }) => [id, offersFor(model, service, id)]));
  const stages = [...offers.values()][0]?.map(({ stage }) => stage) ?? [];
  const found = new Map<Entity<'segment'>, (string | undefined)[]>();
  for (const [index, stage] of stages.entries()) {
    for (const segment of topmost(model, segments, ({ id }) => offers.get(id)?.[index]?.state === 'none')) {
      found.set(segment, [...(found.get(segment) ?? []), stage]);
    }
  }
  return found;
}

/**
 * The nearest key of the channel map: that of the segment, else that of the service; the service itself where it has
 * no cell.
 */
function placeOfHole(model: Model, service: Entity<'service'>, segment: Entity<'segment'>): Place {
  const written = writtenCells(model, service.id);
  const own = written.find((cell) => coordinatesOf(cell).segment === segment.id);
  const near = own ?? written[0];
  if (!near) return placeOf(service);
  return { ...placeOf(near), path: near.written.path.slice(0, own ? -1 : -2), on: 'key' };
}
