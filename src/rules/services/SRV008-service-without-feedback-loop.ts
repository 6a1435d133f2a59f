import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { serviceWithoutFeedbackLoop as declaration } from '../../generated/declarations.ts';
import { isHeard, unreadLoops } from '../../model/feedback.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { segmentsFor } from '../../model/offer.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const unread = unreadLoops(model).map(({ value }) => value.name);
  for (const service of model.all('service')) {
    const segments = segmentsFor(model, service.id);
    // What people of the house are given is heard by the internal survey.
    const isInternal = segments.length > 0 && segments.every(({ value }) => value.type === 'internal');
    if (isInternal || isHeard(model, service)) continue;
    if (unread.length > 0) {
      yield notAssessed(declaration, 'covers', { subject: service.ref, values: { loops: unread } });
      continue;
    }
    yield finding(declaration, 'unheard', {
      values: { service: service.value.name },
      place: placeOf(service),
      subject: service.ref,
      hint: 'cover',
    });
  }
}
