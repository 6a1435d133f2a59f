import { gather } from '../../diagnostics/lists.ts';
import { handoversIn } from '../../feasibility/cover/index.ts';
import { providersOf } from '../../model/agreements.ts';
import { isContactTeam } from '../../model/attendance.ts';
import type { Entity, Model } from '../../model/model.ts';
import { currentKey } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

type Team = Entity<'team'>;

export function* check(model: Model): Finds<'ORG006'> {
  const teams = model.all('team');
  const contacts = teams.filter(isContactTeam);
  // Where nobody attends customers there is nobody to pass anything on.
  if (contacts.length === 0) return;
  const reached = reachedFrom(model, contacts);
  for (const team of teams) {
    if (team.value.type !== 'solver' || reached.has(team) || isAgreedOn(model, team)) continue;
    yield { about: team, values: { team } };
  }
}

/** The teams to which work comes from some: passed on by one of them, or done after it in a process. */
function reachedFrom(model: Model, contacts: readonly Team[]): ReadonlySet<Team> {
  const passedOn = handoversIn(model).flatMap(({ from, to }): [Team, Team][] =>
    'team' in to ? [[from, to.team]] : [],
  );
  const doneAfter = model.all('process').flatMap(({ value }) => {
    const performers = Object.values(value.steps).flatMap(({ performer }) =>
      performer?.kind === 'team' ? (model.find('team', performer.id) ?? []) : [],
    );
    return performers.slice(1).map((team, index): [Team, Team] => [performers[index] ?? team, team]);
  });
  const next = gather([...passedOn, ...doneAfter]);
  // The cells of the channel map name who attends customers, whatever the type of the team.
  const attending = model.cells().flatMap(({ value }) => value.teams.flatMap(({ id }) => model.find('team', id) ?? []));
  const reached = new Set([...contacts, ...attending]);
  // The set grows while it is gone over.
  for (const team of reached) for (const one of next.get(team) ?? []) reached.add(one);
  return reached;
}

/** Its area or its company gives a service under an agreement: those who consume it know where to ask. */
function isAgreedOn(model: Model, { value: { area, provider } }: Team): boolean {
  const own = [area, provider].flatMap((ref) => (ref ? currentKey(model, ref) : []));
  return model
    .all('agreement')
    .some((agreement) => providersOf(model, agreement).some((ref) => own.includes(currentKey(model, ref))));
}
