import { difference, type IntervalSet, intersection, union, windowOf, windowSet } from '../calendar/index.ts';
import { type Commitment, commitmentsOf, type PromisedTarget } from '../model/commitments.ts';
import type { Cell, Entity, Model } from '../model/model.ts';
import { isAvailable } from '../model/offer.ts';
import { type Horizon, horizonWithin } from './horizon.ts';
import { callerZones, type NoTime, type OpenTime, openTimeOf, promisedHours } from './hours.ts';

/** A commitment to opening hours and what the channel map leaves of it. */
export interface PromisedOpening {
  commitment: Commitment;
  target: PromisedTarget;
  service: Entity<'service'>;
  channels: readonly Entity<'channel'>[];
  horizon: Horizon;
  /** `cells` where the map offers the service to nobody who is promised it; `channelHours` where a cell that could fill the gap has none. */
  judged: { gap: IntervalSet; times: readonly OpenTime[] } | NoTime | { missing: 'cells' } | NoChannelHours;
}

interface NoChannelHours {
  missing: 'channelHours';
  channel: Entity<'channel'>;
}

/** Every target of metric `opening-hours` that names its calendar, against the hours of the cells that offer the service. */
export function promisedOpenings(model: Model): PromisedOpening[] {
  const available = model.cells().filter(isAvailable);
  return commitmentsOf(model).flatMap((commitment) => {
    const service = commitment.value.service && model.find('service', commitment.value.service.id);
    if (!service) return [];
    const cells = available.filter((cell) => cell.service === service.id && isPromised(model, commitment, cell));
    return commitment.targets.flatMap((target) => {
      const { metric, calendar, valid } = target.value ?? {};
      const horizon = horizonWithin(model, [commitment.charter.value.valid, valid]);
      if (metric !== 'opening-hours' || !calendar || !horizon) return [];
      const channels = [...new Set(cells.flatMap(({ channel }) => model.find('channel', channel) ?? []))];
      return [{ commitment, target, service, channels, horizon, judged: judge(model, calendar.id, cells, horizon) }];
    });
  });
}

/** Whether a cell is for somebody, and by a channel, of whom a commitment speaks. */
function isPromised(model: Model, { charter, value }: Commitment, { segment, channel }: Cell): boolean {
  const entity = model.find('segment', segment);
  const lineage = entity ? model.lineage(entity).map(({ id }) => id) : [segment];
  return (
    (value.segments ?? charter.value.segments ?? []).some(({ id }) => lineage.includes(id)) &&
    (value.channels?.some(({ id }) => id === channel) ?? true)
  );
}

/** Each segment has to find something open: what is missing for one of them is missing. */
function judge(
  model: Model,
  calendar: string,
  cells: readonly Cell[],
  { from, to }: Horizon,
): PromisedOpening['judged'] {
  if (cells.length === 0) return { missing: 'cells' };
  const gaps: IntervalSet[] = [];
  const times: OpenTime[] = [];
  for (const segment of new Set(cells.map((cell) => cell.segment))) {
    const promised = openTimeOf(model, calendar, callerZones(model, segment));
    if ('missing' in promised) return promised;
    const own = cells.filter((cell) => cell.segment === segment);
    const offered = own.map((cell) => ({ cell, time: promisedHours(model, cell) }));
    const known = offered.flatMap(({ time }) => (time && 'open' in time ? [time] : []));
    const asked = intersection(promised.open, windowSet(windowOf(from, to, promised.zones[0])));
    const gap = difference(asked, union(known.map(({ open }) => open)));
    if (gap.length > 0 && known.length < offered.length) {
      for (const { cell, time } of offered) {
        const channel = model.find('channel', cell.channel);
        if (time && 'missing' in time) return time;
        if (!time && channel) return { missing: 'channelHours', channel };
      }
    }
    gaps.push(gap);
    times.push(promised, ...known);
  }
  return { gap: union(gaps), times };
}
