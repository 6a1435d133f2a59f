import { groupBy } from '../../diagnostics/lists.ts';
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
  const promises = groupBy(commitmentsOf(model), (commitment) => serviceOfCommitment(commitment));
  const known = new Set<string>();
  return model.cells().flatMap((cell) => {
    const written = cell.from.findLast(({ value }) => value.target !== undefined);
    const target = resolveTarget(model, cell.value.target);
    if (!written || !target || !isAvailable(cell)) return [];
    return (promises.get(cell.service) ?? [])
      .filter((commitment) => isFor(model, commitment, cell))
      .flatMap((commitment) => besideOf(model, { cell, written, target, commitment }))
      .filter(({ path }, index, all) => {
        const key = `${written.ref} ${all[index]?.commitment.ref} ${path.join('.')}`;
        return !known.has(key) && known.add(key);
      });
  });
}

function besideOf(
  model: Model,
  {
    cell,
    written,
    target,
    commitment,
  }: { cell: Cell; written: Entity<'cell'>; target: Target; commitment: Commitment },
): Beside[] {
  const hours = hoursOf(model, { cell, target })?.id;
  const own: PlacedTarget = { target, where: written.ref, hours };
  const { charter } = commitment;
  return commitment.targets.flatMap(({ value, path, standard }) => {
    // What names one standard twice is one promise.
    const isSame = standard !== undefined && isRef(cell.value.target) && cell.value.target.id === standard.id;
    if (!value || isSame || !isComparable(target, value) || standing(value.valid, model.date) === 'past') return [];
    const promised: PlacedTarget = {
      target: value,
      where: commitment.ref,
      hours: hoursOfCommitment(model, commitment),
      valid: charter.value.valid,
    };
    return [{ cell, written, own, commitment, path, promised }];
  });
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
