import { finding } from '../../diagnostics/declaration.ts';
import { unservedSegment as declaration } from '../../generated/declarations.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { withPeople } from '../../model/topmost.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  // A segment that is nothing but its children is served through them.
  for (const segment of withPeople(model, model.all('segment'))) {
    const values = { name: segment.value.name };
    const common = { values, place: placeOf(segment), subject: segment.ref };
    if (!hasService(model, segment)) yield finding(declaration, 'noService', { ...common, hint: 'addService' });
    else if (!hasChannel(model, segment)) yield finding(declaration, 'noChannel', { ...common, hint: 'addCell' });
  }
}

/** A child is given what its parents are given. */
function hasService(model: Model, segment: Entity<'segment'>): boolean {
  return model.lineage(segment).some((holder) => {
    const services = Object.values(holder.value.valueProposition ?? {}).flatMap(
      (component) => component.services ?? [],
    );
    return services.length > 0 || model.incoming(holder, 'service.segments[]').length > 0;
  });
}

function hasChannel(model: Model, segment: Entity<'segment'>): boolean {
  return model.cells().some((cell) => cell.segment === segment.id && cell.value.state !== 'not-offered');
}
