/** What cannot be missing: where it is, that is a bug and is told as one. */
export function found<T>(value: T | undefined, what: string | number): T {
  if (value === undefined) throw new Error(`nothing at ${what}`);
  return value;
}

/** The index of the last number ≤ `limit` in a list that rises; -1 where there is none. */
export function lastAtOrBefore(rising: readonly number[], limit: number): number {
  let low = -1;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (found(rising[middle], middle) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Order of two strings by UTF-16 units: the same on every machine and in every locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Things by what they have in common, in the order in which they come. */
export function groupBy<Thing, Key>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => Key,
): Map<Key, [Thing, ...Thing[]]> {
  const groups = new Map<Key, [Thing, ...Thing[]]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Neighbours that have something in common, in their order. */
export function neighbours<Thing, Key>(things: Iterable<Thing>, keyOf: (thing: Thing) => Key) {
  const runs: { key: Key; members: Thing[] }[] = [];
  for (const thing of things) {
    const key = keyOf(thing);
    const last = runs.at(-1);
    if (last && last.key === key) last.members.push(thing);
    else runs.push({ key, members: [thing] });
  }
  return runs;
}

/** Values by their keys, in the order in which they come. */
export function gather<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const gathered = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const known = gathered.get(key);
    if (known) known.push(value);
    else gathered.set(key, [value]);
  }
  return gathered;
}
