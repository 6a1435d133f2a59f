import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Ref } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';
import type { ProcessStep } from './course.ts';
import { type Entity, isRetired, type Model } from './model.ts';

type System = Entity<'system'>;
type Integration = NonNullable<Values['system']['integrations']>[string];

/** How data get from one system to another. */
export interface Link {
  from: System;
  to: System;
  /** Where it is written. */
  holder: System;
  id: string;
  value: Integration;
}

/** What a step names as the systems in which it is done, and the one that does it. */
export function namedByStep({ systems, performer }: Pick<ProcessStep, 'systems' | 'performer'>): readonly Ref[] {
  return [...systems, ...(performer?.kind === 'system' ? [performer] : [])];
}

/** The systems in which a step is done: those that it names, and the one that does it. Buildings and lines hold no data. */
export function systemsOfStep(model: Model, step: ProcessStep): readonly System[] {
  const found = new Set(namedByStep(step).flatMap(({ id }) => model.find('system', id) ?? []));
  return [...found].filter(
    (system) => !isRetired(system) && system.value.type !== 'infrastructure' && system.value.type !== 'facility',
  );
}

/** True for a step that is done in no system, and not by hand on purpose; what customers do is done in none of ours. */
export function isWithoutSystem({ performer, systems, manual }: ProcessStep): boolean {
  return systems.length === 0 && !manual && performer?.kind !== 'system' && performer?.kind !== 'segment';
}

/** The links that begin at each system, each integration in the directions in which its data go; those that need least work first. */
const linksFrom = once((model: Model): ReadonlyMap<System, readonly Link[]> => {
  const links = model.all('system').flatMap((holder) =>
    Object.entries(holder.value.integrations ?? {}).flatMap(([id, value]): Link[] => {
      const other = model.find('system', value.to.id);
      if (!other || isRetired(other)) return [];
      const [out, back] = [
        { from: holder, to: other, holder, id, value },
        { from: other, to: holder, holder, id, value },
      ];
      return value.direction === 'outbound' ? [out] : value.direction === 'inbound' ? [back] : [out, back];
    }),
  );
  return gather(links.toSorted((one, other) => handiwork(one) - handiwork(other)).map((link) => [link.from, link]));
});

const byHand: readonly (string | undefined)[] = ['screen', 'file', 'manual'];

/** How much of a link is done by hand: where systems are joined in several ways, the best of them counts. */
function handiwork({ value }: Link): number {
  return byHand.indexOf(value.type);
}

/** The systems with which one exchanges data, in whichever direction; what somebody copies by hand is not there when it is needed. */
export function joinedTo(model: Model, system: System): readonly System[] {
  return (linksOf(model).get(system) ?? []).flatMap(({ from, to, value }) =>
    value.type === 'manual' ? [] : from === system ? to : from,
  );
}

const linksOf = once((model: Model): ReadonlyMap<System, readonly Link[]> => {
  const links = [...linksFrom(model).values()].flat();
  return gather(links.flatMap((link) => [link.from, link.to].map((system) => [system, link] as const)));
});

/** The shortest way of data from some systems to others over one other system at most; empty where they share one, undefined without a way. */
export function wayBetween(model: Model, from: readonly System[], to: readonly System[]): readonly Link[] | undefined {
  if (from.some((one) => to.includes(one))) return [];
  const links = linksFrom(model);
  const first = from.flatMap((one) => links.get(one) ?? []);
  const direct = first.find((link) => to.includes(link.to));
  if (direct) return [direct];
  for (const link of first) {
    const second = links.get(link.to)?.find((next) => to.includes(next.to));
    if (second) return [link, second];
  }
  return undefined;
}

/** The systems in which a team does its steps. */
export function systemsOfTeam(model: Model, team: Entity<'team'>): readonly System[] {
  return systemsByTeam(model).get(team.id) ?? [];
}

const systemsByTeam = once((model: Model) =>
  gather(
    model.all('process').flatMap(({ value: { steps } }) =>
      Object.values(steps).flatMap(({ performer, systems }): [string, System][] => {
        const team = performer?.kind === 'team' ? model.find('team', performer.id) : undefined;
        return team
          ? systems.flatMap(({ id }) => model.find('system', id) ?? []).map((system) => [team.id, system])
          : [];
      }),
    ),
  ),
);
