import type { Path } from '../../diagnostics/finding.ts';
import { gather, groupBy } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import type { Text } from '../../diagnostics/values.ts';
import { agreementsFor, isRejected } from '../../model/agreements.ts';
import { commitmentsOf, serviceOfCommitment } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { standing } from '../../model/validity.ts';
import { hoursOf } from '../target/index.ts';
import { hoursOfCommitment } from './plan.ts';
import { type Comparison, compareTargets, isComparable, type PlacedTarget } from './underpinning.ts';

/** What somebody promises of a service: a commitment, a cell or an agreement. */
interface ServicePromise extends PlacedTarget {
  by: 'commitment' | 'cell' | 'agreement';
  holder: Entity;
  path: Path;
  /** `charter:homes#answer`, `cell:billing/sme/phone`, `agreement:desk#reply`. */
  subject: string;
  /** Name of what promises. */
  label: Text | string;
}

/**
 * All that is promised of a service: by the commitments of charters, by its cells, and by the agreements that underpin such a commitment
 * or whose needs make the service possible.
 */
function promisesOf(model: Model, service: Entity<'service'>): ServicePromise[] {
  const promises = [...byCommitments(model, service), ...byCells(model, service), ...byAgreements(model, service)];
  return promises.filter(({ target }) => standing(target.valid, model.date) !== 'past');
}

/** Sooner than the law asks, and for fewer of the cases: of the others it says nothing. */
interface InPart {
  is: 'part';
}

/** What is promised of a service in the measure of what the law asks, beside it. Days are counted in the hours of the promise. */
export function besideLaw(
  model: Model,
  service: Entity<'service'>,
  target: Target,
): { promise: ServicePromise; is: Comparison | InPart }[] {
  return promisesOf(model, service)
    .filter((promise) => isComparable(promise.target, target))
    .map((promise) => {
      const hours = promise.target.calendar?.id ?? promise.hours ?? service.value.hours?.id;
      return { promise, is: besideTarget(model, { ...promise, hours }, { target, where: service.ref, hours }) };
    });
}

/** A promise beside what the law asks of the same. */
export function besideTarget(model: Model, own: PlacedTarget, law: PlacedTarget): Comparison | InPart {
  const is = compareTargets(model, own, law);
  if (is.is !== 'looser' || is.in !== 'share') return is;
  const other = compareTargets(model, law, own);
  return other.is === 'looser' && (other.in === 'time' || other.in === 'notice') ? { is: 'part' } : is;
}

function byCommitments(model: Model, service: Entity<'service'>): ServicePromise[] {
  return (commitmentsBy(model).get(service.id) ?? []).flatMap((commitment) =>
    commitment.targets.flatMap(({ value: target, path }): ServicePromise[] => {
      const { charter: holder, ref: subject, name: label } = commitment;
      const common = { holder, path, subject, where: subject, by: 'commitment' as const };
      const hours = hoursOfCommitment(model, commitment);
      return target ? [{ ...common, target, hours, valid: holder.value.valid, label }] : [];
    }),
  );
}

/** By service, what charters promise of it, and the cells by which it is given. */
const commitmentsBy = once((model: Model) => groupBy(commitmentsOf(model), serviceOfCommitment));
const cellsBy = once((model: Model) => groupBy(model.cells().filter(isAvailable), ({ service }) => service));

/** By service, the agreements that underpin a commitment about it that has a target. */
const underpinning = once((model: Model) => {
  const aimed = commitmentsOf(model).filter(({ targets }) => targets.some(({ value }) => value));
  const services = new Map(aimed.map((commitment) => [commitment.ref, serviceOfCommitment(commitment)]));
  return gather(
    model.all('agreement').flatMap((agreement) => {
      const named = agreement.value.underpins.flatMap(
        ({ kind, id, part }) => services.get(`${kind}:${id}#${part}`) ?? [],
      );
      return [...new Set(named)].map((service) => [service, agreement] as const);
    }),
  );
});

function byCells(model: Model, service: Entity<'service'>): ServicePromise[] {
  const found = new Map<string, ServicePromise>();
  for (const cell of cellsBy(model).get(service.id) ?? []) {
    const holder = cell.from.findLast(({ value }) => value.target !== undefined);
    const target = resolveTarget(model, cell.value.target);
    if (!holder || !target || found.has(holder.ref)) continue;
    const label = model.find('channel', cell.channel)?.value.name ?? cell.channel;
    const hours = hoursOf(model, { cell, target })?.id;
    const place = { holder, path: ['target'], subject: holder.ref, where: holder.ref };
    found.set(holder.ref, { ...place, target, hours, label, by: 'cell' });
  }
  return [...found.values()];
}

function byAgreements(model: Model, service: Entity<'service'>): ServicePromise[] {
  const needed = model.incoming(service, 'need.enables[]').flatMap(({ from }) => {
    const need = model.find('need', from.id);
    return need ? agreementsFor(model, need) : [];
  });
  return [...new Set([...(underpinning(model).get(service.id) ?? []), ...needed])]
    .filter((agreement) => !isRejected(agreement) && standing(agreement.value.valid, model.date) !== 'past')
    .flatMap((holder) =>
      Object.entries(holder.value.targets).flatMap(([id, written]): ServicePromise[] => {
        const target = resolveTarget(model, written);
        const place = { holder, path: ['targets', id], subject: `${holder.ref}#${id}`, where: `${holder.ref}#${id}` };
        const { hours, valid, name } = holder.value;
        return target ? [{ ...place, target, hours: hours?.id, valid, label: name, by: 'agreement' }] : [];
      }),
    );
}
