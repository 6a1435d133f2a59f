import { segmentsFor } from '../../model/offer.ts';
import { topmost } from '../../model/topmost.ts';
import { linkTo } from '../parts/links.ts';
import type { Facts } from './fact.ts';

export const serviceFacts: Facts<'service'> = {
  /** The segments that it is given to; a parent stands for its children. */
  receivers({ id }, view) {
    const given = new Set(segmentsFor(view.model, id).map(({ ref }) => ref));
    return topmost(view.model, view.model.all('segment'), ({ ref }) => given.has(ref)).map((segment) =>
      linkTo(segment, view),
    );
  },
};
