import type { Cell, Entity } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { weekOf } from '../../wording/calendar.ts';
import { plainWords } from '../../wording/plain.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { entityItem } from '../ask/item.ts';
import { namedIn, shownCells } from './map/cells.ts';
import { orderedChannels } from './map/channels.ts';

type Charter = Entity<'charter'>;

/** The channels by which those whom a charter is for get services of it, with their cells, in the order of the channel map. */
export function offersOf({ value }: Charter, { model }: ViewContext) {
  const services = new Set(value.services.map(({ id }) => id));
  const segments = new Set(value.segments.map(({ id }) => id));
  const isFor = ({ segment: id }: Cell): boolean => {
    const segment = model.find('segment', id);
    return segment !== undefined && model.lineage(segment).some((one) => segments.has(one.id));
  };
  const own = shownCells(model).filter((cell) => isAvailable(cell) && services.has(cell.service) && isFor(cell));
  return orderedChannels(model).flatMap((channel) => {
    const cells = own.filter((cell) => cell.channel === channel.id);
    return cells.length > 0 ? { channel, cells } : [];
  });
}

/** Each of them with what it gives of the charter. */
export function reach(charter: Charter, view: ViewContext) {
  return offersOf(charter, view).map(({ channel, cells }) => ({
    channel: entityItem(channel, view),
    week: plainWords(weekOf(channel.value.hours, view), view),
    services: namedIn(cells, 'service', view),
  }));
}
