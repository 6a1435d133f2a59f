import { type Exits, exitsOf, joinsOf, type ProcessStep } from './process-graph.ts';

/** The course of a process: its steps one after the other, with the groups in which it splits. */
export type Course = readonly CourseLink[];

export type CourseLink =
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
export function courseOf(steps: Readonly<Record<string, ProcessStep>>): Course | 'too-many-ways' | 'no-end' {
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
