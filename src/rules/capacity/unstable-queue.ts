import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { proofOf, relatedOf } from '../../feasibility/staffing-proof.ts';
import { seatsPlace, slotTold, teamsTold } from '../../feasibility/staffing-told.ts';
import { queueTroubles } from '../../feasibility/staffing-trouble.ts';
import { knownStaffing, unknownStaffing } from '../../feasibility/staffing-unknown.ts';
import { staffingWords } from '../../feasibility/staffing-words.ts';
import { defineRule, type Rule } from '../rule.ts';

const example = (seats: string): string => `segments:
  homes: { name: Homes }
services:
  billing: { name: Billing, segments: [homes] }
channels:
  phone: { name: Telephone, medium: phone, attendedBy: human, hours: office }
channelMap:
  billing:
    homes:
      phone: { teams: [desk] }
calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-14:00"] } }
demand:
  calls: { channel: phone, period: 2027, volume: { count: 200, per: hour }, aht: 10 min }
teams:
  desk:
    name: Desk
    shifts:
      office:
        calendar: office
        seats: ${seats}
`;

const declaration = declare({
  code: 'CAP002',
  severity: 'error',
  phase: 'operational',
  serves: ['S0-21', 'Erlang 1917'],
  summary: {
    en: 'A team to which more work arrives than it can do',
    es: 'Un equipo al que llega más trabajo del que puede hacer',
  },
  why: {
    en: 'When the work that arrives is as much as the people can do, the queue does not settle: it grows for as long as it goes on, and no service level can be promised at all.',
    es: 'Cuando llega tanto trabajo como el que se puede hacer, la cola no se estabiliza: crece mientras dure, y no se puede prometer ningún nivel de servicio.',
  },
  messages: {
    unstable: {
      en: '{teams, plural, one {The team “{name}” has} other {The teams {name} together have}} {seats, plural, one {# seat} other {# seats}} for a load of {load} erlangs, {when}: more arrives than can be done, and the queue grows without end.',
      es: '{teams, plural, one {El equipo «{name}» tiene} other {Los equipos {name} tienen juntos}} {seats, plural, one {# puesto} other {# puestos}} para una carga de {load} erlangs, {when}: llega más de lo que se puede hacer, y la cola crece sin fin.',
    },
    ...staffingWords,
  },
  hints: {
    add: {
      en: 'have at least {need, plural, one {# seat} other {# seats}} at that time, or take contacts away: another team, another hour, self-service.',
      es: 'ponga al menos {need, plural, one {# puesto} other {# puestos}} a esa hora, o quite contactos: otro equipo, otra hora, autoservicio.',
    },
  },
  examples: { valid: [example('34')], invalid: [example('33 # !CAP002')] },
});

export const unstableQueue: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['demand.volume', 'demand.data', 'demand.profile', 'demand.aht', 'team.shifts', 'cell.teams'],
  *check(model) {
    for (const lack of unknownStaffing(model, ({ live }) => live)) yield notAssessed(declaration, 'missing', lack);
    for (const staffing of knownStaffing(model)) {
      for (const trouble of queueTroubles(staffing)) {
        if (trouble.kind !== 'unstable') continue;
        const { worst, part, week } = trouble;
        yield finding(declaration, 'unstable', {
          values: { ...slotTold(worst, staffing.zone), ...teamsTold(staffing) },
          place: seatsPlace(staffing, worst),
          subject: staffing.teams[0]?.ref ?? '',
          facts: staffing.parts.length > 1 ? [...(part.needed ?? [])] : [],
          related: relatedOf(trouble),
          proof: proofOf(model, trouble),
          hint: 'add',
          ...(week.counted !== undefined && { severity: 'warning' }),
        });
      }
    }
  },
});
