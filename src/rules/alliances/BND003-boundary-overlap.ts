import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { boundaryOverlap as declaration } from '../../generated/declarations.ts';
import { boundedBetween, companyName, membersOf, type Party, servicesOfTeam, teamsOf } from '../../model/alliances.ts';
import { wordFor } from '../../model/labels.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';

type Alliance = Entity<'globalAgreement'>;

export function* check(model: Model): Iterable<Finding> {
  for (const alliance of model.all('globalAgreement')) {
    for (const id of Object.keys(alliance.value.boundaries)) yield* sameCompetence(model, alliance, id);
    const members = membersOf(model, alliance);
    for (const [index, one] of members.entries())
      for (const other of members.slice(index + 1)) yield* bothSolve(model, alliance, one, other);
  }
}

/** The two sides in the same words, whatever their capitals and stops. */
function* sameCompetence(model: Model, alliance: Alliance, id: string): Iterable<Finding> {
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
  yield finding(declaration, 'same', {
    values: {
      id,
      name: alliance.value.name,
      companies: competence.map(([party]) => companyName(model, party)),
      competence: first[1],
    },
    place: placeOf(alliance, ['boundaries', id, 'competence'], 'key'),
    subject: `${alliance.ref}#${id}`,
    hint: 'part',
  });
}

function* bothSolve(model: Model, alliance: Alliance, one: Party, other: Party): Iterable<Finding> {
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
  yield finding(declaration, 'both', {
    values: {
      name: alliance.value.name,
      companies: [one, other].map(({ key }) => companyName(model, key)),
      solved: unique(found.flatMap(({ solved }) => solved)).map((what) => wordFor('team.solves[]', what)),
      services: unique(found.flatMap(({ services }) => services)).map(({ value }) => value.name),
    },
    place: placeOf(alliance),
    related: unique(found.flatMap(({ teams }) => teams)).map((team) => ({
      place: placeOf(team, ['solves']),
      message: 'team',
      values: { company: companyOf(team) },
    })),
    subject: alliance.ref,
    facts: [one.key, other.key].toSorted(),
    hint: 'describe',
  });
}
