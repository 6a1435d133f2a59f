import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Text } from '../../diagnostics/values.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { ghostStages, stagesFor } from '../../model/offer.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CHN004',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-15'],
  summary: {
    en: 'A cell for a stage that its service does not have',
    es: 'Una celda para una etapa que su servicio no tiene',
  },
  why: {
    en: 'A cell says at which stages of its service a channel attends. At a stage that the service does not have it attends nobody, and it makes the map look fuller than it is. Two cells for the same service, segment and channel cannot be written: the second one is a duplicate key (INT003, INT009).',
    es: 'Una celda dice en qué etapas de su servicio atiende un canal. En una etapa que el servicio no tiene no atiende a nadie, y hace parecer el mapa más completo de lo que está. No se pueden escribir dos celdas para el mismo servicio, colectivo y canal: la segunda es una clave repetida (INT003, INT009).',
  },
  messages: {
    ghost: {
      en: 'The cell is for the stage “{stage}”, which the service “{service}” does not have: its stages are {stages}.',
      es: 'La celda es para la etapa «{stage}», que el servicio «{service}» no tiene: sus etapas son {stages}.',
    },
    stages: {
      en: 'the stages of the service are here',
      es: 'las etapas del servicio están aquí',
    },
  },
  hints: {
    align: {
      en: 'take the stage from the cell, or add it to “stages” of the service.',
      es: 'quite la etapa de la celda o añádala a «stages» del servicio.',
    },
  },
  examples: {
    valid: [
      'services:\n  advice: { name: Advice, stages: [information] }\ncontactReasons:\n  bad-advice: { name: Wrong advice, service: advice, stage: complaints }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    "*":\n      counter: { stages: [information, complaints] }\n',
    ],
    invalid: [
      'services:\n  advice: { name: Advice, stages: [information, requests] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    "*":\n      counter:\n        stages:\n          - information\n          - complaints # !CHN004\n',
    ],
  },
});

export const cellConflict: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['service.stages', 'contactReason.stage', 'contactReason.service'],
  *check(model) {
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
  },
});

function stageNames(model: Model, codes: readonly string[]): Text[] {
  return model.stages.flatMap(({ code, name }) => (codes.includes(code) ? [name] : []));
}
