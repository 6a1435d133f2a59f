import type { Text } from '../../diagnostics/values.ts';
import { isRejected } from '../../model/agreements.ts';
import { commitmentOf } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { standing } from '../../model/validity.ts';
import { caseOf, type PlacedTarget } from '../target/index.ts';
import { labelOf } from './agreed.ts';
import { hoursOfCommitment } from './plan.ts';

/** A target with what is said of it: its name, and its path in the entity that holds it. */
export interface NamedTarget extends PlacedTarget {
  label: Text | string;
  holder: Entity<'agreement'> | Entity<'charter'>;
  path: readonly string[];
}

/** A target that rests on an agreement, and those of the agreement that it can be compared with. */
export interface Underpinned {
  over: NamedTarget;
  under: readonly NamedTarget[];
}

/**
 * What an agreement says that it underpins, target by target: those of the same metric, for the same cases, that do not run between
 * other events. What stands in the chain of a commitment is judged with the whole of the chain.
 */
export function underpinnedBy(model: Model, agreement: Entity<'agreement'>): Underpinned[] {
  const own = targetsOfAgreement(model, agreement);
  const overs = agreement.value.underpins.flatMap((ref): NamedTarget[] => {
    if (ref.kind === 'charter') return targetsOfCommitment(model, ref.id, ref.part ?? '');
    const above = model.find('agreement', ref.id);
    return above && above !== agreement ? targetsOfAgreement(model, above) : [];
  });
  return overs.flatMap((over) => {
    const under = own.filter(({ target }) => isComparable(target, over.target));
    return under.length > 0 ? [{ over, under }] : [];
  });
}

function targetsOfAgreement(model: Model, agreement: Entity<'agreement'>): NamedTarget[] {
  const { targets, hours, valid } = agreement.value;
  if (isRejected(agreement)) return [];
  const several = Object.keys(targets).length > 1;
  return Object.entries(targets).flatMap(([id, written]) => {
    const target = resolveTarget(model, written);
    if (!target || standing(target.valid, model.date) === 'past') return [];
    const label = labelOf(agreement, several ? id : undefined);
    const where = `${agreement.ref}#${id}`;
    return [{ target, where, hours: hours?.id, valid, label, holder: agreement, path: ['targets', id] }];
  });
}

function targetsOfCommitment(model: Model, id: string, part: string): NamedTarget[] {
  const charter = model.find('charter', id);
  const commitment = charter && commitmentOf(model, charter, part);
  if (!commitment || standing(charter.value.valid, model.date) === 'past') return [];
  const { value, ref } = commitment;
  const hours = hoursOfCommitment(model, commitment);
  return commitment.targets.flatMap((promised) => {
    const target = promised.value;
    if (!target || (value.chain.length > 0 && 'share' in caseOf(target))) return [];
    const path = ['commitments', part, 'targets', promised.id];
    const { valid } = charter.value;
    return [{ target, where: ref, hours, valid, label: value.statement ?? ref, holder: charter, path }];
  });
}

/** Measured between other events at both ends, two targets of one metric are about different things. */
function isComparable(own: Target, over: Target): boolean {
  const same = (field: 'when' | 'starts' | 'stops'): boolean => {
    const [one, other] = [own[field], over[field]];
    return !one || !other || JSON.stringify(one.by) === JSON.stringify(other.by);
  };
  if (own.metric !== over.metric || (own.metric === 'custom' && own.formula !== over.formula)) return false;
  return same('when') && (same('starts') || same('stops'));
}
