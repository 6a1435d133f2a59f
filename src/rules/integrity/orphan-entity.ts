import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Kind } from '../../generated/kinds.ts';
import { kinds } from '../../generated/kinds.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { isKind } from '../../model/fields.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'INT005',
  severity: 'warning',
  phase: 'always',
  serves: ['S0-05', 'S0-31'],
  summary: {
    en: 'Something that nothing else refers to',
    es: 'Algo a lo que nada más se refiere',
  },
  why: {
    en: 'A model is one frame in which everything has its place. What nothing uses is either left over or the sign of a link that somebody forgot to write. What says itself where it belongs is not left over: a service that names its segments, a team that says whom it serves or which support it gives, a system that says what it is for, a KPI with objectives or a body that reviews it. Neither is a segment that gets what its parent gets.',
    es: 'Un modelo es un solo marco en el que todo tiene su sitio. Lo que nada usa sobra, o delata un vínculo que alguien olvidó escribir. No sobra lo que dice por sí mismo dónde encaja: un servicio que nombra sus colectivos, un equipo que dice a quién atiende o qué apoyo presta, un sistema que dice para qué está, un indicador con objetivos o con un comité que lo revisa. Tampoco un colectivo que recibe lo que recibe el que lo contiene.',
  },
  messages: {
    orphan: {
      en: 'Nothing in the model refers to the {kind, select, segment {segment} service {service} channel {channel} system {system} team {team} role {role} kpi {KPI} calendar {calendar} other {location}} “{name}”.',
      es: 'Nada en el modelo se refiere {kind, select, segment {al colectivo} service {al servicio} channel {al canal} system {al sistema} team {al equipo} role {al rol} kpi {al indicador} calendar {al calendario} other {a la localización}} «{name}».',
    },
  },
  hints: {
    segment: {
      en: 'name it under “segments” of a service or a charter, or remove it.',
      es: 'nómbrelo en «segments» de un servicio o de una carta, o quítelo.',
    },
    service: {
      en: 'name its segments, or give it cells in the channel map; or remove it.',
      es: 'nombre sus colectivos o escriba sus celdas en el mapa de canales; si sobra, quítelo.',
    },
    channel: {
      en: 'give it cells in the channel map, or remove it.',
      es: 'escriba sus celdas en el mapa de canales, o quítelo.',
    },
    system: {
      en: 'name it in the steps and the channels that use it, or say what it is for under “justifiedBy”; or remove it.',
      es: 'nómbrelo en los pasos y los canales que lo usan, o diga para qué está en «justifiedBy»; si sobra, quítelo.',
    },
    team: {
      en: 'name it in the cells that it attends and the steps that it performs, or say under “serves” whom it is for; or remove it.',
      es: 'nómbrelo en las celdas que atiende y en los pasos que realiza, o diga en «serves» a quién atiende; si sobra, quítelo.',
    },
    role: {
      en: 'name it as an owner, in the RACI matrix or in the steps that it performs; or remove it.',
      es: 'nómbrelo como titular, en la matriz RACI o en los pasos que realiza; si sobra, quítelo.',
    },
    kpi: {
      en: 'name it in the targets that it measures, or give it objectives; or remove it.',
      es: 'nómbrelo en los objetivos que mide, o dele objetivos; si sobra, quítelo.',
    },
    calendar: {
      en: 'name it as the hours of a service, a channel, a cell, an agreement or a shift; or remove it.',
      es: 'nómbrelo como horario de un servicio, un canal, una celda, un acuerdo o un turno; si sobra, quítelo.',
    },
    location: {
      en: 'name it in the teams, the channels or the providers that work there; or remove it.',
      es: 'nómbrela en los equipos, los canales o los proveedores que trabajan allí; si sobra, quítela.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient, type: customer }\nservices:\n  advice: { name: Advice, segments: [patient], hours: office }\nchannels:\n  counter: { name: Counter }\ncalendars:\n  office: { name: Office, timezone: Europe/Madrid, always: true }\nchannelMap:\n  advice:\n    "*":\n      counter: { rank: 1 }\n',
      'kpis:\n  absence: { name: Absence, objectives: { year: { target: { max: 5% } } } }\n',
    ],
    invalid: [
      'calendars:\n  office: # !INT005\n    name: Office\n    timezone: Europe/Madrid\n    always: true\nsystems:\n  crm: { name: CRM, functionalities: [crm] } # !INT005\n',
    ],
  },
});

/** The fields by which an entity says itself where it belongs. */
const ownLinks = {
  segment: ['valueProposition.*.services[]'],
  service: ['segments[]'],
  channel: [],
  system: ['integrations.*.to', 'justifiedBy[]'],
  team: ['serves.segments[]', 'serves.services[]', 'serves.stages[]'],
  role: [],
  kpi: ['reviewedBy[]'],
  calendar: [],
  location: [],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

type Linked = keyof typeof ownLinks;
const linkedKinds = Object.keys(ownLinks) as Linked[];

export const orphanEntity: Rule = defineRule(declaration, {
  scope: 'target',
  relies: Object.entries(kinds).flatMap(([kind, { shape }]) =>
    Object.entries(shape.fields ?? {}).flatMap(([field, inner]) => (refersTo(inner) ? [`${kind}.${field}`] : [])),
  ),
  yieldsTo: ['SEG005', 'SRV004', 'SYS002'],
  *check(model) {
    const served = new Set(model.cells().map(({ segment }) => segment));
    for (const kind of linkedKinds) {
      for (const entity of model.all(kind)) {
        if (
          isLinked(model, entity, ownLinks[kind]) ||
          isSupport(entity) ||
          isPursued(entity) ||
          isServed(model, entity, served)
        )
          continue;
        yield finding(declaration, 'orphan', {
          values: { kind, name: entity.value.name },
          place: placeOf(entity, [], 'key'),
          subject: entity.ref,
          hint: kind,
        });
      }
    }
  },
});

/** True when a field, or one inside it, can refer to one of the kinds in question. */
function refersTo(shape: Shape): boolean {
  if (shape.ref?.some((entry) => linkedKinds.some((kind) => entry.split('#')[0] === kind))) return true;
  const inner = [...Object.values(shape.fields ?? {}), shape.values, shape.items];
  return inner.some((field) => field !== undefined && refersTo(field));
}

function isLinked(model: Model, entity: Entity, own: readonly string[]): boolean {
  const used = model.incoming(entity).some(({ from }) => from.ref !== entity.ref);
  return used || (own.length > 0 && model.outgoing(entity).some(({ field }) => own.includes(field)));
}

/** Teams that plan, train, supervise or manage attend nobody, so no cell and no step names them. */
function isSupport(entity: Entity): boolean {
  if (!isKind(entity, 'team')) return false;
  const { supportFunction, type } = entity.value;
  return supportFunction !== undefined || type === 'support' || type === 'supervision' || type === 'management';
}

/** The scope of an objective that names none is the whole engagement. */
function isPursued(entity: Entity): boolean {
  return isKind(entity, 'kpi') && Object.keys(entity.value.objectives ?? {}).length > 0;
}

/** A segment is given what a cell, or one of its parents, gives it. */
function isServed(model: Model, entity: Entity, served: ReadonlySet<string>): boolean {
  if (!isKind(entity, 'segment')) return false;
  const lineage = model.lineage(entity);
  if (lineage.some(({ id }) => served.has(id))) return true;
  // That a child names its parent gives neither of them anything.
  return lineage.slice(1).some((parent) => {
    const used = model.incoming(parent).some(({ from }) => from.kind !== 'segment');
    return used || model.outgoing(parent).some(({ field }) => field === 'valueProposition.*.services[]');
  });
}
