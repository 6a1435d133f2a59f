import { once } from '../../diagnostics/once.ts';
import { isSynchronous, needsPeople } from '../../model/attendance.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { withPeople } from '../../model/topmost.ts';
import { teamsFor } from '../cover/index.ts';

/** What a segment is offered for a service by a channel, and who attends it. */
export interface OfferedCell {
  cell: Cell;
  /** Empty where nobody does: self-service. */
  teams: readonly Entity<'team'>[];
}

/**
 * The cells by which contacts can arrive: those of the segments that have people of their own. A cell that is not offered, or only sends people elsewhere, is none.
 */
export const offeredCells = once(build);

function build(model: Model): OfferedCell[] {
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
}

/** True where the customer does not wait for the answer, or the company begins: the work can wait for its turn. */
export function isDeferred(channel: Entity<'channel'>, teams: readonly Entity<'team'>[]): boolean {
  if (channel.value.direction === 'outbound' || teams.every(({ value }) => value.type === 'back-office')) return true;
  return isSynchronous(channel) === false;
}
