import type { Path } from '../../diagnostics/finding.ts';
import { once } from '../../diagnostics/once.ts';
import type { Ref } from '../../diagnostics/values.ts';

/** A way into entities, and those that go on from it. */
interface Way {
  path: Path;
  further: Map<string | number, Way> | undefined;
}

/** Of most things there are none, and all share it. */
export const none: readonly never[] = [];

/** What is there once, for as long as what it is read for (a `ReadContext`): most things are named many times, and most entities are alike. */
const keptFor = once((_reading: object) => {
  const start: Way = { path: [], further: undefined };
  return { refs: new Map<string, Ref>(), start };
});

/** A reference; the same object for what is written alike and names the same. */
export function sharedRef(ref: Ref, reading: object): Ref {
  const { refs } = keptFor(reading);
  const known = refs.get(ref.written);
  if (known?.kind === ref.kind && known.id === ref.id && known.part === ref.part) return known;
  refs.set(ref.written, ref);
  return ref;
}

/** Where a walk is, from where it began on, and `last` behind it; the same list for the same steps. */
export function sharedPath({ path, depth, read }: { path: Path; depth: number; read: object }, last?: string): Path {
  let way = keptFor(read).start;
  for (let at = depth; at < path.length; at++) way = further(way, path[at] ?? '');
  return (last === undefined ? way : further(way, last)).path;
}

function further(way: Way, step: string | number): Way {
  way.further ??= new Map();
  const known = way.further.get(step);
  if (known) return known;
  const next: Way = { path: [...way.path, step], further: undefined };
  way.further.set(step, next);
  return next;
}
