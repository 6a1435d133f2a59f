import { concurrentHandlingTime } from '../../capacity/people.ts';
import { found, groupBy } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { allKnown, isMissing, type Missing } from '../hours/index.ts';
import { isDeferred, type OfferedCell, offeredCells } from './cells.ts';
import { scopeOf } from './rows.ts';

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
  unknown: readonly { demand: Entity<'demand'>; cells: readonly OfferedCell[]; missing: Missing }[];
  /** The cells that a row counts. */
  counted: ReadonlySet<Cell>;
}

/** Every row of demand as flows to teams, whatever its period. */
export const flowsOf = once((model: Model): Flows => {
  const flows: Flow[] = [];
  const unknown: Flows['unknown'][number][] = [];
  const counted = new Set<Cell>();
  for (const demand of model.all('demand')) {
    const cells = cellsOf(model, demand);
    for (const { cell } of cells) counted.add(cell);
    const attended = cells.filter(({ teams }) => teams.length > 0);
    if (attended.length === 0) continue;
    const shares = missingOf(demand) ?? sharesOf(model, cells, demand.value.channel !== undefined);
    if (isMissing(shares)) unknown.push({ demand, cells: attended, missing: shares });
    else flows.push(...shares.flatMap((share) => flowOf(model, demand, share)));
  }
  return { flows, unknown, counted };
});

/** The cells whose contacts a row counts. What a machine does not settle goes to the people who stand behind it. */
function cellsOf(model: Model, demand: Entity<'demand'>): OfferedCell[] {
  const { service, channel, segments } = scopeOf(model, demand);
  const by = (id: string | undefined): OfferedCell[] =>
    offeredBy(model, id).filter(
      ({ cell }) =>
        (service === undefined || cell.service === service) &&
        (segments?.[0] === undefined || isOf(model, cell.segment, segments[0])),
    );
  const own = by(channel);
  const fallback = channel === undefined ? undefined : model.find('channel', channel)?.value.humanFallback?.id;
  const isMachine = !own.some(({ teams }) => teams.length > 0);
  return isMachine && fallback !== undefined && demand.value.containment !== undefined ? by(fallback) : own;
}

const byChannel = once((model: Model) => groupBy(offeredCells(model), ({ cell }) => cell.channel));

/** What is offered by a channel, or by all. */
function offeredBy(model: Model, channel: string | undefined): readonly OfferedCell[] {
  return channel === undefined ? offeredCells(model) : (byChannel(model).get(channel) ?? []);
}

function isOf(model: Model, id: string, segment: string): boolean {
  const entity = model.find('segment', id);
  return entity !== undefined && model.lineage(entity).some((holder) => holder.id === segment);
}

function missingOf({ ref, value }: Entity<'demand'>): Missing | undefined {
  const { aht, volume, data } = value;
  if (volume === undefined && data === undefined) return { reason: 'volume', where: ref };
  if (data === undefined && volume?.per === undefined && !value.period) return { reason: 'period', where: ref };
  return (aht?.seconds ?? 0) > 0 ? undefined : { reason: 'aht', where: ref };
}

function flowOf(model: Model, demand: Entity<'demand'>, { channel: id, share, ...part }: Share): Flow[] {
  const channel = model.find('channel', id);
  const { aht, containment } = demand.value;
  const handlingTime = channel && concurrentHandlingTime(aht?.seconds ?? 0, channel.value.concurrency);
  if (!channel || handlingTime === undefined || share === 0) return [];
  const { service } = scopeOf(model, demand);
  const own = share * (1 - (containment?.value ?? 0) / 100);
  return [{ ...part, demand, channel, service, share: own, isDeferred: isDeferred(channel, part.teams), handlingTime }];
}

/** What part of a row of demand the same teams get by the same channel. */
interface Share extends Pick<Flow, 'teams' | 'cells' | 'share' | 'isSplit'> {
  channel: string;
}

/** The contacts of one segment for one service. */
interface Pair {
  segment: string;
  /** How they fall on channels and teams; what is left helps itself. */
  parts: ReadonlyMap<string, number>;
  /** How much of the contacts that the segment has for the service the row counts. */
  counted: number;
}

/**
 * How the contacts of a row fall on the teams of the cells that it counts. A row of one channel brings them all to that channel's
 * teams; one of all channels splits them by the shares of the channel map. Where segments or services fall on teams differently, each
 * segment weighs as much as its size.
 */
function sharesOf(model: Model, cells: readonly OfferedCell[], oneChannel: boolean): Share[] | Missing {
  const pairs = oneChannel ? pairsOfChannel(cells) : pairsOfChannels(cells);
  if (isMissing(pairs)) return pairs;
  const [first] = pairs;
  if (!first) return [];
  const isSplit = pairs.some((pair) => !isAlike(pair.parts, first.parts));
  const totals = new Map<string, number>();
  let sum = 0;
  for (const { segment, parts, counted } of pairs) {
    const size = isSplit ? ownSize(model, segment) : 1;
    if (isMissing(size)) return size;
    sum += size * counted;
    for (const [key, part] of parts) totals.set(key, (totals.get(key) ?? 0) + size * counted * part);
  }
  const byTeams = groupBy(cells, keyOf);
  return [...totals].map(([key, total]) => {
    const own = found(byTeams.get(key), key);
    const { cell, teams } = own[0];
    const share = sum === 0 ? 0 : total / sum;
    return { channel: cell.channel, teams, cells: own.map((offered) => offered.cell), share, isSplit };
  });
}

/** Each pair has one cell of the channel; those that nobody attends bring nothing there. */
function pairsOfChannel(cells: readonly OfferedCell[]): Pair[] {
  return cells
    .filter(({ teams }) => teams.length > 0)
    .map((offered) => ({
      segment: offered.cell.segment,
      parts: new Map([[keyOf(offered), 1]]),
      counted: (offered.cell.value.share?.value ?? 100) / 100,
    }));
}

function pairsOfChannels(cells: readonly OfferedCell[]): Pair[] | Missing {
  const pairs = groupBy(cells, ({ cell }) => `${cell.service}/${cell.segment}`);
  return allKnown([...pairs.values()].map(pairOf));
}

function pairOf(own: readonly [OfferedCell, ...OfferedCell[]]): Pair | Missing {
  const parts = new Map<string, number>();
  for (const offered of own) {
    const { cell, teams } = offered;
    const share = cell.value.share?.value ?? (own.length === 1 ? 100 : undefined);
    if (share === undefined) {
      return { reason: 'cellShare', where: `cell:${cell.service}/${cell.segment}/${cell.channel}` };
    }
    if (teams.length > 0) parts.set(keyOf(offered), (parts.get(keyOf(offered)) ?? 0) + share / 100);
  }
  return { segment: own[0].cell.segment, parts, counted: 1 };
}

function keyOf({ cell, teams }: OfferedCell): string {
  return [cell.channel, ...teams.map(({ id }) => id)].join(' ');
}

function isAlike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, part]) => Math.abs((other.get(key) ?? -1) - part) < 1e-9);
}

/** How many a segment has besides those of its children. */
function ownSize(model: Model, id: string): number | Missing {
  const segment = model.find('segment', id);
  let size = segment?.value.size?.count;
  if (!segment || size === undefined) return { reason: 'size', where: `segment:${id}` };
  for (const { from } of model.incoming(segment, 'segment.parent')) {
    const count = model.find('segment', from.id)?.value.size?.count;
    if (count === undefined) return { reason: 'size', where: from.ref };
    size -= count;
  }
  return Math.max(0, size);
}
