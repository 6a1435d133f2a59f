import type { Values } from '../../generated/types.ts';

export type ProcessStep = NonNullable<Values['process']['steps']>[string];

/** A way on from a step; `probability` is a fraction, absent where it is not stated. */
export interface Way {
  to: string;
  probability?: number;
}

/** The ways on from a step: all of them, one of them, or none at the end of the process. */
export interface Exits {
  which: 'all' | 'one';
  ways: readonly Way[];
}

/** The ways on from every step: its branches, else its `next`, else the step that is written below it. */
export function exitsOf(steps: Readonly<Record<string, ProcessStep>>): ReadonlyMap<string, Exits> {
  const ids = Object.keys(steps);
  return new Map(
    Object.entries(steps).map(([id, { next, branches = [] }], index): [string, Exits] => {
      const known = (to: string | undefined): to is string => to !== undefined && Object.hasOwn(steps, to);
      if (branches.length > 0) {
        const ways = branches.flatMap(({ to, probability }) =>
          known(to?.part) ? [{ to: to.part, ...(probability && { probability: probability.value / 100 }) }] : [],
        );
        return [id, { which: 'one', ways }];
      }
      const following = next ? next.map(({ part }) => part) : [ids[index + 1]];
      return [id, { which: 'all', ways: [...new Set(following)].filter(known).map((to) => ({ to })) }];
    }),
  );
}

/**
 * For every step the first one that all ways from it come together in: its immediate post-dominator. None where they only
 * meet at the end of the process.
 */
export function joinsOf(exits: ReadonlyMap<string, Exits>): ReadonlyMap<string, string> {
  const ids = [...exits.keys()].toReversed();
  const after = new Map(ids.map((id): [string, ReadonlySet<string>] => [id, new Set(ids)]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of ids) {
      const sets = (exits.get(id)?.ways ?? []).flatMap(({ to }) => after.get(to) ?? []);
      const [first, ...others] = sets;
      const common = [...(first ?? [])].filter((each) => others.every((set) => set.has(each)));
      const found = new Set([id, ...common]);
      if (found.size === after.get(id)?.size) continue;
      after.set(id, found);
      changed = true;
    }
  }
  const joins = ids.flatMap((id): [string, string][] => {
    const others = [...(after.get(id) ?? [])].filter((each) => each !== id);
    // Of those that all ways pass, the next one has all the others after it.
    const nearest = others.find((each) => after.get(each)?.size === others.length);
    return nearest === undefined ? [] : [[id, nearest]];
  });
  return new Map(joins);
}
