import type { Entity } from './model.ts';

/**
 * Of the segments that lack something, those to tell of, so that one cause is told once: a parent stands for its
 * children where it and all of them lack it; a parent whose children have it lacks nothing, because its people are
 * theirs. In the order of `segments`.
 */
export function topmost(
  segments: readonly Entity<'segment'>[],
  lacks: (segment: Entity<'segment'>) => boolean,
): Entity<'segment'>[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const children = new Map<string, Entity<'segment'>[]>();
  for (const segment of segments) {
    const parent = segment.value.parent?.id;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), segment]);
  }
  const known = new Map<string, boolean>();
  const lackedByAll = (segment: Entity<'segment'>): boolean => {
    const before = known.get(segment.id);
    if (before !== undefined) return before;
    // Where parents form a cycle, each waits for the others: INT006 tells of it.
    known.set(segment.id, true);
    const result = lacks(segment) && (children.get(segment.id) ?? []).every(lackedByAll);
    known.set(segment.id, result);
    return result;
  };
  return segments.filter((segment) => {
    const parent = byId.get(segment.value.parent?.id ?? '');
    return lackedByAll(segment) && !(parent && lackedByAll(parent));
  });
}

/** The segments that have no children among them: all the people, each counted once. */
export function leaves(segments: readonly Entity<'segment'>[]): Entity<'segment'>[] {
  const parents = new Set(segments.map(({ value }) => value.parent?.id));
  return segments.filter(({ id }) => !parents.has(id));
}
