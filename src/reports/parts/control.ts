import { hasTakenPlace } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isRef, keyOf, refs } from '../../model/refs.ts';
import type { Approval } from '../render/view.ts';
import { links, linkTo } from './links.ts';
import type { ViewContext } from './view-context.ts';

/** The signings that have taken place of at least one of these references (`agreement:stock`, `phase:strategic`), in the order of their dates. */
export function signingsOf(model: Model, signed: (reference: string) => boolean): Entity<'signing'>[] {
  return model
    .all('signing')
    .filter((signing) => hasTakenPlace(model, signing))
    .filter(({ value }) => refs(value.signs).some((ref) => signed(keyOf(ref))))
    .toSorted((one, other) => compare(one.value.date?.iso ?? '9999', other.value.date?.iso ?? '9999'));
}

/** Approvals of a document, one an act of signing. */
export function approvalsOf(model: Model, signed: (reference: string) => boolean, view: ViewContext): Approval[] {
  return signingsOf(model, signed).map((signing) => {
    const signatories = (signing.value.signatories ?? []).filter(({ role }) => isRef(role));
    return {
      what: linkTo(signing, view),
      who: links(
        signatories.map(({ role }) => role),
        view,
      ),
      for: links(
        signatories.flatMap((signatory) => signatory.for ?? []),
        view,
      ),
      date: signing.value.date ?? null,
    };
  });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
