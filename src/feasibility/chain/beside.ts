import { groupBy } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import { type Commitment, commitmentsOf, serviceOfCommitment } from '../../model/commitments.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { isRef } from '../../model/refs.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { standing } from '../../model/validity.ts';
import { hoursOf } from '../target/index.ts';
import { hoursOfCommitment } from './plan.ts';
import { isComparable, type PlacedTarget } from './underpinning.ts';

/** The target of a cell, and one that a commitment promises of the same service by the same channel to the same segment. */
export interface Beside {
  cell: Cell;
  /** The written cell that has the target. */
  written: Entity<'cell'>;
  own: PlacedTarget;
  commitment: Commitment;
  /** The path of the promised target in its charter. */
  path: Commitment['path'];
  promised: PlacedTarget;
}

/** The targets of cells beside those of commitments, in the same metric; each pair once, whatever segments it is for. */
export function promisesBeside(model: Model): Beside[] {
  const known = new Set<string>();
  return model.cells().flatMap((cell) => {
    const written = cell.from.findLast(({ value }) => value.target !== undefined);
    const target = resolveTarget(model, cell.value.target);
    if (!written || !target || !isAvailable(cell)) return [];
    const own: PlacedTarget = { target, where: written.ref, hours: hoursOf(model, { cell, target })?.id };
    return promisedOf(model, cell).flatMap(({ commitment, path, value }): Beside[] => {
      const key = `${written.ref} ${commitment.ref} ${path.join('.')}`;
      if (!isComparable(target, value) || known.has(key)) return [];
      known.add(key);
      const hours = hoursOfCommitment(model, commitment);
      const promised = { target: value, where: commitment.ref, hours, valid: commitment.charter.value.valid };
      return [{ cell, written, own, commitment, path, promised }];
    });
  });
}

/** A target of a commitment. */
interface Promised {
  commitment: Commitment;
  /** In the charter. */
  path: Commitment['path'];
  value: Target;
}

const promisesByService = once((model: Model) =>
  groupBy(commitmentsOf(model), (commitment) => serviceOfCommitment(commitment)),
);

/** What commitments promise of what a cell is about and is not over, besides its own target: what names one standard twice is one promise. */
export function promisedOf(model: Model, cell: Cell): Promised[] {
  const own = cell.value.target;
  const promises = promisesByService(model).get(cell.service) ?? [];
  return promises
    .filter((commitment) => isFor(model, commitment, cell))
    .flatMap((commitment) =>
      commitment.targets.flatMap(({ value, path, standard }) => {
        const isSame = standard !== undefined && isRef(own) && own.id === standard.id;
        return !value || isSame || standing(value.valid, model.date) === 'past' ? [] : [{ commitment, path, value }];
      }),
    );
}

/** By all channels and to all segments of its charter, where it says none. */
function isFor(model: Model, { charter, value }: Commitment, cell: Cell): boolean {
  const segment = model.find('segment', cell.segment);
  const lineage = segment ? model.lineage(segment).map(({ id }) => id) : [];
  const segments = value.segments ?? charter.value.segments;
  return (
    (value.channels?.some(({ id }) => id === cell.channel) ?? true) && segments.some(({ id }) => lineage.includes(id))
  );
}
