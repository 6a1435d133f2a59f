import { difference, type IntervalSet, intersection, union, windowOf, windowSet } from '../../calendar/index.ts';
import type { Path } from '../../diagnostics/finding.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import { isRejected } from '../../model/agreements.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { everyEntity, fieldName, subjectAt } from '../../model/fields.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { resolveTarget, type Target, writtenTargetsOf } from '../../model/targets.ts';
import type { Validity } from '../../model/validity.ts';
import { type Horizon, horizonWithin } from './horizon.ts';
import { type HoursReason, isMissing, type Missing } from './missing.ts';
import { callerZones, type OpenTime, openTimeOf, promisedHours } from './open-time.ts';

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

/** What is promised and not open. */
export interface OpeningVerdict {
  gap: IntervalSet;
  times: readonly OpenTime[];
}

/** A target that promises opening hours, with all that says against what it is judged. */
interface Promise extends Omit<PromisedOpening, 'channels' | 'horizon' | 'judged' | 'standard'> {
  written: Target | Ref;
  valid?: readonly (Validity | undefined)[];
  judge(calendar: string, horizon: Horizon): OpeningVerdict | Missing<OpeningReason>;
  cells?: readonly Cell[];
}

const known = new WeakMap<Model, PromisedOpening[]>();

/** Every target of metric `opening-hours` that names its calendar, whatever carries it; told once a model. */
export function promisedOpenings(model: Model): PromisedOpening[] {
  const openings = known.get(model) ?? openingsIn(model);
  known.set(model, openings);
  return openings;
}

function openingsIn(model: Model): PromisedOpening[] {
  const carried = [ofCommitments(model), ofCells(model), ofLaws(model), ofAgreements(model), ofOthers(model)];
  return carried.flat().flatMap(({ written, valid = [], judge, cells = [], ...promise }) => {
    const { metric, calendar, valid: own } = resolveTarget(model, written) ?? {};
    const horizon = horizonWithin(model, [...valid, own]);
    if (metric !== 'opening-hours' || !calendar || !horizon) return [];
    const channels = [...new Set(cells.flatMap(({ channel }) => model.find('channel', channel) ?? []))];
    return [{ ...promise, standard: 'type' in written, channels, horizon, judged: judge(calendar.id, horizon) }];
  });
}

/** A charter promises to its segments, of the service of the commitment or else of all its own, by the channels that it names. */
function ofCommitments(model: Model): Promise[] {
  const available = model.cells().filter(isAvailable);
  return commitmentsOf(model).flatMap(({ charter, id, ref, value, targets }) => {
    const named = value.service ? [value.service] : charter.value.services;
    const services = named.flatMap((service) => model.find('service', service.id) ?? []);
    const segments = value.segments ?? charter.value.segments;
    const cells = available.filter(
      (cell) =>
        services.some((service) => service.id === cell.service) &&
        isFor(model, segments, cell) &&
        (value.channels?.some((channel) => channel.id === cell.channel) ?? true),
    );
    return targets.flatMap((target): Promise[] => {
      const written = value.targets[target.id];
      const promise = { holder: charter, path: target.path, subject: ref, target: target.id, services, cells };
      const judge = judgedByCells(model, ref, services, cells);
      const label = value.statement ?? id;
      return written ? [{ ...promise, label, by: 'channels', written, valid: [charter.value.valid], judge }] : [];
    });
  });
}

/** A cell promises its own hours, to every segment that it is for. */
function ofCells(model: Model): Promise[] {
  const byHolder = new Map<Entity<'cell'>, Cell[]>();
  for (const cell of model.cells().filter(isAvailable)) {
    const holder = cell.from.findLast(({ value }) => value.target !== undefined);
    if (holder) byHolder.set(holder, [...(byHolder.get(holder) ?? []), cell]);
  }
  return [...byHolder].flatMap(([holder, cells]): Promise[] => {
    const services = cells.slice(0, 1).flatMap(({ service }) => model.find('service', service) ?? []);
    const [service] = services;
    const written = holder.value.target;
    if (!service || !written) return [];
    const promise = { holder, path: ['target'], subject: holder.ref, target: 'target', label: service.value.name };
    return [
      {
        ...promise,
        by: 'channels',
        services,
        cells,
        written,
        judge: judgedByCells(model, holder.ref, services, cells),
      },
    ];
  });
}

/** What the law demands of a service is due to everybody to whom it is offered. */
function ofLaws(model: Model): Promise[] {
  const available = model.cells().filter(isAvailable);
  return model.all('service').flatMap((service) =>
    service.value.legalBasis.flatMap(({ text, target: written }, index): Promise[] => {
      if (!written) return [];
      const cells = available.filter((cell) => cell.service === service.id);
      const promise = { holder: service, subject: service.ref, target: text.written, label: text, written, cells };
      const judge = judgedByCells(model, service.ref, [service], cells);
      return [{ ...promise, path: ['legalBasis', index, 'target'], by: 'law', services: [service], judge }];
    }),
  );
}

/** The provider of an agreement is there in the hours of the agreement. */
function ofAgreements(model: Model): Promise[] {
  return model.all('agreement').flatMap((agreement) => {
    const { name, hours, valid, targets } = agreement.value;
    if (isRejected(agreement)) return [];
    const judge: Promise['judge'] = (calendar, { from, to }) => {
      const callers = [model.engagement.value.timezone ?? []].flat();
      const [promised, open] = [openTimeOf(model, calendar, callers), hours && openTimeOf(model, hours.id, callers)];
      if (!open) return { reason: 'providerHours', where: agreement.ref };
      if (isMissing(promised)) return promised;
      if (isMissing(open)) return open;
      const asked = intersection(promised.open, windowSet(windowOf(from, to, promised.zones[0])));
      return { gap: difference(asked, open.open), times: [promised, open] };
    };
    return Object.entries(targets).map(([id, written]): Promise => {
      const subject = `${agreement.ref}#${id}`;
      const promise = { holder: agreement, path: ['targets', id], subject, target: id, label: name };
      return { ...promise, by: 'provider', services: [], written, valid: [valid], judge };
    });
  });
}

const judgedKinds: ReadonlySet<Entity['kind']> = new Set(['charter', 'cell', 'service', 'agreement', 'standard']);

/** Whatever else carries targets, such as the commitment of an alliance, names no service whose hours these are. */
function ofOthers(model: Model): Promise[] {
  return everyEntity(model)
    .filter(({ kind }) => !judgedKinds.has(kind))
    .flatMap((holder) =>
      writtenTargetsOf(holder).map(({ path, value: written }): Promise => {
        const subject = subjectAt(holder, path);
        const promise = { holder, path, subject, target: fieldName(path), label: subject, services: [], written };
        return { ...promise, by: 'channels', judge: () => ({ reason: 'service', where: subject }) };
      }),
    );
}

/** Whether a cell is for somebody in some segments. */
function isFor(model: Model, segments: readonly Ref[], { segment }: Cell): boolean {
  const entity = model.find('segment', segment);
  const lineage = entity ? model.lineage(entity).map(({ id }) => id) : [segment];
  return segments.some(({ id }) => lineage.includes(id));
}

function keyOf({ service, segment }: Cell): string {
  return `${service}/${segment}`;
}

/** Each segment has to find each service open: what is missing of one of them is missing. */
function judgedByCells(
  model: Model,
  subject: string,
  services: readonly Entity<'service'>[],
  cells: readonly Cell[],
): Promise['judge'] {
  return (calendar, { from, to }) => {
    if (services.length === 0) return { reason: 'service', where: subject };
    const unoffered = services.find(({ id }) => cells.every((cell) => cell.service !== id));
    if (unoffered) return { reason: 'cells', where: unoffered.ref };
    const gaps: IntervalSet[] = [];
    const times: OpenTime[] = [];
    for (const key of new Set(cells.map(keyOf))) {
      const own = cells.filter((cell) => keyOf(cell) === key);
      const promised = openTimeOf(model, calendar, callerZones(model, own[0]?.segment ?? ''));
      if (isMissing(promised)) return promised;
      const offered = own.map((cell) => ({ cell, time: promisedHours(model, cell) }));
      const known = offered.flatMap(({ time }) => (time && 'open' in time ? [time] : []));
      const asked = intersection(promised.open, windowSet(windowOf(from, to, promised.zones[0])));
      const gap = difference(asked, union(known.map(({ open }) => open)));
      if (gap.length > 0 && known.length < offered.length) {
        for (const { cell, time } of offered) {
          const channel = model.find('channel', cell.channel);
          if (isMissing(time)) return time;
          if (!time && channel) return { reason: 'channelHours', where: channel.ref };
        }
      }
      gaps.push(gap);
      times.push(promised, ...known);
    }
    return { gap: union(gaps), times };
  };
}
