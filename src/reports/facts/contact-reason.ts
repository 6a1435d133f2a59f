import { attends, isAvailable } from '../../model/offer.ts';
import { type Facts, listsOf } from './fact.ts';
import { namedIn } from './map/cells.ts';
import { inOrder } from './order.ts';

export const lists = listsOf('contactReason', {
  /** In the order of their services. */
  reasonsByService({ model }) {
    const order = model.all('service').map(({ id }) => id);
    return inOrder(model.all('contactReason'), ({ value }) => value.service?.id, order);
  },
});

export const facts: Facts<'contactReason'> = {
  /** The channels by which some segment gets the service at the stage of the reason. */
  channels({ value: { service, stage } }, view) {
    const cells = view.model.cells().filter((cell) => cell.service === service?.id && isAvailable(cell));
    const there = cells.filter((cell) => attends(cell, stage?.id));
    return namedIn(there, 'channel', view);
  },
};
