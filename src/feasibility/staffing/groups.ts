import { groupBy } from '../../diagnostics/lists.ts';
import type { Entity, Model } from '../../model/model.ts';
import { type Flow, flowsOf, isDeferred, type OfferedCell } from '../demand/index.ts';
import type { Missing } from '../hours/index.ts';

type Team = Entity<'team'>;

/** One at least; the first stands for the others. */
export type Teams = readonly [Team, ...Team[]];

/** Teams that attend the same contacts, and all that they attend. */
interface TeamGroup {
  teams: Teams;
  flows: readonly Flow[];
  attends: Attends;
  /** Why their work cannot be reckoned: rows of demand that lack something. */
  missing: readonly Missing[];
}

/** What sort of contacts teams attend, those that cannot be reckoned among them. */
export interface Attends {
  /** People who wait on the line. */
  live: boolean;
  /** Work that can wait. */
  deferred: boolean;
  /** By more than one channel. */
  several: boolean;
  /** What comes more often year by year. */
  growing: boolean;
}

/** The teams that attend something, those that attend a cell together in one group. In the order of the files. */
export function teamGroups(model: Model): TeamGroup[] {
  const { flows, unknown } = flowsOf(model);
  const heads = new Map<Team, Team>();
  const headOf = (team: Team): Team => {
    const head = heads.get(team) ?? team;
    return head === team ? team : headOf(head);
  };
  const together = [
    ...flows.map(({ teams }) => teams),
    ...unknown.flatMap(({ cells }) => cells.map((one) => one.teams)),
  ];
  for (const teams of together) {
    const [first] = teams;
    for (const team of teams) if (first) heads.set(headOf(team), headOf(first));
  }
  const attending = model.all('team').filter((team) => together.some((teams) => teams.includes(team)));
  return [...groupBy(attending, headOf).values()].map((teams) => {
    const isTheirs = (some: readonly Team[]): boolean => some.some((team) => teams.includes(team));
    const own = flows.filter((flow) => isTheirs(flow.teams));
    const lacking = unknown.filter(({ cells }) => cells.some((one) => isTheirs(one.teams)));
    const cells = lacking.flatMap((one) => one.cells.filter((offered) => isTheirs(offered.teams)));
    const growing = [...own, ...lacking].some(({ demand }) => (demand.value.growth?.value ?? 0) > 0);
    return {
      teams,
      flows: own,
      attends: { ...attended(model, own, cells), growing },
      missing: lacking.map(({ missing }) => missing),
    };
  });
}

function attended(model: Model, flows: readonly Flow[], cells: readonly OfferedCell[]): Omit<Attends, 'growing'> {
  const offered = cells.flatMap(({ cell, teams }) => {
    const channel = model.find('channel', cell.channel);
    return channel ? [{ channel, isDeferred: isDeferred(channel, teams) }] : [];
  });
  const found = [...flows, ...offered];
  return {
    live: found.some((one) => !one.isDeferred),
    deferred: found.some((one) => one.isDeferred),
    several: new Set(found.map(({ channel }) => channel.id)).size > 1,
  };
}
