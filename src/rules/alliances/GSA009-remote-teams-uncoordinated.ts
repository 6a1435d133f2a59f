import { gather } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

type Team = Entity<'team'>;

export function* check(model: Model): Finds<'GSA009'> {
  for (const alliance of model.all('globalAgreement')) {
    const { boundaries, systems = [], name } = alliance.value;
    if (systems.length > 0) continue;
    const apart = Object.entries(boundaries).flatMap(([id, { fromTeam, toTeam }]) => {
      const [from, to] = [teamOf(model, fromTeam), teamOf(model, toTeam)];
      const [there, here] = [locationOf(model, from), locationOf(model, to)];
      if (!from || !to || !there || !here || isSamePlace(there, here) || shareSystem(model, from, to)) return [];
      return [{ id, from, to, there, here }];
    });
    if (apart.length === 0) continue;
    yield {
      about: alliance,
      values: { name, boundaries: apart.map(({ id }) => id) },
      related: apart.map(({ id, from, to, there, here }) => ({
        about: alliance,
        at: ['boundaries', id],
        on: 'key',
        says: 'pair',
        values: { from, to, there, here },
      })),
    };
  }
}

function teamOf(model: Model, ref: { id: string } | undefined): Team | undefined {
  return ref && model.find('team', ref.id);
}

function locationOf(model: Model, team: Team | undefined): Entity<'location'> | undefined {
  return team?.value.location && model.find('location', team.value.location.id);
}

/** Two places of one town are near enough to meet. */
function isSamePlace(one: Entity<'location'>, other: Entity<'location'>): boolean {
  const [city, town] = [one, other].map(
    ({ value }) => value.city && JSON.stringify([value.city.written, value.city.by]),
  );
  return one === other || (city !== undefined && city === town);
}

function shareSystem(model: Model, one: Team, other: Team): boolean {
  const own = new Set(systemsIn(model).get(one));
  return (systemsIn(model).get(other) ?? []).some((system) => own.has(system));
}

/** The systems in which each team does its steps. */
const systemsIn = once((model: Model) =>
  gather(
    model.all('process').flatMap(({ value: { steps } }) =>
      Object.values(steps).flatMap(({ performer, systems }): [Team, Entity<'system'>][] => {
        const team = performer?.kind === 'team' ? model.find('team', performer.id) : undefined;
        return team ? systems.flatMap(({ id }) => model.find('system', id) ?? []).map((system) => [team, system]) : [];
      }),
    ),
  ),
);
