import type { Entity } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Facts } from './fact.ts';
import { channelsOf } from './map/cells.ts';

export const contactReasonFacts: Facts<'contactReason'> = {
  /** The channels by which some segment gets the service at the stage of the reason. */
  channels({ value }, view) {
    const { model } = view;
    const stage = value.stage?.id;
    const cells = model
      .cells()
      .filter((cell) => cell.service === value.service?.id && isAvailable(cell))
      .filter(
        ({ value: { stages } }) => stage === undefined || !stages?.length || stages.some(({ id }) => id === stage),
      );
    return channelsOf(cells, view);
  },
};

/** Contact reasons in the order of their services. */
export function reasonsByService({ model }: ViewContext): Entity<'contactReason'>[] {
  const order = model.all('service').map(({ id }) => id);
  const place = ({ value }: Entity<'contactReason'>) => {
    const index = order.indexOf(value.service?.id ?? '');
    return index < 0 ? order.length : index;
  };
  return model.all('contactReason').toSorted((one, other) => place(one) - place(other));
}
