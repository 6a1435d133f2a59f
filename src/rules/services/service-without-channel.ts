import { declare, finding } from '../../diagnostics/declaration.ts';
import { placeOf } from '../../model/model.ts';
import { ghostStages, isAvailable, isOffered, reachedSegments, segmentsFor, writtenCells } from '../../model/offer.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'SRV004',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14', 'S0-15'],
  summary: {
    en: 'A service that no channel offers to any segment at any of its stages',
    es: 'Un servicio que ningún canal ofrece a ningún colectivo en ninguna de sus etapas',
  },
  why: {
    en: 'Customers get a service by a channel. A service that no cell of the channel map offers cannot be reached by anyone. Cells that are not offered, or that redirect to another channel, do not give it.',
    es: 'El cliente recibe un servicio por un canal. Un servicio que no ofrece ninguna celda del mapa de canales no es accesible para nadie. Las celdas que dicen que no se ofrece, o que derivan a otro canal, no lo prestan.',
  },
  messages: {
    noCell: {
      en: 'The service “{name}” has no cell in the channel map.',
      es: 'El servicio «{name}» no tiene ninguna celda en el mapa de canales.',
    },
    notAvailable: {
      en: 'No cell of the channel map gives the service “{name}”: what is written for it is not offered or redirects to another channel.',
      es: 'Ninguna celda del mapa de canales presta el servicio «{name}»: lo que hay escrito para él no se ofrece o deriva a otro canal.',
    },
    notForThem: {
      en: 'The service “{name}” has cells in the channel map, but none for its own segments and stages.',
      es: 'El servicio «{name}» tiene celdas en el mapa de canales, pero ninguna para sus propios colectivos y etapas.',
    },
    cell: {
      en: 'a cell of the service is here',
      es: 'aquí hay una celda del servicio',
    },
  },
  hints: {
    addCell: {
      en: 'write a cell under “channelMap”: service, then segment or "*", then channel.',
      es: 'escriba una celda en «channelMap»: servicio, después colectivo o "*", después canal.',
    },
    offer: {
      en: 'write the cell of a channel that gives it, or retire the service with “state: retired”.',
      es: 'escriba la celda de un canal que lo preste, o retire el servicio con «state: retired».',
    },
    align: {
      en: 'write a cell for one of its segments, or correct “segments” and “stages” of the service.',
      es: 'escriba una celda para uno de sus colectivos, o corrija «segments» y «stages» del servicio.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, segments: [patient] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    "*":\n      counter: { rank: 1 }\n',
    ],
    invalid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, segments: [patient] }\n  orders: # !SRV004\n    name: Orders\n    segments: [patient]\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    patient:\n      counter: { rank: 1 }\n',
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, segments: [patient] }\n  orders: # !SRV004\n    name: Orders\n    segments: [patient]\nchannels:\n  counter: { name: Counter }\n  web: { name: Website }\nchannelMap:\n  advice:\n    patient:\n      counter: { rank: 1 }\n  orders:\n    patient:\n      counter: { mode: redirect, redirectTo: web }\n',
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, segments: [patient] }\n  orders: # !SRV004\n    name: Orders\n    segments: [patient]\nchannels:\n  counter: { name: Counter }\n  fax: { name: Fax, state: retired }\nchannelMap:\n  advice:\n    patient:\n      counter: { rank: 1 }\n  orders:\n    patient:\n      fax: { rank: 1 } # !INT004\n',
    ],
  },
});

export const serviceWithoutChannel: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'service.segments',
    'service.stages',
    'segment.valueProposition',
    'segment.parent',
    'cell.state',
    'cell.mode',
    'cell.stages',
  ],
  *check(model) {
    const reached = reachedSegments(model);
    for (const service of model.all('service')) {
      const segments = segmentsFor(model, service.id);
      const written = writtenCells(model, service.id);
      // Where no segment of its own is reached by anything, SEG005 tells of the segments.
      if (segments.length > 0 && !segments.some(({ id }) => reached.has(id))) continue;
      if (isOffered(model, service) || written.some((cell) => ghostStages(model, cell).length > 0)) continue;
      const common = { values: { name: service.value.name }, place: placeOf(service, [], 'key'), subject: service.ref };
      const related = written.map((cell) => ({ place: placeOf(cell, [], 'key'), message: 'cell' }));
      if (written.length === 0) yield finding(declaration, 'noCell', { ...common, hint: 'addCell' });
      else if (!written.some(isAvailable))
        yield finding(declaration, 'notAvailable', { ...common, related, hint: 'offer' });
      else yield finding(declaration, 'notForThem', { ...common, related, hint: 'align' });
    }
  },
});
