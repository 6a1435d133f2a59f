import { isAvailable, segmentsFor, stagesFor } from '../../model/offer.ts';
import { topmost } from '../../model/topmost.ts';
import type { Facts } from './fact.ts';
import { namedIn, shownCells } from './map/cells.ts';

export const facts: Facts<'service'> = {
  /** The segments that it is given to; a parent stands for its children. */
  receivers({ id }, view) {
    const given = new Set(segmentsFor(view.model, id).map(({ ref }) => ref));
    return topmost(view.model, view.model.all('segment'), ({ ref }) => given.has(ref)).map((segment) =>
      view.linkTo(segment),
    );
  },
  stages: (service, view) =>
    stagesFor(view.model, service)
      .map((code) => view.stageName(code))
      .join('; '),
  /** The channels by which some segment gets it. */
  channels({ id }, view) {
    const cells = shownCells(view.model).filter((cell) => cell.service === id && isAvailable(cell));
    return namedIn(cells, 'channel', view);
  },
};
