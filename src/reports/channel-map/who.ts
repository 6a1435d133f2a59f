import type { Entity, Model } from '../../model/model.ts';
import { segmentsFor } from '../../model/offer.ts';
import { withPeople } from '../../model/topmost.ts';
import { linkTo } from '../parts/links.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';

/** The segments that a service is given to; one that is nothing but its children is left to them. */
export function servedBy(model: Model, service: Entity<'service'>): Entity<'segment'>[] {
  return withPeople(model, segmentsFor(model, service.id));
}

/** Segments by name, or that they are all that the service is given to. */
export function whoOf(service: Entity<'service'>, segments: readonly Entity<'segment'>[], view: ViewContext): Content {
  const all = servedBy(view.model, service);
  const everybody = all.length > 1 && all.every((segment) => segments.includes(segment));
  if (everybody) return view.say({ en: 'All its segments', es: 'Todos sus colectivos' });
  return segments.map((segment) => linkTo(segment, view));
}
