import type { Localised } from '../../diagnostics/language.ts';
import type { Entity, Model } from '../../model/model.ts';

/** Where a unit stands towards the customer; `open` where the model does not say. */
export type Side = 'front' | 'back' | 'support' | 'management' | 'open';

export const sideNames: Readonly<Record<Side, Localised>> = {
  front: { en: 'FRONT, facing the customer', es: 'FRONT, cara al cliente' },
  back: { en: 'BACK, internal services', es: 'BACK, servicios internos' },
  support: { en: 'Support', es: 'Soporte' },
  management: { en: 'Management', es: 'Dirección' },
  open: { en: 'Not placed yet', es: 'Sin situar todavía' },
};

export const sides = Object.keys(sideNames) as Side[];

/** For a team without an area, the side that its type says. */
const byType: Readonly<Record<string, Side>> = {
  'contact-point': 'front',
  solver: 'front',
  squad: 'front',
  'back-office': 'back',
  support: 'support',
  supervision: 'management',
  management: 'management',
};

/** The side of an area: its own, or that of the nearest area above it that has one. */
export function sideOfArea(area: Entity<'area'>, model: Model): Side {
  const seen = new Set<string>();
  let next: Entity<'area'> | undefined = area;
  while (next && !seen.has(next.id)) {
    const { side, parent }: Entity<'area'>['value'] = next.value;
    if (side !== undefined && Object.hasOwn(sideNames, side)) return side;
    seen.add(next.id);
    next = areaOf(parent?.id, model);
  }
  return 'open';
}

/** The side of a team: its area's, else what its type says. */
export function sideOfTeam({ value }: Entity<'team'>, model: Model): Side {
  const area = areaOf(value.area?.id, model);
  const side = area ? sideOfArea(area, model) : 'open';
  return side === 'open' ? (byType[value.type ?? ''] ?? 'open') : side;
}

/** The area of that id, where there is one. */
export function areaOf(id: string | undefined, model: Model): Entity<'area'> | undefined {
  return id === undefined ? undefined : model.find('area', id);
}
