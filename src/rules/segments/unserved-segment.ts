import { declare, finding } from '../../diagnostics/declaration.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { withPeople } from '../../model/topmost.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'SEG005',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-08', 'S0-10', 'S0-15'],
  summary: {
    en: 'A segment that no service or no channel serves',
    es: 'Un colectivo al que no atiende ningún servicio o ningún canal',
  },
  why: {
    en: 'A segment is named in order to be served. With no service, or no channel to reach it by, the model promises these people nothing. A segment with children is judged by itself, unless it is nothing but them (childrenCover: all, or sizes that add up).',
    es: 'Un colectivo se define para atenderlo. Sin servicio, o sin canal por el que llegar a él, el modelo no promete nada a esas personas. Un colectivo con otros dentro se juzga por sí mismo, salvo que ellos lo sean todo (childrenCover: all, o tamaños que suman el suyo).',
  },
  messages: {
    noService: {
      en: 'No service is given to the segment “{name}”.',
      es: 'Ningún servicio se presta al colectivo «{name}».',
    },
    noChannel: {
      en: 'The segment “{name}” has services, but no cell of the channel map offers it any of them.',
      es: 'El colectivo «{name}» tiene servicios, pero ninguna celda del mapa de canales se los ofrece.',
    },
  },
  hints: {
    addService: {
      en: 'name the segment under “segments” of a service, or under a service of its value proposition.',
      es: 'nombre el colectivo en «segments» de un servicio, o un servicio en su propuesta de valor.',
    },
    addCell: {
      en: 'write a cell under “channelMap”: service, then segment or "*", then channel.',
      es: 'escriba una celda en «channelMap»: servicio, después colectivo o "*", después canal.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient, type: customer }\nservices:\n  advice: { name: Advice, segments: [patient] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    "*":\n      counter: { rank: 1 }\n',
      'segments:\n  resident: { name: Resident, childrenCover: all }\n  family: { name: Family with children, parent: resident }\nservices:\n  advice: { name: Advice, segments: [resident] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    family:\n      counter: { rank: 1 }\n',
      'segments:\n  resident: { name: Resident, size: { count: 41000 } }\n  family: { name: Family with children, parent: resident, size: { count: 9500 } }\n  other: { name: Other, parent: resident, size: { count: 31500 } }\nservices:\n  advice: { name: Advice, segments: [resident] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    family:\n      counter: { rank: 1 }\n    other:\n      counter: { rank: 1 }\n',
    ],
    invalid: [
      'segments:\n  resident: # !SEG005\n    name: Resident\n    size: { count: 41000 }\n  family: { name: Family with children, parent: resident, size: { count: 9500 } }\nservices:\n  advice: { name: Advice, segments: [resident] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    family:\n      counter: { rank: 1 }\n',
      'segments:\n  patient: # !SEG005\n    name: Patient\n    type: customer\n',
      'segments:\n  patient: # !SEG005\n    name: Patient\n    type: customer\nservices:\n  advice: { name: Advice, segments: [patient] }\n',
      'segments:\n  patient: # !SEG005\n    name: Patient\n    type: customer\nservices:\n  orders: { name: Orders, segments: [patient], state: retired }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  orders: # !INT004\n    patient:\n      counter: { rank: 1 }\n',
    ],
  },
});

export const unservedSegment: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['service.segments', 'segment.valueProposition', 'segment.parent', 'segment.childrenCover', 'cell.state'],
  *check(model) {
    // A segment that is nothing but its children is served through them.
    for (const segment of withPeople(model, model.all('segment'))) {
      const values = { name: segment.value.name };
      const common = { values, place: placeOf(segment, [], 'key'), subject: segment.ref };
      if (!hasService(model, segment)) yield finding(declaration, 'noService', { ...common, hint: 'addService' });
      else if (!hasChannel(model, segment)) yield finding(declaration, 'noChannel', { ...common, hint: 'addCell' });
    }
  },
});

/** A child is given what its parents are given. */
function hasService(model: Model, segment: Entity<'segment'>): boolean {
  return model.lineage(segment).some((holder) => {
    const services = Object.values(holder.value.valueProposition ?? {}).flatMap(
      (component) => component.services ?? [],
    );
    return services.length > 0 || model.incoming(holder, 'service.segments[]').length > 0;
  });
}

function hasChannel(model: Model, segment: Entity<'segment'>): boolean {
  return model.cells().some((cell) => cell.segment === segment.id && cell.value.state !== 'not-offered');
}
