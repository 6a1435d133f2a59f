import type { Entity } from '../../model/model.ts';
import type { Content } from '../../wording/content.ts';
import type { View } from '../../wording/view.ts';
import type { Facts } from './fact.ts';

const coordinates = ['service', 'segment', 'channel'] as const;

/** The coordinates of a cell. */
export const facts: Facts<'cell'> = Object.fromEntries(
  coordinates.map((kind, index) => [kind, (cell: Entity<'cell'>, view: View) => coordinate(cell, index, view)]),
);

function coordinate({ id }: Entity<'cell'>, index: number, view: View): Content {
  const key = id.split('/')[index] ?? '';
  const entity = view.model.find(coordinates[index] ?? 'service', key);
  if (entity) return view.linkTo(entity);
  return key === '*' ? view.say({ en: 'Every segment', es: 'Todos los colectivos' }) : key;
}
