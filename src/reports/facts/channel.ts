import { isAvailable } from '../../model/offer.ts';
import { hoursByPlace } from '../parts/hours/places.ts';
import { weekOf } from '../parts/hours/usual-week.ts';
import type { Facts } from './fact.ts';

export const channelFacts: Facts<'channel'> = {
  /** Its usual week, and that of each place with hours of its own. */
  week: (channel, view) => hoursByPlace(channel, view, weekOf),
  /** How many services it offers to somebody; null where none. */
  serviceCount({ id }, { model }) {
    const offered = model.cells().filter((cell) => cell.channel === id && isAvailable(cell));
    return new Set(offered.map(({ service }) => service)).size || null;
  },
};
