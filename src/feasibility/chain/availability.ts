import { parallelAvailability, serialAvailability } from '../../calendar/index.ts';
import type { Text } from '../../diagnostics/values.ts';
import { type Commitment, commitmentsOf } from '../../model/commitments.ts';
import { processesFor } from '../../model/delivery.ts';
import type { Entity, Model } from '../../model/model.ts';
import { coordinatesOf, isRetired } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { standing } from '../../model/validity.ts';
import { isMoreThanShare } from '../target/index.ts';
import { type NamedTarget, underpinnedBy } from './underpinning.ts';

/** A promise that something can be used, and the systems without which it cannot. */
export interface AvailabilityPromise {
  holder: Entity<'charter'> | Entity<'cell'>;
  path: readonly string[];
  subject: string;
  label: Text | string;
  /** The target's id, where the holder has several. */
  fact: string;
  /** A fraction, like every share here. */
  promised: number;
  /** True where that share itself does not keep the promise. */
  moreThan: boolean;
  systems: readonly Entity<'system'>[];
}

/** A system in a chain, with what takes its place when it is down. */
export interface AvailabilityPart {
  system: Entity<'system'>;
  /** Absent where its availability is not written. */
  own?: number;
  fallback?: { name: Text; own: number };
  /** With its fallback. People who go on by hand are taken to be always there. */
  value?: number;
  /** True where the system is agreed to be there for more than its share. */
  moreThan: boolean;
}

/** Every promise of availability of the charters and of the cells, with the systems behind it. */
export function availabilityPromises(model: Model): AvailabilityPromise[] {
  const charters = commitmentsOf(model).flatMap(({ charter, ref, value, targets }) =>
    targets.flatMap((target): AvailabilityPromise[] => {
      const promised = promisedBy(target.value, model);
      if (promised === undefined) return [];
      const path = target.path.map(String);
      const systems = systemsBehind(model, value.service?.id, value.channels ?? [], chainProcesses(model, value.chain));
      const label = value.statement ?? target.id;
      const moreThan = target.value !== undefined && isMoreThanShare(target.value);
      return [{ moreThan, holder: charter, path, subject: ref, label, fact: target.id, promised, systems }];
    }),
  );
  const cells = model.all('cell').flatMap((cell): AvailabilityPromise[] => {
    const target = resolveTarget(model, cell.value.target);
    const promised = isAvailable(cell) ? promisedBy(target, model) : undefined;
    if (promised === undefined) return [];
    const { service, channel } = coordinatesOf(cell);
    const systems = systemsBehind(model, service, [{ id: channel }]);
    const moreThan = target !== undefined && isMoreThanShare(target);
    return [
      {
        moreThan,
        holder: cell,
        path: ['target'],
        subject: cell.ref,
        label: cell.id,
        fact: 'target',
        promised,
        systems,
      },
    ];
  });
  return [...charters, ...cells];
}

/** A contract under an agreement on an availability. */
interface Contract {
  label: Text | string;
  own: number;
  /** True where it is for more than its share. */
  moreThan: boolean;
}

/** An agreement on an availability, and the contracts on which it rests together. */
export interface SerialContracts {
  over: NamedTarget;
  promised: number;
  /** True where that share itself does not keep the agreement. */
  moreThan: boolean;
  contracts: readonly Contract[];
  reached: number;
}

/**
 * What the contracts under an agreement on an availability come to where there are several, all of them needed. A contract that is
 * weaker than the agreement by itself is told of by SLA011.
 */
export function serialContracts(model: Model): SerialContracts[] {
  const contracts = new Map<string, { over: NamedTarget; parts: Contract[] }>();
  for (const contract of model.all('agreement')) {
    for (const { over, under } of underpinnedBy(model, contract)) {
      const known = under.flatMap(({ label, target }) => {
        const own = promisedBy(target, model);
        return own === undefined ? [] : [{ label, own, moreThan: isMoreThanShare(target) }];
      });
      const [best] = known.toSorted(
        (one, other) => other.own - one.own || Number(other.moreThan) - Number(one.moreThan),
      );
      if (!best || over.holder.kind !== 'agreement') continue;
      const group = contracts.get(over.where) ?? { over, parts: [] };
      group.parts.push(best);
      contracts.set(over.where, group);
    }
  }
  return [...contracts.values()].flatMap(({ over, parts }): SerialContracts[] => {
    const promised = promisedBy(over.target, model);
    if (promised === undefined || parts.length < 2) return [];
    const moreThan = isMoreThanShare(over.target);
    const isWeaker = (part: Contract): boolean =>
      part.own < promised || (part.own === promised && moreThan && !part.moreThan);
    if (parts.some(isWeaker)) return [];
    return [{ over, promised, moreThan, contracts: parts, reached: serialAvailability(parts.map(({ own }) => own)) }];
  });
}

/** What a chain of systems comes to; those whose availability is not written count as always there. */
export function availabilityOf(parts: readonly AvailabilityPart[]): number {
  return serialAvailability(parts.map(({ value }) => value ?? 1));
}

/** A system with its availability and its fallback. */
export function partOf(model: Model, system: Entity<'system'>): AvailabilityPart {
  const own = ownAvailability(model, system);
  const { fallback, availability } = system.value;
  const target = resolveTarget(model, availability);
  const moreThan = target !== undefined && isMoreThanShare(target);
  if (fallback?.kind === 'process') return { system, own, value: 1, moreThan };
  const other = fallback && model.find('system', fallback.id);
  const spare = other && other !== system && !isRetired(other) ? ownAvailability(model, other) : undefined;
  if (!other || spare === undefined) return { system, own, value: own, moreThan };
  const value = parallelAvailability([own ?? 0, spare]);
  return {
    system,
    own,
    fallback: { name: other.value.name, own: spare },
    value: own === undefined ? undefined : value,
    moreThan,
  };
}

function ownAvailability(model: Model, system: Entity<'system'>): number | undefined {
  return promisedBy(resolveTarget(model, system.value.availability), model);
}

function promisedBy(target: Target | undefined, model: Model): number | undefined {
  if (target?.metric !== 'availability' || target.min?.type !== 'percent') return undefined;
  return standing(target.valid, model.date) === 'past' ? undefined : target.min.value / 100;
}

/** The processes that a chain names, whether always needed or only at times. */
function chainProcesses(model: Model, chain: Commitment['value']['chain'] = []): Entity<'process'>[] {
  const refs = chain.flatMap((link) =>
    'type' in link ? [link] : [...(link.parallel ?? []), link.optional ?? []].flat(),
  );
  return refs.flatMap(({ kind, id }) => (kind === 'process' ? (model.find('process', id) ?? []) : []));
}

/** The systems that the channels run on and those in which the steps of the service and of its chain are done, each once. */
function systemsBehind(
  model: Model,
  service: string | undefined,
  channels: readonly { id: string }[],
  chain: readonly Entity<'process'>[] = [],
): Entity<'system'>[] {
  const entity = service === undefined ? undefined : model.find('service', service);
  const steps = [...(entity ? processesFor(model, entity) : []), ...chain].flatMap(({ value }) =>
    Object.values(value.steps),
  );
  const named = [
    ...channels.flatMap(({ id }) => model.find('channel', id)?.value.systems ?? []),
    ...steps.flatMap(({ systems = [] }) => systems),
  ];
  const found = named.flatMap(({ id }) => model.find('system', id) ?? []);
  return [...new Set(found)].filter((system) => !isRetired(system));
}
