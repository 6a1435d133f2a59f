import { difference, union } from '../../calendar/index.ts';
import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { RelatedPlace } from '../../diagnostics/finding.ts';
import { regimeLines, toldShape } from '../../feasibility/cover-shape.ts';
import { coverWords, toldMissing } from '../../feasibility/cover-words.ts';
import { horizonOf, horizonTold, horizonWords, lookedAt } from '../../feasibility/horizon.ts';
import { callerZones, led, type NoTime, openTimeOf } from '../../feasibility/hours.ts';
import { channelTimes } from '../../feasibility/hours-channels.ts';
import { type PromisedOpening, promisedOpenings } from '../../feasibility/hours-promised.ts';
import { openingWords, toldUnjudged } from '../../feasibility/opening-words.ts';
import { type Cell, type Entity, type Model, placeOf } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { defineRule, type Outcome, type Rule } from '../rule.ts';

const promise = (promised: string, open: string): string =>
  `segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice }\nchannels:\n  phone: { name: Telephone, hours: ${open} }\nchannelMap:\n  advice:\n    "*":\n      phone: { rank: 1 }\ncharters:\n  patients:\n    name: Charter\n    segments: [patient]\n    commitments:\n      open:\n        service: advice\n        statement: We are there\n        targets:\n          hours: { metric: opening-hours, calendar: ${promised} }\ncalendars:\n  every-day: { name: Every day, weekly: { mon-sun: ["09:00-18:00"] } }\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }\n`;

const declaration = declare({
  code: 'CAL007',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14', 'S0-15'],
  summary: {
    en: 'Hours of a service, or promised as opening hours, at which nothing is open',
    es: 'Horas de un servicio, o prometidas como horario de apertura, en las que no hay nada abierto',
  },
  why: {
    en: 'Customers reach a service by its channels: hours at which all of them are closed are promised to nobody. The hours of a service are compared with those of the channels that give it, on every date of the horizon, where a cell says no hours of its own: a cell that does may be open longer than its channel, such as the theft line of an office. Hours that are promised as such (metric “opening-hours”) in a commitment, in a cell or by the law behind a service are compared with those of the cells that offer the service to each segment; in an agreement, with the hours in which its provider works.',
    es: 'A un servicio se llega por sus canales: las horas en las que todos están cerrados no se prometen a nadie. El horario de un servicio se compara con el de los canales que lo prestan, en todas las fechas del horizonte, cuando alguna celda no indica un horario propio: la que lo indica puede abrir más que su canal, como la línea de robos de una oficina. El horario que se promete como tal (métrica «opening-hours») en un compromiso, en una celda o por la ley que obliga a un servicio se compara con el de las celdas que ofrecen el servicio a cada colectivo; en un acuerdo, con el horario en el que trabaja la parte proveedora.',
  },
  messages: {
    weekly: {
      en: '{promise, select, channels {“{service}” promises hours at which} provider {The agreement “{service}” promises hours at which} law {“{service}” demands hours at which} other {The service “{service}” is given at hours when}} {promise, select, provider {the provider does not work} other {{channels} {count, plural, one {is} other {are}} closed}}: {week}{abroad, select, yes { ({zone})} other {}}, {hours} a week.',
      es: '{promise, select, channels {«{service}» promete horas en las que} provider {El acuerdo «{service}» promete horas en las que} law {«{service}» exige horas en las que} other {El servicio «{service}» se presta en horas en las que}} {promise, select, provider {la parte proveedora no trabaja} other {{channels} {count, plural, one {está cerrado} other {están cerrados}}}}: {week}{abroad, select, yes { ({zone})} other {}}, {hours} a la semana.',
    },
    season: {
      en: '{promise, select, channels {“{service}” promises hours at which} provider {The agreement “{service}” promises hours at which} law {“{service}” demands hours at which} other {The service “{service}” is given at hours when}} {promise, select, provider {the provider does not work} other {{channels} {count, plural, one {is} other {are}} closed}} ({periods}): {week}{abroad, select, yes { ({zone})} other {}}, {hours} a week.',
      es: '{promise, select, channels {«{service}» promete horas en las que} provider {El acuerdo «{service}» promete horas en las que} law {«{service}» exige horas en las que} other {El servicio «{service}» se presta en horas en las que}} {promise, select, provider {la parte proveedora no trabaja} other {{channels} {count, plural, one {está cerrado} other {están cerrados}}}} ({periods}): {week}{abroad, select, yes { ({zone})} other {}}, {hours} a la semana.',
    },
    dates: {
      en: '{promise, select, channels {“{service}” promises} provider {The agreement “{service}” promises} law {“{service}” demands} other {The service “{service}” is given at}} hours on {dateCount, plural, one {# date} other {# dates}} from {lookedFrom} to {lookedTo} when {promise, select, provider {the provider does not work} other {{channels} {count, plural, one {is} other {are}} closed}}: {dateCount, plural, one {} other {among them }}{dates}.',
      es: '{promise, select, channels {«{service}» promete} provider {El acuerdo «{service}» promete} law {«{service}» exige} other {El servicio «{service}» se presta en}} horas de {dateCount, plural, one {# fecha} other {# fechas}} del {lookedFrom} al {lookedTo} en las que {promise, select, provider {la parte proveedora no trabaja} other {{channels} {count, plural, one {está cerrado} other {están cerrados}}}}: {dateCount, plural, one {} other {entre ellas }}{dates}.',
    },
    clocks: {
      en: '{promise, select, channels {“{service}” promises hours at which} provider {The agreement “{service}” promises hours at which} law {“{service}” demands hours at which} other {The service “{service}” is given at hours when}} {promise, select, provider {the provider does not work} other {{channels} {count, plural, one {is} other {are}} closed}}, and which change with the clocks of {zones}: up to {hours} a week.',
      es: '{promise, select, channels {«{service}» promete horas en las que} provider {El acuerdo «{service}» promete horas en las que} law {«{service}» exige horas en las que} other {El servicio «{service}» se presta en horas en las que}} {promise, select, provider {la parte proveedora no trabaja} other {{channels} {count, plural, one {está cerrado} other {están cerrados}}}}, y que cambian con los relojes de {zones}: hasta {hours} a la semana.',
    },
    channelHours: {
      en: 'the hours of the channel “{channel}” are here',
      es: 'el horario del canal «{channel}» está aquí',
    },
    providerHours: {
      en: 'the hours in which the provider works',
      es: 'el horario en el que trabaja la parte proveedora',
    },
    ...openingWords,
    ...horizonWords,
    whileApart: coverWords.whileApart,
  },
  hints: {
    openOrPromiseLess: {
      en: 'open a channel of the service at those hours, or promise fewer in the “calendar” of the target.',
      es: 'abra un canal del servicio a esas horas, o prometa menos en el «calendar» del objetivo.',
    },
    providerOrPromiseLess: {
      en: 'give the agreement longer “hours”, or promise fewer in the “calendar” of the target.',
      es: 'dé al acuerdo un horario más amplio en «hours», o prometa menos horas en el «calendar» del objetivo.',
    },
    widenOrNarrow: {
      en: 'open a channel at those hours, promise fewer “hours” of the service, or give its cells hours of their own.',
      es: 'abra un canal a esas horas, prometa menos horas en «hours» del servicio o dé a sus celdas un horario propio.',
    },
  },
  examples: {
    valid: [
      promise('office', 'office'),
      'segments:\n  patient: { name: Patient }\nservices:\n  theft: { name: Theft, hours: always }\n  advice: { name: Advice, hours: office }\nchannels:\n  phone: { name: Telephone, hours: office }\nchannelMap:\n  theft:\n    "*":\n      phone: { hours: always }\n  advice:\n    "*":\n      phone: { rank: 1 }\ncalendars:\n  always: { name: Always, always: true }\n  office: { name: Office, weekly: { mon-fri: ["08:00-18:00"] } }\n',
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, hours: always }\nchannels:\n  counter: { name: Counter, hours: office }\n  web: { name: Website, hours: always }\nchannelMap:\n  advice:\n    "*":\n      counter: { hours: mornings }\n      web: { mode: self-service }\ncalendars:\n  always: { name: Always, always: true }\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }\n  mornings: { name: Mornings, weekly: { mon-fri: ["09:00-14:00"] } }\n',
    ],
    invalid: [
      promise('every-day', 'office').replace('calendar: every-day }', 'calendar: every-day } # !CAL007'),
      'segments:\n  patient: { name: Patient }\nservices:\n  advice:\n    name: Advice\n    hours: every-day # !CAL007\nchannels:\n  counter: { name: Counter, hours: office }\nchannelMap:\n  advice:\n    "*":\n      counter: { rank: 1 }\ncalendars:\n  every-day: { name: Every day, weekly: { mon-sun: ["09:00-18:00"] } }\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }\n',
    ],
  },
});

export const serviceHoursExceedChannel: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'calendar.weekly',
    'calendar.holidays',
    'calendar.seasons',
    'calendar.exceptions',
    'cell.hours',
    'cell.state',
    'charter.commitments',
    'agreement.targets',
    'agreement.hours',
    'cell.target',
    'service.legalBasis',
    'globalAgreement.commitments',
    'standard.target',
    'cell.mode',
    'channel.hours',
    'channel.hoursAt',
    'service.hours',
  ],
  *check(model) {
    const available = model.cells().filter(isAvailable);
    for (const service of model.all('service')) {
      const own = available.filter((cell) => cell.service === service.id);
      if (service.value.hours && own.some(({ value }) => !value.hours)) yield* ofService(model, service, own);
    }
    for (const opening of promisedOpenings(model)) yield* ofPromise(model, opening);
  },
});

function* ofService(model: Model, service: Entity<'service'>, cells: readonly Cell[]): Iterable<Outcome> {
  const callers = [...new Set(cells.flatMap(({ segment }) => callerZones(model, segment)))];
  const promised = openTimeOf(model, service.value.hours?.id ?? '', callers);
  if ('missing' in promised) {
    yield unknown(promised);
    return;
  }
  const times = channelTimes(model, cells, callers);
  const known = times.flatMap(({ time }) => (time && 'open' in time ? [time] : []));
  const gap = difference(promised.open, union(known.map(({ open }) => open)));
  if (gap.length === 0) return;
  if (known.length < times.length) {
    for (const { channel, time } of times) {
      if (!time) yield withoutHours(channel);
      else if ('missing' in time) yield unknown(time);
    }
    return;
  }
  const channels = [...new Set(times.map(({ channel }) => channel))];
  const zones = led(
    promised.zones[0],
    [promised, ...known].flatMap((time) => time.zones),
  );
  const { shape, values } = toldShape(model, gap, zones);
  yield finding(declaration, shape.is, {
    values: {
      ...values,
      promise: 'service',
      service: service.value.name,
      channels: channels.map(({ value }) => value.name),
      count: channels.length,
    },
    place: placeOf(service, ['hours']),
    related: channels.map(hoursOf),
    subject: service.ref,
    proof: [...regimeLines(shape, zones[0]), lookedAt(horizonOf(model))],
    hint: 'widenOrNarrow',
  });
}

function* ofPromise(model: Model, opening: PromisedOpening): Iterable<Outcome> {
  const { holder, path, subject, target, standard, label, by, channels, horizon, judged } = opening;
  if ('missing' in judged) {
    const { missing, ...rest } = toldUnjudged(opening, judged);
    yield notAssessed(declaration, missing, rest);
    return;
  }
  const { gap, times } = judged;
  const [first] = times;
  if (gap.length === 0 || !first) return;
  const zones = led(
    first.zones[0],
    times.flatMap((time) => time.zones),
  );
  const { shape, values } = toldShape(model, gap, zones);
  yield finding(declaration, shape.is, {
    values: {
      ...values,
      ...horizonTold(horizon),
      promise: by,
      service: label,
      channels: channels.map(({ value }) => value.name),
      count: channels.length,
    },
    place: placeOf(holder, standard ? path : [...path, 'calendar']),
    related:
      by === 'provider' ? [{ place: placeOf(holder, ['hours']), message: 'providerHours' }] : channels.map(hoursOf),
    subject,
    facts: [target],
    proof: [...regimeLines(shape, zones[0]), lookedAt(horizon)],
    hint: by === 'provider' ? 'providerOrPromiseLess' : 'openOrPromiseLess',
  });
}

function unknown(time: NoTime): Outcome {
  const { missing, ...rest } = toldMissing(time);
  return notAssessed(declaration, missing, rest);
}

function withoutHours(channel: Entity<'channel'>): Outcome {
  return notAssessed(declaration, 'noChannelHours', { values: { channel: channel.value.name }, subject: channel.ref });
}

/** The hours of a channel, or the channel where the cells say them. */
function hoursOf(channel: Entity<'channel'>): RelatedPlace {
  const field = (['hours', 'hoursAt'] as const).find((one) => channel.value[one] !== undefined);
  const place = field ? placeOf(channel, [field]) : placeOf(channel, [], 'key');
  return { place, message: 'channelHours', values: { channel: channel.value.name } };
}
