import { finding } from '../../diagnostics/declaration.ts';
import { serviceWithoutHours as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const service of model.all('service')) {
    if (service.value.hours) continue;
    const values = { name: service.value.name };
    const place = placeOf(service);
    yield finding(declaration, 'noHours', { values, place, subject: service.ref, hint: 'addHours' });
  }
}
