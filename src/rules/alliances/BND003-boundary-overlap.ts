import { boundedBetween, companyName, membersOf, type Party, servicesOfTeam, teamsOf } from '../../model/alliances.ts';
import { wordFor } from '../../model/labels.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

type Alliance = Entity<'globalAgreement'>;

export function* check(model: Model): Finds<'BND003'> {
  for (const alliance of model.all('globalAgreement')) {
    for (const id of Object.keys(alliance.value.boundaries)) yield* sameCompetence(model, alliance, id);
    const members = membersOf(model, alliance);
    for (const [index, one] of members.entries())
      for (const other of members.slice(index + 1)) yield* bothSolve(model, alliance, one, other);
  }
}

/** The two sides in the same words, whatever their capitals and stops. */
function* sameCompetence(model: Model, alliance: Alliance, id: string): Finds<'BND003'> {
  const competence = Object.entries(alliance.value.boundaries[id]?.competence ?? {});
  const [first, ...others] = competence;
  if (!first || others.length === 0) return;
  const plain = ([, { by, written }]: typeof first): string =>
    [written, ...Object.values(by)]
      .map((text) =>
        text
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      )
      .join('/');
  if (!others.every((one) => plain(one) === plain(first))) return;
  yield {
    says: 'same',
    about: alliance,
    part: id,
    at: ['boundaries', id, 'competence'],
    on: 'key',
    values: {
      id,
      name: alliance,
      companies: competence.map(([party]) => companyName(model, party)),
      competence: first[1],
    },
    do: 'part',
  };
}

function* bothSolve(model: Model, alliance: Alliance, one: Party, other: Party): Finds<'BND003'> {
  const pairs = teamsOf(model, one).flatMap((team) => teamsOf(model, other).map((rival) => [team, rival] as const));
  const found = pairs.flatMap(([team, rival]) => {
    const solved = (team.value.solves ?? []).filter((what) => rival.value.solves?.includes(what));
    const served = servicesOfTeam(model, rival);
    const services = servicesOfTeam(model, team).filter(
      (service) => served.includes(service) && !boundedBetween(model, alliance, [one.key, other.key], service),
    );
    return solved.length > 0 && services.length > 0 ? [{ teams: [team, rival], solved, services }] : [];
  });
  if (found.length === 0) return;
  const unique = <Thing>(things: readonly Thing[]): Thing[] => [...new Set(things)];
  const companyOf = (team: Entity<'team'>) =>
    companyName(model, (teamsOf(model, one).includes(team) ? one : other).key);
  yield {
    says: 'both',
    about: alliance,
    values: {
      name: alliance,
      companies: [one, other].map(({ key }) => companyName(model, key)),
      solved: unique(found.flatMap(({ solved }) => solved)).map((what) => wordFor('team.solves[]', what)),
      services: unique(found.flatMap(({ services }) => services)),
    },
    related: unique(found.flatMap(({ teams }) => teams)).map((team) => ({
      about: team,
      at: ['solves'],
      says: 'team',
      values: { company: companyOf(team) },
    })),
    facts: [one.key, other.key].toSorted(),
    do: 'describe',
  };
}
