import { difference, union } from '../../calendar/index.ts';
import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { RelatedPlace } from '../../diagnostics/finding.ts';
import { toldShape } from '../../feasibility/cover-shape.ts';
import { missingHours, toldMissing } from '../../feasibility/cover-words.ts';
import { callerZones, type NoTime, openTimeOf } from '../../feasibility/hours.ts';
import { channelTimes } from '../../feasibility/hours-channels.ts';
import { type Cell, type Entity, type Model, placeOf } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { defineRule, type Outcome, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CAL007',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14', 'S0-15'],
  summary: {
    en: 'Hours of a service or of a cell at which no channel is open',
    es: 'Horas de un servicio o de una celda en las que no hay ningún canal abierto',
  },
  why: {
    en: 'A service is had by its channels: hours at which all of them are closed are promised to nobody. The hours of a service are compared with those of the channels that give it, on every date of the year, unless every cell says hours of its own; the hours of a cell are compared with those of its channel.',
    es: 'A un servicio se llega por sus canales: las horas en las que todos están cerrados no se prometen a nadie. El horario de un servicio se compara con el de los canales que lo prestan, en todas las fechas del año, salvo que todas sus celdas indiquen un horario propio; el de una celda se compara con el de su canal.',
  },
  messages: {
    serviceWeekly: {
      en: 'The service “{service}” is given at hours when {channels} {count, plural, one {is} other {are}} closed: {week}, {hours} a week.',
      es: 'El servicio «{service}» se presta en horas en las que {channels} {count, plural, one {está cerrado} other {están cerrados}}: {week}, {hours} a la semana.',
    },
    serviceSeason: {
      en: 'The service “{service}” is given at hours when {channels} {count, plural, one {is} other {are}} closed: from {from} to {to}, {week}, {hours} a week.',
      es: 'El servicio «{service}» se presta en horas en las que {channels} {count, plural, one {está cerrado} other {están cerrados}}: del {from} al {to}, {week}, {hours} a la semana.',
    },
    serviceDates: {
      en: 'The service “{service}” is given on {dateCount, plural, one {# date} other {# dates}} of {year} at hours when {channels} {count, plural, one {is} other {are}} closed: {dateCount, plural, one {} other {among them }}{dates}.',
      es: 'El servicio «{service}» se presta en {dateCount, plural, one {# fecha} other {# fechas}} de {year} en horas en las que {channels} {count, plural, one {está cerrado} other {están cerrados}}: {dateCount, plural, one {} other {entre ellas }}{dates}.',
    },
    cellWeekly: {
      en: 'The hours of this cell go beyond those of its channel “{channel}”: {week}, {hours} a week.',
      es: 'El horario de esta celda excede el de su canal «{channel}»: {week}, {hours} a la semana.',
    },
    cellSeason: {
      en: 'The hours of this cell go beyond those of its channel “{channel}”: from {from} to {to}, {week}, {hours} a week.',
      es: 'El horario de esta celda excede el de su canal «{channel}»: del {from} al {to}, {week}, {hours} a la semana.',
    },
    cellDates: {
      en: 'The hours of this cell go beyond those of its channel “{channel}” on {dateCount, plural, one {# date} other {# dates}} of {year}: {dateCount, plural, one {} other {among them }}{dates}.',
      es: 'El horario de esta celda excede el de su canal «{channel}» en {dateCount, plural, one {# fecha} other {# fechas}} de {year}: {dateCount, plural, one {} other {entre ellas }}{dates}.',
    },
    channelHours: {
      en: 'the hours of the channel “{channel}” stand here',
      es: 'el horario del canal «{channel}» está aquí',
    },
    noChannelHours: {
      en: 'the channel “{channel}” has no hours',
      es: 'el canal «{channel}» no tiene horario',
    },
    ...missingHours,
  },
  hints: {
    widenOrNarrow: {
      en: 'open a channel at those hours, promise fewer “hours” of the service, or give its cells hours of their own.',
      es: 'abra un canal a esas horas, prometa menos horas en «hours» del servicio o dé a sus celdas un horario propio.',
    },
    align: {
      en: 'write hours within those of the channel, or lengthen “hours” of the channel.',
      es: 'escriba un horario dentro del que tiene el canal, o amplíe «hours» del canal.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, hours: always }\nchannels:\n  counter: { name: Counter, hours: office }\n  web: { name: Website, hours: always }\nchannelMap:\n  advice:\n    "*":\n      counter: { hours: mornings }\n      web: { mode: self-service }\ncalendars:\n  always: { name: Always, always: true }\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }\n  mornings: { name: Mornings, weekly: { mon-fri: ["09:00-14:00"] } }\n',
    ],
    invalid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice:\n    name: Advice\n    hours: every-day # !CAL007\nchannels:\n  counter: { name: Counter, hours: office }\nchannelMap:\n  advice:\n    "*":\n      counter: { rank: 1 }\ncalendars:\n  every-day: { name: Every day, weekly: { mon-sun: ["09:00-18:00"] } }\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }\n',
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, hours: office }\nchannels:\n  counter: { name: Counter, hours: office }\nchannelMap:\n  advice:\n    "*":\n      counter:\n        hours: late # !CAL007\ncalendars:\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }\n  late: { name: Late, weekly: { mon-fri: ["12:00-20:00"] } }\n',
    ],
  },
});

const serviceMessages = { weekly: 'serviceWeekly', season: 'serviceSeason', dates: 'serviceDates' } as const;
const cellMessages = { weekly: 'cellWeekly', season: 'cellSeason', dates: 'cellDates' } as const;

export const serviceHoursExceedChannel: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'calendar.weekly',
    'calendar.holidays',
    'calendar.seasons',
    'calendar.exceptions',
    'cell.hours',
    'cell.state',
    'cell.mode',
    'channel.hours',
    'service.hours',
  ],
  *check(model) {
    const available = model.cells().filter(isAvailable);
    for (const service of model.all('service')) {
      const own = available.filter((cell) => cell.service === service.id);
      if (service.value.hours && own.some(({ value }) => !value.hours)) yield* ofService(model, service, own);
    }
    const told = new Set<string>();
    for (const cell of available) {
      const written = cell.from.findLast(({ value }) => value.hours !== undefined);
      const key = `${written?.ref} ${callerZones(model, cell.segment)}`;
      if (written && !told.has(key)) yield* ofCell(model, cell, written);
      told.add(key);
    }
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
  const known = times.flatMap(({ time }) => (time && 'open' in time ? [time.open] : []));
  const gap = difference(promised.open, union(known));
  if (gap.length === 0) return;
  if (known.length < times.length) {
    for (const { channel, time } of times) {
      if (!time) yield withoutHours(channel);
      else if ('missing' in time) yield unknown(time);
    }
    return;
  }
  const channels = [...new Set(times.map(({ channel }) => channel))];
  const { shape, values } = toldShape(model, gap, promised.zones[0]);
  yield finding(declaration, serviceMessages[shape.is], {
    values: {
      ...values,
      service: service.value.name,
      channels: channels.map(({ value }) => value.name),
      count: channels.length,
    },
    place: placeOf(service, ['hours']),
    related: channels.map(hoursOf),
    subject: service.ref,
    hint: 'widenOrNarrow',
  });
}

function* ofCell(model: Model, cell: Cell, written: Entity<'cell'>): Iterable<Outcome> {
  const channel = model.find('channel', cell.channel);
  const [own, its] = [cell.value.hours, channel?.value.hours];
  if (!channel || !own || !its) return;
  const callers = callerZones(model, cell.segment);
  const [promised, open] = [openTimeOf(model, own.id, callers), openTimeOf(model, its.id, callers)];
  if ('missing' in promised) yield unknown(promised);
  else if ('missing' in open) yield unknown(open);
  else {
    const gap = difference(promised.open, open.open);
    if (gap.length === 0) return;
    const { shape, values } = toldShape(model, gap, promised.zones[0]);
    yield finding(declaration, cellMessages[shape.is], {
      values: { ...values, channel: channel.value.name },
      place: placeOf(written, ['hours']),
      related: [hoursOf(channel)],
      subject: written.ref,
      hint: 'align',
    });
  }
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
  const place = channel.value.hours ? placeOf(channel, ['hours']) : placeOf(channel, [], 'key');
  return { place, message: 'channelHours', values: { channel: channel.value.name } };
}
