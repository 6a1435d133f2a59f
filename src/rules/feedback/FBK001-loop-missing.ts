import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { loopMissing as declaration } from '../../generated/declarations.ts';
import { unheardStages, unreadLoops } from '../../model/feedback.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const after = model.stages.filter(({ moment }) => moment === 'after');
  const unread = unreadLoops(model).map(({ value }) => value.name);
  for (const service of model.all('service')) {
    const unheard = unheardStages(model, service);
    const silent = after.filter(({ code }) => unheard.includes(code));
    if (silent.length === 0) continue;
    if (unread.length > 0) {
      yield notAssessed(declaration, 'covers', { subject: service.ref, values: { loops: unread } });
      continue;
    }
    yield finding(declaration, 'missing', {
      values: { service: service.value.name, stages: silent.map(({ name }) => name) },
      place: placeOf(service),
      subject: service.ref,
      hint: 'cover',
    });
  }
}
