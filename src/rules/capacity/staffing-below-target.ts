import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { isKeptOverWeek, isSlow, proofOf, relatedOf } from '../../feasibility/staffing-proof.ts';
import { seatsPlace, slotTold, teamsTold } from '../../feasibility/staffing-told.ts';
import { type QueueTrouble, queueTroubles } from '../../feasibility/staffing-trouble.ts';
import { knownStaffing, unassessedTargets, unknownStaffing } from '../../feasibility/staffing-unknown.ts';
import { staffingWords } from '../../feasibility/staffing-words.ts';
import type { Model } from '../../model/model.ts';
import { defineRule, type Outcome, type Rule } from '../rule.ts';

const example = (seats: string): string => `segments:
  homes: { name: Homes }
services:
  billing: { name: Billing, segments: [homes] }
channels:
  phone: { name: Telephone, medium: phone, attendedBy: human, hours: office }
channelMap:
  billing:
    homes:
      phone: { teams: [desk], target: { metric: service-level, within: 20s, share: 80%, window: interval } }
calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-14:00"] } }
demand:
  calls: { channel: phone, period: 2027, volume: { count: 100, per: half-hour }, aht: 3 min }
teams:
  desk:
    name: Desk
    shifts:
      office:
        calendar: office
        seats: ${seats}
`;

const declaration = declare({
  code: 'CAP001',
  severity: 'error',
  phase: 'operational',
  serves: ['S0-21', 'Erlang 1917'],
  summary: {
    en: 'A team with too few seats for what its cells promise',
    es: 'Un equipo con menos puestos de los que exige lo que se promete en sus celdas',
  },
  why: {
    en: 'A service level is not a wish: how many contacts come, how long each takes and how many people are there decide it. When the arithmetic does not reach the promise, it is broken every day at the same time.',
    es: 'Un nivel de servicio no es un deseo: lo deciden cuántos contactos llegan, cuánto dura cada uno y cuántas personas hay. Si las cuentas no llegan a lo prometido, se incumple todos los días a la misma hora.',
  },
  messages: {
    short: {
      en: '{teams, plural, one {The team “{name}” answers} other {The teams {name} together answer}} {achieved} within {within} at the worst time, {when}, and {share} is promised: {seats, plural, one {# seat} other {# seats}} where {need} are needed.',
      es: '{teams, plural, one {El equipo «{name}» contesta} other {Los equipos {name} contestan juntos}} el {achieved} en {within} en el peor momento, {when}, y se promete el {share}: {seats, plural, one {# puesto} other {# puestos}} donde se requieren {need}.',
    },
    slow: {
      en: '{teams, plural, one {The team “{name}” lets people wait} other {The teams {name} together let people wait}} {wait} on average at the worst time, {when}, and at most {limit} is promised: {seats, plural, one {# seat} other {# seats}} where {need} are needed.',
      es: '{teams, plural, one {El equipo «{name}» hace} other {Los equipos {name} juntos hacen}} esperar {wait} de media en el peor momento, {when}, y se promete un máximo de {limit}: {seats, plural, one {# puesto} other {# puestos}} donde se requieren {need}.',
    },
    outOfReach: {
      en: '{share} within {within} is promised to those whom {teams, plural, one {the team “{name}” attends} other {the teams {name} attend}}, and no number of seats keeps it: contacts come at random. Its {seats, plural, one {# seat answers} other {# seats answer}} {achieved} at the worst time, {when}.',
      es: 'Se promete contestar el {share} en {within} a quienes {teams, plural, one {atiende el equipo «{name}»} other {atienden los equipos {name}}}, y no hay número de puestos que lo cumpla: los contactos llegan al azar. Sus {seats, plural, one {# puesto contesta} other {# puestos contestan}} el {achieved} en el peor momento, {when}.',
    },
    ...staffingWords,
  },
  hints: {
    add: {
      en: 'add {deficit, plural, one {# seat} other {# seats}} at that time, move a shift there, or promise what the seats can keep.',
      es: 'añada {deficit, plural, one {# puesto} other {# puestos}} a esa hora, mueva un turno ahí, o prometa lo que los puestos pueden cumplir.',
    },
    promise: {
      en: 'promise a share below 100%, such as 95%.',
      es: 'prometa una proporción inferior al 100 %, como el 95 %.',
    },
  },
  examples: { valid: [example('14')], invalid: [example('13 # !CAP001')] },
});

export const staffingBelowTarget: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['demand.volume', 'demand.data', 'demand.profile', 'demand.aht', 'team.shifts', 'cell.target', 'cell.teams'],
  *check(model) {
    for (const staffing of knownStaffing(model)) {
      for (const trouble of queueTroubles(staffing)) if (trouble.kind === 'short') yield told(model, trouble);
    }
    const lacking = [...unknownStaffing(model, ({ live }) => live), ...unassessedTargets(model, false)];
    for (const lack of lacking) yield notAssessed(declaration, 'missing', lack);
  },
});

function told(model: Model, trouble: QueueTrouble): Outcome {
  const { staffing, worst, part, week } = trouble;
  const reachable = worst.result?.need !== undefined;
  const message = !reachable ? 'outOfReach' : isSlow(trouble) ? 'slow' : 'short';
  const mild = week.counted !== undefined || isKeptOverWeek(trouble);
  return finding(declaration, message, {
    values: { ...slotTold(worst, staffing.zone), ...teamsTold(staffing) },
    place: seatsPlace(staffing, worst),
    subject: staffing.teams[0]?.ref ?? '',
    facts: staffing.parts.length > 1 ? [...(part.needed ?? [])] : [],
    related: relatedOf(trouble),
    proof: proofOf(model, trouble),
    hint: reachable ? 'add' : 'promise',
    ...(mild && { severity: 'warning' }),
  });
}
