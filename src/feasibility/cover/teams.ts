import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable, stagesFor } from '../../model/offer.ts';

/**
 * True where people have to be there in the hours of a cell: it says that it is attended, or it leaves that to a channel that people
 * attend. Where a machine hands over to people (hybrid), the machine is always there unless the cell says otherwise.
 */
export function isAttended(model: Model, cell: Cell): boolean {
  if (!isAvailable(cell)) return false;
  const { mode, teams } = cell.value;
  if (mode !== undefined) return mode === 'attended';
  const attendedBy = model.find('channel', cell.channel)?.value.attendedBy;
  return attendedBy === undefined ? (teams?.length ?? 0) > 0 : attendedBy === 'human';
}

/** Who attends a cell: the teams that it names, else those that are meant to serve its segment, service and stages. */
export function teamsFor(model: Model, cell: Cell): Entity<'team'>[] {
  const named = cell.value.teams ?? [];
  if (named.length > 0) return [...new Set(named.flatMap(({ id }) => model.find('team', id) ?? []))];
  return model.all('team').filter((team) => serves(model, team, cell));
}

/** A list left out means all; a team that does not say whom it serves is not meant for anybody in particular. */
function serves(model: Model, { value }: Entity<'team'>, cell: Cell): boolean {
  if (!value.serves) return false;
  const { segments, services, stages } = value.serves;
  const [segment, service] = [model.find('segment', cell.segment), model.find('service', cell.service)];
  const lineage = segment ? model.lineage(segment).map(({ id }) => id) : [cell.segment];
  const attended = cell.value.stages?.map(({ id }) => id) ?? (service ? stagesFor(model, service) : []);
  return (
    (segments?.some(({ id }) => lineage.includes(id)) ?? true) &&
    (services?.some(({ id }) => id === cell.service) ?? true) &&
    (attended.length === 0 || (stages?.some(({ id }) => attended.includes(id)) ?? true))
  );
}
