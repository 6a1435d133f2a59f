import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import { companyOf } from './alliances.ts';
import { isAttended, teamsFor } from './attendance.ts';
import { processesFor } from './delivery.ts';
import type { Entity, Model } from './model.ts';

type Team = Entity<'team'>;

/** Something that has to be done for a service: a step of one of its processes, or to attend a cell of the channel map. */
export interface Task {
  /** Whose people do it, each as a party of a global agreement would be called. */
  companies: ReadonlySet<string>;
  teams: readonly Team[];
}

/** What has to be done for a service, as far as it is said who does it. */
export function tasksOf(model: Model, service: Entity<'service'>): Task[] {
  const steps = processesFor(model, service).flatMap(({ value }) => Object.values(value.steps));
  const done = steps.flatMap(({ performer }): Task[] => {
    const company = companyOf(model, performer);
    const team = performer?.kind === 'team' ? model.find('team', performer.id) : undefined;
    return company === undefined ? [] : [{ companies: new Set([company]), teams: team ? [team] : [] }];
  });
  return [...done, ...(attended(model).get(service.id) ?? [])];
}

const attended = once((model: Model) =>
  gather(
    model
      .cells()
      .filter((cell) => isAttended(model, cell))
      .flatMap((cell): [string, Task][] => {
        const teams = teamsFor(model, cell);
        const companies = new Set(teams.flatMap((team) => companyOfTeam(model, team) ?? []));
        return companies.size > 0 ? [[cell.service, { companies, teams }]] : [];
      }),
  ),
);

/** Whose people a team is. */
export function companyOfTeam(model: Model, { id }: Team): string | undefined {
  return companyOf(model, { type: 'ref', written: id, kind: 'team', id });
}
