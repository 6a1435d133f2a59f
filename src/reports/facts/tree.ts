/** What is made of each with what is under it, those first that are under no other. Those that name each other as above them have no end. */
export function treeOf<T, Unit>(
  all: readonly T[],
  above: (one: T) => T | undefined,
  make: (one: T, below: readonly Unit[]) => Unit,
): Unit[] {
  const placed = new Set<T>();
  const unitOf = (one: T): Unit => {
    placed.add(one);
    const below = all.filter((other) => above(other) === one && !placed.has(other)).map(unitOf);
    return make(one, below);
  };
  const roots = all.filter((one) => !above(one)).map(unitOf);
  const rest = all.flatMap((one) => (placed.has(one) ? [] : unitOf(one)));
  return [...roots, ...rest];
}
