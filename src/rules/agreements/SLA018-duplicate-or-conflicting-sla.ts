import {
  compareTargets,
  isComparable,
  looserView,
  type NamedTarget,
  targetsOfAgreement,
} from '../../feasibility/chain/index.ts';
import { agreementsFor, consumersOf, isAgreed, providersOf } from '../../model/agreements.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { Entity, Model } from '../../model/model.ts';
import { currentKey } from '../../model/refs.ts';
import { standing } from '../../model/validity.ts';
import type { Finds, Found } from '../found.ts';

type Agreement = Entity<'agreement'>;

export function* check(model: Model): Finds<'SLA018'> {
  const told = new Set<string>();
  for (const need of model.all('need')) {
    const signed = agreementsFor(model, need).filter(
      (agreement) => isAgreed(agreement) && standing(agreement.value.valid, model.date) !== 'past',
    );
    for (const [index, one] of signed.entries()) {
      for (const other of signed.slice(index + 1)) {
        const pair = `${one.ref} ${other.ref}`;
        if (told.has(pair) || !isSameDeal(model, one, other)) continue;
        const found = conflictOf(model, need, one, other);
        if (found) yield found;
        told.add(pair);
      }
    }
  }
}

/** Between the same parties, in the same hours and on some date of both. */
function isSameDeal(model: Model, one: Agreement, other: Agreement): boolean {
  const meets = (of: typeof consumersOf): boolean => {
    const keys = new Set(of(model, one).map((ref) => currentKey(model, ref)));
    return of(model, other).some((ref) => keys.has(currentKey(model, ref)));
  };
  const [hours, others] = [one.value.hours?.id, other.value.hours?.id];
  if (hours !== undefined && others !== undefined && hours !== others) return false;
  return meets(consumersOf) && meets(providersOf) && overlap(one.value.valid, other.value.valid);
}

function overlap(one: Agreement['value']['valid'], other: Agreement['value']['valid']): boolean {
  const ends = (first: typeof one, then: typeof one): boolean =>
    first?.to !== undefined && then?.from !== undefined && lastDay(first.to) < firstDay(then.from);
  return !ends(one, other) && !ends(other, one);
}

/** The first figure in which one is looser than the other; what is looser in one thing and stricter in another is beside it. */
function conflictOf(model: Model, need: Entity<'need'>, one: Agreement, other: Agreement): Found<'SLA018'> | undefined {
  for (const own of targetsOfAgreement(model, other)) {
    for (const theirs of targetsOfAgreement(model, one)) {
      if (!isComparable(own.target, theirs.target)) continue;
      const ways = [compareTargets(model, own, theirs), compareTargets(model, theirs, own)];
      const looser = ways.filter(({ is }) => is === 'looser');
      if (looser.length === 1 && ways.every(({ is }) => is !== 'not-assessed'))
        return differ(need, [one, other], [theirs, own], ways);
    }
  }
  return undefined;
}

function differ(
  need: Entity<'need'>,
  [one, other]: readonly [Agreement, Agreement],
  [theirs, own]: readonly [NamedTarget, NamedTarget],
  [is, reverse]: readonly ReturnType<typeof compareTargets>[],
): Found<'SLA018'> {
  const figures =
    is?.is === 'looser'
      ? looserView(is).values
      : reverse?.is === 'looser'
        ? { own: looserView(reverse).values.other, other: looserView(reverse).values.own }
        : {};
  return {
    about: other,
    at: own.path,
    values: { name: one, other, need, own: figures.other ?? '', theirs: figures.own ?? '' },
    related: [{ about: one, at: theirs.path, says: 'other' }],
    facts: [one.ref],
  };
}
