import { type IntervalSet, intersection, union } from '../../calendar/index.ts';
import { once, onceEach } from '../../diagnostics/once.ts';
import { isSynchronous, needsPeople, teamsFor } from '../../model/attendance.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { withPeople } from '../../model/topmost.ts';
import {
  allKnown,
  callerZones,
  channelCalendars,
  isMissing,
  type Missing,
  openTimeOf,
  type Reason,
} from '../hours/index.ts';

/** What a segment is offered for a service by a channel, and who attends it. */
export interface OfferedCell {
  cell: Cell;
  /** Empty where nobody does: self-service. */
  teams: readonly Entity<'team'>[];
}

/**
 * The cells by which contacts can arrive: those of the segments that have people of their own. A cell that is not offered, or only sends people elsewhere, is none.
 */
export const offeredCells = once((model: Model): OfferedCell[] => {
  const people = new Set(withPeople(model, model.all('segment')).map(({ id }) => id));
  const byTeams = new Map<string, readonly Entity<'team'>[]>();
  return model
    .cells()
    .filter((cell) => isAvailable(cell) && people.has(cell.segment))
    .map((cell) => {
      const teams = needsPeople(model, cell) ? teamsFor(model, cell) : [];
      const key = teams.map(({ id }) => id).join();
      const same = byTeams.get(key) ?? teams;
      byTeams.set(key, same);
      return { cell, teams: same };
    });
});

/** True where the customer does not wait for the answer, or the company begins: the work can wait for its turn. */
export function isDeferred(channel: Entity<'channel'>, teams: readonly Entity<'team'>[]): boolean {
  if (channel.value.direction === 'outbound' || teams.every(({ value }) => value.type === 'back-office')) return true;
  return isSynchronous(channel) === false;
}

/** When contacts can be attended, over the horizon, as if no date were a holiday. */
export interface ServedHours {
  open: IntervalSet;
  /** The zone whose days and hours profiles and data speak of. */
  zone: string;
}

const remembered = onceEach<Model, ServedHours | Missing>();

/** The time in which any of the cells is attended. The same hours are the same object. */
export function servedHours(model: Model, cells: readonly Cell[]): ServedHours | Missing {
  const found = new Map<string, ServedHours>();
  for (const cell of cells) {
    const groups = calendarsOf(model, cell);
    if (groups.length === 0)
      return { reason: 'cellHours', where: `cell:${cell.service}/${cell.segment}/${cell.channel}` };
    const callers = callerZones(model, cell.segment);
    const key = `${groups.map((ids) => ids.join('+')).join()} ${callers.join()}`;
    if (found.has(key)) continue;
    const served = remembered(model, key, () => attendedIn(model, groups, callers));
    if (isMissing(served)) return served;
    found.set(key, served);
  }
  const all = [...found.values()];
  return remembered(model, [...found.keys()].join(' | '), () => ({
    open: union(all.map(({ open }) => open)),
    zone: all[0]?.zone ?? 'UTC',
  }));
}

/** The time in which each of the groups has a calendar that is open. */
function attendedIn(
  model: Model,
  groups: readonly (readonly string[])[],
  callers: readonly string[],
): ServedHours | Missing {
  const times = allKnown(groups.map((ids) => allKnown(ids.map((id) => openTimeOf(model, id, callers, 'ignored')))));
  if (isMissing<Reason>(times)) return times;
  const sets = times.map((group) => {
    const [first, ...others] = group;
    return first && others.length === 0 ? first.open : union(group.map(({ open }) => open));
  });
  return { open: sets.reduce((open, set) => intersection(open, set)), zone: times[0]?.[0]?.zones[0] ?? 'UTC' };
}

/** Its own hours, else the channel's, in whichever of its places, within the service's. */
function calendarsOf(model: Model, { service, channel, value }: Cell): (readonly string[])[] {
  if (value.hours) return [[value.hours.id]];
  const [of, its] = [model.find('channel', channel), model.find('service', service)?.value.hours];
  const groups = [of ? channelCalendars(model, of) : [], its ? [its.id] : []].filter((ids) => ids.length > 0);
  return groups.length === 2 && groups[0]?.join() === groups[1]?.join() ? groups.slice(1) : groups;
}
