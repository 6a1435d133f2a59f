import { finding } from '../../diagnostics/declaration.ts';
import type { Text } from '../../diagnostics/values.ts';
import { cellConflict as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { ghostStages, stagesFor } from '../../model/offer.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const cell of model.all('cell')) {
    const service = model.find('service', cell.id.split('/')[0] ?? '');
    if (!service) continue;
    for (const [index, stage] of ghostStages(model, cell)) {
      yield finding(declaration, 'ghost', {
        values: {
          stage: stageNames(model, [stage])[0] ?? stage,
          service: service.value.name,
          stages: stageNames(model, stagesFor(model, service)),
        },
        place: placeOf(cell, ['stages', index]),
        related: [{ place: placeOf(service, ['stages']), message: 'stages' }],
        subject: cell.ref,
        facts: [stage],
        hint: 'align',
      });
    }
  }
}

function stageNames(model: Model, codes: readonly string[]): Text[] {
  return model.stages.flatMap(({ code, name }) => (codes.includes(code) ? [name] : []));
}
