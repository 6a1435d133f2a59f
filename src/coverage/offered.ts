import type { StageOffer } from '../model/offer.ts';
import type { CoverageState } from './matrix.ts';

/** What becomes of a cell by what is offered at one stage. */
export const stateOf: Readonly<Record<StageOffer['state'], CoverageState>> = {
  offered: 'covered',
  redirected: 'gap',
  'not-offered': 'not-offered',
  none: 'gap',
};

/** What is said where something is not offered, or not really. */
export const notes = {
  redirected: { en: 'Only redirected', es: 'Solo se deriva' },
  reason: { en: '{reason}', es: '{reason}' },
};

/** Why a matrix of segments and services may have no cell. */
export const nothingGiven = {
  en: 'No service is given to a segment: write under “segments” of the services whom each is for.',
  es: 'Ningún servicio se presta a un colectivo: indique en «segments» de los servicios para quién es cada uno.',
};
