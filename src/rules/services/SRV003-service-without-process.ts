import { finding } from '../../diagnostics/declaration.ts';
import { serviceWithoutProcess as declaration } from '../../generated/declarations.ts';
import { hasSteps, processesFor } from '../../model/delivery.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const service of model.all('service')) {
    const processes = processesFor(model, service);
    if (processes.some(hasSteps)) continue;
    const { name } = service.value;
    if (processes.length === 0) {
      const place = placeOf(service);
      yield finding(declaration, 'noProcess', { values: { name }, place, subject: service.ref, hint: 'addProcess' });
      continue;
    }
    yield finding(declaration, 'noSteps', {
      values: { name, count: processes.length, processes: processes.map(({ value }) => value.name) },
      place: placeOf(service, ['processes']),
      related: processes.map((process) => ({ place: placeOf(process), message: 'process' })),
      subject: service.ref,
      hint: 'addSteps',
    });
  }
}
