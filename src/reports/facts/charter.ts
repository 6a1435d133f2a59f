import type { Commitment } from '../../model/commitments.ts';
import { remediesInWords } from '../executive/remedies.ts';
import { link } from '../parts/links.ts';
import type { Facts } from './fact.ts';

/** Facts of the commitments of a charter. */
export const charterFacts: Facts<'charter'> = {
  /** Its own words; the service that it is about where it has none. */
  promise: (_, view, part) => of(part).statement ?? link(of(part).service, view),
  remedies: (_, view, part) => remediesInWords(of(part).remedies, view),
};

function of(part: unknown): Partial<Commitment['value']> {
  return part as Commitment['value'];
}
