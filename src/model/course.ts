import type { Values } from '../generated/types.ts';

/** The course of a process: its steps one after the other, with the groups in which it splits. */
export type Course = readonly CourseLink[];

type CourseLink =
  | {
      step: string;
      /** 1 the first time that a case passes it, 2 when it comes back. */
      visit: number;
      /** The fraction of the cases that come this way; absent where it is all of them, or not known. */
      probability?: number;
    }
  | { parallel: readonly Course[] }
  | { oneOf: readonly { course: Course; probability?: number }[] };

/** A case goes back at most once: nothing bounds how often it could, and once shows what that costs. */
const mostVisits = 2;

/** No process that people draw has so many links, not even with every way back taken. */
const mostLinks = 500;

interface Walk {
  exits: ReadonlyMap<string, Exits>;
  joins: ReadonlyMap<string, string>;
  links: number;
}

/**
 * What a case passes from the first step on. `too-many-ways` where loops and branches multiply beyond reason, `no-end` where
 * every way leads back.
 */
export function courseOf(steps: Readonly<Record<string, Leaving>>): Course | 'too-many-ways' | 'no-end' {
  const [first] = Object.keys(steps);
  if (first === undefined) return [];
  if (Object.keys(steps).length > mostLinks) return 'too-many-ways';
  const exits = exitsOf(steps);
  const walk: Walk = { exits, joins: joinsOf(exits), links: 0 };
  const course = follow(first, undefined, new Map(), 1, walk);
  return walk.links > mostLinks ? 'too-many-ways' : (course ?? 'no-end');
}

/** From a step to where the ways meet again; undefined for a way on which a case would go back once more. */
function follow(
  from: string,
  until: string | undefined,
  seen: ReadonlyMap<string, number>,
  probability: number,
  walk: Walk,
): Course | undefined {
  const visits = new Map(seen);
  const course: CourseLink[] = [];
  let at: string | undefined = from;
  while (at !== undefined && at !== until) {
    const visit = (visits.get(at) ?? 0) + 1;
    walk.links++;
    if (visit > mostVisits || walk.links > mostLinks) return undefined;
    visits.set(at, visit);
    course.push({ step: at, visit, ...(probability < 1 && { probability }) });
    const { which, ways }: Exits = walk.exits.get(at) ?? { which: 'all', ways: [] };
    const join: string | undefined = walk.joins.get(at);
    if (ways.length > 1) {
      const group = ways.flatMap((way) => {
        const branch = follow(way.to, join, visits, probability * (way.probability ?? 1), walk);
        return branch
          ? [{ course: branch, ...(way.probability !== undefined && { probability: way.probability }) }]
          : [];
      });
      if (group.length === 0) return undefined;
      course.push(which === 'one' ? { oneOf: group } : { parallel: group.map((branch) => branch.course) });
      at = join;
    } else at = ways[0]?.to;
  }
  return course;
}

export type ProcessStep = Values['process']['steps'][string];

/** What a step says of how a case leaves it. */
type Leaving = Pick<ProcessStep, 'next' | 'branches'>;

/** A way on from a step; `probability` is a fraction, absent where it is not stated. */
export interface Way {
  to: string;
  probability?: number;
}

/** The ways on from a step: all of them, one of them, or none at the end of the process. */
interface Exits {
  which: 'all' | 'one';
  ways: readonly Way[];
}

/** The ways on from every step: its branches, else its `next`, else the step that is written below it. */
export function exitsOf(steps: Readonly<Record<string, Leaving>>): ReadonlyMap<string, Exits> {
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
function joinsOf(exits: ReadonlyMap<string, Exits>): ReadonlyMap<string, string> {
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
