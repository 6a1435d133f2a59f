import { finding } from '../../diagnostics/declaration.ts';
import { serviceWithoutChannel as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import { ghostStages, isAvailable, isOffered, reachedSegments, segmentsFor, writtenCells } from '../../model/offer.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const reached = reachedSegments(model);
  for (const service of model.all('service')) {
    const segments = segmentsFor(model, service.id);
    const written = writtenCells(model, service.id);
    // Where no segment of its own is reached by anything, SEG005 tells of the segments.
    if (segments.length > 0 && !segments.some(({ id }) => reached.has(id))) continue;
    if (isOffered(model, service) || written.some((cell) => ghostStages(model, cell).length > 0)) continue;
    const common = { values: { name: service.value.name }, place: placeOf(service), subject: service.ref };
    const related = written.map((cell) => ({ place: placeOf(cell), message: 'cell' }));
    if (written.length === 0) yield finding(declaration, 'noCell', { ...common, hint: 'addCell' });
    else if (!written.some(isAvailable))
      yield finding(declaration, 'notAvailable', { ...common, related, hint: 'offer' });
    else yield finding(declaration, 'notForThem', { ...common, related, hint: 'align' });
  }
}
