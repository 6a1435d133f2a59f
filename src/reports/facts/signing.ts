import type { Ref } from '../../diagnostics/values.ts';
import { hasTakenPlace, signingsFor } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isRef, keyOf, refs } from '../../model/refs.ts';
import { allSeen } from '../../model/seen-from-outside.ts';
import { chosen, type Facts, listsOf } from './fact.ts';
import { byDay } from './order.ts';

export const lists = {
  ...listsOf('signing', {
    /** The acts by which agreements were signed. */
    agreementSignings({ model }) {
      const known = new Set(allSeen(model, 'agreement').map(({ ref }) => ref));
      return signingsOf(model, (reference) => known.has(reference));
    },
  }),
  ...chosen('signing', { agreementActs: ({ value }) => refs(value.signs).some(({ kind }) => kind === 'agreement') }),
};

export const facts: Facts<'signing'> = {
  /** What it signs. A signature does not count where the scenario changes what was signed. */
  counts(signing, view) {
    const { model } = view;
    const counted = refs(signing.value.signs).filter((ref) => {
      const agreement = ref.kind === 'agreement' ? model.find('agreement', ref.id) : undefined;
      return agreement === undefined || signingsFor(model, agreement).includes(signing);
    });
    return view.links(counted);
  },
  /** Who holds the role of a signatory. */
  person(_, { model }, part) {
    const { role } = part as { role?: Ref };
    return (isRef(role) && model.find('role', role.id)?.value.holders) || null;
  },
};

/** The signings that have taken place of at least one of these references (`agreement:stock`, `phase:strategic`), in the order of their dates. */
export function signingsOf(model: Model, signed: (reference: string) => boolean): Entity<'signing'>[] {
  const counted = allSeen(model, 'signing').filter(
    (signing) => hasTakenPlace(model, signing) && refs(signing.value.signs).some((ref) => signed(keyOf(ref))),
  );
  return byDay(counted, ({ value }) => value.date?.iso);
}
