import { difference, type IntervalSet, union, windowSet } from '../../calendar/index.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { coverUnassessed, regimeLines, shapeView } from '../../feasibility/cover/index.ts';
import {
  allKnown,
  type HoursReason,
  horizonOf,
  horizonValues,
  horizonWindow,
  isMissing,
  led,
  lookedAt,
  type Missing,
  openTimeOf,
  promisedHours,
} from '../../feasibility/hours/index.ts';
import { type Cell, type Entity, isRetired, type Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SYS012'> {
  const cells = groupBy(model.cells().filter(isAvailable), ({ channel }) => model.find('channel', channel));
  for (const channel of model.all('channel')) {
    const systems = channel.value.systems.flatMap(({ id }) => model.find('system', id) ?? []);
    for (const system of new Set(systems)) {
      if (!isRetired(system) && system.value.hours) yield* judge(model, channel, system, cells.get(channel) ?? []);
    }
  }
}

function* judge(
  model: Model,
  channel: Entity<'channel'>,
  system: Entity<'system'>,
  cells: readonly Cell[],
): Finds<'SYS012'> {
  const usable = usableTimes(model, system);
  const promised = cells.flatMap((cell) => promisedHours(model, cell) ?? []);
  const times = allKnown(promised);
  for (const unknown of [usable, times]) {
    if (!isMissing<HoursReason>(unknown)) continue;
    yield coverUnassessed(model, unknown);
    return;
  }
  if (isMissing(usable) || isMissing(times)) return;
  const [first] = times;
  // A channel by which nothing is offered, or without hours, promises none.
  if (!first) return;
  const gap = difference(union(times.map(({ open }) => open)), union(usable));
  if (gap.length === 0) return;
  const zones = led(
    first.zones[0],
    times.flatMap((time) => time.zones),
  );
  const { shape, values } = shapeView(model, gap, zones);
  const horizon = horizonOf(model);
  const fallback = system.value.fallback && model.resolve(system.value.fallback);
  yield {
    says: shape.is,
    about: system,
    at: ['hours'],
    values: { ...values, ...horizonValues(horizon), channel: channel.value.name, system: system.value.name },
    related: [{ about: channel, at: ['systems'], says: 'channel' }],
    subject: channel.ref,
    facts: [system.ref],
    do: fallback ? 'widen' : 'widenOrFallBack',
    proof: [...regimeLines(shape, zones[0]), lookedAt(horizon)],
  };
}

/** When a system, or what takes its place, can be used: always where one of them says no hours, or people go on by hand. */
function usableTimes(model: Model, { value }: Entity<'system'>): readonly IntervalSet[] | Missing<HoursReason> {
  const { timezone } = model.engagement.value;
  const callers = timezone === undefined ? [] : [timezone];
  const spare = value.fallback?.kind === 'system' ? model.find('system', value.fallback.id) : undefined;
  const hours = [value.hours, ...(spare && !isRetired(spare) ? [spare.value.hours] : [])];
  if (value.fallback?.kind === 'process' || hours.includes(undefined)) return [windowSet(horizonWindow(model))];
  const times = allKnown(hours.map((one) => openTimeOf(model, one?.id ?? '', callers)));
  return isMissing<HoursReason>(times) ? times : times.map(({ open }) => open);
}
