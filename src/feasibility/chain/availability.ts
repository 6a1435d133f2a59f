import { parallelAvailability, serialAvailability } from '../../calendar/index.ts';
import { once } from '../../diagnostics/once.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import { isByMachine } from '../../model/attendance.ts';
import { commitmentsOf, serviceOfCommitment, stepsIn } from '../../model/commitments.ts';
import { type Course, courseOf } from '../../model/course.ts';
import { processesFor } from '../../model/delivery.ts';
import type { Entity, Model } from '../../model/model.ts';
import { coordinatesOf, isRetired } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { currentPlace } from '../../model/refs.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { standing } from '../../model/validity.ts';
import { isMoreThanShare } from '../target/index.ts';
import { type NamedTarget, targetsOfAgreement, underpinnedBy } from './underpinning.ts';

/** How much of the time something has to be there. */
interface Availability {
  /** A fraction, like every share here. */
  share: number;
  /** True where that share itself does not keep the promise. */
  moreThan: boolean;
}

/** A promise that something can be used, and the systems without which it cannot. */
interface AvailabilityPromise {
  holder: Entity<'charter'> | Entity<'cell'>;
  path: readonly (string | number)[];
  subject: string;
  label: Text | string;
  /** The target's id, where the holder has several. */
  fact: string;
  promised: Availability;
  parts: readonly AvailabilityPart[];
  /** The agreements on an availability in its chain and in the steps that every case passes, all of them needed. */
  contracts: readonly Contract[];
}

/** A system in a chain, with what takes its place when it is down. */
export interface AvailabilityPart {
  system: Entity<'system'>;
  /** Undefined where its availability is not written. */
  own: number | undefined;
  fallback?: { name: Text; own: number };
  /** With its fallback. People who go on by hand are taken to be always there. */
  value: number | undefined;
  /** True where the system is agreed to be there for more than its share. */
  moreThan: boolean;
}

/** Every promise of availability of the charters and of the cells, with the systems behind it; told once a model. */
export const availabilityPromises = once((model: Model): AvailabilityPromise[] => {
  const charters = commitmentsOf(model).flatMap(({ charter: holder, ref: subject, name: label, value, targets }) =>
    targets.flatMap(({ id, path, value: target }): AvailabilityPromise[] => {
      const promised = availabilityIn(model, target);
      if (!promised) return [];
      const own = servedBy(model, serviceOfCommitment({ charter: holder, value }));
      const named = stepsIn(value.chain).filter(({ as }) => as !== 'optional');
      const parts = partsBehind(model, value.channels ?? [], [...own, ...chainProcesses(model, stepsIn(value.chain))]);
      const contracts = contractsIn(model, named, [...own, ...chainProcesses(model, named)]);
      return [{ holder, path, subject, label, fact: id, promised, parts, contracts }];
    }),
  );
  const cells = model.all('cell').flatMap((holder): AvailabilityPromise[] => {
    const promised = isAvailable(holder) ? availabilityIn(model, holder.value.target) : undefined;
    if (!promised) return [];
    const { service, channel } = coordinatesOf(holder);
    const own = servedBy(model, service);
    const parts = partsBehind(model, [{ id: channel }], own);
    return [
      {
        holder,
        path: ['target'],
        subject: holder.ref,
        label: holder.id,
        fact: 'target',
        promised,
        parts,
        contracts: contractsIn(model, [], own),
      },
    ];
  });
  return [...charters, ...cells];
});

/** An agreement on an availability under a promise or under another agreement. */
interface Contract extends Availability {
  label: Text | string;
  agreement: Entity<'agreement'>;
}

/** A promise of an availability, and the agreements on which it rests together. */
interface SerialContracts {
  over: Pick<AvailabilityPromise, 'label' | 'path'> & Pick<NamedTarget, 'where'> & { holder: Entity };
  /** What tells it from others of its holder. */
  facts: readonly string[];
  promised: Availability;
  contracts: readonly Contract[];
}

/**
 * The agreements in the chain of a promise of an availability, and those under an agreement on one where there are several, all of them
 * needed. One that says what it underpins and is weaker by itself is told of by SLA011.
 */
export function serialContracts(model: Model): SerialContracts[] {
  const chained = availabilityPromises(model).flatMap((promise): SerialContracts[] => {
    const { holder, path, label, subject: where, fact, promised, contracts } = promise;
    const isTold = ({ agreement, ...own }: Contract) =>
      isLess(own, promised) && agreement.value.underpins.some((ref) => currentPlace(model, ref) === where);
    if (contracts.length === 0 || contracts.some(isTold)) return [];
    return [{ over: { holder, path, label, where }, facts: [fact, 'contracts'], promised, contracts }];
  });
  return [...chained, ...underpinning(model)];
}

/** What the agreements that a chain needs, and those of the steps that every case passes, say of an availability. */
function contractsIn(
  model: Model,
  chain: ReturnType<typeof stepsIn>,
  processes: readonly Entity<'process'>[],
): Contract[] {
  const inSteps = processes.flatMap(({ value: { steps } }) => {
    const course = courseOf(steps);
    const ids = typeof course === 'string' ? Object.keys(steps) : passedByAll(course);
    return ids.flatMap((id) => steps[id]?.agreement ?? []);
  });
  const meant = [...chain.map(({ ref }) => ref), ...inSteps].flatMap(({ kind, id, part }) => {
    const agreement = kind === 'agreement' ? model.find('agreement', id) : undefined;
    const targets = agreement ? targetsOfAgreement(model, agreement) : [];
    return bestOf(model, part === undefined ? targets : targets.filter(({ path }) => path[1] === part));
  });
  return [...new Map(meant.map((contract) => [contract.agreement, contract])).values()];
}

function passedByAll(course: Course): string[] {
  return course.flatMap((link) => {
    if ('step' in link) return link.probability === undefined ? link.step : [];
    return 'parallel' in link ? link.parallel.flatMap(passedByAll) : [];
  });
}

/** The highest availability among some targets of an agreement, if any sets one. */
function bestOf(model: Model, targets: readonly NamedTarget[]): Contract[] {
  const known = targets.flatMap(({ label, target, holder }) => {
    const own = availabilityIn(model, target);
    return own && holder.kind === 'agreement' ? [{ label, agreement: holder, ...own }] : [];
  });
  return known.toSorted((one, other) => (isLess(one, other) ? 1 : isLess(other, one) ? -1 : 0)).slice(0, 1);
}

function underpinning(model: Model): SerialContracts[] {
  const groups = new Map<string, { over: NamedTarget; contracts: Contract[] }>();
  for (const agreement of model.all('agreement')) {
    for (const { over, under } of underpinnedBy(model, agreement)) {
      const [best] = bestOf(model, under);
      if (!best || over.holder.kind !== 'agreement') continue;
      const group = groups.get(over.where) ?? { over, contracts: [] };
      group.contracts.push(best);
      groups.set(over.where, group);
    }
  }
  return [...groups.values()].flatMap(({ over, contracts }): SerialContracts[] => {
    const promised = availabilityIn(model, over.target);
    if (!promised || contracts.length < 2 || contracts.some((one) => isLess(one, promised))) return [];
    return [{ over, facts: ['contracts'], promised, contracts }];
  });
}

function isLess(one: Availability, other: Availability): boolean {
  return one.share < other.share || (one.share === other.share && other.moreThan && !one.moreThan);
}

/** What a chain of systems or of contracts comes to; those whose availability is not written count as always there. */
export function availabilityOf(shares: readonly (number | undefined)[]): number {
  return serialAvailability(shares.map((share) => share ?? 1));
}

/** A system with its availability and its fallback. */
function partOf(model: Model, system: Entity<'system'>): AvailabilityPart {
  const { share: own, moreThan = false } = availabilityIn(model, system.value.availability) ?? {};
  const { fallback } = system.value;
  if (fallback?.kind === 'process') return { system, own, value: 1, moreThan };
  const other = fallback && model.find('system', fallback.id);
  const spare = other && other !== system && !isRetired(other) && availabilityIn(model, other.value.availability);
  if (!other || !spare) return { system, own, value: own, moreThan };
  const value = own === undefined ? undefined : parallelAvailability([own, spare.share]);
  return { system, own, fallback: { name: other.value.name, own: spare.share }, value, moreThan };
}

function availabilityIn(model: Model, written: Parameters<typeof resolveTarget>[1]): Availability | undefined {
  const target: Target | undefined = resolveTarget(model, written);
  if (target?.metric !== 'availability' || target.min?.type !== 'percent') return undefined;
  if (standing(target.valid, model.date) === 'past') return undefined;
  return { share: target.min.value / 100, moreThan: isMoreThanShare(target) };
}

/** The processes among the links of a chain. */
function chainProcesses(model: Model, chain: ReturnType<typeof stepsIn>): Entity<'process'>[] {
  return chain.flatMap(({ ref: { kind, id } }) => (kind === 'process' ? (model.find('process', id) ?? []) : []));
}

function servedBy(model: Model, service: string | undefined): readonly Entity<'process'>[] {
  const entity = service === undefined ? undefined : model.find('service', service);
  return entity ? processesFor(model, entity) : [];
}

/**
 * The systems that the channels run on and those in which the steps are done, each once. What people do behind channels that a machine
 * gives can wait: they are there without it.
 */
function partsBehind(
  model: Model,
  channels: readonly { id: string }[],
  processes: readonly Entity<'process'>[],
): AvailabilityPart[] {
  const through = channels.flatMap(({ id }) => model.find('channel', id) ?? []);
  const byMachine = through.length > 0 && through.every(isByMachine);
  const steps = processes.flatMap(({ value }) => Object.values(value.steps));
  const named = [
    ...through.flatMap(({ value }) => value.systems),
    ...steps.flatMap(({ performer, systems }) => (byMachine && isByPeople(performer) ? [] : systems)),
  ];
  const found = new Set(named.flatMap(({ id }) => model.find('system', id) ?? []));
  return [...found].filter((system) => !isRetired(system)).map((system) => partOf(model, system));
}

function isByPeople(performer: Ref | undefined): boolean {
  return performer?.kind === 'team' || performer?.kind === 'provider';
}
