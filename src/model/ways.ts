import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Cell, Entity, Model } from './model.ts';
import { isAvailable } from './offer.ts';
import { topmost, withPeople } from './topmost.ts';

const peopled = once((model: Model) => withPeople(model, model.all('segment')));

/** By service, the cells by which each segment that has people of its own is given it. */
export const waysIn = once((model: Model): ReadonlyMap<Entity<'service'>, Ways> => {
  const segments = new Map(peopled(model).map((segment) => [segment.id, segment]));
  const ways = gather(
    model.cells().flatMap((cell): [Entity<'service'>, [Entity<'segment'>, Cell]][] => {
      const [service, segment] = [model.find('service', cell.service), segments.get(cell.segment)];
      return service && segment && isAvailable(cell) ? [[service, [segment, cell]]] : [];
    }),
  );
  return new Map([...ways].map(([service, pairs]) => [service, gather(pairs)]));
});

type Ways = ReadonlyMap<Entity<'segment'>, readonly Cell[]>;

/** The channels of some cells, each once. */
export function channelsOf(model: Model, cells: readonly Cell[]): Entity<'channel'>[] {
  return [...new Set(cells.flatMap(({ channel }) => model.find('channel', channel) ?? []))];
}

/** The segments with people of their own that some cells are for; of a family, the topmost. */
export function segmentsIn(model: Model, cells: readonly Cell[]): Entity<'segment'>[] {
  const concerned = new Set(cells.map(({ segment }) => segment));
  return topmost(model, peopled(model), ({ id }) => concerned.has(id));
}
