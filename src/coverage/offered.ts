import type { StageOffer } from '../model/offer.ts';
import type { CoverageState } from './matrix.ts';

/** What becomes of a cell by what is offered at one stage. */
export const stateOf: Readonly<Record<StageOffer['state'], CoverageState>> = {
  offered: 'covered',
  redirected: 'gap',
  'not-offered': 'not-offered',
  none: 'gap',
};
