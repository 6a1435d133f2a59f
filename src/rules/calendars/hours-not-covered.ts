import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { coverOf } from '../../feasibility/cover.ts';
import { toldGap } from '../../feasibility/cover-told.ts';
import { coverWords, toldMissing } from '../../feasibility/cover-words.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CAL001',
  severity: 'error',
  phase: 'operational',
  serves: ['S0-14', 'S0-15', 'S0-16'],
  summary: {
    en: 'Hours that are promised and that no shift covers',
    es: 'Horas que se prometen y que ningún turno cubre',
  },
  why: {
    en: 'Whoever calls at an hour that was promised expects somebody there. The hours of a cell are its own, else those of its channel within those of its service; they are compared with the shifts of its teams on every date of the horizon, in the time zone of each, with holidays, seasons and changes of the clock. Where only a change of the clock or a holiday is to blame, CAL003 or CAL004 tells of it instead.',
    es: 'Quien llama a una hora que se le prometió espera que haya alguien. El horario de una celda es el suyo o, si no lo indica, el del canal dentro del horario del servicio; se compara con los turnos de sus equipos en todas las fechas del horizonte, en la zona horaria de cada uno, con festivos, temporadas y cambios de hora. Si la causa es solo un cambio de hora o un festivo, lo cuentan CAL003 o CAL004.',
  },
  messages: {
    weekly: {
      en: 'By “{channel}”, {services} can be reached at hours when no shift of {teams} works: {week}{abroad, select, yes { ({zone})} other {}}, {hours} a week.',
      es: 'Por «{channel}» se accede a {services} en horas en las que no hay ningún turno de {teams}: {week}{abroad, select, yes { ({zone})} other {}}, {hours} a la semana.',
    },
    season: {
      en: 'By “{channel}”, {services} can be reached at hours when no shift of {teams} works ({periods}): {week}{abroad, select, yes { ({zone})} other {}}, {hours} a week.',
      es: 'Por «{channel}» se accede a {services} en horas en las que no hay ningún turno de {teams} ({periods}): {week}{abroad, select, yes { ({zone})} other {}}, {hours} a la semana.',
    },
    dates: {
      en: 'By “{channel}”, {services} can be reached on {dateCount, plural, one {# date} other {# dates}} from {lookedFrom} to {lookedTo} when no shift of {teams} works, {hours} in all: {dateCount, plural, one {} other {among them }}{dates}.',
      es: 'Por «{channel}» se accede a {services} en {dateCount, plural, one {# fecha} other {# fechas}} del {lookedFrom} al {lookedTo} en horas en las que no hay ningún turno de {teams}, {hours} en total: {dateCount, plural, one {} other {entre ellas }}{dates}.',
    },
    clocks: {
      en: 'By “{channel}”, {services} can be reached at hours when no shift of {teams} works, and which change with the clocks of {zones}: up to {hours} a week.',
      es: 'Por «{channel}» se accede a {services} en horas en las que no hay ningún turno de {teams}, y que cambian con los relojes de {zones}: hasta {hours} a la semana.',
    },
    ...coverWords,
  },
  hints: {
    staff: {
      en: 'give {teams} a shift for those hours under “shifts”, name another team in the cell, or promise fewer “hours”.',
      es: 'añada un turno para esas horas en «shifts» de {teams}, nombre otro equipo en la celda o prometa menos horas en «hours».',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, hours: always }\nchannels:\n  phone: { name: Telephone, attendedBy: human, hours: every-day }\nchannelMap:\n  advice:\n    "*":\n      phone: { teams: [desk] }\nteams:\n  desk:\n    name: Desk\n    shifts:\n      mornings: { calendar: mornings, seats: 2 }\n      evenings: { calendar: evenings, seats: 2 }\ncalendars:\n  always: { name: Always, always: true }\n  every-day: { name: Every day, weekly: { mon-sun: ["08:00-22:00"] } }\n  mornings: { name: Mornings, weekly: { mon-sun: ["08:00-15:00"] } }\n  evenings: { name: Evenings, weekly: { mon-sun: ["15:00-22:00"] } }\n',
    ],
    invalid: [
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice, hours: every-day }\nchannels:\n  phone: { name: Telephone, attendedBy: human, hours: every-day }\nchannelMap:\n  advice:\n    "*":\n      phone: { teams: [desk] } # !CAL001\nteams:\n  desk:\n    name: Desk\n    shifts:\n      weekdays: { calendar: weekdays, seats: 2 }\n      weekends: { calendar: weekends, seats: 2 }\ncalendars:\n  every-day: { name: Every day, weekly: { mon-sun: ["08:00-22:00"] } }\n  weekdays: { name: Weekdays, weekly: { mon-fri: ["08:00-15:00", "15:00-22:00"] } }\n  weekends: { name: Weekends, weekly: { sat-sun: ["09:00-21:00"] } }\n',
      'segments:\n  patient: { name: Patient }\nservices:\n  advice: { name: Advice }\nchannels:\n  chat: { name: Chat, attendedBy: human }\nchannelMap:\n  advice:\n    "*":\n      chat:\n        teams: [desk]\n        hours: office # !CAL001\nteams:\n  desk: { name: Desk, shifts: { office-in-summer: { calendar: office-in-summer, seats: 2 } } }\ncalendars:\n  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }\n  office-in-summer:\n    name: Office with summer hours\n    inherits: [office]\n    seasons: [{ from: 06-15, to: 09-15, weekly: { mon-fri: ["08:00-15:00"] } }]\n',
    ],
  },
});

export const hoursNotCovered: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'calendar.weekly',
    'calendar.holidays',
    'calendar.seasons',
    'calendar.exceptions',
    'cell.hours',
    'cell.teams',
    'channel.hours',
    'channel.hoursAt',
    'service.hours',
    'team.shifts',
    'team.serves',
  ],
  *check(model) {
    const { gaps, unknown } = coverOf(model);
    for (const gap of gaps) {
      if (gap.kind !== 'weekly' || gap.language !== undefined) continue;
      const { shape, regimes: _, ...told } = toldGap(model, gap);
      yield finding(declaration, shape === 'never' ? 'weekly' : shape, { ...told, hint: 'staff' });
    }
    for (const lack of unknown) {
      const { missing, ...rest } = toldMissing(lack);
      if (lack.language === undefined) yield notAssessed(declaration, missing, rest);
    }
  },
});
