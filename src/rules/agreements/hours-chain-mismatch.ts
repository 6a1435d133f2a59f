import { weeklyPattern, windowSet } from '../../calendar/index.ts';
import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { missingMessage, missingValues } from '../../feasibility/chain-missing.ts';
import { elapsed, localTime } from '../../feasibility/chain-words.ts';
import { horizonOf, horizonTold, horizonWindow, horizonWords, lookedAt } from '../../feasibility/horizon.ts';
import { weekText } from '../../feasibility/hours-words.ts';
import { liveGaps } from '../../feasibility/process-live.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const model = (hours: string): string =>
  `calendars:\n  always: { name: Always, timezone: Europe/Madrid, always: true }\n  office: { name: Office, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }\nsegments:\n  homes: { name: Homes }\nservices:\n  faults: { name: Faults, segments: [homes], hours: always, processes: [report] }\nchannels:\n  phone: { name: Phone, medium: phone, attendedBy: human, hours: always }\nchannelMap:\n  faults:\n    homes:\n      phone: { rank: 1 }\nprocesses:\n  report:\n    name: Report a fault\n    steps:\n      take:\n        name: Take the call\n        visibility: front\n      locate:\n        name: Ask the network which part has failed\n        agreement: agreement:control-room\nagreements:\n  control-room:\n    name: Control room\n    hours: ${hours}\n    targets: { answered: { metric: service-level, within: 20s, share: 90% } }\n`;

const declaration = declare({
  code: 'SLA010',
  severity: 'warning',
  phase: 'operational',
  serves: ['S3-04', 'S0-14'],
  summary: {
    en: 'An agreement that is needed while the customer waits and does not work in all the hours of the service',
    es: 'Un acuerdo necesario mientras el cliente espera que no cubre todo el horario del servicio',
  },
  why: {
    en: 'A telephone that is open day and night, with a back office behind it that works from nine to six, promises something that it cannot give at night: the agent answers, and can only take a note. Either the agreement covers the hours of the channel, or the channel promises less.',
    es: 'Un teléfono abierto día y noche, con un BACK detrás que trabaja de nueve a seis, promete algo que de noche no puede dar: el agente contesta y solo puede tomar nota. O el acuerdo cubre el horario del canal, o el canal promete menos.',
  },
  messages: {
    uncovered: {
      en: 'The customer waits for the step “{step}” of “{service}”, and the agreement “{agreement}” behind it does not work in all the hours in which the service is attended: {hours} are missing from {lookedFrom} to {lookedTo}.',
      es: 'El cliente espera mientras se hace el paso «{step}» de «{service}», y el acuerdo «{agreement}» que hay detrás no cubre todas las horas en que se atiende: faltan {hours} del {lookedFrom} al {lookedTo}.',
    },
    usualWeek: {
      en: 'not covered in a usual week ({zone}): {week}',
      es: 'sin cubrir en una semana normal ({zone}): {week}',
    },
    someDates: {
      en: 'not covered on some dates only, such as public holidays; the first time {first} ({zone})',
      es: 'sin cubrir solo en algunas fechas, como los festivos; la primera, {first} ({zone})',
    },
    agreed: { en: 'the hours that were agreed', es: 'el horario acordado' },
    ...horizonWords,
    missing: missingMessage,
  },
  hints: {
    cover: {
      en: 'agree on the hours of the channel, attend it in fewer hours, or say with “wait” that the step is not done on the spot.',
      es: 'acuerde el horario del canal, atiéndalo menos horas, o diga con «wait» que el paso no se hace en el momento.',
    },
  },
  examples: {
    valid: [
      model('always'),
      model('office').replace(
        'answered: { metric: service-level, within: 20s',
        'done: { metric: resolution-time, within: 2 business days',
      ),
    ],
    invalid: [
      model('office').replace('agreement: agreement:control-room\n', 'agreement: agreement:control-room # !SLA010\n'),
    ],
  },
});

export const hoursChainMismatch: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'process.steps',
    'service.hours',
    'service.processes',
    'channel.hours',
    'channel.hoursAt',
    'channel.medium',
    'channel.synchronous',
    'cell.hours',
    'agreement.hours',
    'agreement.targets',
    'calendar.weekly',
    'calendar.holidays',
    'calendar.timezone',
  ],
  *check(model) {
    const horizon = horizonOf(model);
    for (const gap of liveGaps(model)) {
      const { process, id, value, agreement } = gap.step;
      const subject = `${process.ref}#${id}`;
      if ('missing' in gap) {
        const where = `calendar:${gap.calendar}`;
        yield notAssessed(declaration, 'missing', { subject, values: missingValues({ reason: gap.missing, where }) });
        continue;
      }
      const { service, open, lacking, zone } = gap;
      const { rows } = weeklyPattern(open, zone, windowSet(horizonWindow(model)));
      yield finding(declaration, 'uncovered', {
        values: {
          step: value.name ?? id,
          service: service.value.name,
          agreement: agreement.value.name,
          hours: elapsed(lacking),
          ...horizonTold(horizon),
        },
        place: placeOf(process, ['steps', id, 'agreement']),
        related: [{ place: placeOf(agreement, ['hours']), message: 'agreed' }],
        subject,
        facts: [service.ref, agreement.ref],
        hint: 'cover',
        proof: [
          rows.length > 0
            ? { message: 'usualWeek', values: { zone, week: weekText(rows) } }
            : { message: 'someDates', values: { zone, first: localTime(open[0] ?? 0, zone) } },
          lookedAt(horizon),
        ],
      });
    }
  },
});
