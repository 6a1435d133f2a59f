import type { Entity, Reference } from './model.ts';

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
