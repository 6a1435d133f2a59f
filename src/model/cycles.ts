import { groupBy } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Kind } from '../generated/kinds.ts';
import type { Entity, Model, Reference } from './model.ts';

/** The relations that must lead somewhere, by kind and field. */
const relations: readonly [kind: Kind, field: string, name: string][] = [
  ['area', 'parent', 'parent'],
  ['segment', 'parent', 'parent'],
  ['provider', 'parent', 'parent'],
  ['calendar', 'inherits[]', 'inherits'],
  ['initiative', 'dependsOn[]', 'dependsOn'],
  ['agreement', 'underpins[]', 'underpins'],
  ['team', 'escalatesTo[].team', 'escalatesTo'],
  ['governanceBody', 'escalatesTo', 'escalatesTo'],
  ['service', 'prerequisites[]', 'prerequisites'],
  ['charter', 'replaces', 'replaces'],
  ['need', 'mergedInto', 'mergedInto'],
  ['assessment', 'wave.previous', 'previous'],
  ['role', 'decisionRights.*.approvalAbove', 'approvalAbove'],
];

/** Every relation of a model that leads back to where it starts, from the place that comes first in the files. */
export const cyclesIn = once((model: Model): { relation: string; cycle: Reference[] }[] =>
  relations.flatMap(([kind, field, relation]) => {
    const entities: readonly Entity[] = model.all(kind);
    const next = (entity: Entity): Reference[] => alike(model.outgoing(entity), kind, field);
    const rank = new Map(entities.map(({ ref }, index) => [ref, index]));
    return cyclesOf(entities, next).map((cycle) => ({ relation, cycle: fromSmallest(cycle, rank) }));
  }),
);

/** The references of one relation, each target once. */
function alike(references: readonly Reference[], kind: Kind, field: string): Reference[] {
  const own = references.filter((reference) => reference.field === field && reference.to?.kind === kind);
  return [...groupBy(own, ({ to }) => to).values()].map(([first]) => first);
}

/** The cycle from the place that comes first in the files. */
function fromSmallest(cycle: readonly Reference[], rank: ReadonlyMap<string, number>): Reference[] {
  const ranks = cycle.map(({ from }) => rank.get(from.ref) ?? 0);
  const start = ranks.reduce((best, place, index) => (place < (ranks[best] ?? 0) ? index : best), 0);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}

/**
 * The cycles of a relation: each as the references along it, the last leading back to where the first stands. One cycle for every
 * reference that closes one, so that none is left when all of them are mended. Deep chains do not overflow the stack.
 */
export function cyclesOf(entities: readonly Entity[], next: (entity: Entity) => readonly Reference[]): Reference[][] {
  const done = new Set<string>();
  const cycles: Reference[][] = [];
  for (const start of entities) {
    if (!done.has(start.ref)) follow(start, next, done, cycles);
  }
  return cycles;
}

/** Depth first from one entity; `way` holds the references from it to the top of the stack. */
function follow(
  start: Entity,
  next: (entity: Entity) => readonly Reference[],
  done: Set<string>,
  cycles: Reference[][],
): void {
  const depths = new Map([[start.ref, 0]]);
  const way: Reference[] = [];
  const stack = [{ entity: start, left: [...next(start)].reverse() }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const reference = top.left.pop();
    if (!reference) {
      done.add(top.entity.ref);
      depths.delete(top.entity.ref);
      stack.pop();
      way.pop();
      continue;
    }
    const { to } = reference;
    if (!to || done.has(to.ref)) continue;
    const depth = depths.get(to.ref);
    if (depth !== undefined) cycles.push([...way.slice(depth), reference]);
    else {
      depths.set(to.ref, stack.length);
      way.push(reference);
      stack.push({ entity: to, left: [...next(to)].reverse() });
    }
  }
}
