import type { Cell, Entity, Model } from '../../model/model.ts';
import { isKnown, type StaffingMissing } from '../target/index.ts';
import type { OfferedCell } from './cells.ts';

/** What part of a row of demand the same teams get by the same channel. */
export interface Share {
  channel: string;
  teams: readonly Entity<'team'>[];
  cells: readonly Cell[];
  /** From 0 to 1. */
  share: number;
  /** It follows from the sizes of segments, not from the row. */
  isSplit: boolean;
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
export function sharesOf(model: Model, cells: readonly OfferedCell[], oneChannel: boolean): Share[] | StaffingMissing {
  const pairs = oneChannel ? pairsOfChannel(cells) : pairsOfChannels(cells);
  if (!isKnown(pairs)) return pairs;
  const [first] = pairs;
  if (!first) return [];
  const isSplit = pairs.some((pair) => !isAlike(pair.parts, first.parts));
  const totals = new Map<string, number>();
  let sum = 0;
  for (const { segment, parts, counted } of pairs) {
    const size = isSplit ? ownSize(model, segment) : 1;
    if (typeof size === 'string') return { reason: 'size', where: size };
    sum += size * counted;
    for (const [key, part] of parts) totals.set(key, (totals.get(key) ?? 0) + size * counted * part);
  }
  return [...totals].map(([key, total]) => {
    const own = cells.filter((offered) => keyOf(offered) === key);
    const [some] = own;
    return {
      channel: some?.cell.channel ?? '',
      teams: some?.teams ?? [],
      cells: own.map(({ cell }) => cell),
      share: sum === 0 ? 0 : total / sum,
      isSplit,
    };
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

function pairsOfChannels(cells: readonly OfferedCell[]): Pair[] | StaffingMissing {
  const pairs = new Map<string, OfferedCell[]>();
  for (const offered of cells) {
    const key = `${offered.cell.service}/${offered.cell.segment}`;
    const pair = pairs.get(key);
    if (pair) pair.push(offered);
    else pairs.set(key, [offered]);
  }
  const found: Pair[] = [];
  for (const own of pairs.values()) {
    const parts = new Map<string, number>();
    for (const offered of own) {
      const { cell, teams } = offered;
      const share = cell.value.share?.value ?? (own.length === 1 ? 100 : undefined);
      if (share === undefined) {
        return { reason: 'cellShare', where: `cell:${cell.service}/${cell.segment}/${cell.channel}` };
      }
      if (teams.length > 0) parts.set(keyOf(offered), (parts.get(keyOf(offered)) ?? 0) + share / 100);
    }
    found.push({ segment: own[0]?.cell.segment ?? '', parts, counted: 1 });
  }
  return found;
}

function keyOf({ cell, teams }: OfferedCell): string {
  return [cell.channel, ...teams.map(({ id }) => id)].join(' ');
}

function isAlike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([key, part]) => Math.abs((other.get(key) ?? -1) - part) < 1e-9);
}

/** How many a segment has besides those of its children, or the reference of the segment that does not say how many it has. */
function ownSize(model: Model, id: string): number | string {
  const segment = model.find('segment', id);
  let size = segment?.value.size?.count;
  if (!segment || size === undefined) return `segment:${id}`;
  for (const { from } of model.incoming(segment, 'segment.parent')) {
    const count = model.find('segment', from.id)?.value.size?.count;
    if (count === undefined) return from.ref;
    size -= count;
  }
  return Math.max(0, size);
}
