import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, lookedAt } from '../../feasibility/horizon.ts';
import { type DeferredTrouble, deferredTrouble } from '../../feasibility/staffing-late.ts';
import { maxOccupancyOf } from '../../feasibility/staffing-policies.ts';
import { assumptionsTold, namesTold, percentTold, seatsPlace, teamsTold } from '../../feasibility/staffing-told.ts';
import { knownStaffing, unassessedTargets, unknownStaffing } from '../../feasibility/staffing-unknown.ts';
import { staffingWords } from '../../feasibility/staffing-words.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { defineRule, type Outcome, type Rule } from '../rule.ts';

const example = (weekdays: string, seats: string): string => `segments:
  homes: { name: Homes }
services:
  billing: { name: Billing, segments: [homes] }
channels:
  email: { name: Email, medium: email, attendedBy: human, hours: office }
channelMap:
  billing:
    homes:
      email: { teams: [letters], target: { metric: response-time, within: 24h, share: 90% } }
calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-17:00"] } }
demand:
  emails: { channel: email, period: 2027, volume: { count: 400, per: week }, profile: { weekdays: ${weekdays} }, aht: 10 min }
teams:
  letters:
    name: Letters
    shifts:
      office:
        calendar: office
        seats: ${seats}
`;

const declaration = declare({
  code: 'CAP008',
  severity: 'error',
  phase: 'operational',
  serves: ['S0-21'],
  summary: {
    en: 'Work that can wait, and is never done or done too late',
    es: 'Trabajo que puede esperar y que no se hace nunca, o se hace tarde',
  },
  why: {
    en: 'The queue of emails, letters and back-office work goes unnoticed. If more arrives in a week than is done in a week, the backlog grows until customers telephone; if what arrives is done in the wrong hours, the promise is late every week.',
    es: 'La cola de correos, cartas y trabajo de back office pasa inadvertida. Si en una semana llega más de lo que se hace, lo pendiente crece hasta que el cliente llama; si lo que llega se hace fuera de plazo, la promesa llega tarde todas las semanas.',
  },
  messages: {
    grows: {
      en: '{work} hours of work that can wait arrive in a week at {teams, plural, one {the team “{name}”, which has} other {the teams {name}, which have}} {capacity} for it: the backlog grows by {growth} hours every week.',
      es: '{teams, plural, one {Al equipo «{name}» le llegan} other {A los equipos {name} les llegan}} en una semana {work} horas de trabajo que puede esperar, y {teams, plural, one {tiene} other {tienen}} {capacity} para hacerlo: lo pendiente crece {growth} horas cada semana.',
    },
    late: {
      en: '{teams, plural, one {The team “{name}” answers} other {The teams {name} answer}} {achieved} of what comes by {channel} within {within}, and {share} is promised.',
      es: '{teams, plural, one {El equipo «{name}» contesta} other {Los equipos {name} contestan}} el {achieved} de lo que llega por {channel} en {within}, y se promete el {share}.',
    },
    simulated: {
      en: 'A week that comes again and again, without holidays: {contacts} contacts, first come, first served; {work} hours of work and {capacity} hours for it, people busy at most {cap} of their time.',
      es: 'Una semana que se repite, sin festivos: {contacts} contactos, por orden de llegada; {work} horas de trabajo y {capacity} para hacerlo, con las personas ocupadas como mucho el {cap} del tiempo.',
    },
    live: {
      en: 'Those who wait on the line take {taken} hours of the same people.',
      es: 'Quienes esperan en línea ocupan {taken} horas de las mismas personas.',
    },
    ...staffingWords,
  },
  hints: {
    add: {
      en: 'add hours of work, take work away (self-service, fewer repeats), or promise what the week can keep.',
      es: 'añada horas de trabajo, quite trabajo (autoservicio, menos repeticiones), o prometa lo que la semana puede cumplir.',
    },
    hours: {
      en: 'put people where the work waits, or promise the time that it takes.',
      es: 'asigne personas a las horas en las que el trabajo espera, o prometa el tiempo que requiere.',
    },
  },
  examples: {
    valid: [example('[20%, 20%, 20%, 20%, 20%, 0%, 0%]', '3')],
    invalid: [
      example('[20%, 20%, 20%, 20%, 20%, 0%, 0%]', '1 # !CAP008'),
      example('[16%, 16%, 16%, 16%, 16%, 10%, 10%]', '3 # !CAP008'),
    ],
  },
});

export const deferredBacklogGrows: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['demand.volume', 'demand.data', 'demand.profile', 'demand.aht', 'team.shifts', 'cell.target', 'cell.teams'],
  *check(model) {
    for (const staffing of knownStaffing(model)) {
      const trouble = deferredTrouble(staffing);
      if (trouble && !trouble.isDouble) yield told(model, trouble);
    }
    const lacking = [...unknownStaffing(model, ({ deferred }) => deferred), ...unassessedTargets(model, true)];
    for (const lack of lacking) yield notAssessed(declaration, 'missing', lack);
  },
});

function told(model: Model, { staffing, week, deferred, late }: DeferredTrouble): Outcome {
  const { contacts, shared, alone, flows } = deferred;
  const { work, capacity, grows } = shared;
  const taken = alone.capacity - shared.capacity;
  const cap = percentTold(maxOccupancyOf(model));
  const { target, share = 0, flow } = late ?? {};
  const hours = { work, capacity, growth: Math.max(0, work - capacity) };
  const promise = {
    achieved: percentTold(share, target?.share),
    within: target?.within ?? '',
    share: percentTold(target?.share ?? 0),
    channel: namesTold(flow ? [flow.flow.channel] : []),
  };
  return finding(declaration, grows ? 'grows' : 'late', {
    values: { ...hours, ...promise, ...teamsTold(staffing) },
    place: seatsPlace(staffing),
    subject: staffing.teams[0]?.ref ?? '',
    related: [
      ...flows.map((one) => ({ place: placeOf(one.flow.demand, [], 'key'), message: 'demandHere' })),
      ...(target ? [{ place: placeOf(target.written, ['target']), message: 'targetHere' }] : []),
    ],
    proof: [
      { message: 'simulated', values: { ...hours, contacts: Math.round(contacts), cap } },
      ...(taken > 0.05 ? [{ message: 'live', values: { taken } }] : []),
      ...assumptionsTold(
        flows.map((one) => one.flow),
        week.assumed,
      ),
      lookedAt(horizonOf(model)),
    ],
    hint: grows ? 'add' : 'hours',
    ...(week.counted !== undefined && { severity: 'warning' }),
  });
}
