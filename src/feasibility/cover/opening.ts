import { difference, type IntervalSet, intersection, union, windowOf, windowSet } from '../../calendar/index.ts';
import type { Path } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import { isRejected } from '../../model/agreements.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { everyEntity, fieldName, subjectAt } from '../../model/fields.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { resolveTarget, type Target, writtenTargetsOf } from '../../model/targets.ts';
import type { Validity } from '../../model/validity.ts';
import {
  callerZones,
  type Horizon,
  type HoursReason,
  horizonWithin,
  isMissing,
  type Missing,
  type OpenTime,
  openTimeOf,
  promisedHours,
} from '../hours/index.ts';
import { type Deserted, desertedBy, nothing, together } from './deserted.ts';

/** A promise of opening hours and what is left of it by those who have to be there. */
export interface PromisedOpening {
  holder: Entity;
  /** Path of the target in its holder. */
  path: Path;
  /** Of the promise: `charter:homes#open`, `agreement:desk#open`. */
  subject: string;
  target: string;
  /** True where the holder names a standard, which says the calendar. */
  standard: boolean;
  label: Text | string;
  /** Who promises: to the customer by channels, to who relies on an agreement by its provider, or the law that demands it of a service. */
  by: 'channels' | 'provider' | 'law';
  services: readonly Entity<'service'>[];
  channels: readonly Entity<'channel'>[];
  horizon: Horizon;
  judged: OpeningVerdict | Missing<OpeningReason>;
}

/**
 * Why nobody can say whether what is promised is open: `service` where nothing says of which service the hours are, `cells` where the
 * map offers it to nobody who is promised it, `channelHours` where a cell that could fill the gap has none, `providerHours` where an
 * agreement does not say when its provider works.
 */
export type OpeningReason = HoursReason | 'service' | 'cells' | 'channelHours' | 'providerHours';

/** What is promised and not open; and what is open where nobody works who should, which a rule of its own tells: reckoned when it is asked. */
interface OpeningVerdict {
  gap: IntervalSet;
  deserted: () => Deserted;
  times: readonly OpenTime[];
}

/** A target that promises opening hours, with all that says against what it is judged: the cells of its services, or a provider. */
interface Promise extends Omit<PromisedOpening, 'channels' | 'horizon' | 'judged' | 'standard'> {
  written: Target | Ref;
  valid?: Validity;
  cells: readonly Cell[];
  provider?: Entity<'agreement'>;
}

type CellsByService = ReadonlyMap<string, readonly Cell[]>;

/** Every target of metric `opening-hours` that names its calendar, whatever carries it; told once a model. */
export const promisedOpenings = once((model: Model): PromisedOpening[] => {
  const available = model.cells().filter(isAvailable);
  const byService = groupBy(available, ({ service }) => service);
  const promises = [
    ...ofCommitments(model, available, byService),
    ...ofCells(model, available),
    ...ofLaws(model, byService),
    ...ofAgreements(model),
    ...ofOthers(model),
  ];
  return promises.flatMap((promise) => {
    const { metric, calendar, valid: own } = resolveTarget(model, promise.written) ?? {};
    if (metric !== 'opening-hours' || !calendar) return [];
    const { written, valid, cells, provider, ...shown } = promise;
    const horizon = horizonWithin(model, [valid, own]);
    if (!horizon) return [];
    const channels = [...new Set(cells.flatMap(({ channel }) => model.find('channel', channel) ?? []))];
    const judged = provider
      ? judgedByProvider(model, provider, calendar.id, horizon)
      : judgedByCells(model, promise, calendar.id, horizon);
    return [{ ...shown, standard: 'type' in written, channels, horizon, judged }];
  });
});

/** A charter promises to its segments, of the service of the commitment or else of all its own, by the channels that it names. */
function ofCommitments(model: Model, available: readonly Cell[], byService: CellsByService): Promise[] {
  const places = new Map(available.map((cell, index) => [cell, index]));
  const placeIn = (cell: Cell): number => places.get(cell) ?? 0;
  return commitmentsOf(model).flatMap(({ charter, ref, name: label, value, targets }) => {
    const named = value.service ? [value.service] : charter.value.services;
    const services = named.flatMap((service) => model.find('service', service.id) ?? []);
    const segments = value.segments ?? charter.value.segments;
    const offered = [...new Set(services)].flatMap(({ id }) => byService.get(id) ?? []);
    const cells = offered
      .filter(
        (cell) =>
          isFor(model, segments, cell) && (value.channels?.some((channel) => channel.id === cell.channel) ?? true),
      )
      .sort((one, other) => placeIn(one) - placeIn(other));
    const common = { holder: charter, subject: ref, label, by: 'channels' as const };
    const { valid } = charter.value;
    return targets.flatMap(({ id: target, path }): Promise[] => {
      const written = value.targets[target];
      return written ? [{ path, target, services, cells, written, valid, ...common }] : [];
    });
  });
}

/** A cell promises its own hours, to every segment that it is for. */
function ofCells(model: Model, available: readonly Cell[]): Promise[] {
  const holders = groupBy(available, ({ from }) => from.findLast(({ value }) => value.target !== undefined));
  return [...holders].flatMap(([holder, cells]): Promise[] => {
    const service = model.find('service', cells[0].service);
    const written = holder?.value.target;
    if (!holder || !service || !written) return [];
    const common = { holder, path: ['target'], subject: holder.ref, target: 'target', label: service.value.name };
    return [{ by: 'channels', services: [service], cells, written, ...common }];
  });
}

/** What the law demands of a service is due to everybody to whom it is offered. */
function ofLaws(model: Model, byService: CellsByService): Promise[] {
  return model.all('service').flatMap((service) => {
    const cells = byService.get(service.id) ?? [];
    const common = { holder: service, subject: service.ref, by: 'law' as const, services: [service], cells };
    return service.value.legalBasis.flatMap(({ text, target: written }, index): Promise[] => {
      const path = ['legalBasis', index, 'target'];
      return written ? [{ path, target: text.written, label: text, written, ...common }] : [];
    });
  });
}

/** The provider of an agreement is there in the hours of the agreement. */
function ofAgreements(model: Model): Promise[] {
  const agreements = model.all('agreement').filter((agreement) => !isRejected(agreement));
  return agreements.flatMap((provider) => {
    const { name: label, valid, targets } = provider.value;
    const common = { holder: provider, provider, label, valid, by: 'provider' as const, services: [], cells: [] };
    return Object.entries(targets).map(([target, written]): Promise => {
      return { path: ['targets', target], subject: `${provider.ref}#${target}`, target, written, ...common };
    });
  });
}

const judgedKinds: ReadonlySet<Entity['kind']> = new Set(['charter', 'cell', 'service', 'agreement', 'standard']);

/** Whatever else carries targets, such as the commitment of an alliance, names no service whose hours these are. */
function ofOthers(model: Model): Promise[] {
  const holders = everyEntity(model).filter(({ kind }) => !judgedKinds.has(kind));
  return holders.flatMap((holder) =>
    writtenTargetsOf(holder).map(({ path, value: written }): Promise => {
      const subject = subjectAt(holder, path);
      const common = { holder, path, subject, target: fieldName(path), label: subject, services: [], cells: [] };
      return { by: 'channels', written, ...common };
    }),
  );
}

/** Whether a cell is for somebody in some segments. */
function isFor(model: Model, segments: readonly Ref[], { segment }: Cell): boolean {
  const entity = model.find('segment', segment);
  const lineage = entity ? model.lineage(entity).map(({ id }) => id) : [segment];
  return segments.some(({ id }) => lineage.includes(id));
}

function judgedByProvider(
  model: Model,
  { ref, value: { hours } }: Entity<'agreement'>,
  calendar: string,
  horizon: Horizon,
): PromisedOpening['judged'] {
  if (!hours) return { reason: 'providerHours', where: ref };
  const { timezone } = model.engagement.value;
  const callers = timezone === undefined ? [] : [timezone];
  const [promised, open] = [openTimeOf(model, calendar, callers), openTimeOf(model, hours.id, callers)];
  if (isMissing(promised)) return promised;
  if (isMissing(open)) return open;
  return { gap: difference(askedIn(horizon, promised), open.open), deserted: () => nothing, times: [promised, open] };
}

/** Each segment has to find each service open: what is missing of one of them is missing. */
function judgedByCells(
  model: Model,
  { subject, services, cells }: Promise,
  calendar: string,
  horizon: Horizon,
): PromisedOpening['judged'] {
  if (services.length === 0) return { reason: 'service', where: subject };
  const unoffered = services.find(({ id }) => cells.every((cell) => cell.service !== id));
  if (unoffered) return { reason: 'cells', where: unoffered.ref };
  const gaps: IntervalSet[] = [];
  const deserted: (() => Deserted)[] = [];
  const times: OpenTime[] = [];
  for (const own of groupBy(cells, ({ service, segment }) => `${service}/${segment}`).values()) {
    const promised = openTimeOf(model, calendar, callerZones(model, own[0].segment));
    if (isMissing(promised)) return promised;
    const asked = askedIn(horizon, promised);
    const judged = leftClosed(model, asked, own);
    if (isMissing(judged)) return judged;
    gaps.push(judged.gap);
    deserted.push(() => desertedBy(model, own, difference(asked, judged.gap)));
    times.push(promised, ...judged.times);
  }
  return { gap: union(gaps), deserted: () => together(deserted.map((reckon) => reckon())), times };
}

/** What cells leave closed of some time; or what is missing, where one whose hours are not known might fill it. */
export function leftClosed(
  model: Model,
  wanted: IntervalSet,
  cells: readonly Cell[],
): Omit<OpeningVerdict, 'deserted'> | Missing<OpeningReason> {
  const offered = cells.map((cell) => ({ cell, time: promisedHours(model, cell) }));
  const times = offered.flatMap(({ time }) => (time && !isMissing(time) ? [time] : []));
  const gap = difference(wanted, union(times.map(({ open }) => open)));
  for (const { cell, time } of gap.length > 0 ? offered : []) {
    const channel = model.find('channel', cell.channel);
    if (isMissing(time)) return time;
    if (!time && channel) return { reason: 'channelHours', where: channel.ref };
  }
  return { gap, times };
}

/** What is promised of the dates that are judged. */
function askedIn({ from, to }: Horizon, { open, zones }: OpenTime): IntervalSet {
  return intersection(open, windowSet(windowOf(from, to, zones[0])));
}
