import type { Ref } from '../../diagnostics/values.ts';
import { signingsFor } from '../../model/agreements.ts';
import { isRef, refs } from '../../model/refs.ts';
import { links } from '../parts/links.ts';
import type { Facts } from './fact.ts';

export const signingFacts: Facts<'signing'> = {
  /** What it signs. A signature does not count where the scenario changes what was signed. */
  counts(signing, view) {
    const { model } = view;
    const standing = refs(signing.value.signs).filter((ref) => {
      const agreement = ref.kind === 'agreement' ? model.find('agreement', ref.id) : undefined;
      return agreement === undefined || signingsFor(model, agreement).includes(signing);
    });
    return links(standing, view);
  },
  /** Who holds the role of a signatory. */
  person(_, { model }, part) {
    const { role } = part as { role?: Ref };
    return (isRef(role) && model.find('role', role.id)?.value.holders) || null;
  },
};
