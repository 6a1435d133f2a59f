import { isHeard, unreadLoops } from '../../model/feedback.ts';
import type { Model } from '../../model/model.ts';
import { segmentsFor } from '../../model/offer.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SRV008'> {
  const unread = unreadLoops(model);
  for (const service of model.all('service')) {
    const segments = segmentsFor(model, service.id);
    // What people of the house are given is heard by the internal survey.
    const isInternal = segments.length > 0 && segments.every(({ value }) => value.type === 'internal');
    if (isInternal || isHeard(model, service)) continue;
    if (unread.length > 0) {
      yield { missing: 'covers', about: service, values: { loops: unread } };
      continue;
    }
    yield { about: service, values: { service } };
  }
}
