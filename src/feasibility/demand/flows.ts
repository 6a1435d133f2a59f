import { concurrentHandlingTime } from '../../capacity/demand.ts';
import { once } from '../../diagnostics/once.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isKnown, type StaffingMissing } from '../target/index.ts';
import { isDeferred, type OfferedCell, offeredCells } from './cells.ts';
import { scopeOf } from './scope.ts';
import { type Share, sharesOf } from './split.ts';

/** What one row of demand brings to the teams that together attend a channel. */
export interface Flow {
  demand: Entity<'demand'>;
  channel: Entity<'channel'>;
  /** Where the row names one; else all that the channel gives. */
  service: string | undefined;
  teams: readonly Entity<'team'>[];
  cells: readonly Cell[];
  /** How much of the row's contacts need these teams: from 0 to 1. */
  share: number;
  /** The row does not say how its contacts fall on teams: they are split by the sizes of segments. */
  isSplit: boolean;
  isDeferred: boolean;
  /** Seconds of a person's time, those of several conversations at a time told one by one. */
  handlingTime: number;
}

/** What the rows of demand bring to teams, and which of them cannot be reckoned with, by the teams that they concern. */
export interface Flows {
  flows: readonly Flow[];
  unknown: readonly { demand: Entity<'demand'>; cells: readonly OfferedCell[]; missing: StaffingMissing }[];
  /** The cells that a row counts. */
  counted: ReadonlySet<Cell>;
}

/** Every row of demand as flows to teams, whatever its period. */
export const flowsOf = once(build);

function build(model: Model): Flows {
  const flows: Flow[] = [];
  const unknown: Flows['unknown'][number][] = [];
  const counted = new Set<Cell>();
  for (const demand of model.all('demand')) {
    const cells = cellsOf(model, demand);
    for (const { cell } of cells) counted.add(cell);
    const attended = cells.filter(({ teams }) => teams.length > 0);
    if (attended.length === 0) continue;
    const lack = missingOf(demand);
    const shares = lack ?? sharesOf(model, cells, demand.value.channel !== undefined);
    if (isKnown(shares)) for (const share of shares) for (const flow of flowOf(model, demand, share)) flows.push(flow);
    else unknown.push({ demand, cells: attended, missing: shares });
  }
  return { flows, unknown, counted };
}

/** The cells whose contacts a row counts. What a machine does not settle goes to the people who stand behind it. */
function cellsOf(model: Model, demand: Entity<'demand'>): OfferedCell[] {
  const { service, channel, segments } = scopeOf(model, demand);
  const by = (id: string | undefined): OfferedCell[] =>
    offeredCells(model).filter(
      ({ cell }) =>
        (service === undefined || cell.service === service) &&
        (id === undefined || cell.channel === id) &&
        (segments?.[0] === undefined || isOf(model, cell.segment, segments[0])),
    );
  const own = by(channel);
  const fallback = channel === undefined ? undefined : model.find('channel', channel)?.value.humanFallback?.id;
  const isMachine = !own.some(({ teams }) => teams.length > 0);
  return isMachine && fallback !== undefined && demand.value.containment !== undefined ? by(fallback) : own;
}

function isOf(model: Model, id: string, segment: string): boolean {
  const entity = model.find('segment', id);
  return entity !== undefined && model.lineage(entity).some((holder) => holder.id === segment);
}

function missingOf({ ref, value }: Entity<'demand'>): StaffingMissing | undefined {
  const { aht, volume, data } = value;
  if (volume === undefined && data === undefined) return { reason: 'volume', where: ref };
  if (data === undefined && volume?.per === undefined && !value.period) return { reason: 'period', where: ref };
  return (aht?.seconds ?? 0) > 0 ? undefined : { reason: 'aht', where: ref };
}

function flowOf(model: Model, demand: Entity<'demand'>, { channel: id, teams, cells, share, isSplit }: Share): Flow[] {
  const channel = model.find('channel', id);
  const { aht, containment } = demand.value;
  const handlingTime = channel && concurrentHandlingTime(aht?.seconds ?? 0, channel.value.concurrency ?? 1);
  if (!channel || handlingTime === undefined || share === 0) return [];
  const { service } = scopeOf(model, demand);
  const own = share * (1 - (containment?.value ?? 0) / 100);
  return [
    {
      demand,
      channel,
      service,
      teams,
      cells,
      share: own,
      isSplit,
      isDeferred: isDeferred(channel, teams),
      handlingTime,
    },
  ];
}
