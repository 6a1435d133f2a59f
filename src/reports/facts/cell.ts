import type { Entity } from '../../model/model.ts';
import { linkTo } from '../parts/links.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';
import type { Facts } from './fact.ts';

/** The coordinates of a cell. */
export const cellFacts: Facts<'cell'> = {
  service: (cell, view) => coordinate(cell, 0, 'service', view),
  segment: (cell, view) => coordinate(cell, 1, 'segment', view),
  channel: (cell, view) => coordinate(cell, 2, 'channel', view),
};

function coordinate(
  { id }: Entity<'cell'>,
  index: number,
  kind: 'service' | 'segment' | 'channel',
  view: ViewContext,
): Content {
  const key = id.split('/')[index] ?? '';
  const entity = view.model.find(kind, key);
  if (entity) return linkTo(entity, view);
  return key === '*' ? view.say({ en: 'Every segment', es: 'Todos los colectivos' }) : key;
}
