import { once } from '../../diagnostics/once.ts';
import { exitsOf } from '../../model/course.ts';
import type { Entity, Model } from '../../model/model.ts';
import { systemsOfStep } from '../../model/systems.ts';

/** A step of a process and one that follows it, each with the systems in which it is done. */
interface Passage {
  process: Entity<'process'>;
  from: string;
  to: string;
  systems: readonly Entity<'system'>[];
  next: readonly Entity<'system'>[];
}

/** Where a case passes from one step that is done in systems straight to another one. The steps of a group have processes of their own. */
export const passagesOf = once((model: Model): Passage[] =>
  model.all('process').flatMap((process) => {
    const { level, steps } = process.value;
    if (level === 1) return [];
    const systems = new Map(Object.entries(steps).map(([id, step]) => [id, systemsOfStep(model, step)]));
    const ways = [...exitsOf(steps)].flatMap(([from, { ways }]) => ways.map(({ to }) => ({ from, to })));
    return ways.flatMap(({ from, to }): Passage[] => {
      const [own = [], next = []] = [systems.get(from), systems.get(to)];
      return own.length > 0 && next.length > 0 ? [{ process, from, to, systems: own, next }] : [];
    });
  }),
);
