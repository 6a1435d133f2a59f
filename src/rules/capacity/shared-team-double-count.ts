import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, lookedAt } from '../../feasibility/horizon.ts';
import { deferredTrouble } from '../../feasibility/staffing-late.ts';
import { relatedOf } from '../../feasibility/staffing-proof.ts';
import { standsAlone } from '../../feasibility/staffing-stands.ts';
import { assumptionsTold, namesTold, seatsPlace, slotTold, teamsTold } from '../../feasibility/staffing-told.ts';
import { queueTroubles } from '../../feasibility/staffing-trouble.ts';
import { knownStaffing, unknownStaffing } from '../../feasibility/staffing-unknown.ts';
import { staffingWords } from '../../feasibility/staffing-words.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const example = (seats: string): string => `segments:
  homes: { name: Homes }
services:
  billing: { name: Billing, segments: [homes] }
channels:
  phone: { name: Telephone, medium: phone, attendedBy: human, hours: office }
  chat: { name: Chat, medium: chat, attendedBy: human, hours: office }
channelMap:
  billing:
    homes:
      phone: { teams: [desk], target: fast }
      chat: { teams: [desk], target: fast }
standards:
  fast: { name: Fast, target: { metric: service-level, within: 20s, share: 80%, window: interval } }
calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-14:00"] } }
demand:
  calls: { channel: phone, period: 2027, volume: { count: 100, per: half-hour }, aht: 3 min }
  chats: { channel: chat, period: 2027, volume: { count: 30, per: half-hour }, aht: 3 min }
teams:
  desk:
    name: Desk
    shifts:
      office:
        calendar: office
        seats: ${seats}
`;

const declaration = declare({
  code: 'CAP010',
  severity: 'error',
  phase: 'operational',
  serves: ['S0-21'],
  summary: {
    en: 'A team counted for several channels at once, with seats for any one of them only',
    es: 'Un equipo contado para varios canales a la vez, con puestos para uno solo de ellos',
  },
  why: {
    en: 'Each channel is planned by itself, and each plan counts on the same people. Counted channel by channel there are enough of them; counted together, at the busiest hours, there are not.',
    es: 'Cada canal se planifica por separado, y todos los planes cuentan con las mismas personas. Canal por canal hay personal suficiente; en conjunto, en las horas de más carga, no lo hay.',
  },
  messages: {
    double: {
      en: 'The {seats, plural, one {# seat} other {# seats}} of {teams, plural, one {the team “{name}” do} other {the teams {name} do}} for {stands} one at a time, and not for all of them at once: {need} are needed, {when}.',
      es: 'Con {seats, plural, one {# puesto} other {# puestos}}, {teams, plural, one {el equipo «{name}» puede} other {los equipos {name} pueden}} con {stands} por separado, pero no con todo a la vez: se requieren {need}, {when}.',
    },
    deferred: {
      en: '{teams, plural, one {The team “{name}” has} other {The teams {name} have}} time for what comes by {stands} if nobody waits on the line, and not besides those who do: {work} hours of work, and {capacity} left for it in a week.',
      es: '{teams, plural, one {El equipo «{name}» tiene} other {Los equipos {name} tienen}} tiempo para lo que llega por {stands} si nadie espera en línea, pero no además de quienes esperan: {work} horas de trabajo, y quedan {capacity} para hacerlo en una semana.',
    },
    alone: {
      en: '{stand} alone: {contacts} contacts in {interval} of {handling} each, a load of {load} erlangs, {need, plural, one {# seat} other {# seats}}.',
      es: 'Solo {stand}: {contacts} contactos en {interval} de {handling} cada uno, una carga de {load} erlangs, {need, plural, one {# puesto} other {# puestos}}.',
    },
    together: {
      en: 'All together: {contacts} contacts, a load of {load} erlangs, {need, plural, one {# seat} other {# seats}}; there are {seats}.',
      es: 'Todo junto: {contacts} contactos, una carga de {load} erlangs, {need, plural, one {# puesto} other {# puestos}}; hay {seats}.',
    },
    ...staffingWords,
  },
  hints: {
    share: {
      en: 'add {deficit, plural, one {# seat} other {# seats}} at that time, give one of the channels a team of its own, or promise less.',
      es: 'añada {deficit, plural, one {# puesto} other {# puestos}} a esa hora, dé a uno de los canales un equipo propio, o prometa menos.',
    },
    time: {
      en: 'give that work hours or people of its own, or promise more time for it.',
      es: 'dé a ese trabajo horas o personas propias, o prometa más tiempo para él.',
    },
  },
  examples: { valid: [example('18')], invalid: [example('14 # !CAP010')] },
});

export const sharedTeamDoubleCount: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['demand.volume', 'demand.data', 'demand.profile', 'demand.aht', 'team.shifts', 'cell.target', 'cell.teams'],
  *check(model) {
    for (const lack of unknownStaffing(model, ({ several }) => several))
      yield notAssessed(declaration, 'missing', lack);
    for (const staffing of knownStaffing(model)) {
      const subject = staffing.teams[0]?.ref ?? '';
      for (const trouble of queueTroubles(staffing)) {
        if (trouble.kind !== 'double') continue;
        const { worst, week, part } = trouble;
        const alone = standsAlone(worst);
        const values = { ...slotTold(worst, staffing.zone), ...teamsTold(staffing) };
        yield finding(declaration, 'double', {
          values: { ...values, stands: alone.map(({ stand }) => stand) },
          place: seatsPlace(staffing, worst),
          subject,
          facts: staffing.parts.length > 1 ? [...(part.needed ?? [])] : [],
          related: relatedOf(trouble),
          proof: [
            ...alone.map((one) => ({ message: 'alone', values: { ...one } })),
            { message: 'together', values },
            ...assumptionsTold(
              worst.streams.map(({ flow }) => flow),
              week.assumed,
            ),
            { message: 'erlang', values: {} },
            lookedAt(horizonOf(model)),
          ],
          hint: 'share',
          ...(week.counted !== undefined && { severity: 'warning' }),
        });
      }
      const late = deferredTrouble(staffing);
      if (!late?.isDouble) continue;
      const { deferred, week } = late;
      const flows = deferred.flows.map(({ flow }) => flow);
      const { work, capacity } = deferred.shared;
      yield finding(declaration, 'deferred', {
        values: { ...teamsTold(staffing), stands: namesTold(flows.map(({ channel }) => channel)), work, capacity },
        place: seatsPlace(staffing),
        subject,
        facts: ['deferred'],
        related: flows.map(({ demand }) => ({ place: placeOf(demand, [], 'key'), message: 'demandHere' })),
        proof: [...assumptionsTold(flows, week.assumed), lookedAt(horizonOf(model))],
        hint: 'time',
        ...(week.counted !== undefined && { severity: 'warning' }),
      });
    }
  },
});
