import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import { promisedLanguages } from './attendance.ts';
import { languageFallbackOf, unanswered } from './languages.ts';
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

/**
 * The languages of a service in which none of its channels attends those who need them, by tag: the segments, of a family the topmost.
 * None of them for a language that no segment names and no channel has. What the service itself lacks is not among them, nor a segment
 * to which no channel gives it.
 */
export function silentLanguages(model: Model, service: Entity<'service'>): ReadonlyMap<string, Entity<'segment'>[]> {
  const ways = waysIn(model).get(service) ?? new Map<Entity<'segment'>, readonly Cell[]>();
  const own = service.value.languages ?? [];
  const fallback = languageFallbackOf(model.engagement.value);
  const attends = (cells: readonly Cell[], tag: string) =>
    unanswered(
      cells.flatMap((cell) => promisedLanguages(model, cell) ?? []),
      [tag],
      fallback,
    ).length === 0;
  const needs = (segment: Entity<'segment'>, tag: string) => {
    const named = model.lineage(segment).find(({ value }) => value.languages !== undefined)?.value.languages ?? [];
    return unanswered(named, [tag], fallback).length === 0;
  };
  return new Map(
    own.flatMap((tag): [string, Entity<'segment'>[]][] => {
      const lacking = [...ways].filter(([segment, cells]) => needs(segment, tag) && !attends(cells, tag));
      const segments = new Set(lacking.map(([segment]) => segment));
      if (segments.size > 0) return [[tag, topmost(model, [...ways.keys()], (segment) => segments.has(segment))]];
      return ways.size === 0 || [...ways.values()].some((cells) => attends(cells, tag)) ? [] : [[tag, []]];
    }),
  );
}

/** The channels of some cells, each once. */
export function channelsOf(model: Model, cells: readonly Cell[]): Entity<'channel'>[] {
  return [...new Set(cells.flatMap(({ channel }) => model.find('channel', channel) ?? []))];
}

/** The segments with people of their own that some cells are for; of a family, the topmost. */
export function segmentsIn(model: Model, cells: readonly Cell[]): Entity<'segment'>[] {
  const concerned = new Set(cells.map(({ segment }) => segment));
  return topmost(model, peopled(model), ({ id }) => concerned.has(id));
}
