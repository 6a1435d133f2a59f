import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { missingMessage, missingValues } from '../../feasibility/chain-missing.ts';
import { chainVerdict } from '../../feasibility/chain-verdict.ts';
import { chainMessages, elapsed, localTime, proofOf, slowestOf } from '../../feasibility/chain-words.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { placeOf } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import { defineRule, type Rule } from '../rule.ts';

const calendars =
  'calendars:\n  front-hours: { name: Front hours, timezone: Europe/Madrid, weekly: { mon-sun: ["08:00-22:00"] } }\n  back-hours: { name: Back hours, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }\n  supplier-hours: { name: Supplier hours, timezone: America/Bogota, weekly: { mon-fri: ["08:00-17:00"] } }\n';
const agreements =
  'agreements:\n  front: { name: Front desk, hours: front-hours, targets: { passed-on: { metric: response-time, within: 2 business hours } } }\n  back: { name: Back office, hours: back-hours, targets: { dealt-with: { metric: resolution-time, within: 8 business hours } } }\n  supplier: { name: Supplier, hours: supplier-hours, targets: { supplied: { metric: resolution-time, within: 4 business hours } } }\n';
const charter = (within: string, mark = ''): string =>
  `charters:\n  homes:\n    name: Charter for homes\n    commitments:\n      repair:\n        statement: Repaired in time\n        targets:\n          time: { metric: resolution-time, within: ${within} }${mark}\n        chain: [agreement:front, agreement:back, agreement:supplier]\n`;

const declaration = declare({
  code: 'SLA007',
  severity: 'error',
  phase: 'operational',
  serves: ['S3-04', 'S0-14', 'ITIL'],
  summary: {
    en: 'A promise of a time that what stands behind it cannot always keep',
    es: 'Una promesa de plazo que lo que hay detrás no puede cumplir siempre',
  },
  why: {
    en: 'Hours that are agreed do not add up: every step waits until its own calendar opens, in its own time zone. Two hours, eight hours and four hours can take a whole weekend. Every start of the horizon is assessed, a year at least, so that the worst is known before a customer meets it.',
    es: 'Las horas que se acuerdan no se suman sin más: cada paso espera a que abra su calendario, en su zona horaria. Dos horas, ocho horas y cuatro horas pueden llevarse un fin de semana entero. Se comprueba cada inicio posible del horizonte, un año como mínimo, para conocer el peor antes de que lo conozca un cliente.',
  },
  messages: {
    late: chainMessages.late,
    atLimit: chainMessages.atLimit,
    inTime: chainMessages.inTime,
    slack: chainMessages.slack,
    lookedAt: chainMessages.lookedAt,
    timelineStep: chainMessages.timelineStep,
    timelineAlways: chainMessages.timelineAlways,
    timelineNever: chainMessages.timelineNever,
    cannotKeep: {
      en: 'The promise “{promise}” of the charter “{charter}” cannot always be kept: started {start}, it takes {duration}.',
      es: 'La promesa «{promise}» de la carta «{charter}» no se puede cumplir siempre: lo que empieza el {start} tarda {duration}.',
    },
    neverDone: {
      en: 'The promise “{promise}” of the charter “{charter}” cannot always be kept: what starts {start} is never done.',
      es: 'La promesa «{promise}» de la carta «{charter}» no se puede cumplir siempre: lo que empieza el {start} no acaba nunca.',
    },
    missing: missingMessage,
  },
  hints: {
    shorten: {
      en: 'most of it goes to “{slowest}” ({span}): agree on less time or longer hours there, or promise more time, or in business hours.',
      es: 'lo que más tarda es «{slowest}» ({span}): acuerde ahí menos tiempo o más horario, o prometa más plazo, o en horas hábiles.',
    },
    open: {
      en: 'give “{slowest}” hours in which it can be done.',
      es: 'dé a «{slowest}» un horario en el que se pueda hacer.',
    },
  },
  examples: {
    valid: [`${calendars}${agreements}${charter('96h')}`],
    invalid: [
      `${calendars}${agreements}${charter('24h', ' # !SLA007')}`,
      `calendars:\n  back-hours: { name: Back hours, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }\nservices:\n  repairs: { name: Repairs, hours: back-hours, processes: [repair] }\nprocesses:\n  repair:\n    name: Repair\n    steps:\n      take: { name: Take the report, time: { touch: 10 min } }\n      mend: { name: Mend it, time: { wait: 8 business hours, touch: 2h } }\ncharters:\n  homes:\n    name: Charter for homes\n    commitments:\n      repair:\n        service: repairs\n        targets:\n          time: { metric: resolution-time, within: 1 business day } # !SLA007\n        chain: [process:repair]\n`,
    ],
  },
});

export const chainTimeInfeasible: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'charter.commitments',
    'standard.target',
    'agreement.targets',
    'agreement.hours',
    'process.steps',
    'service.hours',
    'calendar.weekly',
    'calendar.holidays',
    'calendar.timezone',
  ],
  *check(model) {
    for (const { charter, id, ref, value, targets } of commitmentsOf(model)) {
      if (!value.chain?.length) continue;
      for (const target of targets) {
        const verdict = chainVerdict(model, charter, id, target.id);
        if (verdict.outcome === 'not-assessed') {
          const { reason } = verdict.missing;
          // What is promised is no time, or is a standard that does not exist, which another rule tells of.
          if (!target.value || (verdict.missing.where === ref && reason === 'noTime')) continue;
          if (standing(target.value.valid, model.date) === 'past') continue;
          yield notAssessed(declaration, 'missing', { subject: ref, values: missingValues(verdict.missing) });
          continue;
        }
        if (verdict.outcome === 'kept') continue;
        const { start, timeline, promise } = verdict;
        const slowest = slowestOf(timeline);
        const common = { promise: value.statement ?? target.id, charter: charter.value.name };
        const done = verdict.outcome === 'late';
        const span = slowest && slowest.end !== 'never' ? slowest.end - slowest.arrive : 0;
        yield finding(declaration, done ? 'cannotKeep' : 'neverDone', {
          values: {
            ...common,
            start: localTime(start, promise.zone),
            duration: elapsed(done ? verdict.completion - start : 0),
            slowest: slowest?.step.label ?? '',
            span: elapsed(span),
          },
          place: placeOf(charter, target.path),
          subject: ref,
          facts: [target.id],
          hint: done ? 'shorten' : 'open',
          proof: proofOf(verdict),
        });
      }
    }
  },
});
