import { difference, type IntervalSet, union } from '../../calendar/index.ts';
import { finding, notAssessed } from '../../diagnostics/declaration.ts';
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
  type HoursReason,
  horizonOf,
  horizonValues,
  isMissing,
  led,
  lookedAt,
  type Missing,
  type OpenTime,
  openTimeOf,
} from '../../feasibility/hours/index.ts';
import { serviceHoursExceedChannel as declaration } from '../../generated/declarations.ts';
import { type Cell, type Entity, type Model, placeOf } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const byService = groupBy(model.cells().filter(isAvailable), ({ service }) => service);
  for (const service of model.all('service')) {
    const own = byService.get(service.id) ?? [];
    if (service.value.hours && own.some(({ value }) => !value.hours)) yield* ofService(model, service, own);
  }
  for (const opening of promisedOpenings(model)) yield* ofPromise(model, opening);
}

function* ofService(model: Model, service: Entity<'service'>, cells: readonly Cell[]): Iterable<Outcome> {
  const callers = [...new Set(cells.flatMap(({ segment }) => callerZones(model, segment)))];
  const promised = openTimeOf(model, service.value.hours?.id ?? '', callers);
  if (isMissing(promised)) {
    yield unknown(model, promised);
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
      if (!time) yield withoutHours(channel);
      else if (isMissing(time)) yield unknown(model, time);
    }
    return;
  }
  const channels = [...new Set(times.map(({ channel }) => channel))];
  yield gapFinding(model, gap, [promised, ...known], horizonOf(model), {
    values: { promise: 'service', service: service.value.name, ...channelValues(channels) },
    place: placeOf(service, ['hours']),
    related: channels.map(hoursOf),
    subject: service.ref,
    hint: 'widenOrNarrow',
  });
}

function* ofPromise(model: Model, opening: PromisedOpening): Iterable<Outcome> {
  const { holder, path, subject, target, standard, label, by, channels, horizon, judged } = opening;
  if (isMissing(judged)) {
    const { missing, ...rest } = openingUnassessed(model, opening, judged);
    yield notAssessed(declaration, missing, rest);
    return;
  }
  const { gap, times } = judged;
  const [first, ...others] = times;
  if (gap.length === 0 || !first) return;
  const isOfProvider = by === 'provider';
  yield gapFinding(model, gap, [first, ...others], horizon, {
    values: { promise: by, service: label, ...channelValues(channels) },
    place: placeOf(holder, standard ? path : [...path, 'calendar']),
    related: isOfProvider ? [{ place: placeOf(holder, ['hours']), message: 'providerHours' }] : channels.map(hoursOf),
    subject,
    facts: [target],
    hint: isOfProvider ? 'providerOrPromiseLess' : 'openOrPromiseLess',
  });
}

/** What is promised and not open, in the zone of the promise: the first of the times. */
function gapFinding(
  model: Model,
  gap: IntervalSet,
  times: readonly [OpenTime, ...OpenTime[]],
  horizon: Horizon,
  rest: Parameters<typeof finding<typeof declaration>>[2],
): Outcome {
  const zones = led(
    times[0].zones[0],
    times.flatMap((time) => time.zones),
  );
  const { shape, values } = shapeView(model, gap, zones);
  return finding(declaration, shape.is, {
    ...rest,
    values: { ...values, ...horizonValues(horizon), ...rest.values },
    proof: [...regimeLines(shape, zones[0]), lookedAt(horizon)],
  });
}

function channelValues(channels: readonly Entity<'channel'>[]): Values {
  return { channels: channels.map(({ value }) => value.name), count: channels.length };
}

function unknown(model: Model, lack: Missing<HoursReason>): Outcome {
  const { missing, ...rest } = coverUnassessed(model, lack);
  return notAssessed(declaration, missing, rest);
}

function withoutHours(channel: Entity<'channel'>): Outcome {
  return notAssessed(declaration, 'noChannelHours', { values: { channel: channel.value.name }, subject: channel.ref });
}

/** The hours of a channel, or the channel where the cells say them. */
function hoursOf(channel: Entity<'channel'>): RelatedPlace {
  const field = (['hours', 'hoursAt'] as const).find((one) => channel.value[one] !== undefined);
  const place = field ? placeOf(channel, [field]) : placeOf(channel);
  return { place, message: 'channelHours', values: { channel: channel.value.name } };
}
