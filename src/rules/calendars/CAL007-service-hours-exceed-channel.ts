import { difference, type IntervalSet, union } from '../../calendar/index.ts';
import type { RelatedPlace, Values } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import {
  coverUnassessed,
  openingUnassessed,
  type PromisedOpening,
  promisedOpenings,
  regimeLines,
  shapeView,
} from '../../feasibility/cover/index.ts';
import {
  callerZones,
  channelTimes,
  type Horizon,
  horizonOf,
  horizonValues,
  isMissing,
  led,
  lookedAt,
  type OpenTime,
  openTimeOf,
} from '../../feasibility/hours/index.ts';
import { type Cell, type Entity, type Model, placeOf } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAL007'> {
  const byService = groupBy(model.cells().filter(isAvailable), ({ service }) => service);
  for (const service of model.all('service')) {
    const own = byService.get(service.id) ?? [];
    if (service.value.hours && own.some(({ value }) => !value.hours)) yield* ofService(model, service, own);
  }
  for (const opening of promisedOpenings(model)) yield* ofPromise(model, opening);
}

function* ofService(model: Model, service: Entity<'service'>, cells: readonly Cell[]): Finds<'CAL007'> {
  const callers = [...new Set(cells.flatMap(({ segment }) => callerZones(model, segment)))];
  const promised = openTimeOf(model, service.value.hours?.id ?? '', callers);
  if (isMissing(promised)) {
    yield coverUnassessed(model, promised);
    return;
  }
  // Of a channel that is not there, nothing is known; that it is not is told elsewhere.
  if (cells.some(({ channel }) => !model.find('channel', channel))) return;
  const times = channelTimes(model, cells, callers);
  const known = times.flatMap(({ time }) => (time && !isMissing(time) ? [time] : []));
  const gap = difference(promised.open, union(known.map(({ open }) => open)));
  if (gap.length === 0) return;
  if (known.length < times.length) {
    for (const { channel, time } of times) {
      if (!time) yield { missing: 'noChannelHours', about: channel, values: { channel } };
      else if (isMissing(time)) yield coverUnassessed(model, time);
    }
    return;
  }
  const channels = [...new Set(times.map(({ channel }) => channel))];
  yield {
    ...gapView(model, gap, [promised, ...known], horizonOf(model), {
      promise: 'service',
      service: service.value.name,
      ...channelValues(channels),
    }),
    about: service,
    at: ['hours'],
    related: channels.map(hoursOf),
    do: 'widenOrNarrow',
  };
}

function* ofPromise(model: Model, opening: PromisedOpening): Finds<'CAL007'> {
  const { holder, path, subject, target, standard, label, by, channels, horizon, judged } = opening;
  if (isMissing(judged)) {
    yield openingUnassessed(model, opening, judged);
    return;
  }
  const { gap, times } = judged;
  const [first, ...others] = times;
  if (gap.length === 0 || !first) return;
  const isOfProvider = by === 'provider';
  yield {
    ...gapView(model, gap, [first, ...others], horizon, { promise: by, service: label, ...channelValues(channels) }),
    about: holder,
    at: standard ? path : [...path, 'calendar'],
    related: isOfProvider ? [{ about: holder, at: ['hours'], says: 'providerHours' }] : channels.map(hoursOf),
    subject,
    facts: [target],
    do: isOfProvider ? 'providerOrPromiseLess' : 'openOrPromiseLess',
  };
}

/** What is promised and not open, in the zone of the promise: the first of the times. */
function gapView(
  model: Model,
  gap: IntervalSet,
  times: readonly [OpenTime, ...OpenTime[]],
  horizon: Horizon,
  names: Values,
) {
  const zones = led(
    times[0].zones[0],
    times.flatMap((time) => time.zones),
  );
  const { shape, values } = shapeView(model, gap, zones);
  return {
    says: shape.is,
    values: { ...values, ...horizonValues(horizon), ...names },
    proof: [...regimeLines(shape, zones[0]), lookedAt(horizon)],
  };
}

function channelValues(channels: readonly Entity<'channel'>[]): Values {
  return { channels: channels.map(({ value }) => value.name), count: channels.length };
}

/** The hours of a channel, or the channel where the cells say them. */
function hoursOf(channel: Entity<'channel'>): RelatedPlace {
  const field = (['hours', 'hoursAt'] as const).find((one) => channel.value[one] !== undefined);
  const place = field ? placeOf(channel, [field]) : placeOf(channel);
  return { place, message: 'channelHours', values: { channel: channel.value.name } };
}
