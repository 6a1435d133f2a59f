import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { ghostStages, offersFor, reachedSegments, segmentsFor, stagesFor, writtenCells } from '../../model/offer.ts';
import { topmost } from '../../model/topmost.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CHN001',
  severity: 'warning',
  phase: 'strategic',
  serves: ['S0-15', 'S0-25', 'S4-02'],
  summary: {
    en: 'A hole in the channel map: nothing is said of a service for a segment, or at one of its stages',
    es: 'Un hueco en el mapa de canales: no se dice nada de un servicio para un colectivo, o en una de sus etapas',
  },
  why: {
    en: 'A blank cell can mean that it is not offered or that nobody thought of it. The map is agreed when every service says, for each segment that it is given to and at each of its stages, by which channels, or that it is not offered and why. The stages of its contact reasons count as stages of the service; a segment is given what its parent is given, and a parent is judged by itself unless it is nothing but its children.',
    es: 'Una celda en blanco puede querer decir que no se ofrece o que nadie lo ha pensado. El mapa está consensuado cuando cada servicio dice, para cada colectivo que lo recibe y en cada una de sus etapas, por qué canales se presta, o que no se ofrece y por qué. Las etapas de sus motivos de contacto cuentan como etapas del servicio; un colectivo recibe lo mismo que su colectivo superior, y este se juzga por sí mismo salvo que no sea más que los que contiene.',
  },
  messages: {
    stages: {
      en: 'The channel map says nothing of the service “{service}” for the segment “{segment}” at {count, plural, one {the stage} other {the stages}} {stages}.',
      es: 'El mapa de canales no dice nada del servicio «{service}» para el colectivo «{segment}» en {count, plural, one {la etapa} other {las etapas}} {stages}.',
    },
    whole: {
      en: 'The channel map says nothing of the service “{service}” for the segment “{segment}”.',
      es: 'El mapa de canales no dice nada del servicio «{service}» para el colectivo «{segment}».',
    },
  },
  hints: {
    addCell: {
      en: 'write a cell under “channelMap”; if it is a decision, one with “state: not-offered” and its “reason”.',
      es: 'escriba una celda en «channelMap»; si es una decisión, una con «state: not-offered» y su «reason».',
    },
    addStages: {
      en: 'add {count, plural, one {the stage} other {the stages}} to “stages” of a cell, or write a cell with “state: not-offered” and its “reason”.',
      es: 'añada {count, plural, one {la etapa} other {las etapas}} a «stages» de una celda, o escriba una celda con «state: not-offered» y su «reason».',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient }\n  carer: { name: Carer, parent: patient }\nservices:\n  advice: { name: Advice, stages: [information, complaints], segments: [patient] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    patient:\n      counter: { rank: 1 }\n',
      'segments:\n  patient: { name: Patient }\n  clinic: { name: Clinic }\nservices:\n  advice: { name: Advice, segments: [patient, clinic] }\nchannels:\n  counter: { name: Counter }\n  web: { name: Website }\nchannelMap:\n  advice:\n    patient:\n      counter: { rank: 1 }\n    clinic:\n      web: { state: not-offered, reason: Clinics have advisers of their own }\n',
      'segments:\n  resident: { name: Resident, childrenCover: all }\n  family: { name: Family with children, parent: resident }\nservices:\n  advice: { name: Advice, segments: [resident] }\n  orders: { name: Orders, segments: [resident] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    family:\n      counter: { rank: 1 }\n  orders:\n    resident:\n      counter: { rank: 1 }\n',
    ],
    invalid: [
      'segments:\n  resident: { name: Resident }\n  family: { name: Family with children, parent: resident }\nservices:\n  advice: { name: Advice, segments: [resident] }\n  orders: { name: Orders, segments: [resident] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice: # !CHN001\n    family:\n      counter: { rank: 1 }\n  orders:\n    resident:\n      counter: { rank: 1 }\n',
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, stages: [information, complaints], segments: [patient] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice:\n    patient: # !CHN001\n      counter: { stages: [information] }\n',
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, stages: [information, complaints], segments: [patient] }\nchannels:\n  counter: { name: Counter }\n  fax: { name: Fax, state: retired }\nchannelMap:\n  advice:\n    patient: # !CHN001\n      counter: { rank: 1, stages: [information] }\n      fax: { rank: 2, stages: [complaints] } # !INT004\n',
      'segments:\n  patient: { name: Patient }\n  clinic: { name: Clinic }\nservices:\n  advice: { name: Advice, segments: [patient, clinic] }\n  orders: { name: Orders, segments: [clinic] }\nchannels:\n  counter: { name: Counter }\nchannelMap:\n  advice: # !CHN001\n    patient:\n      counter: { rank: 1 }\n  orders:\n    clinic:\n      counter: { rank: 1 }\n',
    ],
  },
});

export const matrixHole: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'service.segments',
    'service.stages',
    'segment.valueProposition',
    'segment.parent',
    'segment.childrenCover',
    'contactReason.stage',
    'cell.stages',
  ],
  yieldsTo: ['SRV004'],
  *check(model) {
    const reached = reachedSegments(model);
    for (const service of model.all('service')) {
      // Holes of a segment that nothing reaches have one cause, of which SEG005 tells; CHN004 tells of ghost cells.
      const segments = segmentsFor(model, service.id).filter(
        ({ id }) => reached.has(id) && !model.cellsOf(service.id, id).some(({ from }) => from.some(isGhost)),
      );
      const declared = Math.max(1, stagesFor(model, service).length);
      for (const [segment, stages] of holes(model, service, segments)) {
        const names = model.stages.flatMap(({ code, name }) => (stages.includes(code) ? [name] : []));
        const told = { service: service.value.name, segment: segment.value.name, count: stages.length, stages: names };
        const place = placeOfHole(model, service, segment);
        const common = { values: told, place, subject: service.ref, facts: [segment.ref] };
        if (stages.length === declared) yield finding(declaration, 'whole', { ...common, hint: 'addCell' });
        else yield finding(declaration, 'stages', { ...common, hint: 'addStages' });
      }
    }

    function isGhost(cell: Entity<'cell'>): boolean {
      return ghostStages(model, cell).length > 0;
    }
  },
});

/** By segment, the stages of which no cell speaks: `undefined` for a service that declares none. */
function holes(
  model: Model,
  service: Entity<'service'>,
  segments: readonly Entity<'segment'>[],
): Map<Entity<'segment'>, (string | undefined)[]> {
  const offers = new Map(segments.map(({ id }) => [id, offersFor(model, service, id)]));
  const stages = [...offers.values()][0]?.map(({ stage }) => stage) ?? [];
  const found = new Map<Entity<'segment'>, (string | undefined)[]>();
  for (const [index, stage] of stages.entries()) {
    for (const segment of topmost(model, segments, ({ id }) => offers.get(id)?.[index]?.state === 'none')) {
      found.set(segment, [...(found.get(segment) ?? []), stage]);
    }
  }
  return found;
}

/**
 * The nearest key of the channel map: that of the segment, else that of the service; the service itself where it has
 * no cell.
 */
function placeOfHole(model: Model, service: Entity<'service'>, segment: Entity<'segment'>): Place {
  const written = writtenCells(model, service.id);
  const own = written.find(({ id }) => id.split('/')[1] === segment.id);
  const near = own ?? written[0];
  if (!near) return placeOf(service, [], 'key');
  return { ...placeOf(near), path: near.written.path.slice(0, own ? -1 : -2), on: 'key' };
}
